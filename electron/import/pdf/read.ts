import { readingTime } from '../../../shared/limits.ts';
import { fail, ok, type Result } from '../../../shared/result.ts';
import { counted, nounFor, numeral } from '../../../shared/text/counting.ts';
import { shortened } from '../../../shared/text/shortened.ts';
import type { Passage } from '../../../shared/transfer/passage.ts';
import type { ImportedDocument } from '../../store/actions/incoming.ts';
import { makeDocument } from '../document.ts';
import { makeDocuments } from '../documents.ts';
import type { ReaderOptions } from '../reader.ts';
import { buildStructure, type FlowBlock } from '../structure.ts';
import { type Overlay, overlayOf } from './annotations.ts';
import { type PdfPage, withoutFurniture } from './furniture.ts';
import { type Item, uprightItems } from './items.ts';
import { placeMarks } from './marks.ts';
import { openPdf } from './open.ts';
import { inReadingOrder } from './order.ts';
import { textOfPage } from './pageText.ts';
import { findParagraphs } from './paragraphs.ts';
import { type PdfParticulars, pdfParticulars } from './particulars.ts';
import { findPieces } from './pieces.ts';

/** More pages, or more text on one of them, is more than any article takes. */
const maxPages = 5000;
const maxItems = 50_000;
/** The reader gives up by itself in time, so that it is able to say why. */
const shareOfTime = 0.8;

/**
 * Reads the text layer of a PDF in reading order, with its pages; nothing in it is run, drawn or fetched. What fails,
 * fails with a sentence: a file that is broken, locked by a password, without a text layer, or beyond the limits.
 */
export async function readPdf(
  bytes: Uint8Array,
  fileName: string,
  options: Pick<ReaderOptions, 'take' | 'withPassages'> = {},
): Promise<Result<readonly ImportedDocument[]>> {
  const task = openPdf(bytes);
  try {
    const document = await task.promise;
    const extracted = await extract(document, fileName, bytes.length);
    if (!extracted.ok) return extracted;
    return compose(bytes, fileName, extracted.value, await pdfParticulars(document), options);
  } catch (error) {
    return fail(...explain(error, fileName));
  } finally {
    await task.destroy().catch(() => undefined);
  }
}

type PdfDocument = Awaited<ReturnType<typeof openPdf>['promise']>;

interface Extracted {
  readonly pages: readonly PdfPage[];
  /** Labels of the pages without any text. */
  readonly empty: readonly string[];
  readonly slanted: number;
  /** What lies over the pages, by their labels. */
  readonly overlays: readonly (Overlay & { readonly label: string })[];
}

async function extract(document: PdfDocument, fileName: string, size: number): Promise<Result<Extracted>> {
  if (document.numPages > maxPages) {
    return fail('unsupported', `“${fileName}” has more than ${maxPages} pages, the limit for one file.`);
  }
  const maxMilliseconds = readingTime(size) * shareOfTime;
  const tooSlow = `“${fileName}” takes longer than ${Math.round(maxMilliseconds / 1000)} seconds to read.`;
  const until = performance.now() + maxMilliseconds;
  const labels = await document.getPageLabels().catch(() => null);
  const pages: PdfPage[] = [];
  const empty: string[] = [];
  const overlays: (Overlay & { readonly label: string })[] = [];
  let slanted = 0;
  for (let number = 1; number <= document.numPages; number += 1) {
    const label = labels?.[number - 1]?.trim() || String(number);
    const page = await document.getPage(number);
    const read = await textOfPage(page, { maxItems, until });
    if (read.kind === 'too much')
      return fail('unsupported', `Page ${label} of “${fileName}” has too many pieces of text to read.`);
    if (read.kind === 'too slow') return fail('unsupported', tooSlow);
    const viewport = page.getViewport({ scale: 1 });
    const upright = uprightItems(read.content, viewport);
    const overlay = await overlayOf(page, viewport, upright.turns[0] ?? []);
    overlays.push({ label, ...overlay });
    const [first = [], ...turned] = upright.turns;
    const turns = [[...first, ...overlay.items], ...turned];
    const lines = turns.flatMap((items: readonly Item[]) => inReadingOrder(findPieces(items)));
    if (lines.length === 0) empty.push(label);
    pages.push({ label, height: viewport.height, lines });
    slanted += upright.slanted;
    page.cleanup();
    if (performance.now() > until) return fail('unsupported', tooSlow);
  }
  return ok({ pages, empty, slanted, overlays });
}

function compose(
  bytes: Uint8Array,
  fileName: string,
  { pages, empty, slanted, overlays }: Extracted,
  { leftOut, ...particulars }: PdfParticulars,
  { take, withPassages }: Pick<ReaderOptions, 'take' | 'withPassages'>,
): Result<readonly ImportedDocument[]> {
  const bare = withoutFurniture(pages);
  const isTaken = (part: keyof typeof partIds) => take === 'all' || take?.includes(partIds[part]) === true;
  const { running, hadPageNumbers } = isTaken('furniture') ? { running: [], hadPageNumbers: false } : bare;
  const typed = overlays.flatMap((overlay) => overlay.typed);
  const comments = overlays.flatMap((overlay) => overlay.comments);
  const flow = findParagraphs(isTaken('furniture') ? pages : bare.pages);
  const below = [...typed, ...(isTaken('comments') ? comments : [])].map(paragraphOf);
  const structure = buildStructure([...flow, ...below]);
  if (structure.text === '') {
    return fail(
      'unsupported',
      `“${fileName}” has no text layer: its pages are scanned pictures. Run text recognition (OCR) on it first.`,
    );
  }
  const unreadable = structure.text.match(/[\ufffd\p{Co}]/gu)?.length ?? 0;
  if (unreadable > structure.text.replace(/\s/g, '').length * 0.3) {
    return fail(
      'unsupported',
      `The text of “${fileName}” cannot be read: its fonts do not say which characters they draw. Run text recognition (OCR) on it.`,
    );
  }
  const { spans, lost } = placeMarks(structure, overlays);
  const sentences = [
    ...running.map((text) => `“${text}”, repeated on every page, was left out.`),
    ...(hadPageNumbers ? ['Page numbers were left out of the text; the pages themselves are kept.'] : []),
    ...(empty.length > 0
      ? [
          `No text was found on ${listPages(empty)}: ${empty.length === 1 ? 'it' : 'they'} may contain only pictures or scans.`,
        ]
      : []),
    ...(slanted > 0
      ? [`Slanted text, such as a watermark, was left out (${counted(slanted, 'character')}).`]
      : []),
    ...(unreadable > 0
      ? [
          `${counted(unreadable, 'character')} cannot be read, because the font does not identify ${unreadable === 1 ? 'it' : 'them'}.`,
        ]
      : []),
    ...describeOverlays(overlays, isTaken('comments')),
    ...lost.map(
      ({ kind, words }) => `The words of a mark (${kind}) were not found: “${shortened(words.trim(), 100)}”.`,
    ),
    ...leftOut,
  ];
  const passages = withPassages
    ? [
        { id: 0, label: null, text: structure.text, isTaken: true },
        ...passageOf('furniture', 'Repeated on every page', bare.running, isTaken('furniture')),
        ...passageOf('comments', 'Comments', comments, isTaken('comments')),
      ]
    : undefined;
  const source = { fileName, mediaType: 'application/pdf' };
  const said = { ...particulars, leftOut: sentences, passages };
  if (spans.length === 0) return makeDocuments(bytes, source, structure, said);
  const made = makeDocument(bytes, source, structure, said);
  return made.ok ? ok([{ ...made.value, marks: spans }]) : made;
}

/** The parts of a PDF that may be left out of its text, by the ids of their passages. */
const partIds = { furniture: 1, comments: 2 } as const;

function passageOf(
  part: keyof typeof partIds,
  label: string,
  texts: readonly string[],
  isTaken: boolean,
): readonly Passage[] {
  return texts.length === 0 ? [] : [{ id: partIds[part], label, text: texts.join('\n\n'), isTaken }];
}

function paragraphOf(text: string): FlowBlock {
  const lines = text.split(/\r\n?|\n/);
  return {
    type: 'paragraph',
    runs: lines.flatMap((line, index) =>
      index > 0 ? [{ lineBreak: true }, { text: line }] : [{ text: line }],
    ),
  };
}

function describeOverlays(overlays: Extracted['overlays'], hasComments: boolean): readonly string[] {
  const comments = overlays.reduce((sum, overlay) => sum + overlay.comments.length, 0);
  const stamps = overlays.reduce((sum, overlay) => sum + overlay.stamps, 0);
  const drawings = overlays.reduce((sum, overlay) => sum + overlay.drawings, 0);
  const found = [
    [hasComments ? 0 : comments, 'comment'],
    [stamps, 'stamp'],
    [drawings, 'drawing'],
  ] as const;
  return found.flatMap(([count, noun]) =>
    count === 0 ? [] : [`${counted(count, noun)} ${count === 1 ? 'was' : 'were'} left out.`],
  );
}

function listPages(labels: readonly string[]): string {
  const shown = labels.slice(0, 10).join(', ');
  const more = labels.length > 10 ? ` and ${numeral(labels.length - 10)} more` : '';
  return `${nounFor(labels.length, 'page')} ${shown}${more}`;
}

/** pdf.js names what it throws. */
function explain(error: unknown, fileName: string): ['unsupported' | 'decode', string] {
  const name = error instanceof Error ? error.name : '';
  if (name === 'PasswordException') {
    return [
      'unsupported',
      `“${fileName}” is password-protected: save it without a password, then import it.`,
    ];
  }
  const reason = error instanceof Error ? error.message : String(error);
  return ['decode', `“${fileName}” is not a readable PDF: it is damaged or cut off (${reason}).`];
}
