import { extname } from 'node:path';
import { feedReader, jsonArticlesReader } from './feed/readers.ts';
import {
  docxReader,
  emailReader,
  epubReader,
  htmlReader,
  markdownReader,
  mboxReader,
  mhtmlReader,
  odtReader,
  outlookReader,
  pdfReader,
  plainTextReader,
  rtfReader,
  tableReader,
  warcReader,
} from './lazyReaders.ts';
import type { DocumentReader } from './reader.ts';

/** Every kind of document that becomes articles; formats that carry annotations are in `shared/formats`. */
export const documentReaders: readonly DocumentReader[] = [
  plainTextReader,
  markdownReader,
  htmlReader,
  mhtmlReader,
  mboxReader,
  emailReader,
  outlookReader,
  warcReader,
  pdfReader,
  docxReader,
  rtfReader,
  odtReader,
  epubReader,
  feedReader,
  jsonArticlesReader,
  tableReader,
];

/** The reader with this id, if there is one. */
export function findReader(id: string): DocumentReader | undefined {
  return documentReaders.find((reader) => reader.id === id);
}

/** The reader for a file by the end of its name, else by its first bytes, else undefined: then it may be plain text. */
export function readerFor(fileName: string, bytes: Uint8Array): DocumentReader | undefined {
  const extension = extname(fileName).toLowerCase();
  const head = bytes.subarray(0, 4096);
  return (
    documentReaders.find(({ extensions }) => extensions.includes(extension)) ??
    documentReaders.find(({ recognises }) => recognises?.(head, bytes))
  );
}
