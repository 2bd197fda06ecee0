/** The largest document that is taken in, in bytes. */
export const maxDocumentBytes = 64 * 1024 * 1024;

/** The most ranges that are tagged in one step: they are written in one transaction, while everything else waits. */
export const maxTaggedAtOnce = 20_000;

/** The most actions that are undone in one step, for the same reason. */
export const maxUndoneAtOnce = 1000;

/** How many UTF-16 code units of their own a person may write into one attribute, such as a unit or a bound. */
export const maxTypedLength = 10_000;

/** How long (UTF-16 code units) the title of an article is at most, and the names of its author, publisher and file: they are repeated everywhere. */
export const maxNameLength = 1000;

/** The most notes that are being written at a time: each is saved when its field is left, so a person has one or two. */
export const maxDrafts = 50;

/** The most articles that one search gives: more than anyone looks through. */
export const maxFoundArticles = 200;

/** How long reading one file may take before it is given up, in milliseconds: the smallest, and the largest. */
export const leastReadingTime = 15_000;
export const maxReadingTime = 120_000;

/** How long reading so many bytes may take, in milliseconds: a small file that never ends is given up long before a large one. */
export function readingTime(bytes: number): number {
  return leastReadingTime + (maxReadingTime - leastReadingTime) * Math.min(1, bytes / maxDocumentBytes);
}

/** How much memory the process that reads files may take, in MiB: of JavaScript's own, and in all. */
export const maxReadingMemory = { heap: 2048, inAll: 4096 } as const;

/** What a zip archive may hold at most, in files and in bytes once they are unpacked. */
export const maxUnpackedFiles = 10_000;
export const maxUnpackedBytes = 128 * 1024 * 1024;

/** The most annotations, or articles, that are changed together: they are written in one transaction. */
export const maxChangedAtOnce = 10_000;

/** How long a text (UTF-16 code units) is at most that the page puts on the clipboard: a list of as many names as are looked up together. */
export const maxCopiedText = 50_000_000;

/** The most names that are looked up together. */
export const maxBatchNames = 50_000;
