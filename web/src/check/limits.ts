/** What the service takes at most, so that nobody uploads for minutes to be refused. */
export const MAX_FILE_MEGABYTES = 20

/** File name endings that a chooser offers; what a file is, the service tells by its content. */
export const ENDINGS = '.docx,.doc,.pdf,.ofd,.rtf,.html,.htm,.txt,.md'
