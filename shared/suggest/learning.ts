import { isCorrectionRule } from './corrections/rules.ts';
import type { Decision } from './knowledge.ts';
import type { Suggestion } from './suggestion.ts';

/** What is asked about: a suggestion and the words around it, in as much as decisions keep them. */
export type Case = Pick<Decision, 'tag' | 'kind' | 'rule' | 'words' | 'before' | 'after'> & {
  readonly score: number;
};

export interface Learnt {
  /** How likely a person accepts it, 0 to 1, by what was decided so far. */
  readonly score: (asked: Case) => number;
}

/**
 * Learns from decisions, the oldest first: a logistic regression over what a suggestion says of itself and over its words,
 * one step a decision (AdaGrad: Duchi, Hazan, Singer 2011), on top of the score it came with. Deterministic; the same
 * decisions always give the same scores, so that none of it is stored.
 */
export function learn(decisions: readonly Decision[]): Learnt {
  const weights = new Map<string, Weight>();
  for (const decision of decisions) {
    if (isCorrectionRule(decision.rule)) continue;
    // What was added by hand had no score: what was missed can only have seemed unlikely.
    const asked = { ...decision, score: decision.score ?? missedScore };
    const features = featuresOf(asked);
    const target = decision.verdict === 'rejected' ? 0 : 1;
    step(weights, features, target - probability(weights, features, asked.score));
  }
  return {
    score: (asked) =>
      weights.size === 0 ? asked.score : probability(weights, featuresOf(asked), asked.score),
  };
}

/** The words a suggestion is learnt by: those it covers, and up to 32 UTF-16 code units of the text around them. */
export function caseOf(
  text: string,
  suggestion: Pick<Suggestion, 'tag' | 'kind' | 'rule' | 'segments' | 'score'>,
): Case {
  const { tag, kind, rule, segments, score } = suggestion;
  const [start, end] = [segments[0]?.start ?? 0, segments.at(-1)?.end ?? 0];
  return {
    tag,
    kind,
    rule,
    score,
    words: segments.map((segment) => text.slice(segment.start, segment.end)).join(' … '),
    before: text.slice(Math.max(0, start - contextLength), start),
    after: text.slice(end, end + contextLength),
  };
}

/** UTF-16 code units, as annotations keep them. */
const contextLength = 32;

/** What a suggestion would have scored that nobody made. */
const missedScore = 0.3;

interface Weight {
  value: number;
  /** The sum of its squared steps. */
  squares: number;
}

/** How far the first step of a feature goes, in log-odds for an error of 1. */
const rate = 0.6;

function step(weights: Map<string, Weight>, features: readonly string[], error: number): void {
  for (const feature of features) {
    const weight = weights.get(feature) ?? { value: 0, squares: 1 };
    weight.squares += error * error;
    weight.value += (rate * error) / Math.sqrt(weight.squares);
    weights.set(feature, weight);
  }
}

function probability(
  weights: ReadonlyMap<string, Weight>,
  features: readonly string[],
  score: number,
): number {
  const sum = features.reduce((total, feature) => total + (weights.get(feature)?.value ?? 0), logit(score));
  return 1 / (1 + Math.exp(-sum));
}

function logit(score: number): number {
  const safe = Math.min(0.995, Math.max(0.005, score));
  return Math.log(safe / (1 - safe));
}

function featuresOf({ tag, kind, rule, words, before, after }: Case): readonly string[] {
  const folded = fold(words);
  const all = folded.split(' ');
  const [first, last] = [all[0] ?? '', all.at(-1) ?? ''];
  const previous = fold(before).split(' ').at(-1) ?? '';
  const next = fold(after).split(' ')[0] ?? '';
  const isName = tag === 'actor';
  return [
    `${tag} rule ${rule ?? 'none'} ${kind ?? ''}`,
    `${tag} words ${folded}`,
    // A name once more: said twice, for nothing tells more. The same number of people may well be right elsewhere.
    ...(isName ? [`${tag} exactly ${words}`] : []),
    `${tag} first ${first}`,
    `${tag} last ${last}`,
    `${tag} before ${previous}`,
    `${tag} after ${next}`,
    ...(isName
      ? [`${tag} ${shapeOf(words)} ${kind ?? ''}`]
      : [`${tag} length ${Math.min(6, all.length >> 2)}`]),
    ...(isName || tag === 'figure' ? [] : all.slice(0, 40).map((word) => `${tag} holds ${word}`)),
  ];
}

function fold(words: string): string {
  return words
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

function shapeOf(words: string): string {
  return words
    .replace(/\p{Lu}+/gu, 'X')
    .replace(/[\p{Ll}\p{Lo}]+/gu, 'x')
    .slice(0, 12);
}
