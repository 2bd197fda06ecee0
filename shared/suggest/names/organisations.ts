import { takenBy } from './agree.ts';
import { isDescription } from './compounds.ts';
import { bandOf, type Draft } from './drafts.ts';
import { type Form, letters } from './forms.ts';
import { isHead } from './heads.ts';
import { flag } from './lexicon.ts';
import type { Reading } from './reading.ts';

/** What is for something: “Institute for …”. */
const bodies: ReadonlySet<string> = new Set(
  'institute centre center council association committee campaign society foundation organisation organization fund academy'.split(
    ' ',
  ),
);

/** Faiths, which the model takes for people. */
const faiths: ReadonlySet<string> = new Set(
  'islam christianity judaism hinduism buddhism sikhism catholicism protestantism'.split(' '),
);

/** People of parties, who are no organisation: “House Republicans”. */
const partisans = /^(?:republicans?|democrats?)$/;

/** Mends what the model makes of organisations: what describes them, their members, and last words that it leaves out. */
export function mendOrganisations(reading: Reading, drafts: readonly Draft[]): Draft[] {
  const { forms } = reading;
  const mended = drafts
    .flatMap((draft) => splitAtDash(reading, draft))
    .flatMap((draft) => {
      const named = withoutOffice(forms, withoutDescription(forms, draft));
      const one = named && withoutMembers(forms, named);
      if (!one || isMoney(forms, one) || isFaith(forms, one)) return [];
      return [one.type === 'ORG' ? withOrdinal(reading, withoutSeat(forms, one)) : townsOwn(reading, one)];
    });
  return withMissions(reading, withMatters(reading, mended));
}

/** “DORNE CITY – Police” are two names: no name reaches over a dash with space on both its sides. */
function splitAtDash(reading: Reading, draft: Draft): readonly Draft[] {
  const {
    forms,
    document: { tokens },
  } = reading;
  for (let at = draft.first + 1; at < draft.last - 1; at += 1) {
    const [before, dash, after] = [tokens[at - 1], tokens[at], tokens[at + 1]];
    if (!dash || !before || !after || !/^[–—-]$/.test(forms[at]?.text ?? '')) continue;
    if (dash.start === before.end || after.start === dash.end) continue;
    // One word with a capital may only begin what is said.
    const rest = draft.last - at > 2 ? splitAtDash(reading, { ...draft, first: at + 1 }) : [];
    return [{ ...draft, last: at }, ...rest];
  }
  return [draft];
}

/** “NATO” of “NATO Headquarters”, which is a place. */
function withoutSeat(forms: readonly Form[], draft: Draft): Draft {
  const isSeat = /^(?:headquarters|hq)$/.test(forms[draft.last - 1]?.lower ?? '');
  return isSeat && draft.last - draft.first > 1 ? { ...draft, last: draft.last - 1 } : draft;
}

/** Bodies of which a state has many, and counts them. */
const counted =
  /^(?:battalion|brigade|regiment|division|infantry|wing|squadron|fleet|corps|army|battery|court|circuit|congress)$/;

/** “32nd Infantry Regiment”, “9th Circuit Court” with their number. */
function withOrdinal({ forms, document: { tokens } }: Reading, draft: Draft): Draft {
  const [number, end] = [tokens[draft.first - 2], tokens[draft.first - 1]];
  if (number?.kind !== 'number' || number.end !== end?.start || !/^(?:st|nd|rd|th)$/.test(end.text))
    return draft;
  for (let at = draft.first; at < draft.last; at += 1)
    if (counted.test(forms[at]?.lower ?? ''))
      return { ...draft, first: draft.first - 2, score: Math.max(draft.score, 0.75) };
  return draft;
}

/** “IIT Delhi” is an organisation of the town, which letters in front of it name. */
function townsOwn({ forms, lines }: Reading, draft: Draft): Draft {
  const [own, town] = [forms[draft.first], forms[draft.first + 1]];
  if (draft.last - draft.first !== 2 || !own || !town || lines[draft.first] !== 0) return draft;
  const isOwn = own.letters === letters.capitals && own.text.length > 2 && (own.flags & flag.territory) === 0;
  if (!isOwn || town.letters !== letters.initial || (town.flags & flag.town) === 0) return draft;
  const score = Math.max(draft.score, 0.7);
  return { ...draft, type: 'ORG', score, ...bandOf(score, 'ORG') };
}

/** “African Union Mission to Somalia” with the place where it is. */
function withMissions({ forms }: Reading, drafts: readonly Draft[]): Draft[] {
  const joined: Draft[] = [];
  for (const draft of drafts) {
    const before = joined.at(-1);
    const isMission =
      before?.type === 'ORG' &&
      before.last - before.first > 1 &&
      forms[before.last - 1]?.lower === 'mission' &&
      /^(?:in|to|for)$/.test(forms[before.last]?.text ?? '') &&
      draft.first === before.last + (forms[before.last + 1]?.text === 'the' ? 2 : 1);
    if (isMission && draft.type !== 'PER') joined[joined.length - 1] = { ...before, last: draft.last };
    else joined.push(draft);
  }
  return joined;
}

/** “Institute for the Study of War” with what it is for, where no other name is there. */
function withMatters(reading: Reading, drafts: readonly Draft[]): Draft[] {
  const { forms, runs } = reading;
  const taken = takenBy(
    forms.length,
    drafts.filter(({ type }) => type !== null),
  );
  const ends = new Int32Array(forms.length);
  for (const { first, last } of runs) ends.fill(last, first, last);
  return drafts.map((draft) => {
    if (draft.type !== 'ORG') return draft;
    const end = forms[draft.last - 1]?.lower ?? '';
    const joint = forms[draft.last]?.text ?? '';
    if (!bodies.has(end) || !/^(?:for|of|on|against)$/.test(joint)) return draft;
    let at = draft.last + 1;
    if (forms[at]?.text === 'the') at += 1;
    const last = ends[at] ?? 0;
    if (last <= at) return draft;
    for (let inside = draft.last; inside < last; inside += 1) if (taken[inside] === 1) return draft;
    return { ...draft, last };
  });
}

/**
 * What is left of an office when its title was cut off: the centre of “Chairman of the Centre for Control”, the person of
 * “Secretary of State Anton Reve”, null where only the office is named. An association that counts as a person is none.
 */
function withoutOffice(forms: readonly Form[], draft: Draft): Draft | null {
  if (draft.type !== 'PER') return draft;
  let { first } = draft;
  while (first < draft.last && /^(?:of|for|the)$/.test(forms[first]?.text ?? '')) first += 1;
  const { last } = draft;
  if (first === draft.first) {
    const isHeaded = last - first > 1 && isHead(forms[last - 1]?.lower ?? '');
    return isHeaded ? { ...draft, type: 'ORG', ...bandOf(draft.score, 'ORG') } : draft;
  }
  for (let at = first; at < last; at += 1) {
    const lower = forms[at]?.lower ?? '';
    if (isHead(lower) || bodies.has(lower))
      return { ...draft, first, type: 'ORG', ...bandOf(draft.score, 'ORG') };
  }
  if (forms[first]?.text === 'State') first += 1;
  else while (first < last && ((forms[first]?.flags ?? 0) & flag.first) === 0) first += 1;
  return first < last ? { ...draft, first } : null;
}

function withoutDescription(forms: readonly Form[], draft: Draft): Draft {
  let { first } = draft;
  while (first + 1 < draft.last && isDescription(forms[first]?.lower ?? '')) first += 1;
  return first === draft.first ? draft : { ...draft, first };
}

/** “House” of “House Republicans”; null where nothing else is named. “Liberal Democrats” are a party. */
function withoutMembers(forms: readonly Form[], draft: Draft): Draft | null {
  if (!partisans.test(forms[draft.last - 1]?.lower ?? '')) return draft;
  const last = draft.last - 1;
  if (last === draft.first) return null;
  const before = forms[last - 1]?.lower ?? '';
  if (/^(?:house|senate)$/.test(before)) return { ...draft, last };
  return before === 'congressional' ? null : draft;
}

/** “US$ 20,000”. */
function isMoney(forms: readonly Form[], { first, last }: Draft): boolean {
  return last - first === 1 && forms[last]?.text === '$' && forms[first]?.text === 'US';
}

function isFaith(forms: readonly Form[], { first, last }: Draft): boolean {
  return last - first === 1 && faiths.has(forms[first]?.lower ?? '');
}
