import { makeFeatureBuffer, writeFeatures } from './features.ts';
import {
  allowedPairs,
  begin,
  classOf,
  inside,
  labelCount,
  labelOf,
  last,
  only,
  outside,
  partOf,
} from './labels.ts';
import type { NameModel } from './model.ts';
import { placeOf } from './numberTable.ts';
import type { Reading, Run } from './reading.ts';

/** A name as the model reads it: tokens `[first, last)`. */
export interface TaggedName {
  readonly first: number;
  readonly last: number;
  /** An index of `classes`. */
  readonly class: number;
  /** The probability that exactly these words are a name of this class, 0 to 1, as the model says. */
  readonly exact: number;
  /** The probability that its surest word is in a name of this class, 0 to 1. */
  readonly overlap: number;
}

/** The names of a text in their order, by the labels that are likeliest together (Viterbi) in each run of words. */
export function tagNames(reading: Reading, model: NameModel): readonly TaggedName[] {
  const names: TaggedName[] = [];
  const scores = new Scores();
  for (const run of reading.runs) {
    // A run of many words, as a list of names in one line, is read in parts.
    for (let first = run.first; first < run.last; first += longestRun) {
      const part = { ...run, first, last: Math.min(run.last, first + longestRun) };
      scores.read(reading, part, model);
      const labels = scores.best(model);
      addNames(labels, part, scores, model, names);
    }
  }
  return names;
}

const longestRun = 256;

function addNames(labels: Uint8Array, run: Run, scores: Scores, model: NameModel, names: TaggedName[]): void {
  const length = run.last - run.first;
  let isCounted = false;
  for (let at = 0; at < length; at += 1) {
    const label = labels[at] as number;
    if (label === outside) continue;
    if (!isCounted) {
      scores.count(model);
      isCounted = true;
    }
    let end = at + 1;
    if (partOf(label) === begin) while (end < length && partOf(labels[end - 1] as number) !== last) end += 1;
    const named = classOf(label);
    names.push({
      first: run.first + at,
      last: run.first + end,
      class: named,
      exact: scores.exact(at, end, named),
      overlap: scores.overlap(at, end, named),
    });
    at = end - 1;
  }
}

/** The scores of all labels for the words of one run, and their probabilities. Used again for run after run. */
class Scores {
  #length = 0;
  readonly #emissions = new Float64Array((longestRun + 1) * labelCount);
  readonly #forward = new Float64Array((longestRun + 1) * labelCount);
  readonly #backward = new Float64Array((longestRun + 1) * labelCount);
  readonly #scale = new Float64Array(longestRun + 1);
  readonly #odds = new Float64Array((longestRun + 1) * labelCount);
  readonly #from = new Uint8Array((longestRun + 1) * labelCount);
  readonly #labels = new Uint8Array(longestRun + 1);
  readonly #buffer = makeFeatureBuffer();
  #factors: { readonly of: NameModel; readonly values: Float64Array } | null = null;

  read(reading: Reading, run: Run, { features, weights }: NameModel): void {
    this.#length = run.last - run.first;
    this.#emissions.fill(0, 0, this.#length * labelCount);
    for (let at = run.first; at < run.last; at += 1) {
      writeFeatures(reading, run, at, this.#buffer);
      const row = (at - run.first) * labelCount;
      for (let feature = 0; feature < this.#buffer.count; feature += 1) {
        const place = placeOf(features, this.#buffer.numbers[feature] as number);
        if (place < 0) continue;
        const weight = place * labelCount;
        for (let label = 0; label < labelCount; label += 1) {
          (this.#emissions[row + label] as number) += weights[weight + label] as number;
        }
      }
    }
  }

  /** The labels of the best path from outside to outside; valid until the next run is read. */
  best({ transitions }: NameModel): Uint8Array {
    const [best, length] = [this.#forward, this.#length];
    for (let at = 0; at < length; at += 1) {
      const [row, above] = [at * labelCount, (at - 1) * labelCount];
      best.fill(Number.NEGATIVE_INFINITY, row, row + labelCount);
      for (let one = 0; one < allowedPairs.length; one += 2) {
        const [before, label] = [allowedPairs[one] as number, allowedPairs[one + 1] as number];
        if (at === 0 && before !== outside) continue;
        const score =
          (at === 0 ? 0 : (best[above + before] as number)) +
          (transitions[before * labelCount + label] as number);
        if (score > (best[row + label] as number)) {
          best[row + label] = score;
          this.#from[row + label] = before;
        }
      }
      for (let label = 0; label < labelCount; label += 1) {
        (best[row + label] as number) += this.#emissions[row + label] as number;
      }
    }
    let label = this.#bestEnd(transitions);
    for (let at = length - 1; at >= 0; at -= 1) {
      this.#labels[at] = label;
      label = this.#from[at * labelCount + label] as number;
    }
    return this.#labels;
  }

  #bestEnd(transitions: Int8Array): number {
    const row = (this.#length - 1) * labelCount;
    let [end, highest] = [outside, Number.NEGATIVE_INFINITY];
    for (let label = 0; label < labelCount; label += 1) {
      if (label !== outside && partOf(label) < last) continue;
      const score =
        (this.#forward[row + label] as number) + (transitions[label * labelCount + outside] as number);
      if (score > highest) [end, highest] = [label, score];
    }
    return end;
  }

  /** Works out the probabilities of all labels (forward and backward sums), each word’s scaled to one. */
  count(model: NameModel): void {
    const [length, factors] = [this.#length, this.#factorsOf(model)];
    const [forward, backward, odds] = [this.#forward, this.#backward, this.#odds];
    for (let at = 0; at < length; at += 1) {
      const row = at * labelCount;
      let highest = Number.NEGATIVE_INFINITY;
      for (let label = 0; label < labelCount; label += 1)
        highest = Math.max(highest, this.#emissions[row + label] as number);
      for (let label = 0; label < labelCount; label += 1)
        odds[row + label] = Math.exp(
          ((this.#emissions[row + label] as number) - highest) / model.temperature,
        );
    }
    for (let at = 0; at < length; at += 1) {
      const [row, above] = [at * labelCount, (at - 1) * labelCount];
      forward.fill(0, row, row + labelCount);
      for (let one = 0; one < allowedPairs.length; one += 2) {
        const [before, label] = [allowedPairs[one] as number, allowedPairs[one + 1] as number];
        const sum = at === 0 ? (before === outside ? 1 : 0) : (forward[above + before] as number);
        (forward[row + label] as number) += sum * (factors[before * labelCount + label] as number);
      }
      let total = 0;
      for (let label = 0; label < labelCount; label += 1) {
        (forward[row + label] as number) *= odds[row + label] as number;
        total += forward[row + label] as number;
      }
      this.#scale[at] = total;
      for (let label = 0; label < labelCount; label += 1) (forward[row + label] as number) /= total;
    }
    for (let at = length - 1; at >= 0; at -= 1) {
      const [row, below] = [at * labelCount, (at + 1) * labelCount];
      backward.fill(0, row, row + labelCount);
      for (let one = 0; one < allowedPairs.length; one += 2) {
        const [label, after] = [allowedPairs[one] as number, allowedPairs[one + 1] as number];
        const sum =
          at === length - 1
            ? after === outside
              ? 1
              : 0
            : ((backward[below + after] as number) * (odds[below + after] as number)) /
              (this.#scale[at + 1] as number);
        (backward[row + label] as number) += sum * (factors[label * labelCount + after] as number);
      }
    }
  }

  exact(first: number, end: number, named: number): number {
    const isOne = end - first === 1;
    let probability = this.#at(first, labelOf(named, isOne ? only : begin));
    for (let at = first + 1; at < end; at += 1) {
      const part = labelOf(named, at === end - 1 ? last : inside);
      const open = this.#at(at, labelOf(named, inside)) + this.#at(at, labelOf(named, last));
      probability *= open > 0 ? this.#at(at, part) / open : 0;
    }
    return probability;
  }

  overlap(first: number, end: number, named: number): number {
    let highest = 0;
    for (let at = first; at < end; at += 1) {
      let sum = 0;
      for (const part of [begin, inside, last, only] as const) sum += this.#at(at, labelOf(named, part));
      highest = Math.max(highest, sum);
    }
    return highest;
  }

  #at(at: number, label: number): number {
    const row = at * labelCount;
    let total = 0;
    for (let other = 0; other < labelCount; other += 1)
      total += (this.#forward[row + other] as number) * (this.#backward[row + other] as number);
    return total > 0
      ? ((this.#forward[row + label] as number) * (this.#backward[row + label] as number)) / total
      : 0;
  }

  #factorsOf(model: NameModel): Float64Array {
    if (this.#factors?.of !== model) {
      const values = Float64Array.from(model.transitions, (weight) => Math.exp(weight / model.temperature));
      this.#factors = { of: model, values };
    }
    return (this.#factors as { values: Float64Array }).values;
  }
}
