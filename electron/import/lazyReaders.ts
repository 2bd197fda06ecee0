import { ok } from '../../shared/result.ts';
import type { DocumentReader } from './reader.ts';

// Kinds of documents whose readers are large, or seldom wanted: each is loaded with the first file of its kind.

/** The text layer of a PDF. */
export const pdfReader: DocumentReader = {
  id: 'pdf',
  label: 'PDF',
  extensions: ['.pdf'],
  mediaType: 'application/pdf',
  recognises: (head) => latin1(head).includes('%PDF-'),
  read: async (bytes, fileName) => {
    const { readPdf } = await import('./pdf/read.ts');
    const read = await readPdf(bytes, fileName);
    return read.ok ? ok([read.value]) : read;
  },
};

/** Word documents; macros in them are not looked at. */
export const docxReader: DocumentReader = {
  id: 'docx',
  label: 'Word document',
  extensions: ['.docx', '.docm'],
  mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  recognises: (head) => isZipWith(head, '[Content_Types].xml') || isZipWith(head, '_rels/.rels'),
  read: async (bytes, fileName) => {
    const { readDocx } = await import('./docx.ts');
    const read = await readDocx(bytes, fileName);
    return read.ok ? ok([read.value]) : read;
  },
};

/** Tables with an article in each row; those of annotations are told apart before by their formats. */
export const tableReader: DocumentReader = {
  id: 'table',
  label: 'Table of articles',
  extensions: ['.csv', '.tsv', '.tab', '.jsonl', '.ndjson'],
  mediaType: 'text/csv',
  recognises: (head) => /^(?:\xef\xbb\xbf)?\s*\[\s*\{/.test(latin1(head)),
  read: async (bytes, fileName, options) => {
    const { readArticles } = await import('./table/read.ts');
    return readArticles(bytes, fileName, options);
  },
};

/** True for a zip archive near whose start a file of this name is. */
function isZipWith(head: Uint8Array, name: string): boolean {
  const start = latin1(head);
  return start.startsWith('PK\x03\x04') && start.includes(name);
}

function latin1(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('latin1');
}
