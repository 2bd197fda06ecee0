import { fail, ok, type Result } from '../../../shared/result.ts';
import { counted, nounFor } from '../../../shared/text/counting.ts';
import { shortened } from '../../../shared/text/shortened.ts';
import type { ImportedDocument } from '../../store/actions/incoming.ts';
import { makeEach } from '../document.ts';
import { blocksOfHtml } from '../html/blocks.ts';
import type { Particulars } from '../particulars.ts';
import { type AllSaid, particularsFrom } from '../said.ts';
import { type Structure, structureOfText } from '../structure.ts';

/** What an entry of a feed says, or an article in the answer of a news service. */
export interface Entry {
  readonly said: AllSaid;
  /** The article, as HTML or as plain text: which of the two is found out where `isHtml` does not say it. */
  readonly content?: string | undefined;
  readonly isHtml?: boolean | undefined;
  /** A few sentences about it, of the same kinds. */
  readonly summary?: string | undefined;
  /** What relative addresses in it are relative to. */
  readonly base?: string | undefined;
}

/** Which file entries are from, and what people call the whole: “the feed”, “the answer”. */
interface EntryOrigin {
  readonly fileName: string;
  readonly mediaType: string;
  readonly whole: string;
}

/** More are not read from one file. */
const mostEntries = 200_000;

/**
 * The articles that the entries of a feed are, each with its text (its summary where there is no more of it, which is said).
 * An entry without any text is left out and named; fails where there is no other, with a sentence.
 */
export function articlesOf(
  bytes: Uint8Array,
  { fileName, mediaType, whole }: EntryOrigin,
  entries: readonly Entry[],
): Result<readonly ImportedDocument[]> {
  if (entries.length > mostEntries)
    return fail(
      'unsupported',
      `“${fileName}” has more than ${mostEntries} articles, the limit for one file.`,
    );
  const parts: (readonly [Structure, Particulars])[] = [];
  const empty: string[] = [];
  for (const [index, entry] of entries.entries()) {
    const read = readEntry(entry, whole);
    if (!read.ok)
      return fail(
        read.error.code,
        `“${fileName}” cannot be imported: in article ${index + 1}, ${read.error.message}.`,
      );
    if (read.value) parts.push(read.value);
    else empty.push(entry.said.title?.value ?? `article ${index + 1}`);
  }
  const [first, ...others] = parts;
  if (!first) {
    const found = entries.length === 0 ? 'no articles' : 'only headlines, without any text';
    return fail(
      'invalid-input',
      `“${fileName}” contains ${found}: save the articles themselves, then import them.`,
    );
  }
  const [structure, said] = first;
  const leftOut = [...(empty.length > 0 ? [describeEmpty(empty)] : []), ...(said.leftOut ?? [])];
  return makeEach(bytes, { fileName, mediaType }, [[structure, { ...said, leftOut }], ...others]);
}

function describeEmpty(titles: readonly string[]): string {
  const shown = titles.slice(0, 5).map((title) => `“${shortened(title, 80)}”`);
  const more = titles.length > 5 ? ` and ${titles.length - 5} more` : '';
  return `${counted(titles.length, 'entry')} without text ${titles.length === 1 ? 'was' : 'were'} left out: ${shown.join(', ')}${more}.`;
}

function readEntry(entry: Entry, whole: string): Result<readonly [Structure, Particulars] | null> {
  const content = read(entry.content, entry);
  if (!content.ok) return content;
  const summary = read(entry.summary, { ...entry, isHtml: undefined });
  if (!summary.ok) return summary;
  const hasContent = content.value.structure.text.trim() !== '';
  const hasSummary = summary.value.structure.text.trim() !== '';
  if (!hasContent && !hasSummary) return ok(null);
  const isOwn =
    hasContent && hasSummary && !isWithin(summary.value.structure.text, content.value.structure.text);
  const chosen = hasContent ? content.value : summary.value;
  const structure = isOwn ? joined(summary.value.structure, chosen.structure) : chosen.structure;
  const missing = chosen.missing;
  const leftOut = [
    ...chosen.leftOut,
    ...(hasContent ? [] : [`Only a summary of this article is in ${whole}.`]),
    ...(hasContent && missing === null && chosen.isCut
      ? [`Only the beginning of this article is in ${whole}.`]
      : []),
  ];
  const doubt =
    missing === null
      ? undefined
      : `Only the beginning of this article is in ${whole}: ${missing} more ${nounFor(missing === '1' ? 1 : 2, 'character')} of it are missing.`;
  return ok([structure, { ...particularsFrom(entry.said), leftOut, doubt }]);
}

/** One text below another, with a blank line between them. */
function joined(above: Structure, below: Structure): Structure {
  const shift = above.text.length + 2;
  const moved = <T extends { readonly start: number; readonly end: number }>(ranges: readonly T[]) =>
    ranges.map((range) => ({ ...range, start: range.start + shift, end: range.end + shift }));
  return {
    text: `${above.text}\n\n${below.text}`,
    blocks: [...above.blocks, ...moved(below.blocks)],
    inlines: [...above.inlines, ...moved(below.inlines)],
    pages: [],
  };
}

interface ReadText {
  readonly structure: Structure;
  readonly leftOut: readonly string[];
  /** How many characters a service says that it has cut off. */
  readonly missing: string | null;
  readonly isCut: boolean;
}

function read(written: string | undefined, { isHtml, base }: Entry): Result<ReadText> {
  const whole = (written ?? '').replace(/\r\n?/g, '\n').toWellFormed().replaceAll('\0', '');
  // “… [+1234 chars]” is a service’s, not the article’s.
  const cut = /\s*(?:…|\.\.\.)?\s?\[\+?(?<count>\d[\d,]{0,9}) chars?\]\s*$/.exec(whole.slice(-60));
  const text = cut ? whole.slice(0, whole.length - cut[0].length) : whole;
  const missing = cut?.groups?.count ?? null;
  if (!(isHtml ?? isLikeHtml(text))) {
    const structure = structureOfText(text);
    return ok({ structure, leftOut: [], missing, isCut: endsEarly(text) });
  }
  const blocks = blocksOfHtml(text, { base });
  if (!blocks.ok) return blocks;
  const { leftOut, ...structure } = blocks.value;
  return ok({ structure, leftOut, missing, isCut: endsEarly(structure.text) });
}

/** Tags that open, or a character by its name, which plain text does not have. */
function isLikeHtml(text: string): boolean {
  return (
    /<(?:p|br|div|a|b|i|u|em|strong|ul|ol|li|h[1-6]|img|span|blockquote|table|figure|article|section|font|center|iframe)\b[^<>]{0,2000}>/i.test(
      text,
    ) || /&(?:[a-z]{2,8}|#\d{1,6}|#x[\da-f]{1,5});/i.test(text)
  );
}

/** Words without their characters by name and tags, for a headline that may be HTML. */
export function plainOf(written: string | undefined): string | undefined {
  if (written === undefined || !isLikeHtml(written)) return written?.trim() || undefined;
  const read = blocksOfHtml(written.slice(0, 10_000));
  return read.ok ? read.value.text.replace(/\s+/g, ' ').trim() || undefined : written.trim();
}

function endsEarly(text: string): boolean {
  return /(?:\[(?:…|\.\.\.)\]|\bContinue reading\b.{0,200}|\bRead more\b.{0,20})\s*$/iu.test(
    text.slice(-300),
  );
}

/** Whether a summary is the beginning of an article or a part of it, but for its marks and spaces. */
function isWithin(summary: string, content: string): boolean {
  const letters = (text: string) => text.replace(/[^\p{L}\p{N}]+/gu, '').toLowerCase();
  // Its end is often cut, or says where the rest is.
  const start = letters(summary.slice(0, 400)).slice(0, 60);
  return letters(content).includes(start);
}
