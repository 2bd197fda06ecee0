import type { ComparedFigure } from '../card.ts';

/** A figure or a claim that may be one of a pair: accepted, of an article that no newer version has replaced. */
export type Candidate = FigureCandidate | ClaimCandidate;

export interface FigureCandidate {
  readonly kind: 'figure';
  /** The id of the annotation. */
  readonly id: string;
  readonly articleId: string;
  readonly figure: ComparedFigure;
  /** The series that a person has put it into; what that says of entity and property stands for the figure’s own. */
  readonly series: CandidateSeries | null;
  /** The claims that it quantifies, else the smallest one that it lies in. */
  readonly claimIds: readonly string[];
  /** A person has excluded it: it is in no pair, but what was decided about it holds for its copies. */
  readonly isExcluded: boolean;
}

export interface CandidateSeries {
  readonly id: string;
  readonly entity: string | null;
  readonly property: string | null;
  readonly cumulative: boolean;
}

export interface ClaimCandidate {
  readonly kind: 'claim';
  /** The id of the annotation. */
  readonly id: string;
  readonly articleId: string;
  /** As the article has it (BCP 47); null where it is not known. */
  readonly language: string | null;
  /** As the text has them; the parts of a claim in several parts with a space between them. */
  readonly words: string;
  /** What its sentence has before and behind it. */
  readonly before: string;
  readonly after: string;
  /** The mentions of actors in the words: ranges of `words` (UTF-16 code units, half-open). */
  readonly actors: readonly NamedRange[];
  /** Those who make the claim. */
  readonly claimers: readonly NamedActor[];
  readonly stance: 'affirm' | 'refute' | null;
  readonly factuality: string | null;
  /** A person has found it to be untrue. */
  readonly isRefuted: boolean;
}

export interface NamedActor {
  /** The entry of the actor ledger. */
  readonly entryId: string | null;
  /** The words of the mention, and the name and aliases of its entry. */
  readonly names: readonly string[];
  /** It is known to be a person, who is no “it”. */
  readonly isPerson: boolean;
}

export interface NamedRange extends NamedActor {
  readonly start: number;
  readonly end: number;
}
