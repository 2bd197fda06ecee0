import { isWord, setOf } from '../../../figure/phrases.ts';
import type { Token } from '../../../figure/tokens.ts';

/**
 * What happened to those who are counted, where the words beside a figure name it: “killing at least 23 people”, “14 dockers
 * are still missing”. Properties are named as the domain model lists them; where two are joined by “and” there is none, for
 * the words do not say how many had which. `start` and `end` are the tokens of the figure, half-open.
 */
export function propertyOf(tokens: readonly Token[], start: number, end: number): string | null {
  return behind(tokens, end) ?? before(tokens, start);
}

function behind(tokens: readonly Token[], end: number): string | null {
  let at = end;
  while (at < end + 4 && isWord(tokens[at], helpers)) at += 1;
  const first = fates.get(tokens[at]?.text ?? '');
  if (!first) return null;
  const second = isWord(tokens[at + 1], setOf('or and')) ? fates.get(tokens[at + 2]?.text ?? '') : undefined;
  if (!second) return first;
  const isEither = tokens[at + 1]?.text === 'or' && new Set([first, second, 'killed', 'injured']).size === 2;
  return isEither ? 'killedOrInjured' : null;
}

const helpers = setOf(
  'were was are is have has had been remain remained still also reported confirmed being',
);

const fates: ReadonlyMap<string, string> = new Map(
  Object.entries({
    killed: 'killed',
    injured: 'injured wounded hurt',
    missing: 'missing',
    rescued: 'rescued',
    detained: 'detained arrested',
    displaced: 'displaced',
    infected: 'infected',
    captured: 'captured',
  }).flatMap(([property, words]) => words.split(' ').map((word) => [word, property] as const)),
);

function before(tokens: readonly Token[], start: number): string | null {
  return deeds.get(tokens[start - 1]?.text ?? '') ?? null;
}

/** Verbs whose object is counted; a past form before a number has it too: “killed 23 people”. */
const deeds: ReadonlyMap<string, string> = new Map(
  Object.entries({
    killed: 'killing killed kills',
    injured: 'injuring injured wounding wounded',
    rescued: 'rescuing rescued',
    detained: 'detaining detained arresting arrested',
    displaced: 'displacing displaced',
    infected: 'infecting infected',
    captured: 'capturing captured',
  }).flatMap(([property, words]) => words.split(' ').map((word) => [word, property] as const)),
);
