import type { Annotation } from '../model/annotation.ts';
import type { Article, Block } from '../model/article.ts';
import { checkBounds } from '../model/bounds.ts';
import type { Segment } from '../model/segment.ts';
import { tagLabel } from '../model/tag.ts';
import { splitsSurrogatePair } from '../text/offsets.ts';
import { contextAfter, contextBefore } from './describe.ts';
import { mapSegments } from './segments.ts';

/**
 * Checks an annotation against the text it is about: null when every invariant holds, else one sentence that names the
 * annotation and the breach. Checked at every write, at every export and by `verify`.
 */
export function checkAnnotation(text: string, annotation: Annotation): string | null {
  const breach =
    checkSegments(text, annotation.segments) ??
    checkContext(text, annotation) ??
    checkAttributes(text, annotation.attributes) ??
    (annotation.tag === 'figure' ? checkBounds(annotation.attributes) : null);
  return breach && `${tagLabel[annotation.tag]} annotation ${annotation.id}: ${breach}.`;
}

/** Says what keeps a text from being stored as canonical text, or null: the one rule for every way in. */
export function checkText(text: string): string | null {
  if (text.trim() === '') return 'it contains no text';
  if (!text.isWellFormed()) return 'it contains half of a surrogate pair, which no file can store';
  if (text.includes('\0')) return `it contains a NUL character at offset ${text.indexOf('\0')}`;
  if (text.includes('\r')) return 'it contains carriage returns, but its lines must end in LF alone';
  return null;
}

/**
 * Says which block lies outside its text, out of order or across a surrogate pair, or where text other than white space
 * is not in any block (it would be invisible: an article shows its blocks and nothing else), or null.
 */
export function checkBlocks(text: string, blocks: readonly Block[]): string | null {
  let previousEnd = 0;
  for (const [index, block] of blocks.entries()) {
    const breach = checkRange(text, block);
    if (breach) return `block ${index} ${breach}`;
    if (block.start < previousEnd) return `block ${index} starts before the previous one ends`;
    const gap = checkGap(text, previousEnd, block.start);
    if (gap) return gap;
    previousEnd = block.end;
  }
  return checkGap(text, previousEnd, text.length);
}

/** Says which emphasis, link or page lies outside its text, across a surrogate pair or (pages) out of order, or null. */
function checkLayout({
  text,
  inlines = [],
  pages = [],
}: Pick<Article, 'text' | 'inlines' | 'pages'>): string | null {
  for (const [index, inline] of inlines.entries()) {
    const breach = checkRange(text, inline);
    if (breach) return `inline ${index} ${breach}`;
  }
  let previousEnd = 0;
  for (const [index, page] of pages.entries()) {
    const breach = checkRange(text, page);
    if (breach) return `page ${index} ${breach}`;
    if (page.start < previousEnd) return `page ${index} starts before the previous one ends`;
    previousEnd = page.end;
  }
  return null;
}

/** Says what keeps a text with its structure from being stored, or null: the one rule for every way in. */
export function checkDocument(
  article: Pick<Article, 'text' | 'blocks' | 'inlines' | 'pages'>,
): string | null {
  return checkText(article.text) ?? checkBlocks(article.text, article.blocks) ?? checkLayout(article);
}

/** Says which actor entry an annotation points to that is not there, or null. */
export function checkActorEntry(annotation: Annotation, isThere: (id: string) => boolean): string | null {
  if (annotation.tag !== 'actor') return null;
  const { actorEntryId } = annotation.attributes;
  if (actorEntryId === undefined || isThere(actorEntryId)) return null;
  return `Actor annotation ${annotation.id} points to the actor ${actorEntryId}, which does not exist.`;
}

/** White space is what `findBlocks` leaves between its blocks. */
function checkGap(text: string, start: number, end: number): string | null {
  const gap = text.slice(start, end);
  const at = gap.search(/\S/);
  if (at === -1) return null;
  const words = gap.slice(at, at + 200).replace(/\s+/g, ' ');
  return `the text from UTF-16 offset ${start + at} (${quote(words.trim())}) is not in any block`;
}

function checkSegments(text: string, segments: readonly Segment[]): string | null {
  if (segments.length === 0) return 'it has no segment';
  let previousEnd = 0;
  for (const [index, segment] of segments.entries()) {
    const breach = checkSegment(text, segment);
    if (breach) return `segment ${index} ${breach}`;
    if (segment.start < previousEnd) return `segment ${index} starts before the previous one ends`;
    previousEnd = segment.end;
  }
  return null;
}

function checkContext(text: string, { segments, prefix, suffix }: Annotation): string | null {
  const before = contextBefore(text, segments[0]?.start ?? 0);
  if (prefix !== before) return `its prefix ${quote(prefix)} is not the text before it, ${quote(before)}`;
  const after = contextAfter(text, segments.at(-1)?.end ?? 0);
  if (suffix !== after) return `its suffix ${quote(suffix)} is not the text after it, ${quote(after)}`;
  return null;
}

function checkAttributes(text: string, attributes: Annotation['attributes']): string | null {
  let breach: string | null = null;
  mapSegments(attributes, (segment, path) => {
    const found = checkSegment(text, segment);
    if (found) breach ??= `attribute ${path} ${found}`;
    return segment;
  });
  return breach;
}

function checkSegment(text: string, segment: Segment): string | null {
  const breach = checkRange(text, segment);
  if (breach) return breach;
  const slice = text.slice(segment.start, segment.end);
  return slice === segment.exact
    ? null
    : `quotes ${quote(segment.exact)}, but the text there is ${quote(slice)}`;
}

function checkRange(
  text: string,
  { start, end }: { readonly start: number; readonly end: number },
): string | null {
  if (!Number.isInteger(start) || !Number.isInteger(end) || start < 0 || end > text.length) {
    return `(${start} to ${end}) is outside the text of ${text.length} UTF-16 code units`;
  }
  if (start >= end) return `(${start} to ${end}) must start before it ends`;
  if (splitsSurrogatePair(text, start) || splitsSurrogatePair(text, end)) {
    return `(${start} to ${end}) splits a character (a surrogate pair)`;
  }
  return null;
}

function quote(text: string): string {
  return text.length > 60 ? `“${text.slice(0, 59).trimEnd().toWellFormed()}…”` : `“${text}”`;
}
