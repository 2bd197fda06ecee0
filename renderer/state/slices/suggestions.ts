import type { Output } from '../../../shared/ipc/contract.ts';
import type { Suggesting } from '../../../shared/ipc/suggestionCalls.ts';
import type { Range } from '../../../shared/model/segment.ts';
import { type Tag, tags } from '../../../shared/model/tag.ts';
import { countWaiting } from '../waitingCounts.ts';
import type { CommonEvents, OpenArticle } from './common.ts';
import type { ReadingEvents, ReadingState } from './reading.ts';
import type { Slice } from './slice.ts';

/** How many suggestions wait in an article, and how many were decided. */
type WaitingArticle = Output<'suggestions.waiting'>[number];

/** How good the rules were, with the number of decisions. */
export type Standing = Output<'suggestions.standing'>;

/** How often one rule was right. */
export type RuleStanding = Standing['rules'][number];

/** The language that the open article is read in, and what is not suggested in it. */
type ReadIn = Output<'suggestions.language'>;

/** What could be corrected on an accepted annotation. */
export type Correction = Output<'suggestions.corrections'>[number];

/** Words that a suggestion is to be accepted with, other than its own: UTF-16 code units, half-open. */
export interface OtherSpan {
  readonly id: string;
  readonly segments: readonly Range[];
}

/** What waits for a decision, as far as it has been read. */
interface Suggestions {
  /** Null until it has been read. */
  readonly waiting: readonly WaitingArticle[] | null;
  readonly standing: Standing | null;
  /** Of the open article. */
  readonly readIn: ReadIn | null;
  readonly corrections: readonly Correction[];
  /** Tags that are not shown while a person reviews. */
  readonly hidden: readonly Tag[];
  /** Whether sentences that are only worth checking are shown, too. */
  readonly showsWorth: boolean;
  readonly span: OtherSpan | null;
}

/** Suggesting that is under way; null: none is. */
export interface SuggestingNow extends Suggesting {
  readonly isStopping: boolean;
}

export interface SuggestionsState {
  readonly suggestions: Suggestions;
  readonly suggesting: SuggestingNow | null;
}

export interface SuggestionsEvents {
  readonly 'suggestions-read': { readonly read: Partial<Omit<Suggestions, 'span'>> };
  readonly 'span-chosen': { readonly span: OtherSpan | null };
  readonly 'suggesting-changed': { readonly suggesting: SuggestingNow | null };
  readonly suggested: Suggesting;
}

const initial: SuggestionsState = {
  suggestions: {
    waiting: null,
    standing: null,
    readIn: null,
    corrections: [],
    hidden: [],
    showsWorth: false,
    span: null,
  },
  suggesting: null,
};

export const suggestions: Slice<
  SuggestionsState,
  SuggestionsEvents & Pick<CommonEvents, 'started' | 'article-opened'> & Pick<ReadingEvents, 'picked'>,
  Pick<ReadingState, 'open'>
> = {
  initial,
  on: {
    started: () => ({ suggestions: initial.suggestions }),
    'article-opened': ({ suggestions: before, open: last }, { open }) => ({
      suggestions:
        last?.article.id === open?.article.id
          ? { ...before, span: null }
          : {
              ...before,
              span: null,
              readIn: null,
              corrections: [],
              waiting: last && before.waiting && asOfNow(before.waiting, last),
            },
    }),
    'suggestions-read': ({ suggestions: before }, { read }) => ({ suggestions: { ...before, ...read } }),
    // Other words are for the one that they were chosen for.
    picked: ({ suggestions: before }, { id }) =>
      before.span === null || before.span.id === id ? {} : { suggestions: { ...before, span: null } },
    'span-chosen': ({ suggestions: before }, { span }) => ({ suggestions: { ...before, span } }),
    'suggesting-changed': (_before, { suggesting }) => ({ suggesting }),
    suggested: ({ suggesting }, { done, total }) =>
      suggesting ? { suggesting: { ...suggesting, done, total } } : {},
  },
};

/** With what waits in an article as it is left: what was decided there since it was read counts at once. */
function asOfNow(
  waiting: readonly WaitingArticle[],
  { article, annotations }: OpenArticle,
): readonly WaitingArticle[] {
  return waiting.flatMap((one) => {
    if (one.articleId !== article.id) return one;
    const { worth, ...counts } = countWaiting(annotations);
    const left = tags.reduce((sum, tag) => sum + counts[tag], 0);
    return left + worth === 0 ? [] : { ...one, waiting: counts };
  });
}
