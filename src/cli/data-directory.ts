/** Where an installation keeps what its users bring: `FAJING_DATA_DIR`, else `./data`. An empty variable counts as not set. */
export function dataDirectory(): string {
  return process.env.FAJING_DATA_DIR || './data'
}
