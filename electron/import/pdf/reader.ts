import { ok } from '../../../shared/result.ts';
import type { DocumentReader } from '../reader.ts';

/** PDF; what reads it is loaded with the first of them, because it is large. */
export const pdfReader: DocumentReader = {
  id: 'pdf',
  label: 'PDF',
  extensions: ['.pdf'],
  mediaType: 'application/pdf',
  recognises: (head) => Buffer.from(head).includes('%PDF-'),
  read: async (bytes, fileName) => {
    const { readPdf } = await import('./read.ts');
    const read = await readPdf(bytes, fileName);
    return read.ok ? ok([read.value]) : read;
  },
};
