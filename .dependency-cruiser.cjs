// The arrows of the house: data flows down this list and never back up.
const floors = [
  ['words'],
  ['language', 'framework'],
  ['intake'],
  ['reading'],
  ['tagging'],
  ['shortfalls'],
  ['scoring'],
  ['checks'],
]
/** Rooms that a text walks through inside analyse(): pure, no I/O. */
const pure = ['reading', 'tagging', 'shortfalls', 'checks', 'scoring']
const world = [
  'access',
  'store',
  'queue',
  'http',
  'export',
  'cli',
  'comparison',
  'batch',
  'matrix',
  'review',
  'metrics',
  'doctor',
  'watchdog',
]

const upward = floors.flatMap((rooms, i) =>
  rooms.map((room) => ({
    name: `${room}-looks-only-down`,
    severity: 'error',
    from: { path: `^src/${room}(/|\\.ts$)`, pathNot: '\\.test\\.ts$' },
    to: {
      path: `^src/(${[...floors.slice(i + 1).flat(), ...world, 'analysis', 'kit', 'labels', 'training', 'evaluation'].join('|')})(/|\\.ts$)|^workers/`,
    },
  })),
)

module.exports = {
  forbidden: [
    ...upward,
    { name: 'no-circular', severity: 'error', from: {}, to: { circular: true } },
    {
      name: 'pure-rooms-touch-no-world',
      comment: 'analyse() is pure: no file system, clock, network or process inside it',
      severity: 'error',
      from: { path: `^src/(${pure.join('|')})/|^src/analysis\\.ts$`, pathNot: '\\.test\\.ts$' },
      to: { path: `^(fs|net|http|https|child_process|process|os|worker_threads)(/|$)|^src/(${world.join('|')})/` },
    },
    {
      name: 'labels-know-words-alone',
      severity: 'error',
      from: { path: '^src/labels/', pathNot: '\\.test\\.ts$' },
      to: { path: '^(src|workers)/', pathNot: '^src/(labels/|words\\.ts)' },
    },
    {
      name: 'training-knows-no-evaluation',
      comment: 'what measures may learn anew to compare; what learns is not measured by itself',
      severity: 'error',
      from: { path: '^src/training/' },
      to: { path: '^src/evaluation/' },
    },
    {
      name: 'comparison-is-not-a-server',
      severity: 'error',
      from: { path: '^src/comparison/', pathNot: '\\.test\\.ts$' },
      to: { path: '^src/(store|queue|http|cli)/' },
    },
    {
      name: 'batch-matrix-and-review-are-no-server',
      severity: 'error',
      from: { path: '^src/(batch|matrix|review)/', pathNot: '\\.test\\.ts$' },
      to: { path: '^src/(store|queue|http|cli)/' },
    },
    {
      name: 'access-is-no-server',
      severity: 'error',
      from: { path: '^src/access/', pathNot: '\\.test\\.ts$' },
      to: { path: '^src/(store|queue|http|cli|comparison)/' },
    },
    {
      name: 'store-knows-no-http',
      severity: 'error',
      from: { path: '^src/(store|queue)/', pathNot: '\\.test\\.ts$' },
      to: { path: '^src/(http|cli)/' },
    },
    {
      name: 'nothing-imports-workers',
      severity: 'error',
      from: { path: '^src/', pathNot: '\\.test\\.ts$' },
      to: { path: '^workers/' },
    },
    {
      name: 'no-orphans',
      severity: 'error',
      from: { orphan: true, path: '^src/', pathNot: '\\.(test|d)\\.ts$' },
      to: {},
    },
  ],
  options: {
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '(^|/)dist/|node_modules' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
    },
  },
}
