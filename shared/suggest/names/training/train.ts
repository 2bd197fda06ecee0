import { openLexicon } from '../lexicon.ts';
import { type Addition, augment } from './augment.ts';
import { type Example, labelExample } from './examples.ts';
import { type Lists, makeLexicon } from './lists.ts';
import { learn, type Plan } from './perceptron.ts';
import { quantise } from './quantise.ts';
import { writeModel } from './writeModel.ts';

/** How the weights that ship are learnt. */
export const plan: Plan & Addition & Written = {
  seed: 19,
  swapped: 0.5,
  invented: 4_500,
  shouted: 0.05,
  epochs: 8,
  rounds: 6,
  atLeast: 3,
  wordDropout: 0.2,
  dropout: 0.5,
  margin: 0,
  scale: 1,
  temperature: 20,
};

interface Written {
  /** What a weight of one is multiplied by before it is written in steps of a quarter. */
  readonly scale: number;
  /** What sums of weights (in steps) are divided by to be logarithms of odds; measured on texts that were not trained on. */
  readonly temperature: number;
}

/**
 * Learns to recognise names: the bytes of the file that ships. The same lists, examples (in the same order) and plan give
 * the same bytes. `say` is told how far it is.
 */
export function trainNames(
  lists: Lists,
  examples: readonly Example[],
  how: typeof plan = plan,
  say: (line: string) => void = () => {},
): Uint8Array {
  const lexicon = makeLexicon(lists);
  const open = openLexicon(lexicon);
  const labelled = augment(examples, lists, how).map((example) => labelExample(example, open));
  const learnt = learn(labelled, how, say);
  return writeModel(lexicon, quantise(learnt, how.scale / how.rounds), how.temperature);
}
