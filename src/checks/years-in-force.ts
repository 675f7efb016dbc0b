/** First report year under the provisions of 2019 on contents, 1 March and 1 April. */
export const FIRST_YEAR = 2019
/** Last report year for which an outline is known. */
const LAST_YEAR = 2025

/** True where the provisions of 2019 on contents and dates bind the report of this year. */
export function yearsInForce(year: number): boolean {
  return year >= FIRST_YEAR && year <= LAST_YEAR
}
