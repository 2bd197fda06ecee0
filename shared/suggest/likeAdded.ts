import type { Range } from '../model/segment.ts';
import { isModifier } from './actors/modifiers.ts';
import { formOf, headOf, subjectsOf } from './caseFeatures.ts';
import { segmentOf } from './claims/attributed.ts';
import { worthOf } from './claims/checkWorthiness.ts';
import { propositionOf } from './claims/proposition.ts';
import { type Document, stretchAt } from './document.ts';
import { withoutEdges } from './edges.ts';
import type { FoundClaim, FoundNames, FoundQuote, LikeAdded, Mention } from './found.ts';
import type { Decision, Knowledge } from './knowledge.ts';
import { tokenise } from './tokens.ts';

/** The rules that find what is like that which a person added, as lists show them. */
export const likeAddedRules = [
  { id: 'actor.like-added', label: 'actor, in words like those that were added' },
  { id: 'claim.like-added', label: 'claim, like those that were added' },
] as const;

/**
 * What is only asked about because a person added the like: the same words and nouns for actors; for claims sentences, and all that is
 * reported. How likely they are is left to learning: by themselves they are not.
 */
export function findLikeAdded(
  document: Document,
  found: {
    readonly names: FoundNames;
    readonly nominals: readonly Mention[];
    readonly quotes: readonly FoundQuote[];
    readonly claims: readonly FoundClaim[];
  },
  { decisions }: Knowledge,
): LikeAdded {
  const added = decisions.filter(({ verdict }) => verdict === 'added');
  if (added.length === 0) return { mentions: [], claims: [] };
  return {
    mentions: actorsLike(document, [...found.names.mentions, ...found.nominals], added),
    claims: claimsLike(document, found.quotes, found.claims, decisions),
  };
}

/** Too little to be shown. */
const unlikely = 0.3;

/** The words of a phrase or pronoun in small letters, without the article, and what it was added as. */
interface AddedActor {
  readonly tokens: readonly string[];
  readonly form: 'phrase' | 'pronoun';
  readonly type: Mention['type'];
}

function actorsLike(
  document: Document,
  there: readonly Mention[],
  added: readonly Decision[],
): readonly Mention[] {
  const { tokens, lower } = document;
  const { byFirst, byHead } = addedActors(added);
  if (byFirst.size === 0) return [];
  const taken = there.filter(({ form }) => form !== 'PRO').toSorted((a, b) => a.start - b.start);
  const isTaken = ({ start, end }: Range) =>
    [stretchAt(taken, start), stretchAt(taken, end - 1)].some((at) => (taken[at]?.end ?? 0) > start);
  const found: Mention[] = [];
  // No two share a word.
  let free = 0;
  for (let at = 0; at < tokens.length; at += 1) {
    const word = lower[at] ?? '';
    const same = byFirst
      .get(word)
      ?.find((one) => one.tokens.every((next, step) => lower[at + step] === next));
    const head = same ? undefined : byHead.get(headOf(word));
    const like = same ?? head;
    if (!like) continue;
    let first = at;
    // Of the noun “militants”, “armed militants” too.
    while (head && first > free && isModifier(lower[first - 1] ?? '')) first -= 1;
    const last = at + (same?.tokens.length ?? 1);
    const range = { start: tokens[first]?.start ?? 0, end: tokens[last - 1]?.end ?? 0 };
    if (isTaken(range)) continue;
    found.push({
      ...range,
      form: like.form === 'pronoun' ? 'PRO' : 'NOM',
      type: like.type,
      isMetonymy: false,
      entity: null,
      rule: 'actor.like-added',
      score: unlikely,
      reason: same ? 'The same words were added before' : `“${like.tokens.join(' ')}” was added before`,
    });
    at = last - 1;
    free = last;
  }
  return found;
}

function addedActors(added: readonly Decision[]) {
  const byWords = new Map<string, AddedActor>();
  const byHead = new Map<string, AddedActor>();
  for (const { tag, words, kind } of added) {
    const form = formOf(withoutEdges(words));
    if (tag !== 'actor' || form === 'name') continue;
    const tokens = tokenise(withoutEdges(words)).map(({ text }) => text.toLowerCase());
    if (tokens.length === 0) continue;
    const actor = { tokens, form, type: typeOf(kind) };
    byWords.set(tokens.join(' '), actor);
    if (form === 'phrase') byHead.set(headOf(words), actor);
  }
  const byFirst = Map.groupBy(byWords.values(), ({ tokens }) => tokens[0] ?? '');
  for (const some of byFirst.values()) some.sort((a, b) => b.tokens.length - a.tokens.length);
  return { byFirst, byHead };
}

function typeOf(kind: Decision['kind']): Mention['type'] {
  if (kind === 'person') return 'PER';
  if (kind === 'org') return 'ORG';
  return kind === 'place' ? 'GPE' : null;
}

function claimsLike(
  document: Document,
  quotes: readonly FoundQuote[],
  claims: readonly FoundClaim[],
  decisions: readonly Decision[],
): readonly FoundClaim[] {
  const ofClaims = decisions.filter(({ tag, rule }) => tag === 'claim' && rule !== 'claim.check-worthy');
  const added = ofClaims.filter(({ verdict }) => verdict === 'added');
  const sentencesAdded = added.filter((one) => subjectsOf({ ...one, score: 0 }).includes('sentence'));
  const accepted = ofClaims.filter(({ verdict }) => verdict === 'accepted').length;
  const isWay = (some: readonly Decision[]) => some.length >= Math.max(fewest, accepted * leastShare);
  if (!isWay(added)) return [];
  const statements = claims.filter(({ kind }) => kind !== 'check-worthy');
  const isFree = makeIsFree(statements.filter(({ score }) => score >= 0.5));
  const isUnread = makeIsFree(statements);
  const reported = quotes
    .filter(({ segments }) => segments.every(isUnread))
    .map((quote) => reportedAs(document, quote));
  const sentences = isWay(sentencesAdded)
    ? document.sentences
        .filter((sentence) => sentence.last - sentence.first >= fewestTokens && isFree(sentence))
        .map(
          (sentence): FoundClaim => ({
            segments: [{ start: sentence.start, end: sentence.end }],
            kind: 'check-worthy',
            attributes: { claimer: 'author' },
            claimer: null,
            ...likeAdded,
            worth: worthOf(document, sentence).worth,
          }),
        )
    : [];
  return [...reported, ...sentences];
}

/** One claim that was added says little of a person’s ways, nor do a few beside many that were suggested. */
const fewest = 3;
const leastShare = 1 / 3;

const fewestTokens = 4;

/** Whether a range shares nothing with some claims. */
function makeIsFree(claims: readonly FoundClaim[]): (range: Range) => boolean {
  const sorted = claims.flatMap(({ segments }) => segments).toSorted((a, b) => a.start - b.start);
  return ({ start, end }) => (sorted[stretchAt(sorted, end - 1)]?.end ?? 0) <= start;
}

const likeAdded = {
  rule: 'claim.like-added',
  score: unlikely,
  reason: 'Like claims that were added before',
} as const;

function reportedAs({ text }: Document, { segments, cue, speaker }: FoundQuote): FoundClaim {
  return {
    segments: segments.map((segment) => propositionOf(text, segment) ?? segment),
    kind: 'attributed',
    attributes: cue ? { cue: segmentOf(text, cue) } : {},
    claimer: speaker && { words: speaker.words, entity: speaker.entity },
    ...likeAdded,
    worth: 0,
  };
}
