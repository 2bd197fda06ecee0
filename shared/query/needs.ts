import { fieldNamed } from './fields.ts';
import { articleHavings } from './fieldValues.ts';
import type { Meaning, Query } from './query.ts';

type Review = 'accepted' | 'suggested' | 'rejected';
export type Words = Meaning & { readonly kind: 'words' };

/** What has to be looked at to answer a query as a whole. */
export interface Needs {
  /** `passages`: sentences of articles answer beside annotations. It asks for words, and for nothing that only annotations have. */
  readonly answers: 'annotations' | 'passages';
  /** The words that are asked for, and not taken away, in the order of the text: passages are the sentences that have them. */
  readonly words: readonly Words[];
  /** Of which annotations the answers are: accepted ones, and those that the query names. */
  readonly reviews: readonly Review[];
  /** Whether versions of an article answer beside the newest one. */
  readonly allVersions: boolean;
  /** Whether it matters which article is open. */
  readonly here: boolean;
  /** Whether the answers change when the saved question is looked at, or at midnight. */
  readonly lastLook: boolean;
  readonly today: boolean;
}

/** What a query needs; null is the empty one. */
export function needsOf(query: Query | null): Needs {
  const parts = query === null ? [] : [...everyPart(query)];
  const named = parts.flatMap(({ part }) => (part.kind === 'is' ? [part.status] : []));
  const words = parts.flatMap(({ part, isTakenAway }) =>
    part.kind === 'words' && !isTakenAway ? [part] : [],
  );
  const hasPassages = words.length > 0 && !parts.some(({ part }) => asksOfAnnotation(part));
  const days = parts.flatMap(({ part }) => (part.kind === 'day' ? daysOf(part) : []));
  return {
    answers: hasPassages ? 'passages' : 'annotations',
    words,
    reviews: (['accepted', 'suggested', 'rejected'] as const).filter(
      (review) => review === 'accepted' || named.includes(review),
    ),
    allVersions: parts.some(({ part }) => part.kind === 'versions'),
    here: parts.some(({ part }) => part.kind === 'here'),
    lastLook: days.some((day) => 'isLastLook' in day),
    today: days.some((day) => 'daysAgo' in day),
  };
}

interface Found {
  readonly part: Meaning;
  readonly isTakenAway: boolean;
}

function* everyPart(part: Meaning, isTakenAway = false): Iterable<Found> {
  yield { part, isTakenAway };
  if (part.kind === 'not') yield* everyPart(part.part, !isTakenAway);
  else if (part.kind === 'tag' && part.inside) yield* everyPart(part.inside, isTakenAway);
  else if (part.kind === 'and' || part.kind === 'or' || part.kind === 'beside')
    for (const each of part.parts) yield* everyPart(each, isTakenAway);
}

/** Whether a part by itself is about annotations, so that no passage can meet it. */
function asksOfAnnotation(part: Meaning): boolean {
  switch (part.kind) {
    case 'and':
    case 'or':
    case 'not':
    case 'words':
    case 'here':
    case 'versions':
    case 'status':
      return false;
    case 'beside':
    case 'tag':
    case 'link':
    case 'is':
    case 'code':
    case 'grade':
    case 'value':
    case 'lag':
      return true;
    case 'has':
    case 'no':
      return !articleHavings.has(part.what);
    case 'name':
    case 'whole':
    case 'day':
      return fieldNamed.get(part.field)?.of === 'annotation';
  }
}

function daysOf({ span }: Meaning & { readonly kind: 'day' }) {
  return span.compare === '..' ? [span.from, span.to] : [span.with];
}
