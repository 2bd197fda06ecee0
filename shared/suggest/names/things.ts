import { bandOf, type Draft } from './drafts.ts';
import { type Form, letters } from './forms.ts';
import { isHead } from './heads.ts';
import { flag, type OpenLexicon } from './lexicon.ts';
import { canAct } from './places.ts';
import type { Reading } from './reading.ts';
import { isMatter, isTitle } from './titles.ts';

/** Last words of what is agreed, planned, played, celebrated or suffered, and does nothing itself: “Road Traffic Act”. */
const things: ReadonlySet<string> = new Set(
  `act bill law ordinance decree constitution code treaty agreement accord accords pact protocol resolution declaration charter
  plan programme programmes program programs scheme strategy policy budget index system procedure certificate
  election elections referendum census exercise exercises operation summit festival games olympics cup championship championships
  tournament marathon award awards prize medal syndrome disease virus pandemic war crisis revolution day week month year`.split(
    /\s+/,
  ),
);

/** “World Food Programme”, “Mount Dore Health System”: what acts all the same, by its last word and another one. */
const canActToo = /^(?:programmes?|programs?|system|plan)$/;
const acting = /^(?:united|un|u\.n\.|world|health|hospital|reserve|broadcasting|school|university|council)$/;

const competing = /^(?:premier|champions|super|europa|nations|conference)$/;

/** Words behind which a name goes on with what it is for: “Plan of Action”. */
const joints = /^(?:of|for|on|against|in|to|at|with)$/;

/** People and bodies of many places, which official prose writes with capitals. */
const many: ReadonlySet<string> = new Set(
  `authorities bodies departments ministries governments municipalities officials officers soldiers sailors airmen troops armies
  allies divisions units citizens residents members leaders ministers`.split(/\s+/),
);

/** Beliefs and what people are by them, which the model takes for people; none where a person of the text is called so. */
const beliefs =
  /^(?:islam|allah|republicans?|democrats?|muslims?|christians?|catholics?|mps?|covid(?:-19)?)$/;

/** What is built, behind the name that it has: “the Santana building”. */
const built =
  /^(?:building|tower|towers|skyscraper|palace|stadium|mosque|cathedral|bridge|mansion|terminal)$/;

/** Days that are called by a person’s name. */
const days = /^(?:Day|Eve|Week|Sunday|Monday|Friday)$/;

/** Things written in capitals that nobody takes for organisations. */
const noBodies: ReadonlySet<string> = new Set(
  `GDP CEO CFO COO DNA RNA HIV AIDS COVID TV PM MP MPS CCTV GST VAT SUV ATM NGO NGOS IPO ID ICU USB PR HR LNG LPG GPS DVD SIM SMS PIN UAE USA UK DRC
  GMT UTC EST ODI MBA FIR IED UAV PPE RPG CV FAQ IQ DIY LGBT LGBTQ PHD AGM MOU VIP CD PC IT AI SOP FDI ETF CPI RTI PIL NRC CAA SARS MERS TB
  ICT URL GTA CBD SOS PDF HTML RAM CPU ROI VPN APP ADHD PTSD BC AD CE BCE XL USD
  NPT CTBT INF JCPOA NAFTA USMCA CETA TTIP TPP UNCLOS CITES CEDAW`.split(/\s+/),
);

/** Whether a word stands for a thing or for people in general, by its capitals. */
export function isNoBody(word: string): boolean {
  return noBodies.has(word);
}

/** Whether the words `[first, last)` name what is agreed, planned, played or suffered, by the word that says what it is. */
export function isThing(forms: readonly Form[], first: number, last: number): boolean {
  if (last - first < 2) return false;
  if (forms[first]?.text === 'Operation') return true;
  let end = first + 1;
  while (end < last && !joints.test(forms[end]?.lower ?? '')) end += 1;
  const head = forms[end - 1]?.lower ?? '';
  // Clubs play in a “Premier League”; the “Arab League” is a body.
  if (head === 'league' && competing.test(forms[end - 2]?.lower ?? '')) return true;
  if (!things.has(head)) return false;
  return !canActToo.test(head) || !forms.slice(first, end).some(({ lower }) => acting.test(lower));
}

/** Marks as no actors (their type is null) what the model takes for people and organisations, and is neither by what it is called. */
export function markThings(reading: Reading, drafts: readonly Draft[]): void {
  for (const draft of drafts) {
    const isWrong =
      (draft.type === 'PER' && isNoPerson(reading.forms, draft)) ||
      (draft.type === 'ORG' && isNoOrganisation(reading.forms, draft));
    if (isWrong) draft.type = null;
    else if (draft.type === 'PER' && isBuilt(reading, draft))
      Object.assign(draft, { type: 'FAC', ...bandOf(draft.score, 'FAC') });
  }
}

/** A belief, a people or a day that is called so: “Valentine’s Day”. */
function isNoPerson(forms: readonly Form[], { first, last, longer }: Draft): boolean {
  const only = last - first === 1 && longer === null ? forms[first] : undefined;
  if (only && (beliefs.test(only.lower) || isNationality(only))) return true;
  if (longer === null && isOffice(forms, { first, last })) return true;
  const isOwner = /^[’']$/.test(forms[last]?.text ?? '') && forms[last + 1]?.text === 's';
  return isOwner && days.test(forms[last + 2]?.text ?? '');
}

/** A thing, a people, bodies or people in general, or an office. */
function isNoOrganisation(forms: readonly Form[], draft: Draft): boolean {
  const { first, last } = draft;
  const only = last - first === 1 ? forms[first] : undefined;
  if (only && (isNoBody(only.text) || isNationality(only) || isHead(singular(only.lower)))) return true;
  const isGeneral = many.has(forms[last - 1]?.lower ?? '');
  if (isGeneral || isThing(forms, first, last) || isStaffOf(forms, draft)) return true;
  return isOffice(forms, draft) || (last - first > 1 && isField(forms, draft));
}

/** “committee” of “committees”; no word where it is not a plural. */
function singular(plural: string): string {
  return plural.endsWith('s') ? plural.replace(/(?:ie)?s$/, (end) => (end === 'ies' ? 'y' : '')) : '';
}

/** “Wisma Santana” in “the Wisma Santana building”. */
function isBuilt({ forms, document: { tokens } }: Reading, { last }: Draft): boolean {
  const isBeside = (tokens[last]?.start ?? 0) - (tokens[last - 1]?.end ?? 0) === 1;
  return isBeside && built.test(forms[last]?.text ?? '');
}

/** “Lebanese”, which is no town, name or body as well. */
function isNationality({ flags }: Form): boolean {
  return (flags & flag.nationality) !== 0 && (flags & ~(flag.nationality | flag.territory)) === 0;
}

/** “Army Staff” of “Chief of Army Staff”, which is a post. */
function isStaffOf(forms: readonly Form[], { first, last }: Draft): boolean {
  return (
    forms[last - 1]?.lower === 'staff' &&
    forms[first - 1]?.text === 'of' &&
    /^chiefs?$/.test(forms[first - 2]?.lower ?? '')
  );
}

/** “Attorney General”, “Opposition Whip”: a title, and titles or matters in front. */
function isOffice(forms: readonly Form[], { first, last }: Pick<Draft, 'first' | 'last'>): boolean {
  if (last - first < 2 || !isTitle(forms[last - 1]?.lower ?? '')) return false;
  return forms.slice(first, last).every(({ lower }) => isTitle(lower) || isMatter(lower));
}

/** Whether the words `[first, last)` name a post, by the last of them or the one before “of”: “Inspector General of Police”. */
export function isPost(forms: readonly Form[], first: number, last: number): boolean {
  let end = first + 1;
  while (end < last && !joints.test(forms[end]?.lower ?? '')) end += 1;
  return last - first > 1 && isTitle(forms[end - 1]?.lower ?? '');
}

/** “Foreign Affairs” of a “Minister of Foreign Affairs”, which is no body without its ministry. */
function isField(forms: readonly Form[], { first, last }: Draft): boolean {
  // The “Labour Party” is one, and so is the “Foreign Affairs ministry”.
  const isNamed =
    isHead(forms[last - 1]?.lower ?? '') ||
    /^(?:ministry|department|committee|office)$/.test(forms[last]?.lower ?? '');
  return !isNamed && forms.slice(first, last).every(({ lower }) => lower === 'affairs' || isMatter(lower));
}

/** Countries are places, whatever the model says. */
export function placeCountries({ forms }: Reading, drafts: readonly Draft[], lexicon: OpenLexicon): void {
  for (const draft of drafts) {
    if (draft.type !== 'ORG' || !canAct(forms.slice(draft.first, draft.last), lexicon)) continue;
    Object.assign(draft, { type: 'GPE', ...bandOf(draft.score, 'GPE') });
  }
}

/** Makes organisations of single words with capitals within, as no person’s name is written: “AfDB”, but not “McNeil”. */
export function placeLetters({ forms }: Reading, drafts: readonly Draft[]): void {
  for (const draft of drafts) {
    const form = forms[draft.first];
    if (draft.type !== 'PER' || draft.last - draft.first !== 1 || form?.letters !== letters.mixed) continue;
    if (!/\p{Lu}{2}/u.test(form.text)) continue;
    draft.type = 'ORG';
    Object.assign(draft, bandOf(draft.score, 'ORG'));
  }
}
