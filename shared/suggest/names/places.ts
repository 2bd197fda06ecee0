import type { ActorEntry } from '../../model/actor.ts';
import type { Form } from './forms.ts';
import type { OpenLexicon } from './lexicon.ts';

/** Words that name what is no country, district or town. */
const natural: ReadonlySet<string> = new Set(
  'river lake mount mountain mountains sea ocean valley peninsula strait straits gulf desert coast island islands bay basin delta hills forest creek cape volcano plateau canyon falls glacier channel'.split(
    ' ',
  ),
);
const built: ReadonlySet<string> = new Set(
  'airport stadium hospital bridge road street avenue highway square tower hall building palace station park mosque church cathedral temple hotel mall dam port prison museum theatre theater arena'.split(
    ' ',
  ),
);

/** Countries as they are called beside their names in lists. */
const shortCountries: ReadonlyMap<string, string> = new Map([
  ['us', 'united states'],
  ['u.s.', 'united states'],
  ['usa', 'united states'],
  ['u.s.a.', 'united states'],
  ['america', 'united states'],
  ['united states of america', 'united states'],
  ['uk', 'united kingdom'],
  ['u.k.', 'united kingdom'],
  ['britain', 'united kingdom'],
  ['great britain', 'united kingdom'],
  ['uae', 'united arab emirates'],
  ['u.a.e.', 'united arab emirates'],
  ['emirates', 'united arab emirates'],
  ['dprk', 'north korea'],
  ['drc', 'congo - kinshasa'],
  ['dr congo', 'congo - kinshasa'],
  ['democratic republic of the congo', 'congo - kinshasa'],
  ['republic of korea', 'south korea'],
  ['holland', 'netherlands'],
  ['burma', 'myanmar'],
  ['myanmar', 'myanmar'],
  ['ivory coast', 'côte d’ivoire'],
  ['turkey', 'türkiye'],
  ['turkiye', 'türkiye'],
  ['türkiye', 'türkiye'],
  ['palestine', 'palestine'],
  ['czech republic', 'czechia'],
  ['swaziland', 'eswatini'],
  ['macedonia', 'north macedonia'],
  ['hong kong', 'hong kong'],
  ['macau', 'macao'],
  ['kosovo', 'kosovo'],
  ['cape verde', 'cape verde'],
  ['england', 'england'],
  ['scotland', 'scotland'],
  ['wales', 'wales'],
  ['northern ireland', 'northern ireland'],
]);

/** Capitals whose names stand for their governments more often than others. */
const capitals: ReadonlySet<string> = new Set(
  `abuja accra addis-ababa algiers ankara astana athens baghdad baku bangkok beijing beirut belgrade berlin bogota bogotá brasilia
  brasília brussels bucharest budapest cairo canberra caracas colombo copenhagen dakar damascus delhi dhaka doha dublin hanoi
  harare havana helsinki islamabad jakarta jerusalem kabul kampala kathmandu khartoum kiev kigali kinshasa kyiv lima lisbon
  london madrid managua manila minsk moscow nairobi oslo ottawa paris prague pretoria pyongyang rabat riga riyadh rome
  sanaa santiago sarajevo seoul sofia stockholm taipei tallinn tashkent tbilisi tehran tirana tokyo tripoli tunis vienna
  vilnius warsaw washington windhoek yerevan zagreb`.split(/\s+/),
);

/** The type of a place by its words: GPE where people govern it, LOC for land and water, FAC for what is built. */
export function typeOfPlace(
  forms: readonly Form[],
  { regions }: OpenLexicon,
): NonNullable<ActorEntry['type']> {
  const name = nameOf(forms);
  if (shortCountries.has(name)) return 'GPE';
  if (regions.has(name)) return 'LOC';
  const [first, last] = [forms[0]?.lower ?? '', forms.at(-1)?.lower ?? ''];
  if (built.has(last)) return 'FAC';
  return natural.has(last) ||
    natural.has(first) ||
    /^(?:middle|far) (?:east|west)$|^(?:sahel|arctic|antarctica|balkans|caucasus)$/.test(name)
    ? 'LOC'
    : 'GPE';
}

/** The country that a name means, as the list of territories writes it in small letters; null where it means none. */
export function countryOf(forms: readonly Form[], { countries }: OpenLexicon): string | null {
  const name = nameOf(forms);
  return shortCountries.get(name) ?? (countries.has(name) ? name : null);
}

/** Whether a name is that of a country or a capital, whose government can act. */
export function canAct(forms: readonly Form[], lexicon: OpenLexicon): boolean {
  return isCapital(forms) || countryOf(forms, lexicon) !== null;
}

/** Whether a name is that of a capital. */
export function isCapital(forms: readonly Form[]): boolean {
  return capitals.has(forms.map(({ lower }) => lower).join('-'));
}

function nameOf(forms: readonly Form[]): string {
  return forms
    .map(({ lower }) => (lower === 'and' ? '&' : lower))
    .filter((word) => word !== 'the')
    .join(' ');
}
