import type * as z from 'zod';
import type { FigureAttributes } from '../figure/card.ts';
import type { Annotation } from '../model/annotation.ts';
import type { ActorType } from '../model/attributes.ts';
import type { Range } from '../model/segment.ts';
import type { Document } from './document.ts';
import type { RuleId } from './suggestion.ts';

/** What all suggesters say of what they found. Ranges are UTF-16 code units of the text, half-open. */
interface Found {
  readonly rule: RuleId;
  /** 0 to 1: how often the rule was right on the development set, or the model’s own probability. */
  readonly score: number;
  /** In words, a sentence without its full stop. */
  readonly reason: string;
}

/** Words that mean an actor: a name, a noun phrase (“the Ukrainian president”) or a pronoun. */
export interface Mention extends Range, Found {
  readonly form: 'NAM' | 'NOM' | 'PRO';
  readonly type: z.infer<typeof ActorType> | null;
  /** Whether a place’s name stands for its government. */
  readonly isMetonymy: boolean;
  /** The index of the entity it means; null where that is not known. */
  readonly entity: number | null;
}

/** One actor of a text, by all its mentions. */
export interface Entity {
  /** The fullest name in the text, or the ledger’s. */
  readonly name: string;
  readonly type: z.infer<typeof ActorType> | null;
  /** The ledger’s entry; null where there is none. */
  readonly entryId: string | null;
}

export interface FoundNames {
  /** In text order. */
  readonly mentions: readonly Mention[];
  readonly entities: readonly Entity[];
}

export interface FoundQuote extends Found {
  readonly kind: 'direct' | 'mixed' | 'indirect';
  /** In text order; an attribution in the middle parts them. With their quotation marks. */
  readonly segments: readonly Range[];
  /** The words that attribute (“stated”, “according to”). */
  readonly cue: Range | null;
  /** The words that name who said it, and who they mean: the index of an entity. */
  readonly speaker: { readonly words: Range; readonly entity: number | null; readonly score: number } | null;
}

export interface FoundFigure extends Found, Range {
  /** Without what bounds it (“11,000 soldiers” of “over 11,000 soldiers”). */
  readonly core: Range;
  readonly attributes: FigureAttributes;
}

export interface FoundClaim extends Found {
  readonly segments: readonly Range[];
  readonly kind: 'attributed' | 'estimate' | 'hedged' | 'check-worthy';
  readonly attributes: Extract<Annotation, { readonly tag: 'claim' }>['attributes'];
  /** Null where the article itself claims. */
  readonly claimer: { readonly words: Range; readonly entity: number | null } | null;
  /** How much it is worth checking, 0 to 1, for a ranking. */
  readonly worth: number;
}

/** What is suggested because a person added the like. */
export interface LikeAdded {
  readonly mentions: readonly Mention[];
  readonly claims: readonly FoundClaim[];
}

/** Everything that was found in a text, before it is known what a person has decided. */
export interface FoundInAll {
  readonly document: Document;
  readonly names: FoundNames;
  /** Noun phrases and pronouns that mean an actor. */
  readonly nominals: readonly Mention[];
  readonly quotes: readonly FoundQuote[];
  readonly figures: readonly FoundFigure[];
  readonly claims: readonly FoundClaim[];
  readonly likeAdded: LikeAdded;
}
