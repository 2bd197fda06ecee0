import {
  agency,
  armed,
  association,
  club,
  company,
  court,
  paper,
  party,
  real,
  school,
  shortForm,
} from './inventBodies.ts';
import {
  blend,
  capital,
  inventSurname,
  inventTown,
  type NameWords,
  nameCase,
  nameWord,
  pick,
  short,
} from './nameWords.ts';
import type { Random } from './random.ts';

/** What fills a gap: words, and what they are named. */
export interface Filling {
  readonly text: string;
  readonly kind: 'person' | 'org' | 'loc' | 'misc' | null;
}

/** Fills a gap of a sentence (`sentences.ts`); “Long Name (LN)” comes as its parts. */
export function fill(gap: string, words: NameWords, random: Random): readonly Filling[] {
  const make = makers[gap];
  return make ? make(words, random) : [];
}

/** A person’s name in full; about one in four of words that no list has. */
export function inventPerson(words: NameWords, random: Random): string {
  const first = nameWord(words.first, random);
  const last = inventSurname(words, random);
  const form = random();
  if (form < 0.6) return `${first} ${last}`;
  if (form < 0.72) return `${first} ${nameWord(words.surname, random)} ${last}`;
  if (form < 0.78) return `${first} ${capital(random)}. ${last}`;
  if (form < 0.82) return `${first} ${nameWord(words.first, random)} ${last}`;
  if (form < 0.86)
    return `${short(words.surname, random)} ${short(words.first, random)} ${short(words.first, random)}`;
  if (form < 0.9)
    return `${nameWord(words.surname, random)} ${first}-${nameWord(words.first, random).toLowerCase()}`;
  if (form < 0.93) return `${capital(random)}.${random() < 0.5 ? ` ${capital(random)}.` : ''} ${last}`;
  return `${first} ${pick(['al-', 'el-', 'Al-', 'El-', 'de ', 'van ', 'bin ', 'von ', 'da ', 'Abu ', 'Ben ', 'O’', 'Mc', 'van der ', 'dos '], random)}${last}`;
}

const makers: Readonly<Record<string, (words: NameWords, random: Random) => readonly Filling[]>> = {
  P: (words, random) => [{ text: inventPerson(words, random), kind: 'person' }],
  S: (words, random) => [{ text: inventSurname(words, random), kind: 'person' }],
  O: (words, random) => [{ text: real('charity', words, random) ?? association(words, random), kind: 'org' }],
  A: (_, random) => [{ text: shortForm(random), kind: 'org' }],
  G: (words, random) => [{ text: agency(words, random), kind: 'org' }],
  X: (words, random) => [{ text: real('party', words, random) ?? party(words, random), kind: 'org' }],
  B: (words, random) => [{ text: real('company', words, random) ?? company(words, random), kind: 'org' }],
  U: (words, random) => [{ text: school(words, random), kind: 'org' }],
  N: (words, random) => [{ text: real('newspaper', words, random) ?? paper(words, random), kind: 'org' }],
  K: (words, random) => [{ text: real('football club', words, random) ?? club(words, random), kind: 'org' }],
  F: (words, random) => [{ text: real('armed group', words, random) ?? armed(words, random), kind: 'org' }],
  J: (words, random) => [{ text: court(words, random), kind: 'org' }],
  OA: (words, random) => {
    const name = pick([association, agency, party], random)(words, random);
    const letters = name.match(/(?<![\p{L}’-])\p{Lu}/gu)?.join('') ?? '';
    if (letters.length < 2) return [{ text: name, kind: 'org' }];
    return [
      { text: name, kind: 'org' },
      { text: ' (', kind: null },
      { text: letters, kind: 'org' },
      { text: ')', kind: null },
    ];
  },
  H: (words, random) => [
    {
      text: `${random() < 0.5 ? inventTown(words, random) : inventSurname(words, random)} ${pick(['Hospital', 'Airport', 'Stadium', 'Bridge', 'Market', 'Square', 'Palace', 'Road', 'Park', 'Street', 'Prison'], random)}`,
      kind: 'loc',
    },
  ],
  L: ({ country }, random) => [{ text: pick(country, random), kind: 'loc' }],
  C: (words, random) => [{ text: inventTown(words, random), kind: 'loc' }],
  R: (words, random) => [
    {
      text: pick(
        [
          inventTown(words, random),
          `${pick(['North', 'South', 'East', 'West', 'Upper', 'Central'], random)} ${inventTown(words, random)}`,
          `${inventTown(words, random)} ${pick(['Province', 'State', 'County', 'Valley', 'River', 'District'], random)}`,
        ],
        random,
      ),
      kind: 'loc',
    },
  ],
  Y: ({ nationality }, random) => [{ text: nameCase(pick(nationality, random)), kind: 'misc' }],
  E: (words, random) => [
    {
      text: `${pick([nameCase(pick(words.nationality, random)), inventTown(words, random), 'World', 'African', 'Asian', 'National'], random)} ${pick(['Cup', 'Open', 'Championship', 'Games', 'Festival', 'Summit', 'Grand Prix', 'Marathon', 'Derby'], random)}`,
      kind: 'misc',
    },
  ],
  V: ({ town }, random) => [
    { text: random() < 0.8 ? nameWord(town, random) : `${nameWord(town, random)}s`, kind: 'loc' },
  ],
  Z: ({ surname }, random) => [
    {
      text: `${blend(surname, random)}${random() < 0.3 ? ` ${capital(random)}${Math.floor(random() * 90)}` : ''}`,
      kind: 'misc',
    },
  ],
  D: ({ first }, random) => [{ text: nameWord(first, random), kind: 'person' }],
  T: (_, random) => [{ text: pick(titles, random), kind: null }],
  W: (_, random) => [
    {
      text: pick(['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'], random),
      kind: null,
    },
  ],
  M: (_, random) => [
    {
      text: pick(['January', 'March', 'April', 'May', 'June', 'August', 'October', 'December'], random),
      kind: null,
    },
  ],
  '#': (_, random) => [{ text: String(2 + Math.floor(random() * 90)), kind: null }],
};

const titles =
  'President|Prime Minister|Foreign Minister|Senator|Governor|Mayor|Justice|Chief Justice|Deputy President|Defence Minister|Colonel|Brig. Gen.|Major|Lt. Col.|Chief|Alhaji|Dr.|Prof.|Chairman|Secretary-General|Ambassador|Police Commissioner|Inspector|Health Secretary|Speaker|Chancellor|Sheikh|Archbishop|Rev.|Engr.|Barrister|Datuk|Tan Sri|Minister of Education|Cabinet Secretary|Attorney General|Captain|Vice President|Sen.|Rep.|Gov.'.split(
    '|',
  );
