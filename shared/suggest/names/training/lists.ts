import { hashWord } from '../hash.ts';
import { flag, type Lexicon } from '../lexicon.ts';

/** The lists that a lexicon is made from, as the files have them: tab-separated, with a header line. */
export interface Lists {
  readonly clusters: string;
  readonly nameWords: string;
  readonly territories: string;
  readonly organisations: string;
  /**
   * Sentences of news with gaps, one a line, written for training: the examples are mostly of encyclopedias, where people are
   * seldom quoted. `invent.ts` fills the gaps. {P} a person, {S} one by surname, {D} one by first name, {O} an organisation, {OA} one with its
   * short form in brackets, {A} a short form, {G} a ministry or an agency, {X} a party, {B} a company, {U} a university or a
   * school, {N} a newspaper or an agency of news, {K} a club, {F} an armed group, {J} a court or a parliament, {H} a hospital or a
   * building, {L} a country, {C} a town, {R} a region, {V} a river or hills, {Y} a nationality, {E} an event, {Z} a people, a product or a
   * law, {T} a title, {W} a weekday, {M} a month, {#} a number.
   */
  readonly sentences: string;
}

/** Makes the lexicon. Where two words have the same number, the more frequent one is kept. */
export function makeLexicon({ clusters, nameWords, territories }: Lists): Lexicon {
  const entries = new Map<number, { cluster: number; flags: number; band: number }>();
  const middle = new Uint8Array(1025);
  const coarse = new Uint8Array(1025);
  rows(clusters).forEach(([word = '', fine = '', mid = '', rough = ''], rank) => {
    const cluster = Number(fine) + 1;
    middle[cluster] = Number(mid) + 1;
    coarse[cluster] = Number(rough) + 1;
    const number = hashWord(word);
    if (!entries.has(number)) entries.set(number, { cluster, flags: 0, band: bandOf(rank) });
  });
  for (const [word = '', letters = ''] of rows(nameWords)) {
    const number = hashWord(word);
    const entry = entries.get(number) ?? { cluster: 0, flags: 0, band: 0 };
    entries.set(number, { ...entry, flags: [...letters].reduce((bits, letter) => bits | bitOf(letter), 0) });
  }
  const words = Uint32Array.from(entries.keys()).sort();
  const inOrder = [...words].map((word) => entries.get(word));
  const places = rows(territories).filter(([, language]) => language === 'en');
  return {
    words,
    clusters: Uint16Array.from(inOrder, (entry) => entry?.cluster ?? 0),
    flags: Uint8Array.from(inOrder, (entry) => entry?.flags ?? 0),
    bands: Uint8Array.from(inOrder, (entry) => entry?.band ?? 0),
    middle,
    coarse,
    countries: namesOf(places.filter(([code = '']) => isOfCountry(code))),
    regions: namesOf(places.filter(([code = '']) => /^\d/.test(code))),
  };
}

/** Whether a code of the list of territories is that of a country or a part of one. */
export function isOfCountry(code: string): boolean {
  return /^[A-Z]/.test(code) && !noCountries.has(code.split('-', 1)[0] ?? '');
}

/** Codes that stand among those of countries: unions of them, and what is unknown. */
const noCountries: ReadonlySet<string> = new Set(['EU', 'EZ', 'UN', 'QO', 'ZZ']);

function rows(table: string): readonly (readonly string[])[] {
  return table
    .split('\n')
    .slice(1)
    .filter((line) => line !== '')
    .map((line) => line.split('\t'));
}

function bandOf(rank: number): number {
  return rank < 2_000 ? 1 : rank < 20_000 ? 2 : 3;
}

function bitOf(letter: string): number {
  const bits: Readonly<Record<string, number>> = {
    f: flag.first,
    s: flag.surname,
    t: flag.territory,
    n: flag.nationality,
    c: flag.town,
    o: flag.organisation,
    r: flag.title,
    d: flag.date,
  };
  return bits[letter] ?? 0;
}

function namesOf(places: readonly (readonly string[])[]): ReadonlySet<string> {
  return new Set(places.map(([, , name = '']) => name.toLowerCase()));
}
