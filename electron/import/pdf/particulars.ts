import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { counted } from '../../../shared/text/counting.ts';
import type { Particulars } from '../document.ts';
import { languageTag } from '../dublinCore.ts';

/** What a PDF says about itself, and in sentences what it holds besides its text. */
export type PdfParticulars = Pick<Particulars, 'title' | 'language' | 'author' | 'publishedAt'> & {
  readonly leftOut: readonly string[];
};

/** Reads title, author, language and date from a PDF's properties; what programs write there by themselves is none. */
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
  const isPrinted = printing.test(property('Creator')) || printing.test(property('Producer'));
  const created = isPrinted ? null : isoDate(property('CreationDate'));
  const attachments = Object.keys((await document.getAttachments().catch(() => null)) ?? {}).length;
  return {
    title,
    author: property('Author') || null,
    language: languageTag(property('Language')),
    publishedAt: extended('prism:publicationdate') || extended('dc:date') || created,
    leftOut: [
      ...(attachments > 0
        ? [
            `${attachments === 1 ? 'An attached file was' : `${counted(attachments, 'attached file')} were`} left out.`,
          ]
        : []),
      ...(known.get('IsAcroFormPresent') === true ? ['The contents of its form fields were left out.'] : []),
    ],
  };
}

/** Names that word processors give to what has none. */
const emptyTitle = /^(?:untitled|microsoft word - .*|.*\.(?:docx?|odt|rtf|tex|dvi|indd|pdf|html?|txt))$/i;

/** What prints a page to a PDF puts the time of printing there, not that of publication. */
const printing = /Mozilla\/|Skia\/PDF|wkhtmltopdf|Print To PDF|Quartz PDFContext|cairo|Ghostscript|PrimoPDF/i;

/** A PDF's date (ISO 32000, 7.9.4: `D:20250131120000+09'00'`) as an ISO 8601 date: its day where it was made. */
function isoDate(date: string): string | null {
  const [, year, month = '01', day = '01'] = /^(?:D:)?(\d{4})(\d\d)?(\d\d)?/.exec(date) ?? [];
  if (year === undefined) return null;
  const iso = `${year}-${month}-${day}`;
  const time = new Date(iso);
  return Number.isNaN(time.valueOf()) || time.toISOString().slice(0, 10) !== iso ? null : iso;
}
