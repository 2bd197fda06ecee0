import { kinds, kindsOf } from './characters.ts';
import { type Ideographs, ideographic } from './eastAsian.ts';
import type { Fit } from './singleBytes.ts';

/** Encodings with more bytes a character that are looked for by what texts look like in them. */
export const ideographicEncodings: readonly string[] = [
  ...new Set(ideographic.flatMap(({ encodings }) => encodings)),
];

/** How well a text that was decoded with this encoding fits the language, of those it served, that it fits best. */
export function bestFitOfText(text: string, encoding: string): Fit {
  const counts = new Map<string, number>();
  for (const character of text)
    if (character > '\u007f') counts.set(character, (counts.get(character) ?? 0) + 1);
  let best: Fit = { logLikelihood: Number.NEGATIVE_INFINITY, atHome: 0 };
  for (const model of models) {
    const rank = model.encodings.indexOf(encoding);
    if (rank === -1) continue;
    const fit = measure(counts, model, rank * Math.log(0.5));
    if (fit.logLikelihood > best.logLikelihood) best = fit;
  }
  return best;
}

interface Model extends Ideographs {
  /** By character: how likely it is, and whether it is one of the most frequent. */
  readonly known: Map<string, Judged>;
}

interface Judged {
  readonly share: number;
  readonly isFrequent: boolean;
  /** Whether it counts when frequent characters are looked for: signs and digits do not. */
  readonly isWordly: boolean;
}

const models: readonly Model[] = ideographic.map((language) => ({ ...language, known: new Map() }));

/** A character that is less likely than this is not at home. */
const homely = 2e-5;

/** In running text every second character is one of the frequent ones; where fewer than this share are, it is none. */
const leastFrequent = 0.12;

function measure(counts: ReadonlyMap<string, number>, model: Model, prior: number): Fit {
  let logLikelihood = prior;
  let count = 0;
  let atHome = 0;
  let wordly = 0;
  let frequent = 0;
  for (const [character, found] of counts) {
    const { share, isFrequent, isWordly } = judged(character, model);
    // Lines and boxes are drawn with one sign a hundred times, which says no more than a few.
    const times = isWordly ? found : Math.min(found, 3);
    logLikelihood += times * Math.log(share);
    count += times;
    if (share >= homely) atHome += times;
    if (isWordly) wordly += times;
    if (isFrequent) frequent += times;
  }
  const share = count === 0 ? 1 : atHome / count;
  const isTold = wordly >= 12;
  return {
    logLikelihood,
    atHome: isTold ? share * Math.min(1, frequent / wordly / leastFrequent) : share,
  };
}

function judged(character: string, { classes, known }: Model): Judged {
  const present = known.get(character);
  if (present) return present;
  const at = classes.findIndex(({ members }) => members.test(character));
  const found = classes[at];
  const is = kindsOf(character.charCodeAt(0));
  const made = {
    share: found ? found.share / found.size : is & kinds.unused ? 1e-9 : is & kinds.letter ? 2e-6 : 1e-5,
    isFrequent: found?.isFrequent ?? false,
    isWordly: (is & kinds.letter) !== 0,
  };
  known.set(character, made);
  return made;
}
