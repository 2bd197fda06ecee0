import { labelCount } from '../labels.ts';
import type { Learnt } from './perceptron.ts';

/** A feature none of whose weights has as many steps tells nothing. */
const least = 2;

/** Weights in steps of a quarter, of those features alone that have any. */
export interface Quantised {
  /** Ascending. */
  readonly features: Uint32Array;
  readonly weights: Int8Array;
  readonly transitions: Int8Array;
}

/**
 * Weights as bytes: multiplied so that the steps of a quarter are fine enough (`scale`), and by less where a byte would
 * not hold the greatest one. None is cut off at an end.
 */
export function quantise({ features, weights, transitions }: Learnt, scale: number): Quantised {
  const greatest = Math.max(largest(weights), largest(transitions));
  const factor = Math.min(scale / 0.25, 127 / greatest);
  const rows: number[] = [];
  const kept: number[] = [];
  for (let feature = 0; feature < features.length; feature += 1) {
    const row = Array.from(weights.subarray(feature * labelCount, (feature + 1) * labelCount), (weight) =>
      Math.round(weight * factor),
    );
    if (row.every((weight) => Math.abs(weight) < least)) continue;
    kept.push(features[feature] as number);
    rows.push(...row);
  }
  return {
    features: Uint32Array.from(kept),
    weights: Int8Array.from(rows),
    transitions: Int8Array.from(transitions, (weight) => Math.round(weight * factor)),
  };
}

function largest(list: Float64Array): number {
  return list.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
}
