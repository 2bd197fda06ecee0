import { isAcronym } from './names.ts';

/** A name and the acronym that a text introduces for it. */
export interface Introduced {
  readonly long: string;
  readonly short: string;
}

/** A cache of one: names are proposed for one mention of an article after another. */
let lastRead: { readonly text: string; readonly found: readonly Introduced[] } | undefined;

/**
 * The acronyms that a text introduces, “National Intelligence Service (NIS)” or “NIS (National Intelligence Service)”,
 * by the algorithm of Schwartz and Hearst (2003): letters are found from the last to the first, which is a capital here.
 */
export function introducedAcronyms(text: string): readonly Introduced[] {
  if (lastRead?.text !== text) lastRead = { text, found: findAll(text) };
  return lastRead.found;
}

/** UTF-16 code units before a parenthesis in which the name is looked for. */
const reach = 200;

function findAll(text: string): readonly Introduced[] {
  return [...text.matchAll(/\(([^()\n]{2,100})\)/g)].flatMap(({ index, 1: inside = '' }) => {
    const inner = inside.trim();
    const before =
      text
        .slice(Math.max(0, index - reach), index)
        .split('\n')
        .at(-1)
        ?.trimEnd() ?? '';
    if (isAcronym(inner)) {
      const long = longForm(before, inner);
      return long ? [{ long, short: inner }] : [];
    }
    const short = /\S+$/u.exec(before)?.[0] ?? '';
    return isAcronym(short) && longForm(inner, short) === inner ? [{ long: inner, short }] : [];
  });
}

/** The end of some words that an acronym stands for, from a capital on, or null. */
function longForm(words: string, acronym: string): string | null {
  const letters = [...acronym.toLowerCase()].filter(isAlphanumeric);
  const maxWords = Math.min(letters.length + 5, letters.length * 2);
  const characters = [...words.split(/\s+/).slice(-maxWords).join(' ')];
  const isCapital = (place: number) =>
    /\p{Lu}/u.test(characters[place] ?? '') && !isAlphanumeric(characters[place - 1] ?? '');
  let at = characters.length;
  for (let index = letters.length - 1; index >= 0; index -= 1) {
    do at -= 1;
    while (at >= 0 && (characters[at]?.toLowerCase() !== letters[index] || (index === 0 && !isCapital(at))));
    if (at < 0) return null;
  }
  const found = characters.slice(at).join('');
  return found.includes(' ') && !found.split(' ').includes(acronym) ? found : null;
}

function isAlphanumeric(character: string): boolean {
  return /[\p{L}\p{N}]/u.test(character);
}
