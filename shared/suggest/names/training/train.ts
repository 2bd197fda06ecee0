import { openLexicon } from '../lexicon.ts';
import { type Example, labelExample } from './examples.ts';
import { type Lists, makeLexicon } from './lists.ts';
import { learn, type Plan } from './perceptron.ts';
import { quantise } from './quantise.ts';
import { writeModel } from './writeModel.ts';

/** How the weights that ship are learnt. */
export const plan: Plan = { seed: 19, epochs: 8, rounds: 1, atLeast: 3, dropout: 0.2, margin: 0 };

/** By what scores are divided to be logarithms of odds; measured on texts that were not trained on. */
const temperature = 8;

/** Steps of a quarter for a weight of one. */
const scale = 1;

/**
 * Learns to recognise names: the bytes of the file that ships. The same lists, examples (in the same order) and plan give
 * the same bytes. `say` is told how far it is.
 */
export function trainNames(
  lists: Lists,
  examples: readonly Example[],
  how: Plan = plan,
  say: (line: string) => void = () => {},
): Uint8Array {
  const lexicon = makeLexicon(lists);
  const open = openLexicon(lexicon);
  const labelled = examples.map((example) => labelExample(example, open));
  const learnt = learn(labelled, how, say);
  return writeModel(lexicon, quantise(learnt, scale / how.rounds), temperature);
}
