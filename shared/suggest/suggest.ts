import type { Annotation } from '../model/annotation.ts';
import type { Link } from '../model/link.ts';
import { primarySubtag } from '../model/primarySubtag.ts';
import { findNominals } from './actors/findNominals.ts';
import { findClaims } from './claims/findClaims.ts';
import { detectLanguage } from './detectLanguage.ts';
import { type Document, readDocument } from './document.ts';
import { learnEdges } from './edges.ts';
import { findFigures } from './figures/findFigures.ts';
import { findCorrections } from './findCorrections.ts';
import type { FoundInAll } from './found.ts';
import type { Knowledge } from './knowledge.ts';
import { caseOf, type Learnt, learn } from './learning.ts';
import { findLikeAdded } from './likeAdded.ts';
import { findNames } from './names/findNames.ts';
import type { NameModel } from './names/model.ts';
import { notReadIn } from './notReadIn.ts';
import { makeSaidAgain } from './oncePerStatement.ts';
import { putTogether } from './putTogether.ts';
import { findQuotes } from './quotes/findQuotes.ts';
import { makeRejected } from './rejected.ts';
import type { Suggested, Suggestion } from './suggestion.ts';
import { withoutDoubles } from './withoutDoubles.ts';
import { withoutKnown } from './withoutKnown.ts';
import { withSources } from './withSources.ts';

export interface SuggestOptions {
  /** BCP 47; null: it is detected. */
  readonly language: string | null;
  /** The day that words such as “last week” count from: an ISO 8601 date or instant, or as much of one as is known. */
  readonly articleDate: string | null;
  /** What is annotated already, and is neither suggested again nor without corrections. */
  readonly annotations: readonly Annotation[];
  readonly links: readonly Link[];
  readonly knowledge: Knowledge;
  /** Recognises names; null: only the ledger’s are found. */
  readonly model: NameModel | null;
  /** What is less likely than this is not suggested; `usualThreshold` where it is left out. */
  readonly threshold?: number;
  /**
   * Whether a person is going to decide on it: then what is both a claim and a quote is suggested once, and a phrase that would not be
   * suggested alone comes with what it says.
   */
  readonly isForReview: boolean;
}

/** More likely right than wrong. */
const usualThreshold = 0.5;

/**
 * What can be suggested for a text: quotes, figures, actors and claims, linked to each other, in text order. Pure; never throws.
 * Of the same text and options it always gives the same.
 */
export function suggest(text: string, options: SuggestOptions): Suggested {
  const { knowledge, annotations, isForReview, threshold = usualThreshold } = options;
  const language = readingLanguage(text, options.language);
  // In a language that cannot be told only the workspace’s own names are found: English rules would find nonsense.
  const found = findAll(readDocument(text, language ?? 'und'), options);
  const { score, withEdges } = learntFrom(knowledge);
  const isRejected = makeRejected(text, knowledge.decisions);
  const scoring = (suggestion: Suggestion): Suggestion => ({
    ...suggestion,
    score: score(caseOf(text, suggestion)),
  });
  const proposed = withoutDoubles(putTogether(text, found).map((one) => withEdges(found.document, one)));
  const scored = proposed.map(scoring);
  const isLikely = (suggestion: Suggestion): boolean =>
    suggestion.score >= threshold && !isRejected(suggestion);
  // Who has rejected a quote is not asked for the claim in it: what was rejected stands for the statement, too.
  const isDecided = (suggestion: Suggestion): boolean => isLikely(suggestion) || isRejected(suggestion);
  const isSaidAgain = isForReview ? makeSaidAgain(scored, isDecided) : () => false;
  const isAsked = (suggestion: Suggestion): boolean => isLikely(suggestion) && !isSaidAgain(suggestion);
  const asked = isForReview ? withSources(proposed, scored, isAsked, scoring) : scored;
  return {
    suggestions: withoutKnown(asked, annotations, isAsked),
    corrections: findCorrections(found.document, annotations, options.links, found, knowledge),
    notRead: notReadIn(language),
    language,
  };
}

/** The language that a text is read in, as a primary subtag of BCP 47: as it is set, or else as its words are; null for none. */
export function readingLanguage(text: string, set: string | null): string | null {
  return (set && primarySubtag(set)) ?? detectLanguage(text);
}

/** Learning from thousands of decisions takes longer than reading an article, and a thousand articles may be read with the same ones. */
const learntFrom = ({ decisions }: Knowledge): LearntInAll => {
  const there = learnt.get(decisions);
  if (there) return there;
  const made = { ...learn(decisions), withEdges: learnEdges(decisions) };
  learnt.set(decisions, made);
  return made;
};

interface LearntInAll extends Learnt {
  /** The suggestion with the edges that a person gives to such. */
  readonly withEdges: ReturnType<typeof learnEdges>;
}

const learnt = new WeakMap<Knowledge['decisions'], LearntInAll>();

function findAll(document: Document, { knowledge, model, articleDate }: SuggestOptions): FoundInAll {
  const names = findNames(document, knowledge, model);
  const quotes = findQuotes(document, names);
  const figures = findFigures(document, articleDate);
  const nominals = findNominals(document, names);
  const claims = findClaims(document, names, quotes, figures);
  const likeAdded = findLikeAdded(document, { names, nominals, quotes, claims }, knowledge);
  return { document, names, nominals, quotes, figures, claims, likeAdded };
}
