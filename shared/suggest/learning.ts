import { type Case, featuresOf, headOf, type Subject, subjectOf, subjectsOf } from './caseFeatures.ts';
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
  const { weights, read } = readExamples(examples);
  const calibrate = calibrationOf(read, weights);
  learnWeights(read, weights);
  const shareFor = shares(examples);
  const sumBy = (sum: number, name: string) => sum + (weights.get(name)?.value ?? 0);
  const sumAgainst = (sum: number, name: string) => sum + Math.min(0, weights.get(name)?.value ?? 0);
  return {
    score: (asked) => {
      const { against, general, special, own } = featuresOf(asked);
      const share = shareFor(subjectOf(asked));
      const ofLike = (sum: number) => Math.max(sum, share * sum);
      const wanted = ofLike(against.reduce(sumAgainst, general.reduce(sumBy, 0)));
      const known = ofLike(special.reduce(sumBy, 0)) + own.reduce(sumBy, 0);
      if (wanted === 0 && known === 0) return asked.score;
      return likely(calibrate(kindFor(subjectOf(asked), asked.score), logitOfWanted(asked, wanted) + known));
    },
  };
}

/**
 * How much of what speaks against such suggestions counts for other words, 0 to 1: one or two that were rejected were wrong themselves,
 * and do not hide others.
 */
function shares(decisions: readonly Decision[]): (subject: Subject) => number {
  const counts = new Map<Subject, number>();
  for (const decision of decisions)
    for (const subject of subjectsOf({ ...decision, score: usualOf(decision.rule) }))
      counts.set(subject, (counts.get(subject) ?? 0) + 1);
  return (subject) => {
    const count = counts.get(subject) ?? 0;
    return count / (count + few);
  };
}

/** So many decisions count half. */
const few = 4;

/**
 * The log-odds of a suggestion, by what is learnt in general of such. Where it speaks against them, it is the share that is wanted of
 * those that are right: one that was less likely in the first place loses no more.
 */
function logitOfWanted({ rule, score }: Case, wanted: number): number {
  if (wanted >= 0) return logit(score) + wanted;
  const usual = Math.max(score, usualOf(rule));
  return logit((score * likely(logit(usual) + wanted)) / usual);
}

function readExamples(decisions: readonly Decision[]) {
  const weights = new Map<string, Weight>();
  const weightOf = (name: string, level: Level): Weight => {
    const there = weights.get(name);
    if (there) return there;
    const made = { value: 0, squares: 1, count: 0, level };
    weights.set(name, made);
    return made;
  };
  const read = decisions.flatMap((decision, index): readonly Example[] => {
    const { verdict, rule } = decision;
    const isShown = verdict !== 'added';
    const score = isShown ? usualOf(rule) : missedScore;
    const asked = { ...decision, score };
    const target = isWanted(decision, decisions[index + 1]) ? 1 : 0;
    return subjectsOf(asked).map((subject) => {
      const { against, general, special, own } = featuresOf(asked, subject);
      const features = [
        ...general.map((name) => weightOf(name, 'general')),
        ...special.map((name) => weightOf(name, 'special')),
        ...own.map((name) => weightOf(name, 'own')),
      ];
      for (const weight of features) weight.count += 1;
      return {
        kind: kindFor(subject, score),
        isShown,
        base: logit(score),
        against: against.map((name) => weightOf(name, 'general')),
        features,
        target,
      };
    });
  });
  return { weights, read };
}

/**
 * Whether such is to be suggested again. Of what was changed, too: the edges are learnt apart. Only where a name was taken out of a phrase
 * (“the president of Harbour Watch”), which is what comes next, the phrase was not wanted.
 */
function isWanted({ verdict, rule, words }: Decision, next: Decision | undefined): boolean {
  if (verdict !== 'changed') return verdict !== 'rejected';
  const isPhrase = rule?.startsWith('actor.nominal') === true;
  const isTaken = next?.verdict === 'added' && next.rule === rule;
  return !(isPhrase && isTaken) || next.words.toLowerCase().includes(headOf(words));
}

function learnWeights(examples: readonly Example[], weights: ReadonlyMap<string, Weight>): void {
  for (const weight of weights.values()) {
    weight.value = 0;
    weight.squares = 1;
  }
  for (let round = 0; round < rounds; round += 1) for (const example of examples) step(example);
}

/**
 * How much of what is learnt holds for what was not yet seen: each quarter of the decisions is judged by what is learnt from the
 * others, and the log-odds are stretched and moved so that they agree with what was decided (Platt 1999), each kind of thing by itself.
 */
function calibrationOf(
  examples: readonly Example[],
  weights: ReadonlyMap<string, Weight>,
): (kind: string, sum: number) => number {
  const judged = Map.groupBy(
    Array.from({ length: parts }, (_, part) => {
      const isIn = (index: number) => Math.floor((index * parts) / examples.length) === part;
      learnWeights(
        examples.filter((_example, index) => !isIn(index)),
        weights,
      );
      return examples
        .filter((example, index) => isIn(index) && example.isShown)
        .map((example) => ({ kind: example.kind, sum: sumOf(example), target: example.target }));
    }).flat(),
    ({ kind }) => kind,
  );
  const lines = new Map(
    [...judged].flatMap(([kind, some]) => (some.length < fewest ? [] : [[kind, lineThrough(some)]])),
  );
  return (kind, sum) => {
    const line = lines.get(kind);
    return line ? line.slope * sum + line.shift : sum;
  };
}

/** What was unlikely before it was learnt is rejected for other reasons than the rest. */
function kindFor(subject: Subject, score: number): string {
  return score < 0.5 ? `unlikely ${subject}` : subject;
}

const parts = 4;

/** Fewer decisions say nothing of how often. */
const fewest = 5;

/** The line that turns log-odds into those that were decided, near to no change where few were (Newton’s method). */
function lineThrough(judged: readonly { readonly sum: number; readonly target: 0 | 1 }[]) {
  let [slope, shift] = [1, 0];
  for (let round = 0; round < 20; round += 1) {
    let [slopeBy, shiftBy] = [-slopePrior * (slope - 1), -shiftPrior * shift];
    let [slopeCurve, bothCurve, shiftCurve] = [slopePrior, 0, shiftPrior];
    for (const { sum, target } of judged) {
      const probability = likely(slope * sum + shift);
      const curve = probability * (1 - probability);
      slopeBy += (target - probability) * sum;
      shiftBy += target - probability;
      slopeCurve += curve * sum * sum;
      bothCurve += curve * sum;
      shiftCurve += curve;
    }
    const determinant = slopeCurve * shiftCurve - bothCurve * bothCurve;
    slope += (shiftCurve * slopeBy - bothCurve * shiftBy) / determinant;
    shift += (slopeCurve * shiftBy - bothCurve * slopeBy) / determinant;
    slope = Math.min(1.5, Math.max(0.3, slope));
  }
  return { slope, shift };
}

/** As if so much had been decided in favour of no change. */
const slopePrior = 4;
const shiftPrior = 2;

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

/** What a rule’s suggestions score before anything is learnt. */
function usualOf(rule: string | null): number {
  if (rule?.endsWith('.like-added')) return missedScore;
  // Unlikely alone, it is shown with a statement that is not.
  if (rule === 'actor.speaker') return unmeasuredScore;
  return usualScores[rule ?? ''] ?? unmeasuredScore;
}

/** What a rule usually scores that the development set has nothing of. */
const unmeasuredScore = 0.7;

/** What was added by hand would have scored, which nobody suggested. */
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
  /** What is calibrated together. */
  readonly kind: string;
  /** Whether it was suggested. */
  readonly isShown: boolean;
  /** Log-odds. */
  readonly base: number;
  /** Count only where they are below zero. */
  readonly against: readonly Weight[];
  readonly features: readonly Weight[];
  readonly target: 0 | 1;
}

/** How often all decisions are gone through. */
const rounds = 6;

/** How far a weight’s first step goes, in log-odds for an error of 1; and the share by which the prior draws it back, by all its decisions together. */
const plan: Readonly<Record<Level, { readonly rate: number; readonly decay: number }>> = {
  general: { rate: 0.35, decay: 0.8 },
  special: { rate: 0.35, decay: 2 },
  own: { rate: 0.6, decay: 0.7 },
};

function step(example: Example): void {
  const error = example.target - likely(sumOf(example));
  for (const weight of example.features) move(weight, error);
  // What a person adds although the like was rejected is wanted after all.
  if (error > 0) for (const weight of example.against) if (weight.value < 0) move(weight, error);
}

function move(weight: Weight, error: number): void {
  const { rate, decay } = plan[weight.level];
  const slope = error - (decay * weight.value) / weight.count;
  weight.squares += slope * slope;
  weight.value += (rate * slope) / Math.sqrt(weight.squares);
}

function sumOf({ base, against, features }: Example): number {
  const sum = against.reduce((total, { value }) => total + Math.min(0, value), base);
  return features.reduce((total, { value }) => total + value, sum);
}

function likely(sum: number): number {
  return 1 / (1 + Math.exp(-sum));
}

function logit(score: number): number {
  const safe = Math.min(0.995, Math.max(0.005, score));
  return Math.log(safe / (1 - safe));
}
