import { fail, type Result } from '../../shared/result.ts';
import { counted } from '../../shared/text/counting.ts';
import type { ImportedDocument } from '../store/actions/incoming.ts';
import { decodeText } from './decodeText.ts';
import { isDelivery } from './delivery/split.ts';
import { makeDocuments } from './documents.ts';
import { findArticle } from './html/article.ts';
import { blocksOfPage } from './html/blocks.ts';
import { particularsOf } from './html/particulars.ts';
import { parseHtml } from './html/tree.ts';
import { choosePassages, type Judgement } from './passages.ts';
import type { ReaderOptions } from './reader.ts';

/** The article of a web page with its particulars; nothing is fetched, and no script of it is kept. */
export async function readHtml(
  bytes: Uint8Array,
  fileName: string,
  { encoding, ...options }: ReaderOptions,
): Promise<Result<readonly ImportedDocument[]>> {
  const decoded = decodeText(bytes, fileName, { encoding, declared: declaredEncoding(bytes) });
  if (!decoded.ok) return decoded;
  const { text, note } = decoded.value;
  return readPage(bytes, fileName, text, { notes: note === null ? [] : [note] }, options);
}

/** What is known of a page before it is read. */
interface PageOrigin {
  /** Where it came from, when something other than the page says so. */
  readonly address?: string | undefined;
  /** Sentences about how its text was come by. */
  readonly notes: readonly string[];
}

/** The document in a page's HTML: its article where one can be found, else all that a browser shows. */
export function readPage(
  bytes: Uint8Array,
  fileName: string,
  html: string,
  { address, notes }: PageOrigin,
  options: Pick<ReaderOptions, 'take' | 'withPassages'> = {},
): Result<readonly ImportedDocument[]> {
  const parsed = parseHtml(html);
  if (!parsed.ok)
    return fail(parsed.error.code, `“${fileName}” cannot be imported: ${parsed.error.message}.`);
  const particulars = particularsOf(parsed.value, address);
  const page = blocksOfPage(parsed.value, { base: particulars.url ?? undefined });
  const origin = { fileName, mediaType: 'text/html' };
  const shown = choosePassages(
    page,
    (index) => ({ isTaken: !page.hidden[index], label: null }),
    {},
  ).structure;
  if (isDelivery(shown))
    return makeDocuments(bytes, origin, shown, { leftOut: [...notes, ...page.leftOut] }, options);
  const found = isPiece(html) ? null : findArticle(parsed.value, page, particulars.title ?? null);
  const judge = (index: number): Judgement =>
    found?.judgements[index] ??
    (page.hidden[index]
      ? { isTaken: false, label: 'Hidden', isHidden: true }
      : { isTaken: true, label: null });
  const { structure, leftOut: around, passages } = choosePassages(page, judge, options);
  return makeDocuments(bytes, origin, structure, {
    ...particulars,
    leftOut: [
      ...notes,
      ...page.leftOut,
      ...(around > 0 ? [`Page navigation and adverts were left out (${counted(around, 'character')}).`] : []),
    ],
    passages,
    doubt: options.take === undefined ? found?.doubt : undefined,
  });
}

/** True for a piece of a page, as the clipboard has it: the person has chosen what to take, so that all of it counts. */
function isPiece(html: string): boolean {
  return html.includes('<!--StartFragment') || !/<(?:html|head|body)\b/i.test(html);
}

/** How far into a page its encoding may be said, in bytes (the standard says 1,024; pages exceed it). */
const prescanned = 4096;

/** The encoding that a page declares in its first bytes, as browsers look for it; UTF-16 there can only mean UTF-8. */
export function declaredEncoding(bytes: Uint8Array): string | undefined {
  const head = withoutComments(latin1(bytes.subarray(0, prescanned)));
  const declared =
    /<meta\b[^>]*?\bcharset\s*=\s*["']?\s*([\w.:-]+)/i.exec(head)?.[1] ??
    /^<\?xml\b[^>]*?\bencoding\s*=\s*["']([\w.:-]+)/.exec(head)?.[1];
  return declared && /^utf-?16/i.test(declared) ? 'utf-8' : declared;
}

function withoutComments(html: string): string {
  return html.replace(/<!--[\s\S]*?-->/g, '');
}

function latin1(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('latin1');
}
