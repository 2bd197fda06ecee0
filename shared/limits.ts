/** The largest document that is taken in, in bytes. */
export const maxDocumentBytes = 64 * 1024 * 1024;
