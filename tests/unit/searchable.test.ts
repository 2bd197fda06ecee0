import fc from 'fast-check';
import { expect, test } from 'vitest';
import { searchable } from '../../electron/store/db/searchable.ts';
import { foldText } from '../../shared/text/fold.ts';

/** Every code unit that is no half of a pair. */
const characters = Array.from({ length: 0x10000 }, (_, unit) => String.fromCharCode(unit)).filter((one) =>
  one.isWellFormed(),
);

const spaced =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;

/** As Find in Article folds it. */
const folded = (text: string): string => foldText(text, 'base').text;

test('every character is searched for as it is found in an article, wherever it stands', () => {
  for (const one of characters.filter((character) => !spaced.test(folded(character)))) {
    const text = `A${one} ${one}b\n${one}`;
    if (searchable(text) !== folded(text)) expect([one, searchable(text)]).toEqual([one, folded(text)]);
  }
});

test('texts of letters, signs and white space in any order are folded as in an article', () => {
  const signs = fc.constantFrom(...'aZß’“”–—…éÉøŁİıΣςσЙйЁґ€ \n \n´¨ªº½\u0301\u00ad\u00a0');
  fc.assert(
    fc.property(fc.array(signs, { maxLength: 30 }), (parts) => {
      expect(searchable(parts.join(''))).toBe(folded(parts.join('')));
    }),
    { numRuns: 2000 },
  );
});
