import type { Bound, Modifier } from '../figure/card.ts';
import type { LinkType } from '../model/linkTable.ts';
import type { Tag } from '../model/tag.ts';

/** Who says something: an entry of the actor ledger, else the words of a mention. */
export interface Speaker {
  readonly name: string;
  readonly entryId: string | null;
  /** By whose way it came here, from the speaker to whoever told it last (`via` links): their names. */
  readonly via: readonly string[];
  /** The article itself says so. */
  readonly isAuthor?: true | undefined;
}

/** A range of a statement’s sentence, in UTF-16 code units of it, half-open. */
export interface SentenceRange {
  readonly start: number;
  readonly end: number;
  readonly what: 'words' | 'hedge' | 'cue' | 'asOf' | 'speaker';
}

/** What a statement with the tag “figure” says. */
export interface StatedFigure {
  readonly lower: Bound | null;
  readonly upper: Bound | null;
  readonly unit: string | null;
  readonly modifiers: readonly Modifier[];
  readonly entity: string | null;
  readonly property: string | null;
  readonly qualifier: string | null;
  /**
   * ISO 8601, and the words that say so; null where the figure says nothing of it. Words that give no date (“since the war began”) say
   * that it was some other time than that of publication.
   */
  readonly asOf: { readonly date: string | null; readonly words: string | null } | null;
}

/**
 * An accepted claim, figure or quote with all that comparing has to know of it and show of it. Everything in the views rests on
 * statements, and every statement leads to its words in an article.
 */
export interface Statement {
  /** The id of the annotation. */
  readonly id: string;
  readonly articleId: string;
  readonly tag: Exclude<Tag, 'actor'>;
  /** As the text has them. */
  readonly words: string;
  /** In UTF-16 code units of the article, half-open. */
  readonly start: number;
  readonly end: number;
  readonly sentence: {
    readonly text: string;
    /** Where it starts in the article, in UTF-16 code units. */
    readonly start: number;
    readonly ranges: readonly SentenceRange[];
  };
  readonly title: string;
  /** The name of the outlet’s entry, else the publisher as the article has it. */
  readonly outlet: string | null;
  /** ISO 8601, as precise as it is known. */
  readonly published: string | null;
  readonly language: string | null;
  /** The article has a newer version in the workspace, and which one that is. */
  readonly newerId: string | null;
  /** Of a claim its claimers, of a quote its speakers; of a figure those of what it stands in. */
  readonly speakers: readonly Speaker[];
  /** Reliability and credibility (“B2”), of a figure those of the claim that it quantifies; “–” stands for one that is missing. */
  readonly grade: string | null;
  readonly factuality: string | null;
  readonly stance: 'affirm' | 'refute' | null;
  readonly verification: string | null;
  /** The words of the hedge, of a figure those of the claim that it quantifies. */
  readonly hedge: string | null;
  /** The words of the cue, likewise. */
  readonly cue: string | null;
  readonly figure: StatedFigure | null;
  /** Of a figure the claims that it quantifies; of a quote those that it overlaps. */
  readonly claimIds: readonly string[];
  /** The series that a person has put the figure into. */
  readonly seriesId: string | null;
  /** Why a person has excluded the figure. */
  readonly excluded: string | null;
  /** What a person has written about the annotation. */
  readonly note?: string | undefined;
}

/** A link between two statements: who joined or opposed them, and when. */
export interface StatementLink {
  readonly type: LinkType;
  readonly from: string;
  readonly to: string;
  readonly createdBy: string;
  readonly createdAt: string;
}

/** Articles that are near-copies of each other; `origin` is the one that was published first. */
export interface OriginCluster {
  readonly articles: readonly string[];
  readonly origin: string;
}
