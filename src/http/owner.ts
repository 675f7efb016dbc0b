/** Whose reports these are. Everyone who reaches a service without keys is the same owner. */
export const LOCAL_OWNER = 'local'
