import type { Annotation } from '../../model/annotation.ts';
import type { Range } from '../../model/segment.ts';
import type { OffsetMap } from '../../text/offsets.ts';
import { flatAttributes } from '../common/flatAttributes.ts';
import type { ForeignValue } from '../common/foreign.ts';
import { readOwnAnnotation } from '../glossator/own.ts';

/**
 * What Glossator puts beside a pair of brat's files, in a third one: a `.ann` file has no room that brat would not show.
 * brat keeps ids of what it does not touch, so the marks and relations are found by them, and used where they still fit.
 */
export interface BratOwn {
  readonly article: unknown;
  /** By `T` id. */
  readonly marks: Readonly<Record<string, OwnAnnotation>>;
  /** By `R` id. */
  readonly links: Readonly<Record<string, OwnLink>>;
}

interface OwnAnnotation {
  /** Code points of the text. brat has a mark end and start again at each line break; here it is whole. */
  readonly segments: readonly (readonly [start: number, end: number])[];
  /** The reference of the actor's entry, as the `N` line has it: `Wikidata:Q884`. */
  readonly reference?: string;
  readonly own: unknown;
}

interface OwnLink {
  /** `from to`: the `T` ids. */
  readonly ends: string;
  readonly own: unknown;
}

/** What `brat` wrote of a mark, if it lies where it lay. */
export interface KnownAnnotation {
  readonly segments: readonly Range[];
  readonly reference: string | undefined;
  readonly own: unknown;
  /** The mark as it was written. */
  readonly annotation: Annotation | undefined;
}

/** Reads the third file; null when it is none of ours, which does no harm: the other two say enough. */
export function readBratOwn(content: string): BratOwn | null {
  let json: unknown;
  try {
    json = JSON.parse(content);
  } catch {
    return null;
  }
  if (!isObject(json) || json.format !== 'glossator-brat' || !isObject(json.marks)) return null;
  // True as far as it was checked; each mark and each link is checked where it is used.
  return { ...json, links: isObject(json.links) ? json.links : {} } as unknown as BratOwn;
}

/** What was known of the mark with this id, unless it has been moved since; the ranges are those of the `.ann` file. */
export function knownAnnotation(
  { marks }: BratOwn,
  id: string,
  { text, offsets }: { readonly text: string; readonly offsets: OffsetMap },
  ranges: readonly Range[],
): KnownAnnotation | undefined {
  const mark: unknown = Object.hasOwn(marks, id) ? marks[id] : undefined;
  if (!isObject(mark) || !Array.isArray(mark.segments)) return undefined;
  const segments: Range[] = [];
  for (const pair of mark.segments) {
    const [start, end] = Array.isArray(pair) ? pair : [];
    const isPlace = Number.isSafeInteger(start) && Number.isSafeInteger(end) && start >= 0 && start < end;
    if (!isPlace || end > offsets.codePoints) return undefined;
    segments.push({ start: offsets.toUtf16(start), end: offsets.toUtf16(end) });
  }
  if (segments.some(({ start }, index) => start < (segments[index - 1]?.end ?? 0))) return undefined;
  const fragments = segments.flatMap((segment) => fragmentsOf(text, segment));
  if (JSON.stringify(fragments) !== JSON.stringify(ranges)) return undefined;
  const reference = typeof mark.reference === 'string' ? mark.reference : undefined;
  const annotation = readOwnAnnotation(mark.own, '-', segments, offsets);
  return { segments, reference, own: mark.own, annotation };
}

/** What was known of the link with this id, unless it joins something else now. */
export function knownLink({ links }: BratOwn, id: string, from: string, to: string): unknown {
  const link: unknown = Object.hasOwn(links, id) ? links[id] : undefined;
  return isObject(link) && link.ends === `${from} ${to}` ? link.own : undefined;
}

/** The ranges of a segment that brat can have: `.ann` is a format of lines, so none goes over a line break. */
export function fragmentsOf(text: string, { start, end }: Range): readonly Range[] {
  const found = text.slice(start, end).matchAll(/[^\n]+/g);
  return Array.from(found, ({ 0: words, index }) => ({
    start: start + index,
    end: start + index + words.length,
  }));
}

/** A value as one line can hold it. */
export function asLine(value: string): string {
  return value.replace(/[\s\p{Cc}]+/gu, ' ').trim();
}

/** What was written as one line is whole again, unless it has been changed since. */
export function wholeAttributes(
  read: Readonly<Record<string, ForeignValue>>,
  annotation: Annotation,
): Readonly<Record<string, ForeignValue>> {
  const before = Object.entries(flatAttributes(annotation));
  const whole = before.filter(([name, value]) => {
    const now = Object.hasOwn(read, name) ? read[name] : undefined;
    return typeof value === 'string' && asLine(value) === (now === true ? '' : now);
  });
  return { ...read, ...Object.fromEntries(whole) };
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
