import {
  blend,
  capital,
  inventSurname,
  inventTown,
  type NameWords,
  nameCase,
  nameWord,
  pick,
} from './nameWords.ts';
import type { Random } from './random.ts';

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
export function real(kind: string, { organisations }: NameWords, random: Random): string | null {
  const known = organisations.get(kind);
  return random() < 0.3 && known ? pick(known, random) : null;
}

/** The invented name of an organisation of this kind. */
export function agency(words: NameWords, random: Random): string {
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

/** The invented name of an organisation of this kind. */
export function association(words: NameWords, random: Random): string {
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

/** The invented name of an organisation of this kind. */
export function party(words: NameWords, random: Random): string {
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

/** The invented name of an organisation of this kind. */
export function company(words: NameWords, random: Random): string {
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

/** The invented name of an organisation of this kind. */
export function school(words: NameWords, random: Random): string {
  const town = random() < 0.6 ? inventTown(words, random) : inventSurname(words, random);
  const form = random();
  if (form < 0.35) return `University of ${town}`;
  if (form < 0.6) return `${town} University`;
  return `${town} ${pick(['College', 'High School', 'Primary School', 'Institute of Technology', 'Polytechnic', 'Academy', 'Medical School', 'Teaching Hospital'], random)}`;
}

/** The invented name of an organisation of this kind. */
export function paper(words: NameWords, random: Random): string {
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

/** The invented name of an organisation of this kind. */
export function club(words: NameWords, random: Random): string {
  const town = random() < 0.7 ? inventTown(words, random) : blend(words.town, random);
  const form = random();
  if (form < 0.4) return town;
  if (form < 0.8)
    return `${town} ${pick(['United', 'City', 'FC', 'Rovers', 'Stars', 'Athletic', 'Wanderers', 'Rangers', 'Sharks', 'Lions', 'Tigers', 'SC', 'Pirates', 'Chiefs', 'Town', 'Dynamo'], random)}`;
  return `${pick(['Real', 'Al', 'AS', 'FC', 'Sporting', 'Dynamo', 'Atletico', 'Inter', 'AC', 'Racing', 'Bayern'], random)} ${town}`;
}

/** The invented name of an organisation of this kind. */
export function armed(words: NameWords, random: Random): string {
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

/** The invented name of an organisation of this kind. */
export function court(words: NameWords, random: Random): string {
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

/** The invented name of an organisation of this kind. */
export function shortForm(random: Random): string {
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
