/** What the service takes at most in one batch, so that nobody uploads for an hour to be refused. */
export const MAX_BATCH_FILES = 5000
export const MAX_BATCH_MEGABYTES = 512

export const BATCH_ENDINGS = '.docx,.doc,.pdf,.ofd,.rtf,.html,.htm,.txt,.md,.zip'
