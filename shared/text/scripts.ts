/** A script that the fonts that ship do not have, what people call it, and the Debian package whose fonts have it. */
export interface Script {
  readonly name: string;
  readonly package: string;
}

/** A script in a text with some of its letters, no two alike. */
export interface FoundScript {
  readonly script: Script;
  readonly letters: readonly string[];
}

const cjk = 'fonts-noto-cjk';
const core = 'fonts-noto-core';

/** Scripts by their names in Unicode’s Scripts.txt, all that a newspaper is written in and some more. */
const scripts: readonly (readonly [pattern: RegExp, script: Script])[] = [
  ['Hangul', 'Korean', cjk],
  ['Han', 'Chinese', cjk],
  ['Hiragana', 'Japanese', cjk],
  ['Katakana', 'Japanese', cjk],
  ['Bopomofo', 'Chinese', cjk],
  ['Greek', 'Greek', core],
  ['Cyrillic', 'Cyrillic', core],
  ['Armenian', 'Armenian', core],
  ['Hebrew', 'Hebrew', core],
  ['Arabic', 'Arabic', core],
  ['Syriac', 'Syriac', core],
  ['Thaana', 'Maldivian', core],
  ['Devanagari', 'Devanagari', core],
  ['Bengali', 'Bengali', core],
  ['Gurmukhi', 'Punjabi', core],
  ['Gujarati', 'Gujarati', core],
  ['Oriya', 'Odia', core],
  ['Tamil', 'Tamil', core],
  ['Telugu', 'Telugu', core],
  ['Kannada', 'Kannada', core],
  ['Malayalam', 'Malayalam', core],
  ['Sinhala', 'Sinhala', core],
  ['Thai', 'Thai', core],
  ['Lao', 'Lao', core],
  ['Tibetan', 'Tibetan', core],
  ['Myanmar', 'Burmese', core],
  ['Georgian', 'Georgian', core],
  ['Ethiopic', 'Ethiopic', core],
  ['Cherokee', 'Cherokee', core],
  ['Canadian_Aboriginal', 'Inuktitut and Cree', core],
  ['Khmer', 'Khmer', core],
  ['Mongolian', 'Mongolian', core],
  ['Tifinagh', 'Tifinagh', core],
  ['Nko', 'N’Ko', core],
  ['Adlam', 'Adlam', core],
  ['Yi', 'Yi', core],
  ['Ol_Chiki', 'Santali', core],
  ['Meetei_Mayek', 'Manipuri', core],
  ['Javanese', 'Javanese', core],
  ['Balinese', 'Balinese', core],
  ['Cham', 'Cham', core],
  ['Miao', 'Miao', core],
].map(([property, name = '', debian = core]) => [
  new RegExp(`\\p{Script=${property}}`, 'u'),
  { name, package: debian },
]);

const letter = /\p{L}/u;

/** As much of a text is read, in UTF-16 code units: what an article is written in shows at its start. */
const maxRead = 200_000;

/** As many letters of a script are given. */
const maxLetters = 6;

/**
 * The scripts in a text that may be missing on a computer, in the order in which they occur; not Latin, which the fonts that ship have.
 * Han beside kana is Japanese.
 */
export function scriptsIn(text: string): readonly FoundScript[] {
  const found = new Map<string, { readonly script: Script; readonly letters: string[] }>();
  for (const sign of new Set(text.slice(0, maxRead))) {
    // Latin, and the marks and signs that go with it, need no look.
    if ((sign.codePointAt(0) ?? 0) < 0x370 || !letter.test(sign)) continue;
    const script = scripts.find(([pattern]) => pattern.test(sign))?.[1];
    if (!script) continue;
    const known = found.get(script.name) ?? { script, letters: [] };
    if (known.letters.length < maxLetters) known.letters.push(sign);
    found.set(script.name, known);
  }
  if (found.has('Japanese')) found.delete('Chinese');
  return [...found.values()];
}

/** “No font on this computer has Korean or Thai letters: install fonts-noto-cjk …”; `isLinux`: where packages have these names. */
export function missingFontsSentence(missing: readonly Script[], isLinux: boolean): string {
  const names = listed([...new Set(missing.map(({ name }) => name))], 'or');
  const packages = listed([...new Set(missing.map((script) => script.package))], 'and');
  const what = isLinux ? packages : `a font with ${names} letters`;
  return `No font on this computer has ${names} letters: install ${what}, then restart Glossator.`;
}

function listed(parts: readonly string[], word: 'and' | 'or'): string {
  const last = parts.at(-1) ?? '';
  return parts.length < 2 ? last : `${parts.slice(0, -1).join(', ')} ${word} ${last}`;
}
