import type { Random } from './random.ts';

/** Words that names are made of, from the lists. */
export interface NameWords {
  readonly first: readonly string[];
  readonly surname: readonly string[];
  readonly town: readonly string[];
  readonly nationality: readonly string[];
  readonly country: readonly string[];
  /** Names of organisations as they are, by kind (“company”). */
  readonly organisations: ReadonlyMap<string, readonly string[]>;
}

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

/** A surname, now and then of two parts. */
export function inventSurname({ surname }: NameWords, random: Random): string {
  const name = nameWord(surname, random);
  return random() < 0.06 ? `${name}-${nameWord(surname, random)}` : name;
}

/** The name of a town. */
export function inventTown({ town }: NameWords, random: Random): string {
  return nameWord(town, random);
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
const fields =
  'Health|Education|Finance|Agriculture|Interior|Justice|Defence|Trade|Energy|Water|Lands|Labour|Foreign Affairs|Home Affairs|Public Works|Information|Transport|Youth and Sports|Trade and Industry|Mines and Energy|Culture|Environment|Tourism|Women’s Affairs|Agriculture and Rural Development'.split(
    '|',
  );
const bodies =
  'Commission|Authority|Agency|Board|Council|Bureau|Office|Service|Corporation|Directorate|Administration|Centre|Fund|Institute|Committee|Department|Tribunal|Secretariat|Task Force'.split(
    '|',
  );
const scopes =
  'National|Federal|Central|Independent|State|Supreme|Royal|General|Public|Special|Joint|United|International|Regional|Provincial'.split(
    '|',
  );
const matters =
  'Electoral|Election|Human Rights|Anti-Corruption|Communications|Customs|Revenue|Immigration|Roads|Ports|Drug Control|Food and Drug|Statistics|Civil Aviation|Maritime|Disaster Management|Intelligence|Security|Investigation|Water|Forestry|Cocoa|Media|Securities and Exchange|Audit|Accountability|Privatisation|Space|Nuclear Energy|Petroleum'.split(
    '|',
  );
const groups =
  'Association|Federation|Union|Society|Congress|Alliance|Network|Forum|Confederation|Chamber|Guild|Foundation|Trust|Initiative|Coalition|League|Movement|Institute'.split(
    '|',
  );
const people =
  'Medical|Bar|Teachers|Journalists|Workers|Farmers|Students|Nurses|Manufacturers|Exporters|Football|Cricket|Athletics|Olympic|Red Cross|Red Crescent|Journalists|Lawyers|Taxi|Banks|Employers|Hotel|Consumers|Women Lawyers|Youth'.split(
    '|',
  );
const partyWords =
  'Democratic|People’s|National|Liberal|Socialist|Republican|Green|Patriotic|Progressive|United|Workers’|Conservative|Social Democratic|Communist|Islamic|Labour|Freedom|Justice|Unity|Reform|Rally'.split(
    '|',
  );

/** A name that is not invented, three times in ten; null else, and where the lists have none. */
function real(kind: string, { organisations }: NameWords, random: Random): string | null {
  const known = organisations.get(kind);
  return random() < 0.3 && known ? pick(known, random) : null;
}

function agency(words: NameWords, random: Random): string {
  const form = random();
  if (form < 0.22) return `Ministry of ${pick(fields, random)}`;
  if (form < 0.32) return `Department of ${pick(fields, random)}`;
  if (form < 0.4) return `${pick(fields, random)} ${pick(['Ministry', 'Department'], random)}`;
  if (form < 0.65) return `${pick(scopes, random)} ${pick(matters, random)} ${pick(bodies, random)}`;
  if (form < 0.75) return `${place(words, random)} ${pick(matters, random)} ${pick(bodies, random)}`;
  if (form < 0.82)
    return `${pick(bodies, random)} of ${pick(['Audit', 'Elections', 'Public Prosecutions', 'Statistics', 'Immigration', 'Investigation', 'Standards'], random)}`;
  if (form < 0.88) return `Central Bank of ${pick(words.country, random)}`;
  if (form < 0.92)
    return pick(
      [
        'Foreign Ministry',
        'Defence Ministry',
        'Interior Ministry',
        'Foreign Office',
        'State Department',
        'Treasury',
        'Pentagon',
        'White House',
        'Kremlin',
        'Reserve Bank',
        'Election Commission',
        'Attorney General’s Office',
        'Joint Chiefs of Staff',
        'National Guard',
        'Coast Guard',
        'Revolutionary Guards',
      ],
      random,
    );
  return `${place(words, random)} ${pick(['Police', 'Army', 'Navy', 'Air Force', 'Police Service', 'Defence Force', 'City Council', 'County Council', 'Prison Service'], random)}`;
}

function association(words: NameWords, random: Random): string {
  const form = random();
  if (form < 0.3) return `${place(words, random)} ${pick(people, random)} ${pick(groups, random)}`;
  if (form < 0.45) return `${pick(scopes, random)} ${pick(people, random)} ${pick(groups, random)}`;
  if (form < 0.6) return `${pick(groups, random)} of ${pick(people, random).replace(/s?$/, 's')}`;
  if (form < 0.7)
    return `${inventSurname(words, random)} ${pick(['Foundation', 'Trust', 'Institute'], random)}`;
  if (form < 0.78)
    return `${pick(['Committee', 'Centre', 'Campaign', 'Coalition', 'Citizens', 'Mothers'], random)} for ${pick(['Human Rights', 'Justice', 'Change', 'Free Elections', 'Peace', 'Democracy', 'Clean Air'], random)}`;
  if (form < 0.88)
    return pick(
      [
        'Human Rights Watch',
        'Amnesty International',
        'Red Cross',
        'World Bank',
        'International Monetary Fund',
        'United Nations',
        'European Union',
        'African Union',
        'World Health Organization',
        'Arab League',
        'Transparency International',
        'Greenpeace',
        'Save the Children',
        'Doctors Without Borders',
        'Security Council',
        'European Commission',
        'Asian Development Bank',
        'Interpol',
        'Commonwealth',
      ],
      random,
    );
  return `${pick(groups, random)} of ${nameCase(pick(words.nationality, random))} ${pick(['Industry', 'Women', 'Workers', 'Writers', 'Banks', 'Doctors'], random)}`;
}

function party(words: NameWords, random: Random): string {
  const form = random();
  const end = pick(
    ['Party', 'Congress', 'Front', 'Alliance', 'Movement', 'Union', 'Coalition', 'Party', 'Party'],
    random,
  );
  if (form < 0.4) return `${pick(partyWords, random)} ${end}`;
  if (form < 0.6) return `${pick(partyWords, random)} ${pick(partyWords, random)} ${end}`;
  if (form < 0.7)
    return `${end} for ${pick(['Change', 'Democracy', 'Justice', 'Unity', 'Progress'], random)}`;
  if (form < 0.8)
    return pick(
      [
        'Republicans',
        'Democrats',
        'Social Democrats',
        'Greens',
        'Liberals',
        'Conservatives',
        'Labour',
        'Free Democrats',
        'Tories',
      ],
      random,
    );
  if (form < 0.9)
    return `${pick(['Parti', 'Partido', 'Tehreek-e-', 'Jamaat-e-', 'Partai', 'Alianza'], random)} ${nameWord(words.surname, random)}`.replace(
      '- ',
      '-',
    );
  return shortForm(random);
}

function company(words: NameWords, random: Random): string {
  const form = random();
  const name = random() < 0.5 ? inventSurname(words, random) : blend(words.town, random);
  if (form < 0.3) return name;
  if (form < 0.5)
    return `${name} ${pick(['Ltd', 'Inc', 'Inc.', 'Plc', 'Corp', 'Corp.', 'SA', 'AG', 'Sdn Bhd', 'Co.', 'Holdings', 'Group', 'Limited', 'GmbH', 'Bhd', 'LLC', '& Sons'], random)}`;
  if (form < 0.75)
    return `${name} ${pick(['Motors', 'Airlines', 'Energy', 'Foods', 'Mining', 'Telecom', 'Bank', 'Steel', 'Cement', 'Capital', 'Media', 'Oil', 'Sugar Company', 'Technologies', 'Insurance', 'Pharma', 'Electric', 'Airways', 'Shipping', 'Resources', 'Studios', 'Securities'], random)}`;
  if (form < 0.82)
    return `Bank of ${random() < 0.5 ? inventTown(words, random) : pick(words.country, random)}`;
  if (form < 0.88)
    return `${place(words, random)} ${pick(['Airlines', 'Airways', 'Railways', 'Power Company', 'Telecom', 'Oil Corporation', 'Post', 'Petroleum'], random)}`;
  if (form < 0.93) return shortForm(random);
  return `${pick(['PT', 'Grupo', 'Banco', 'Bank', 'Deutsche', 'Royal', 'China', 'Nippon', 'Tata', 'Al'], random)} ${name}`;
}

function school(words: NameWords, random: Random): string {
  const town = random() < 0.6 ? inventTown(words, random) : inventSurname(words, random);
  const form = random();
  if (form < 0.35) return `University of ${town}`;
  if (form < 0.6) return `${town} University`;
  return `${town} ${pick(['College', 'High School', 'Primary School', 'Institute of Technology', 'Polytechnic', 'Academy', 'Medical School', 'Teaching Hospital'], random)}`;
}

function paper(words: NameWords, random: Random): string {
  const form = random();
  if (form < 0.25)
    return pick(
      [
        'Reuters',
        'AFP',
        'AP',
        'the BBC',
        'CNN',
        'Al Jazeera',
        'Xinhua',
        'Bloomberg',
        'DPA',
        'Yonhap',
        'ANI',
        'Facebook',
        'Twitter',
        'YouTube',
        'Interfax',
        'TASS',
      ],
      random,
    ).replace('the ', '');
  if (form < 0.55)
    return `${random() < 0.5 ? inventTown(words, random) : pick(['Daily', 'Sunday', 'Morning', 'Evening', 'New', 'National', nameCase(pick(words.nationality, random))], random)} ${pick(['Times', 'Herald', 'Post', 'Nation', 'Star', 'Mail', 'Observer', 'Guardian', 'Tribune', 'Gazette', 'Courier', 'Express', 'Monitor', 'Mirror', 'Standard', 'Review', 'Journal'], random)}`;
  if (form < 0.7)
    return `${pick(['Radio', 'Al', 'El', 'La', 'Le', 'Die', 'TV'], random)} ${blend(words.town, random)}`;
  if (form < 0.85)
    return `${blend(words.town, random)} ${pick(['TV', 'News', 'FM', 'Radio', 'News Agency', 'Media', 'Sport'], random)}`;
  return blend(words.surname, random);
}

function club(words: NameWords, random: Random): string {
  const town = random() < 0.7 ? inventTown(words, random) : blend(words.town, random);
  const form = random();
  if (form < 0.4) return town;
  if (form < 0.8)
    return `${town} ${pick(['United', 'City', 'FC', 'Rovers', 'Stars', 'Athletic', 'Wanderers', 'Rangers', 'Sharks', 'Lions', 'Tigers', 'SC', 'Pirates', 'Chiefs', 'Town', 'Dynamo'], random)}`;
  return `${pick(['Real', 'Al', 'AS', 'FC', 'Sporting', 'Dynamo', 'Atletico', 'Inter', 'AC', 'Racing', 'Bayern'], random)} ${town}`;
}

function armed(words: NameWords, random: Random): string {
  const form = random();
  if (form < 0.3)
    return `${pick(['al-', 'Al-', 'Jaish al-', 'Ansar al-', 'Boko ', 'Hizb ', 'Harakat al-'], random)}${blend(words.surname, random)}`;
  if (form < 0.6)
    return `${pick(partyWords, random).replace('’', '')} ${pick(['Liberation Army', 'Liberation Front', 'Defence Forces', 'Resistance Army', 'Brigade', 'Salvation Front'], random)}`;
  if (form < 0.8)
    return pick(
      [
        'Islamic State',
        'Taliban',
        'Hezbollah',
        'Hamas',
        'Boko Haram',
        'al-Shabaab',
        'al-Qaida',
        'Houthis',
        'ISIS',
        'Wagner Group',
        'M23',
      ],
      random,
    );
  return shortForm(random);
}

function court(words: NameWords, random: Random): string {
  const form = random();
  if (form < 0.5)
    return pick(
      [
        'Supreme Court',
        'High Court',
        'Court of Appeal',
        'Constitutional Court',
        'Federal High Court',
        'Parliament',
        'Senate',
        'House of Representatives',
        'National Assembly',
        'Congress',
        'Knesset',
        'Duma',
        'Bundestag',
        'House of Commons',
        'International Criminal Court',
        'European Court of Human Rights',
        'Lok Sabha',
      ],
      random,
    );
  if (form < 0.75)
    return `${random() < 0.6 ? inventTown(words, random) : place(words, random)} ${pick(['High Court', 'Magistrates’ Court', 'District Court', 'Supreme Court', 'Parliament', 'County Assembly', 'Crown Court', 'City Council', 'Senate'], random)}`;
  return `${pick(scopes, random)} ${pick(['Court', 'Assembly', 'Tribunal', 'Judicial Council'], random)}`;
}

/** An adjective or a noun of a country, as names of organisations begin with. */
function place(words: NameWords, random: Random): string {
  const form = random();
  if (form < 0.45) return nameCase(pick(words.nationality, random));
  return form < 0.75 ? pick(words.country, random) : inventTown(words, random);
}

function shortForm(random: Random): string {
  if (random() < 0.25)
    return pick(
      [
        'UN',
        'EU',
        'NATO',
        'WHO',
        'IMF',
        'AU',
        'FBI',
        'CIA',
        'UNICEF',
        'UNHCR',
        'OPEC',
        'ECOWAS',
        'ASEAN',
        'FIFA',
        'UEFA',
        'IAEA',
        'ANC',
        'BJP',
        'OECD',
        'ICC',
        'U.N.',
      ],
      random,
    );
  const length = 2 + Math.floor(random() * 3.4);
  return Array.from({ length }, () => capital(random)).join('');
}

/** A word of a list, or one of two halves of it that no list has. */
function nameWord(list: readonly string[], random: Random): string {
  return random() < 0.22 ? blend(list, random) : nameCase(pick(list, random));
}

/** A name of few letters, as in “Kim Min Ho”. */
function short(list: readonly string[], random: Random): string {
  const word = nameWord(list, random);
  return word.length <= 5 ? word : word.slice(0, 2 + Math.floor(random() * 3));
}

/** The beginning of one word with the end of another. */
function blend(list: readonly string[], random: Random): string {
  const [start, end] = [pick(list, random), pick(list, random)];
  const word = start.slice(0, 2 + Math.floor(random() * 2)) + end.slice(-2 - Math.floor(random() * 3));
  return nameCase(word.replace(/[^\p{L}]/gu, ''));
}

function nameCase(word: string): string {
  return word.replace(/(?<![\p{L}’'])\p{L}/gu, (letter) => letter.toUpperCase());
}

function capital(random: Random): string {
  return 'ABCDEFGHIJKLMNOPRSTUVWYZ'.charAt(Math.floor(random() * 24));
}

function pick<T>(list: readonly T[], random: Random): T {
  return list[Math.floor(random() * list.length)] as T;
}
