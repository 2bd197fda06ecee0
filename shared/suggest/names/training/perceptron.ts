import { makeFeatureBuffer, writeFeatures } from '../features.ts';
import { allowedPairs, labelCount, outside, partOf } from '../labels.ts';
import { makeNumberTable, type NumberTable, placeOf } from '../numberTable.ts';
import type { Labelled } from './examples.ts';
import { type Random, randomFrom, shuffled } from './random.ts';

export interface Plan {
  readonly seed: number;
  readonly epochs: number;
  /** How many times it is all learnt, in other orders; the weights are the mean. */
  readonly rounds: number;
  /** How often a feature must occur. */
  readonly atLeast: number;
  /** How often (0 to 1) the features that name the word itself are left out. */
  readonly wordDropout: number;
  /** How often (0 to 1) any feature is left out: what many say together counts, and not what one says alone. */
  readonly dropout: number;
  /** By how much the right labels must lead each wrong one. */
  readonly margin: number;
}

/** What was learnt: `labelCount` weights for each feature, and for each pair of labels. */
export interface Learnt {
  readonly features: Uint32Array;
  readonly weights: Float64Array;
  readonly transitions: Float64Array;
}

/** The features of one run of words, as places in the table; those that name the word itself come first. */
interface Prepared {
  readonly length: number;
  readonly labels: Uint8Array;
  readonly rows: Int32Array;
  readonly starts: Int32Array;
  readonly lexical: Int32Array;
}

/**
 * An averaged perceptron over label sequences (Collins 2002), where each wrong label counts for the margin while the best
 * wrong path is looked for (Taskar and others 2003). The same examples and plan give the same weights.
 */
export function learn(examples: readonly Labelled[], plan: Plan, say: (line: string) => void): Learnt {
  const table = countFeatures(examples, plan.atLeast);
  const runs = examples.flatMap((example) => prepare(example, table.table));
  say(`${table.features.length} features, ${runs.length} runs`);
  const weights = new Float64Array(table.features.length * labelCount);
  const transitions = new Float64Array(labelCount * labelCount);
  for (let round = 0; round < plan.rounds; round += 1) {
    const learner = new Learner(table.features.length);
    const random = randomFrom(plan.seed + round * 7919);
    for (let epoch = 0; epoch < plan.epochs; epoch += 1) {
      let wrong = 0;
      for (const run of shuffled(runs, random)) wrong += learner.see(run, plan, random);
      say(`round ${round + 1}, epoch ${epoch + 1}: ${wrong} runs wrong`);
    }
    learner.addMean(weights, transitions);
  }
  return { features: table.features, weights, transitions };
}

function countFeatures(
  examples: readonly Labelled[],
  atLeast: number,
): { features: Uint32Array; table: NumberTable } {
  const counts = new Map<number, number>();
  const buffer = makeFeatureBuffer();
  for (const { reading } of examples) {
    for (const run of reading.runs) {
      for (let at = run.first; at < run.last; at += 1) {
        writeFeatures(reading, run, at, buffer);
        for (let feature = 0; feature < buffer.count; feature += 1) {
          const number = buffer.numbers[feature] as number;
          counts.set(number, (counts.get(number) ?? 0) + 1);
        }
      }
    }
  }
  const kept: number[] = [];
  for (const [number, count] of counts) if (count >= atLeast) kept.push(number);
  const features = Uint32Array.from(kept).sort();
  return { features, table: makeNumberTable(features) };
}

function prepare({ reading, labels }: Labelled, table: NumberTable): readonly Prepared[] {
  const buffer = makeFeatureBuffer();
  return reading.runs.map((run) => {
    const length = run.last - run.first;
    const rows: number[] = [];
    const starts = new Int32Array(length + 1);
    const lexical = new Int32Array(length);
    for (let at = run.first; at < run.last; at += 1) {
      writeFeatures(reading, run, at, buffer);
      for (let feature = 0; feature < buffer.count; feature += 1) {
        const place = placeOf(table, buffer.numbers[feature] as number);
        if (place >= 0) rows.push(place * labelCount);
        if (feature === buffer.lexical - 1) lexical[at - run.first] = rows.length;
      }
      starts[at - run.first + 1] = rows.length;
    }
    return {
      length,
      labels: labels.slice(run.first, run.last),
      rows: Int32Array.from(rows),
      starts,
      lexical,
    };
  });
}

/** The run with some of its features left out: all that name a word itself, and of all others now and then one. */
function withDropout(run: Prepared, plan: Plan, random: Random): Omit<Prepared, 'lexical'> {
  const rows = new Int32Array(run.rows.length);
  const starts = new Int32Array(run.length + 1);
  let count = 0;
  for (let at = 0; at < run.length; at += 1) {
    const isStrange = random() < plan.wordDropout;
    const from = isStrange ? (run.lexical[at] as number) : (run.starts[at] as number);
    for (let feature = from; feature < (run.starts[at + 1] as number); feature += 1) {
      if (random() < plan.dropout) continue;
      rows[count] = run.rows[feature] as number;
      count += 1;
    }
    starts[at + 1] = count;
  }
  return { length: run.length, labels: run.labels, rows, starts };
}

class Learner {
  readonly #weights: Float64Array;
  readonly #sums: Float64Array;
  readonly #transitions = new Float64Array(labelCount * labelCount);
  readonly #transitionSums = new Float64Array(labelCount * labelCount);
  #steps = 1;

  constructor(features: number) {
    this.#weights = new Float64Array(features * labelCount);
    this.#sums = new Float64Array(features * labelCount);
  }

  /** Learns from one run; 1 when it was read wrongly, else 0. */
  see(run: Prepared, plan: Plan, random: Random): number {
    const seen = withDropout(run, plan, random);
    const guess = this.#guess(seen, plan.margin);
    this.#steps += 1;
    let isWrong = 0;
    for (let at = 0; at < run.length; at += 1) {
      const [right, wrong] = [run.labels[at] as number, guess[at] as number];
      if (right !== wrong) {
        isWrong = 1;
        for (
          let feature = seen.starts[at] as number;
          feature < (seen.starts[at + 1] as number);
          feature += 1
        ) {
          const row = seen.rows[feature] as number;
          add(this.#weights, this.#sums, row + right, 1, this.#steps);
          add(this.#weights, this.#sums, row + wrong, -1, this.#steps);
        }
      }
      this.#move(run.labels, at, 1);
      this.#move(guess, at, -1);
    }
    this.#move(run.labels, run.length, 1);
    this.#move(guess, run.length, -1);
    return isWrong;
  }

  /** Adds the mean of the weights over all steps. */
  addMean(weights: Float64Array, transitions: Float64Array): void {
    for (let at = 0; at < weights.length; at += 1)
      (weights[at] as number) += (this.#weights[at] as number) - (this.#sums[at] as number) / this.#steps;
    for (let at = 0; at < transitions.length; at += 1)
      (transitions[at] as number) +=
        (this.#transitions[at] as number) - (this.#transitionSums[at] as number) / this.#steps;
  }

  #move(labels: Uint8Array, at: number, by: number): void {
    const before = at === 0 ? outside : (labels[at - 1] as number);
    const label = at === labels.length ? outside : (labels[at] as number);
    add(this.#transitions, this.#transitionSums, before * labelCount + label, by, this.#steps);
  }

  #guess(run: Omit<Prepared, 'lexical'>, margin: number): Uint8Array {
    const { length } = run;
    const best = new Float64Array(length * labelCount).fill(Number.NEGATIVE_INFINITY);
    const from = new Uint8Array(length * labelCount);
    const own = new Float64Array(labelCount);
    for (let at = 0; at < length; at += 1) {
      own.fill(margin);
      own[run.labels[at] as number] = 0;
      for (let feature = run.starts[at] as number; feature < (run.starts[at + 1] as number); feature += 1) {
        const row = run.rows[feature] as number;
        for (let label = 0; label < labelCount; label += 1)
          (own[label] as number) += this.#weights[row + label] as number;
      }
      const [row, above] = [at * labelCount, (at - 1) * labelCount];
      for (let one = 0; one < allowedPairs.length; one += 2) {
        const [before, label] = [allowedPairs[one] as number, allowedPairs[one + 1] as number];
        if (at === 0 && before !== outside) continue;
        const score =
          (at === 0 ? 0 : (best[above + before] as number)) +
          (this.#transitions[before * labelCount + label] as number);
        if (score > (best[row + label] as number)) {
          best[row + label] = score;
          from[row + label] = before;
        }
      }
      for (let label = 0; label < labelCount; label += 1)
        (best[row + label] as number) += own[label] as number;
    }
    return this.#trace(best, from, length);
  }

  #trace(best: Float64Array, from: Uint8Array, length: number): Uint8Array {
    let [label, highest] = [outside, Number.NEGATIVE_INFINITY];
    const row = (length - 1) * labelCount;
    for (let end = 0; end < labelCount; end += 1) {
      if (end !== outside && partOf(end) < 2) continue;
      const score = (best[row + end] as number) + (this.#transitions[end * labelCount + outside] as number);
      if (score > highest) [label, highest] = [end, score];
    }
    const labels = new Uint8Array(length);
    for (let at = length - 1; at >= 0; at -= 1) {
      labels[at] = label;
      label = from[at * labelCount + label] as number;
    }
    return labels;
  }
}

function add(weights: Float64Array, sums: Float64Array, at: number, by: number, steps: number): void {
  (weights[at] as number) += by;
  (sums[at] as number) += by * steps;
}
