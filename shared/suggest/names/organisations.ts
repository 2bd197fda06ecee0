import { takenBy } from './agree.ts';
import { bandOf, type Draft } from './drafts.ts';
import { type Form, letters } from './forms.ts';
import { flag } from './lexicon.ts';
import { isCapitalised, type Reading } from './reading.ts';
import { isTitle } from './titles.ts';

/** The last words of organisations’ names that are hardly ever the last words of anything else with capitals. */
const heads: ReadonlySet<string> = new Set(
  `executive agency authority commission committee council ministry department institute survey service bureau association federation
  party fund court police staff church cross society foundation organisation organization lab laboratory university college
  corporation guard assembly parliament congress senate administration alliance observatory directorate secretariat`.split(
    /\s+/,
  ),
);

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

/** “Washington-based”, “opposition-led”: said of an organisation, and no part of its name. */
const described = /-(?:based|led|controlled|run|owned|backed|dominated|funded|linked|aligned|majority)$/;

/** People of parties, who are no organisation: “House Republicans”. */
const partisans = /^(?:republicans?|democrats?)$/;

/** Mends what the model makes of organisations: what describes them, their members, and last words that it leaves out. */
export function mendOrganisations(reading: Reading, drafts: readonly Draft[]): Draft[] {
  const mended = drafts.flatMap((draft) => {
    const named = withoutOffice(reading.forms, withoutDescription(reading.forms, draft));
    const one = named && withoutMembers(reading.forms, named);
    return one && !isMoney(reading.forms, one) && !isFaith(reading.forms, one) ? [one] : [];
  });
  return withMatters(reading, withHeads(reading, mended));
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
    const isOffice = draft.type === 'ORG' && bodies.has(forms[draft.last - 1]?.lower ?? '');
    if (!isOffice || !/^(?:for|of|on|against)$/.test(forms[draft.last]?.text ?? '')) return draft;
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
    const isHeaded = last - first > 1 && heads.has(forms[last - 1]?.lower ?? '');
    return isHeaded ? { ...draft, type: 'ORG', ...bandOf(draft.score, 'ORG') } : draft;
  }
  for (let at = first; at < last; at += 1) {
    const lower = forms[at]?.lower ?? '';
    if (heads.has(lower) || bodies.has(lower))
      return { ...draft, first, type: 'ORG', ...bandOf(draft.score, 'ORG') };
  }
  if (forms[first]?.text === 'State') first += 1;
  else while (first < last && ((forms[first]?.flags ?? 0) & flag.first) === 0) first += 1;
  return first < last ? { ...draft, first } : null;
}

function withoutDescription(forms: readonly Form[], draft: Draft): Draft {
  let { first } = draft;
  while (first + 1 < draft.last && described.test(forms[first]?.lower ?? '')) first += 1;
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

/** “Health and Safety Executive”, “Meridian Data Lab”: words with capitals up to a last one that only organisations have. */
function withHeads(reading: Reading, drafts: readonly Draft[]): Draft[] {
  const { forms, lines, firsts, runs } = reading;
  const owners = ownersOf(forms.length, drafts);
  const added: Draft[] = [];
  for (const run of runs) {
    const last = endOfHead(forms, run.first, run.last);
    if (last === -1 || lines[run.first] !== 0) continue;
    let { first } = run;
    while (first < last && isOutside(forms[first] as Form, firsts[first] === 1, reading)) first += 1;
    if (last - first < 2 || !isCapitalised(forms[first] as Form)) continue;
    const isWhole = !isSplit(owners, first, last);
    if (isWhole)
      added.push({ first, last, type: 'ORG', score: 0.8, ...bandOf(0.8, 'ORG'), entry: null, longer: null });
  }
  if (added.length === 0) return [...drafts];
  const covered = takenBy(forms.length, added);
  return [...drafts.filter(({ first }) => covered[first] === 0), ...added].sort((a, b) => a.first - b.first);
}

/** Behind the last word of an organisation in a run; -1 where none ends it. */
function endOfHead(forms: readonly Form[], first: number, end: number): number {
  const form = forms[end - 1] as Form;
  return end - first >= 2 && form.letters === letters.initial && heads.has(form.lower) ? end : -1;
}

/** Articles, titles, nationalities and words that open a sentence stand in front of a name. */
function isOutside(form: Form, isFirst: boolean, { small }: Reading): boolean {
  if (/^(?:the|an?|and|of|for|de|s)$/.test(form.lower) || isTitle(form.lower) || described.test(form.lower))
    return true;
  if ((form.flags & flag.date) !== 0 && form.letters === letters.initial && isFirst) return true;
  return isFirst && form.band === 1 && (small[form.index] ?? 0) > 0;
}

/** Whether a name reaches over a border of the words, has all of them up to the last, or is that of a person. */
function isSplit(owners: readonly (Draft | undefined)[], first: number, last: number): boolean {
  for (let at = first; at < last; at += 1) {
    const draft = owners[at];
    if (draft && (draft.first < first || draft.last >= last || draft.type === 'PER')) return true;
  }
  return false;
}

function ownersOf(length: number, drafts: readonly Draft[]): readonly (Draft | undefined)[] {
  const owners: (Draft | undefined)[] = new Array(length).fill(undefined);
  for (const draft of drafts) owners.fill(draft, draft.first, draft.last);
  return owners;
}
