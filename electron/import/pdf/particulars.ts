import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { counted } from '../../../shared/text/counting.ts';
import type { Particulars } from '../document.ts';
import { fileProperties, languageTag } from '../dublinCore.ts';

/** What a PDF says about itself, and in sentences what it holds besides its text. */
export type PdfParticulars = Pick<
  Particulars,
  'title' | 'language' | 'author' | 'publishedAt' | 'guessed'
> & {
  readonly leftOut: readonly string[];
};

/**
 * Reads title, author, language and date from a PDF's properties; what programs write there by themselves is left out, and the
 * day on which the file was made is not taken for that of publication.
 */
export async function pdfParticulars(document: PDFDocumentProxy): Promise<PdfParticulars> {
  const { info, metadata } = await document.getMetadata();
  const known = new Map<string, unknown>(Object.entries(info));
  const property = (name: string): string => {
    const value = known.get(name);
    return typeof value === 'string' ? value.replace(/\0/g, '').trim() : '';
  };
  const extended = (name: string): string => {
    const value: unknown = metadata?.get(name);
    return typeof value === 'string' ? value.trim() : '';
  };
  const title = [property('Title'), extended('dc:title')].find(
    (name) => name !== '' && !emptyTitle.test(name),
  );
  const attachments = Object.keys((await document.getAttachments().catch(() => null)) ?? {}).length;
  return {
    title,
    author: property('Author') || null,
    language: languageTag(property('Language')),
    publishedAt: extended('prism:publicationdate') || extended('dc:date') || null,
    guessed: {
      author: fileProperties,
      ...(extended('prism:publicationdate') === '' && { publishedAt: fileProperties }),
    },
    leftOut: [
      ...(attachments > 0
        ? [
            `${attachments === 1 ? 'An attached file was' : `${counted(attachments, 'attached file')} were`} left out.`,
          ]
        : []),
      ...(known.get('IsXFAPresent') === true
        ? ['Its XFA form was left out: print the form into a PDF to have all of its fields.']
        : []),
    ],
  };
}

/** Names that word processors give to what has none. */
const emptyTitle = /^(?:untitled|microsoft word - .*|.*\.(?:docx?|odt|rtf|tex|dvi|indd|pdf|html?|txt))$/i;
