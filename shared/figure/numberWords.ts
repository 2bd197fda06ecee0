/** The words of numbers, as Recognizers-Text and quantulum3 list them for English, with agencies' shorthand. */

const onesInOrder = wordsOf(`
  zero one two three four five six seven eight nine ten eleven twelve thirteen
  fourteen fifteen sixteen seventeen eighteen nineteen
`);
const tensInOrder = wordsOf('twenty thirty forty fifty sixty seventy eighty ninety');

/** Numbers below a hundred that are one word. */
export const smallNumbers: ReadonlyMap<string, number> = new Map([
  ...onesInOrder.map((word, index) => [word, index] as const),
  ...tensInOrder.map((word, index) => [word, (index + 2) * 10] as const),
  ['nil', 0],
  ['nought', 0],
]);

/** What a number before it is multiplied by. */
export const multipliers: ReadonlyMap<string, bigint> = new Map(
  Object.entries({
    '12': 'dozen dozens dz dzs',
    '20': 'score',
    '100': 'hundred hundreds 百',
    '1000': 'thousand thousands k тыс tsd 千',
    '10000': '万 萬 만',
    '100000': 'lakh lakhs lac lacs',
    '1000000': 'million millions mn mln mio millionen millones milyon млн',
    '10000000': 'crore crores cr',
    '100000000': '億 亿 억',
    '1000000000': 'billion billions bn bln milliard milliards milliarden mrd milyar млрд',
    '1000000000000': 'trillion trillions tn trn трлн',
  }).flatMap(([value, words]) => words.split(' ').map((word) => [word, BigInt(value)] as const)),
);

/** Letters that multiply only right after the digits or in a sum of money: "5m", "$5 m". */
export const letterMultipliers: ReadonlyMap<string, bigint> = new Map([
  ['k', 1000n],
  ['m', 1_000_000n],
  ['mil', 1_000_000n],
  ['mm', 1_000_000n],
  ['b', 1_000_000_000n],
  ['t', 1_000_000_000_000n],
]);

/** "Hundreds": at least two of them, for it is a plural. */
export const roundPlurals: ReadonlyMap<string, bigint> = new Map([
  ['tens', 10n],
  ['dozens', 12n],
  ['scores', 20n],
  ['hundreds', 100n],
  ['thousands', 1000n],
  ['lakhs', 100_000n],
  ['millions', 1_000_000n],
  ['crores', 10_000_000n],
  ['billions', 1_000_000_000n],
  ['trillions', 1_000_000_000_000n],
]);

const irregularOrdinals = 'first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth';

/** "Third", "twentieth", "hundredth": the place in a row, and below a fraction line the part. */
export const ordinals: ReadonlyMap<string, number> = new Map([
  ...irregularOrdinals.split(' ').map((word, index) => [word, index + 1] as const),
  ...[...smallNumbers].flatMap(([word, value]): readonly (readonly [string, number])[] => {
    if (value > 12 && value < 20) return [[`${word}th`, value]];
    return value >= 20 ? [[`${word.slice(0, -1)}ieth`, value]] : [];
  }),
  ['hundredth', 100],
  ['thousandth', 1000],
]);

/** The lower half of a fraction in words: "a third", "two fifths", "three quarters". */
export function denominatorOf(word: string): number | null {
  if (word === 'half' || word === 'halves') return 2;
  if (word === 'quarter' || word === 'quarters') return 4;
  const value = ordinals.get(word.replace(/s$/, ''));
  return value !== undefined && value > 2 ? value : null;
}

function wordsOf(list: string): readonly string[] {
  return list.trim().split(/\s+/);
}
