import * as z from 'zod';
import type { Annotation } from './annotation.ts';
import { Id, Instant } from './id.ts';
import { tags } from './tag.ts';

/** What a suggestion is of, within its tag: of quotes how they are worded, of actors what they are. */
export const SuggestionKind = z.enum(['direct', 'mixed', 'indirect', 'person', 'org', 'place', 'other']);
export type SuggestionKind = z.infer<typeof SuggestionKind>;

/**
 * What a person made of a suggestion, or of words that had not been suggested. Kept by words and their context, never by
 * offsets, so that it holds wherever the same words are read again and nowhere else.
 */
export const Decision = z.strictObject({
  id: Id,
  /**
   * `changed`: accepted under another tag or over other words; `added`: a person annotated what was not suggested, or took these words
   * instead of those that a rule suggested.
   */
  verdict: z.enum(['accepted', 'changed', 'rejected', 'added']),
  /** The tag that was suggested, or that a person added. */
  tag: z.enum(tags),
  kind: SuggestionKind.nullable(),
  /** The rule that suggested it, or other words in its place (`shared/suggest/rules.ts`); null for what was missed. */
  rule: z.string().min(1).nullable(),
  /** 0 to 1, as the suggestion said when it was decided; null for what a person added. */
  score: z.number().min(0).max(1).nullable(),
  words: z.string(),
  /** Up to 32 UTF-16 code units of the text before and behind. */
  before: z.string(),
  after: z.string(),
  /** The primary subtag of the text’s language (BCP 47); null where it is not known. */
  language: z.string().nullable(),
  by: z.string().min(1),
  at: Instant,
});
export type Decision = Readonly<z.infer<typeof Decision>>;

/** What an annotation is within its tag, as decisions on suggestions keep it. */
export function kindOf(annotation: Annotation): SuggestionKind | null {
  if (annotation.tag === 'quote') return annotation.attributes.type ?? null;
  if (annotation.tag !== 'actor') return null;
  switch (annotation.attributes.type) {
    case 'PER':
      return 'person';
    case 'ORG':
      return 'org';
    case 'GPE':
    case 'LOC':
      return 'place';
    default:
      return 'other';
  }
}
