import { stretchAt } from '../document.ts';
import { takenBy } from './agree.ts';
import type { Draft } from './drafts.ts';
import { type Form, letters } from './forms.ts';
import { flag, type OpenLexicon } from './lexicon.ts';
import { canAct, isCapital } from './places.ts';
import { isCapitalised, type Reading } from './reading.ts';
import { isTitle } from './titles.ts';

/** Joins what the model has cut: persons side by side, a first name it left out, and ministries of several matters. */
export function extendNames(reading: Reading, drafts: readonly Draft[]): Draft[] {
  const { forms } = reading;
  const taken = takenBy(forms.length, drafts);
  const takenByActors = takenBy(
    forms.length,
    drafts.filter(({ type }) => type !== null),
  );
  const joined: Draft[] = [];
  for (const draft of drafts) {
    const before = joined.at(-1);
    if (before && before.last > draft.first) continue;
    if (before && isOnePerson(reading, before, draft)) {
      joined[joined.length - 1] = { ...before, last: draft.last, score: Math.max(before.score, draft.score) };
      continue;
    }
    if (isDateline(reading, draft)) {
      joined.push({
        ...draft,
        type: 'GPE',
        score: 0.85,
        rule: 'actor.place',
        reason: 'The place where a report begins',
      });
      continue;
    }
    const first = startWithParticles(
      reading,
      draft.type === 'PER' ? startOfPerson(reading, draft, taken) : draft.first,
      draft.type,
      taken,
    );
    const last =
      draft.type === 'ORG'
        ? endOfMinistry(forms, draft, takenByActors)
        : draft.type === 'PER'
          ? endOfPerson(reading, draft, taken)
          : draft.last;
    joined.push(first === draft.first && last === draft.last ? draft : { ...draft, first, last });
  }
  return joined;
}

/** “BOGOTA, Colombia —”: a town in capitals that a line begins with; any name before a date or an agency and a dash. */
function isDateline({ document, forms }: Reading, { first, last, type }: Draft): boolean {
  const [form, after] = [forms[first], forms[last]];
  if (!form || !after || type === 'GPE' || last - first > 2 || !/^[,:(–—-]$/.test(after.text)) return false;
  const { paragraphs, tokens } = document;
  const paragraph = paragraphs[stretchAt(paragraphs, tokens[first]?.start ?? 0)];
  if (paragraph?.first !== first) return false;
  if (form.letters === letters.capitals && (form.flags & flag.town) !== 0) return true;
  for (let at = last + 1; at < Math.min(last + 12, paragraph.last - 1); at += 1) {
    const token = tokens[at];
    if (/^[.!?;]$/.test(token?.text ?? '')) return false;
    const isApart =
      (tokens[at - 1]?.end ?? 0) < (token?.start ?? 0) && (token?.end ?? 0) < (tokens[at + 1]?.start ?? 0);
    if (/^[–—-]$/.test(token?.text ?? '') && isApart)
      return after.text === '(' || forms.slice(last, at).some((one) => one.letters === letters.number);
  }
  return false;
}

/** The words of organisations that everybody knows by their letters, or by one word, and that are nothing else. */
const wellKnown: ReadonlySet<string> = new Set(
  `UN U.N. EU NATO WHO IMF UNICEF UNESCO UNHCR UNRWA IAEA OPEC OECD WTO ILO ICC ICJ FIFA UEFA IOC ASEAN ECOWAS SADC AU FBI CIA NSA
  Reuters AFP AP PTI ANI TASS Interfax Xinhua Yonhap BBC CNN NBC CBS ABC NPR DPA dpa Interpol Europol Hezbollah Hamas ISIS ISIL Daesh
  Facebook Twitter YouTube Instagram WhatsApp Telegram TikTok LinkedIn Pentagon Kremlin Taliban Greenpeace Bloomberg UNDP WFP IOM OCHA MSF ICRC ADB CDC FDA EPA NASA OSCE OIC GCC IGAD CAF AFC BCCI NBA NFL FARC PKK YPG PLO
  IDF IRGC SANA IRNA WAFA BJP ANC EFCC INEC NNPC KRA IEBC ODM SABC SAPS COSATU PDVSA RBI SEBI ISRO NDTV ISPR COMELEC UMNO MACC KPK
  Google Toyota Volkswagen Airbus Gazprom Rosneft Nokia Siemens Pfizer AstraZeneca
  HSBC JPMorgan Sony Nissan Petrobras Safaricom Eskom Netflix Alibaba Tencent Xiaomi Petronas Qantas Lufthansa`.split(
    /\s+/,
  ),
);

/** The same of two words. */
const wellKnownPairs: ReadonlySet<string> = new Set(
  'United Nations|European Union|African Union|World Bank|Arab League|Security Council|Red Cross|Red Crescent|Amnesty International|Associated Press|Al Jazeera|Islamic State|Boko Haram'.split(
    '|',
  ),
);

/** Whether a word is all the name of an organisation that is known everywhere. */
export function isWellKnown(word: string): boolean {
  return wellKnown.has(word);
}

/** Organisations that are known by a word of their own, where the model has found nothing or less likely things. */
export function addWellKnown(reading: Reading, drafts: readonly Draft[]): Draft[] {
  const { forms, lines } = reading;
  const byStart = new Map(drafts.map((draft) => [draft.first, draft]));
  const taken = takenBy(forms.length, drafts);
  const added: Draft[] = [];
  for (let at = 0; at < forms.length; at += 1) {
    const form = forms[at] as Form;
    if (form.letters < letters.initial || lines[at] === 1) continue;
    const isPair = wellKnownPairs.has(`${form.text} ${forms[at + 1]?.text ?? ''}`);
    if (!isPair && !wellKnown.has(form.text)) continue;
    const last = at + (isPair ? 2 : 1);
    const there = byStart.get(at);
    const found = {
      type: 'ORG',
      score: 0.92,
      rule: 'actor.name-sure',
      reason: 'A name that is known everywhere',
    } as const;
    if (there?.last === last && (there.type !== 'ORG' || there.score < found.score))
      Object.assign(there, found);
    else if (!taken.subarray(at, last).includes(1) && !isPartOfMore(forms, at, last)) {
      added.push({ first: at, last, ...found, entry: null, longer: null });
    }
  }
  return added.length === 0 ? [...drafts] : [...drafts, ...added].sort((a, b) => a.first - b.first);
}

/** Countries and capitals on their own, where the model has found nothing, or something unlikely. */
export function addCountries(reading: Reading, drafts: readonly Draft[], lexicon: OpenLexicon): Draft[] {
  const { forms } = reading;
  const byStart = new Map(drafts.map((draft) => [draft.first, draft]));
  const taken = takenBy(forms.length, drafts);
  const found = {
    type: 'GPE',
    score: 0.75,
    rule: 'actor.place',
    reason: 'The name of a country or a capital',
  } as const;
  const added: Draft[] = [];
  for (const { first, last } of reading.runs) {
    if (last - first > 3 || !forms.slice(first, last).every(isCapitalised)) continue;
    const words = forms.slice(first, last);
    // “Chad said” and “Sofia said” may be people.
    const isFirstName = ((words[0]?.flags ?? 0) & flag.first) !== 0;
    if (isFirstName && (!isCapital(words) || words[0]?.lower === 'sofia')) continue;
    if (!canAct(words, lexicon) || forms[last]?.text === '$') continue;
    const there = byStart.get(first);
    if (there?.last === last && (there.type === null || there.score < 0.6)) Object.assign(there, found);
    else if (!there && taken[first] === 0 && taken[last - 1] === 0)
      added.push({ first, last, ...found, entry: null, longer: null });
  }
  return added.length === 0 ? [...drafts] : [...drafts, ...added].sort((a, b) => a.first - b.first);
}

/** “BBC Persian” is another name than “BBC”. */
function isPartOfMore(forms: readonly Form[], first: number, last: number): boolean {
  const [before, after] = [forms[first - 1], forms[last]];
  return (
    (after !== undefined && isCapitalised(after) && !isTitle(after.lower)) ||
    (before !== undefined && isCapitalised(before))
  );
}

function isOnePerson({ document, forms }: Reading, before: Draft, draft: Draft): boolean {
  if (before.type !== 'PER' || draft.type !== 'PER' || before.last !== draft.first) return false;
  const [left, right] = [document.tokens[before.last - 1], document.tokens[draft.first]];
  return (
    left !== undefined &&
    right !== undefined &&
    right.start - left.end <= 1 &&
    draft.last - before.first <= 5 &&
    isCapitalised(forms[draft.first] as Form)
  );
}

/** Small words that surnames and the names of bodies begin with. */
const particles = {
  PER: /^(?:al|el|bin|ibn|abu|de|da|dos|du|di|della|van|von|der|den|ter)$/,
  ORG: /^(?:al|el)$/,
} as const;

/** “von der Leyen”, “al Shabaab” with the small words in front. */
function startWithParticles(
  { forms, document: { tokens } }: Reading,
  start: number,
  type: Draft['type'],
  taken: Uint8Array,
): number {
  if (type !== 'PER' && type !== 'ORG') return start;
  let first = start;
  while (
    first > 0 &&
    taken[first - 1] === 0 &&
    particles[type].test(forms[first - 1]?.text ?? '') &&
    (tokens[first]?.start ?? 0) - (tokens[first - 1]?.end ?? 0) === 1
  )
    first -= 1;
  return first;
}

/** With the word before it, where that is a first name or a surname by the lists, and neither a title nor of another name. */
function startOfPerson({ forms, document }: Reading, { first }: Draft, taken: Uint8Array): number {
  const [form, token, next] = [forms[first - 1], document.tokens[first - 1], document.tokens[first]];
  if (!form || !token || !next || taken[first - 1] === 1) return first;
  const isName =
    form.letters === letters.initial &&
    (form.flags & (flag.first | flag.surname)) !== 0 &&
    (form.flags & (flag.date | flag.territory | flag.nationality | flag.organisation)) === 0 &&
    form.band !== 1 &&
    !isTitle(form.lower);
  return isName && next.start - token.end === 1 && form.text.length > 1 ? first - 1 : first;
}

/** With the surname behind a first name that stands alone: “Barack Obama”. */
function endOfPerson({ forms, document }: Reading, { first, last }: Draft, taken: Uint8Array): number {
  const [form, token, before] = [forms[last], document.tokens[last], document.tokens[last - 1]];
  if (last - first !== 1 || !form || !token || !before || taken[last] === 1) return last;
  const isFirst = ((forms[first]?.flags ?? 0) & flag.first) !== 0;
  const isName =
    form.letters === letters.initial &&
    (form.band !== 1 || (form.flags & flag.surname) !== 0) &&
    (form.flags & (flag.date | flag.nationality | flag.organisation | flag.title)) === 0 &&
    !isTitle(form.lower);
  return isFirst && isName && token.start - before.end === 1 ? last + 1 : last;
}

const ministries = /^(?:ministry|department|committee|commission|ministries|secretariat|directorate)$/;
const offices =
  /^(?:institute|centre|center|agency|authority|board|council|bureau|office|academy|school|faculty|foundation|society|organi[sz]ation)$/;

/** “Ministry of Land, Infrastructure and Tourism” with all its matters. */
function endOfMinistry(forms: readonly Form[], { first, last }: Draft, taken: Uint8Array): number {
  let joint = first + 1;
  while (joint < last && !/^(?:of|for|on)$/.test(forms[joint]?.lower ?? '')) joint += 1;
  const office = forms[joint - 1]?.lower ?? '';
  const isMinistry = ministries.test(office);
  if (joint >= last || !(isMinistry || offices.test(office))) return last;
  // What another name begins with is a matter of ministries alone.
  const isFree = (at: number): boolean => isMinistry || taken[at] === 0;
  let end = last;
  for (let at = last, count = 0; count < 6; count += 1) {
    const sign = forms[at]?.lower ?? '';
    const isLast = sign === 'and' || sign === '&';
    if (!isLast && sign !== ',') return end;
    let next = at + 1;
    const also = sign === ',' && forms[next]?.lower === 'and';
    if (also) next += 1;
    const from = next;
    while (next < forms.length && next - from < 3 && isFree(next) && isMatter(forms[next] as Form)) next += 1;
    if (next === from) return end;
    at = next;
    // A list that does not end in “and” is not one.
    if (isLast || also) return next;
    end = last;
  }
  return end;
}

function isMatter(form: Form): boolean {
  return (
    form.letters === letters.initial &&
    (form.flags & (flag.first | flag.surname | flag.territory | flag.title | flag.organisation)) === 0 &&
    form.band > 0
  );
}
