import type { ActorEntry } from '../model/actor.ts';
import type { Annotation } from '../model/annotation.ts';
import type { SuggestionKind } from '../model/decision.ts';
import type { LinkType } from '../model/linkTable.ts';
import type { Range } from '../model/segment.ts';
import type { Tag } from '../model/tag.ts';

/**
 * An annotation that a rule or the model proposes. All ranges are UTF-16 code units of the text, half-open. Links lead
 * to other suggestions of the same result, by their index, or to an annotation that is there already, by its id.
 */
export interface Suggestion {
  readonly tag: Tag;
  readonly kind: SuggestionKind | null;
  /** In text order, not overlapping each other. */
  readonly segments: readonly Range[];
  /** Of a figure: its number with unit or noun, without what bounds it (“11,000 soldiers” of “over 11,000 soldiers”). */
  readonly core: Range | null;
  /** What the tag’s attributes would be, without a pointer to an actor entry. */
  readonly attributes: Annotation['attributes'];
  /** The id of the rule or the score band, as `rules.ts` lists them. */
  readonly rule: RuleId;
  /** How likely a person accepts it: 0 to 1. */
  readonly score: number;
  /** In words, a sentence without its full stop: “Speech verb “stated” after the closing quotation mark”. */
  readonly reason: string;
  readonly links: readonly SuggestedLink[];
  /** Of an actor: the entry it would point to; without an id, one that would be made. */
  readonly entry: SuggestedEntry | null;
}

export interface SuggestedLink {
  readonly type: LinkType;
  /** How likely it leads to the right one, 0 to 1. */
  readonly score: number;
  readonly to: number | string;
}

export interface SuggestedEntry {
  readonly id: string | null;
  readonly name: string;
  readonly type: ActorEntry['type'];
}

/** `tag.what`, for example “quote.verb-after”: lower-case words joined by hyphens. */
export type RuleId = `${Tag}.${string}`;

/** Something about an annotation that is there: “the text says “over”, the card has no bound”. */
export interface Correction {
  readonly annotationId: string;
  readonly rule: RuleId;
  readonly score: number;
  readonly reason: string;
  /** Attribute by attribute, as a patch of the annotation: a value takes the old one’s place, null takes it away. */
  readonly patch: Readonly<Record<string, unknown>>;
  /** The words that it should cover (UTF-16, half-open, in text order); null where they stay. */
  readonly segments: readonly Range[] | null;
  /** A link that is missing, and the annotation it would lead to. */
  readonly link: { readonly type: LinkType; readonly to: string } | null;
  /** The actor entry that the mention would point to. */
  readonly entry: SuggestedEntry | null;
}

/** What is proposed for a text, in text order. */
export interface Suggested {
  readonly suggestions: readonly Suggestion[];
  readonly corrections: readonly Correction[];
  /** The tags that cannot be suggested in the text’s language. */
  readonly notRead: readonly Tag[];
  /** In which it was read: a primary subtag of BCP 47; null where that could not be told. */
  readonly language: string | null;
}
