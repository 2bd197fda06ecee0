import { makeFeatureBuffer, writeFeatures } from './features.ts';
import {
  allowedPairs,
  begin,
  classOf,
  firstLabels,
  labelCount,
  labelOf,
  last,
  lastLabels,
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
  /** The probability that its surest word is in a name of this class, 0 to 1, as the model says. */
  readonly score: number;
}

/** The names of a text in their order, by the labels that are likeliest together (Viterbi) in each run of words. */
export function tagNames(reading: Reading, model: NameModel): readonly TaggedName[] {
  const names: TaggedName[] = [];
  scores ??= new Scores();
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

/** Made with the first text: its arrays are larger than all else that a short text needs. */
let scores: Scores | null = null;

/** Less than any sum of weights; a few of them can still be added. */
const unreachable = -1_000_000_000;

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
      score: scores.overlap(at, end, named),
    });
    at = end - 1;
  }
}

/** The scores of all labels for the words of one run, and their probabilities. Used again for run after run, text after text. */
class Scores {
  #length = 0;
  readonly #emissions = new Int32Array((longestRun + 1) * labelCount);
  readonly #best = new Int32Array((longestRun + 1) * labelCount);
  readonly #forward = new Float64Array((longestRun + 1) * labelCount);
  readonly #backward = new Float64Array((longestRun + 1) * labelCount);
  readonly #ahead = new Float64Array(labelCount);
  readonly #scale = new Float64Array(longestRun + 1);
  readonly #odds = new Float64Array((longestRun + 1) * labelCount);
  readonly #from = new Uint8Array((longestRun + 1) * labelCount);
  readonly #labels = new Uint8Array(longestRun + 1);
  readonly #buffer = makeFeatureBuffer();
  #factors: { readonly of: NameModel; readonly values: Float64Array } | null = null;

  read(reading: Reading, run: Run, { features, weights }: NameModel): void {
    const [emissions, buffer] = [this.#emissions, this.#buffer];
    const { numbers } = buffer;
    this.#length = run.last - run.first;
    emissions.fill(0, 0, this.#length * labelCount);
    for (let at = run.first; at < run.last; at += 1) {
      writeFeatures(reading, run, at, buffer);
      const row = (at - run.first) * labelCount;
      const { count } = buffer;
      for (let feature = 0; feature < count; feature += 1) {
        const place = placeOf(features, numbers[feature] as number);
        if (place < 0) continue;
        const end = place + (weights[place] as number);
        for (let one = place + 1; one <= end; one += 1) {
          const weight = weights[one] as number;
          (emissions[row + (weight >> 8)] as number) += (weight & 255) - 128;
        }
      }
    }
  }

  /** The labels of the best path from outside to outside; valid until the next run is read. */
  best({ transitions }: NameModel): Uint8Array {
    const [best, length, origins, emissions] = [this.#best, this.#length, this.#from, this.#emissions];
    for (let at = 0; at < length; at += 1) {
      const [row, above] = [at * labelCount, (at - 1) * labelCount];
      best.fill(unreachable, row, row + labelCount);
      if (at === 0) {
        for (const label of firstLabels) best[label] = transitions[label] as number;
      }
      for (let one = at === 0 ? allowedPairs.length : 0; one < allowedPairs.length; one += 2) {
        const before = allowedPairs[one] as number;
        const label = allowedPairs[one + 1] as number;
        const score = (best[above + before] as number) + (transitions[before * labelCount + label] as number);
        if (score > (best[row + label] as number)) {
          best[row + label] = score;
          origins[row + label] = before;
        }
      }
      for (let label = 0; label < labelCount; label += 1) {
        (best[row + label] as number) += emissions[row + label] as number;
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
    let [end, highest] = [outside, unreachable];
    for (let label = 0; label < labelCount; label += 1) {
      if (label !== outside && partOf(label) < last) continue;
      const score =
        (this.#best[row + label] as number) + (transitions[label * labelCount + outside] as number);
      if (score > highest) [end, highest] = [label, score];
    }
    return end;
  }

  /** Works out the probabilities of all labels (forward and backward sums), each word’s scaled to one. */
  count(model: NameModel): void {
    const [length, factors] = [this.#length, this.#factorsOf(model)];
    const [forward, backward, odds, emissions, scale] = [
      this.#forward,
      this.#backward,
      this.#odds,
      this.#emissions,
      this.#scale,
    ];
    for (let at = 0; at < length; at += 1) {
      const row = at * labelCount;
      let highest = Number.NEGATIVE_INFINITY;
      for (let label = 0; label < labelCount; label += 1)
        highest = Math.max(highest, emissions[row + label] as number);
      for (let label = 0; label < labelCount; label += 1)
        odds[row + label] = Math.exp(((emissions[row + label] as number) - highest) / model.temperature);
    }
    for (let at = 0; at < length; at += 1) {
      const [row, above] = [at * labelCount, (at - 1) * labelCount];
      forward.fill(0, row, row + labelCount);
      if (at === 0) {
        for (const label of firstLabels) forward[label] = factors[label] as number;
      }
      for (let one = at === 0 ? allowedPairs.length : 0; one < allowedPairs.length; one += 2) {
        const before = allowedPairs[one] as number;
        const label = allowedPairs[one + 1] as number;
        (forward[row + label] as number) +=
          (forward[above + before] as number) * (factors[before * labelCount + label] as number);
      }
      let total = 0;
      for (let label = 0; label < labelCount; label += 1) {
        (forward[row + label] as number) *= odds[row + label] as number;
        total += forward[row + label] as number;
      }
      scale[at] = total;
      for (let label = 0; label < labelCount; label += 1) (forward[row + label] as number) /= total;
    }
    const ahead = this.#ahead;
    for (let at = length - 1; at >= 0; at -= 1) {
      const [row, below] = [at * labelCount, (at + 1) * labelCount];
      backward.fill(0, row, row + labelCount);
      if (at === length - 1) {
        for (const label of lastLabels)
          backward[row + label] = factors[label * labelCount + outside] as number;
        continue;
      }
      // Of the word behind: how likely each of its labels is, whatever follows it.
      for (let label = 0; label < labelCount; label += 1)
        ahead[label] =
          ((backward[below + label] as number) * (odds[below + label] as number)) / (scale[at + 1] as number);
      for (let one = 0; one < allowedPairs.length; one += 2) {
        const label = allowedPairs[one] as number;
        const after = allowedPairs[one + 1] as number;
        (backward[row + label] as number) +=
          (ahead[after] as number) * (factors[label * labelCount + after] as number);
      }
    }
  }

  /** The probability that the surest of the words `[first, end)` is in a name of a class. */
  overlap(first: number, end: number, named: number): number {
    const [forward, backward] = [this.#forward, this.#backward];
    const [from, to] = [labelOf(named, begin), labelOf(named, only)];
    let highest = 0;
    for (let at = first; at < end; at += 1) {
      const row = at * labelCount;
      let [sum, total] = [0, 0];
      for (let label = 0; label < labelCount; label += 1) {
        const both = (forward[row + label] as number) * (backward[row + label] as number);
        total += both;
        if (label >= from && label <= to) sum += both;
      }
      if (total > 0) highest = Math.max(highest, sum / total);
    }
    return highest;
  }

  #factorsOf(model: NameModel): Float64Array {
    if (this.#factors?.of !== model) {
      const values = Float64Array.from(model.transitions, (weight) => Math.exp(weight / model.temperature));
      this.#factors = { of: model, values };
    }
    return (this.#factors as { values: Float64Array }).values;
  }
}
