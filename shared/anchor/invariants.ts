import type { Annotation } from '../model/annotation.ts';
import type { Block } from '../model/article.ts';
import type { Segment } from '../model/segment.ts';
import { tagLabel } from '../model/tag.ts';
import { splitsSurrogatePair } from '../text/offsets.ts';
import { contextAfter, contextBefore } from './describe.ts';
import { mapSegments } from './segments.ts';

/**
 * Holds an annotation against the text it is about: null when every invariant stands, else one sentence that names
 * the annotation and the breach. Checked at every write, at every export and by `verify`.
 */
export function checkAnnotation(text: string, annotation: Annotation): string | null {
  const breach =
    checkSegments(text, annotation.segments) ??
    checkContext(text, annotation) ??
    checkAttributes(text, annotation.attributes);
  return breach && `${tagLabel[annotation.tag]} annotation ${annotation.id}: ${breach}.`;
}

/** Says what keeps a text from being stored as canonical text, or null: the one rule for every way in. */
export function checkText(text: string): string | null {
  if (text.trim() === '') return 'it holds no text';
  if (!text.isWellFormed()) return 'it holds half of a surrogate pair, which no file could keep';
  if (text.includes('\0')) return `it holds a NUL character at offset ${text.indexOf('\0')}`;
  if (text.includes('\r')) return 'it holds carriage returns, but its lines must end in LF alone';
  return null;
}

/** Says which block lies outside its text, out of order or across a surrogate pair, or null. */
export function checkBlocks(text: string, blocks: readonly Block[]): string | null {
  let previousEnd = 0;
  for (const [index, block] of blocks.entries()) {
    const breach = checkRange(text, block);
    if (breach) return `block ${index} ${breach}`;
    if (block.start < previousEnd) return `block ${index} starts before the block above it ends`;
    previousEnd = block.end;
  }
  return null;
}

function checkSegments(text: string, segments: readonly Segment[]): string | null {
  if (segments.length === 0) return 'it has no segment';
  let previousEnd = 0;
  for (const [index, segment] of segments.entries()) {
    const breach = checkSegment(text, segment);
    if (breach) return `segment ${index} ${breach}`;
    if (segment.start < previousEnd) return `segment ${index} starts before the one in front of it ends`;
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
    return `(${start} to ${end}) lies outside the text of ${text.length} UTF-16 code units`;
  }
  if (start >= end) return `(${start} to ${end}) must start before it ends`;
  if (splitsSurrogatePair(text, start) || splitsSurrogatePair(text, end)) {
    return `(${start} to ${end}) cuts a character in two (a surrogate pair)`;
  }
  return null;
}

function quote(text: string): string {
  return text.length > 60 ? `“${text.slice(0, 59).toWellFormed()}…”` : `“${text}”`;
}
