import { type Case, featuresOf } from './caseFeatures.ts';
import { isCorrectionRule } from './corrections/rules.ts';
import type { Decision } from './knowledge.ts';
import type { Suggestion } from './suggestion.ts';
import { usualScores } from './usualScores.ts';

export interface Learnt {
  /** How likely a person accepts it, 0 to 1, by what was decided so far. */
  readonly score: (asked: Case) => number;
}

/**
 * Learns from decisions: a logistic regression over what a suggestion says of itself and over its words, on top of the score it came with,
 * fitted with a normal prior on each weight (AdaGrad: Duchi, Hazan, Singer 2011). Deterministic; the same decisions always give
 * the same scores, so that none of it is stored.
 *
 * The score that a decision keeps was learnt itself, from the decisions before. So what a rule usually says before anything is learnt
 * stands for it while learning.
 */
export function learn(decisions: readonly Decision[]): Learnt {
  const examples = decisions.filter(({ rule }) => !isCorrectionRule(rule));
  if (examples.length === 0) return { score: (asked) => asked.score };
  const weights = new Map<string, Weight>();
  const read = examples.map((decision): Example => {
    const features = weighted(decision, (name, level) => {
      const there = weights.get(name);
      if (there) {
        there.count += 1;
        return there;
      }
      const made = { value: 0, squares: 1, count: 1, level };
      weights.set(name, made);
      return made;
    });
    return { base: logit(usualOf(decision)), features, target: decision.verdict === 'rejected' ? 0 : 1 };
  });
  for (let round = 0; round < rounds; round += 1) for (const example of read) step(example);
  return {
    score: (asked) => {
      let sum = logit(asked.score);
      let isKnown = false;
      weighted(asked, (name) => {
        const weight = weights.get(name);
        if (weight) isKnown = true;
        sum += weight?.value ?? 0;
        return null;
      });
      return isKnown ? likely(sum) : asked.score;
    },
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

/** What a suggestion scores before anything is learnt: of what nobody suggested, what it would have. */
function usualOf({ rule }: Decision): number {
  return rule === null ? missedScore : (usualScores[rule] ?? 0.7);
}

const missedScore = 0.3;

type Level = 'general' | 'special' | 'own';

interface Weight {
  value: number;
  /** The sum of its squared steps. */
  squares: number;
  /** How many decisions have it. */
  count: number;
  readonly level: Level;
}

interface Example {
  /** Log-odds. */
  readonly base: number;
  readonly features: readonly Weight[];
  readonly target: 0 | 1;
}

/** How often all decisions are gone through. */
const rounds = 6;

/** How far a weight’s first step goes, in log-odds for an error of 1; and the share by which the prior draws it back, by all its decisions together. */
const plan: Readonly<Record<Level, { readonly rate: number; readonly decay: number }>> = {
  general: { rate: 0.35, decay: 0.1 },
  special: { rate: 0.35, decay: 0.3 },
  own: { rate: 0.6, decay: 0.2 },
};

function weighted<Found>(asked: Case | Decision, find: (name: string, level: Level) => Found): Found[] {
  const { general, special, own } = featuresOf({ ...asked, score: asked.score ?? missedScore });
  return [
    ...general.map((name) => find(name, 'general')),
    ...special.map((name) => find(name, 'special')),
    ...own.map((name) => find(name, 'own')),
  ];
}

function step({ base, features, target }: Example): void {
  const sum = features.reduce((total, { value }) => total + value, base);
  const error = target - likely(sum);
  for (const weight of features) {
    const { rate, decay } = plan[weight.level];
    const slope = error - (decay * weight.value) / weight.count;
    weight.squares += slope * slope;
    weight.value += (rate * slope) / Math.sqrt(weight.squares);
  }
}

function likely(sum: number): number {
  return 1 / (1 + Math.exp(-sum));
}

function logit(score: number): number {
  const safe = Math.min(0.995, Math.max(0.005, score));
  return Math.log(safe / (1 - safe));
}
