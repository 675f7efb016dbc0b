import { EVERYWHERE, ownerOf } from '../access/scope.js'

/** Who stands on record for what the service does by itself: it acts for nobody. */
export const BY_ITSELF = {
  key: null,
  name: 'fajing',
  role: 'admin',
  owner: ownerOf(EVERYWHERE),
  target: null,
  query: null,
  status: 200,
  requestId: null,
  address: null,
} as const
