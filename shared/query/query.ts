import type { ArticleStatus } from '../model/articleStatus.ts';
import type { LinkType } from '../model/linkTable.ts';
import type { Tag } from '../model/tag.ts';

/**
 * A query as it is understood: what `parse.ts` reads from its one line of text, `print.ts` writes back, and the store answers. What
 * each part means is said where the store asks for it (`electron/store/asking/`).
 */
export type Query = Part;

/** One part of a query; `start` and `end` are its place in the text (UTF-16 code units, half-open). */
export type Part = { readonly start: number; readonly end: number } & Meaning;

export type Meaning =
  /** All must hold. */
  | { readonly kind: 'and'; readonly parts: readonly Part[] }
  /** One must hold. */
  | { readonly kind: 'or'; readonly parts: readonly Part[] }
  | { readonly kind: 'not'; readonly part: Part }
  /** `A & B`: what answers the first part, where something that answers each of the others lies in one sentence with it. */
  | { readonly kind: 'beside'; readonly parts: readonly Part[] }
  /** `troops`, `"heavy casualties"`, `deploy*`, `"troops kursk"~8` (`within` so many words, in any order). */
  | {
      readonly kind: 'words';
      readonly text: string;
      readonly isPhrase: boolean;
      readonly isPrefix: boolean;
      readonly within: number | null;
    }
  /** `claim`, `tag:claim`, `claim[…]`. */
  | { readonly kind: 'tag'; readonly tag: Tag; readonly inside: Part | null }
  /** `here`: in the article that is open. */
  | { readonly kind: 'here' }
  /** `versions:all`: older versions answer, too. It holds for the whole query, wherever it is. */
  | { readonly kind: 'versions' }
  /** A link from or to the annotation, as in `claim[contradicts]`; also `link:contradicts`. */
  | { readonly kind: 'link'; readonly type: LinkType }
  /** `is:suggested`, `is:rejected`, `is:accepted`. */
  | { readonly kind: 'is'; readonly status: 'accepted' | 'suggested' | 'rejected' }
  /** `no:type` has none; `has:note` has one. */
  | { readonly kind: 'has'; readonly what: Having }
  | { readonly kind: 'no'; readonly what: Having }
  /** Compared without case and accents; a part of the name that begins where a word does is enough. */
  | { readonly kind: 'name'; readonly field: NameField; readonly text: string }
  /** Compared whole, without case: `unit:t` is not `t/day`. */
  | { readonly kind: 'whole'; readonly field: WholeField; readonly text: string }
  /** A code of a list, as Glossator JSON writes it. */
  | { readonly kind: 'code'; readonly field: CodeField; readonly code: string }
  | { readonly kind: 'status'; readonly status: ArticleStatus }
  /**
   * `grade:B2`, `grade:F`, `grade:6`, `grade:<C3` (worse: neither part better, at least one worse), `grade:>C3` (better). A
   * comparison with one half alone, the other null, is `reliability:<C` or `credibility:>3`.
   */
  | {
      readonly kind: 'grade';
      readonly comparison: 'is' | 'worse' | 'better';
      readonly reliability: string | null;
      readonly credibility: string | null;
    }
  /** `figure:>10000` can be; with `!` must be. */
  | { readonly kind: 'value'; readonly span: Span<string>; readonly isMust: boolean }
  /** `published:2025-02..2025-03`, `asof:<2025-01-10`, `marked:today`, `since:lastlook`. */
  | {
      readonly kind: 'day';
      readonly field: DayField;
      readonly span: Span<Day>;
      readonly isMust: boolean;
    }
  /** `figure[asof older published 30d]`: all of as-of lies so many days before the article was published, or more. */
  | { readonly kind: 'lag'; readonly days: number };

/** What is compared with: a decimal such as `-2.5`, or a day. */
export type Span<T> =
  | { readonly compare: '=' | '<' | '<=' | '>' | '>='; readonly with: T }
  /** Both ends belong to it. */
  | { readonly compare: '..'; readonly from: T; readonly to: T };

/**
 * A day, month or year (`2025-02-27`, `2025-02`, `2025`), or a day that depends on when it is asked. `since:X` is always
 * `>=` X, and `marked:7d` by itself is `>=` the day 7 days ago, whereas `today` and `yesterday` by themselves are that day.
 */
export type Day =
  | { readonly iso: string }
  /** `today` is 0 days ago, `yesterday` 1, `7d` 7. */
  | { readonly daysAgo: number }
  /** The moment in which the saved question was last looked at. */
  | { readonly isLastLook: true };

export const havings = [
  'note',
  'link',
  'type',
  'grade',
  'reliability',
  'credibility',
  'verification',
  'confidence',
  'hedge',
  'factuality',
  'stance',
  'claimer',
  'speaker',
  'cue',
  'entry',
  'value',
  'unit',
  'entity',
  'property',
  'asof',
  'published',
  'outlet',
  'author',
  'label',
  'lang',
  'address',
] as const;
export type Having = (typeof havings)[number];

export const nameFields = [
  'actor',
  'speaker',
  'claimer',
  'addressee',
  'about',
  'by',
  'outlet',
  'author',
  'label',
  'title',
  'entity',
  'property',
] as const;
export type NameField = (typeof nameFields)[number];

export const wholeFields = ['unit', 'lang'] as const;
export type WholeField = (typeof wholeFields)[number];

/** `type` is the type of an actor (`PER`) or of a quote (`direct`). */
export const codeFields = [
  'hedge',
  'factuality',
  'reliability',
  'credibility',
  'verification',
  'confidence',
  'stance',
  'type',
  'worth',
] as const;
export type CodeField = (typeof codeFields)[number];

/** `marked` and `since` go by when the annotation was made. */
export const dayFields = ['published', 'asof', 'marked', 'since'] as const;
export type DayField = (typeof dayFields)[number];

/** Why a text cannot be read as a query, and where that is (UTF-16 code units, half-open). */
export interface QueryError {
  readonly start: number;
  readonly end: number;
  /** One sentence. */
  readonly message: string;
  /** The text of a query that may be what was meant, and what a button calls it. */
  readonly repair: { readonly label: string; readonly text: string } | null;
}
