import type { Annotation } from '../../shared/model/annotation.ts';
import { excerptOf } from '../../shared/model/extent.ts';
import type { Tag } from '../../shared/model/tag.ts';
import { foldText } from '../../shared/text/fold.ts';
import { traitsOf } from './traits.ts';

/** Whether an annotation counts, as it is stored. */
export type Status = Annotation['status'];

/** Which annotations a person wants to see in the list; every part that is set has to hold. */
export interface AnnotationFilter {
  /** One of these tags; none set means any. */
  readonly tags: readonly Tag[];
  /** All of these words are in what is marked or in the note. */
  readonly text: string;
  readonly status: Status | null;
  /** One of an annotation's traits, "factuality: PR+". */
  readonly trait: string | null;
}

/** Lets every annotation through. */
export const noFilter: AnnotationFilter = { tags: [], text: '', status: null, trait: null };

/** Whether a filter holds anything back. */
export function isFiltering({ tags, text, status, trait }: AnnotationFilter): boolean {
  return tags.length > 0 || wordsOf(text).length > 0 || status !== null || trait !== null;
}

/** What a filter asks of an annotation, cheapest question first. */
export function matcherOf({
  tags,
  text,
  status,
  trait,
}: AnnotationFilter): (annotation: Annotation) => boolean {
  const words = wordsOf(text);
  return (annotation) =>
    (tags.length === 0 || tags.includes(annotation.tag)) &&
    (status === null || annotation.status === status) &&
    (trait === null || traitsOf(annotation).includes(trait)) &&
    (words.length === 0 || hasAll(foldedOf(annotation), words));
}

/** Whether a filter can only let through what another one does: more has been typed into its text. */
export function isNarrower(filter: AnnotationFilter, other: AnnotationFilter): boolean {
  return (
    filter.tags === other.tags &&
    filter.status === other.status &&
    filter.trait === other.trait &&
    fold(filter.text).startsWith(fold(other.text))
  );
}

/** Folds what has not been folded yet while nothing else is to be done, so that the first letter typed finds it. */
export function foldAhead(annotations: readonly Annotation[], from = 0): void {
  requestIdleCallback((deadline) => {
    let next = from;
    while (next < annotations.length && deadline.timeRemaining() > 1) {
      for (const annotation of annotations.slice(next, next + 100)) foldedOf(annotation);
      next += 100;
    }
    if (next < annotations.length) foldAhead(annotations, next);
  });
}

/** Annotations never change, they are replaced: what was folded once stays right. */
const folded = new WeakMap<Annotation, string>();

/** How much of an annotation's words is searched, in UTF-16 code units: a copy of this is kept of each. */
const maxSearchedLength = 5000;

function foldedOf(annotation: Annotation): string {
  const known = folded.get(annotation);
  if (known !== undefined) return known;
  const text = fold(`${excerptOf(annotation, maxSearchedLength)}\n${annotation.note ?? ''}`);
  folded.set(annotation, text);
  return text;
}

function wordsOf(text: string): readonly string[] {
  return fold(text).split(/\s+/).filter(Boolean);
}

/** As find in article compares; of plain ASCII, which nearly all is, only case goes. */
function fold(text: string): string {
  return beyondAscii.test(text) ? foldText(text, 'digits').text : text.toLowerCase();
}

const beyondAscii = /[^\0-\x7f]/;

function hasAll(text: string, words: readonly string[]): boolean {
  return words.every((word) => text.includes(word));
}
