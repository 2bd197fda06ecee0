import { calledAPlace, takenBy } from './agree.ts';
import type { Draft } from './drafts.ts';
import { type Form, letters } from './forms.ts';
import { flag } from './lexicon.ts';
import { isCapitalised, type Reading } from './reading.ts';
import { isTitle } from './titles.ts';

/** What the name of a place follows with “of”: “the village of Dorn”, “residents of Dorn”, “the siege of Lisk”. */
const before: ReadonlySet<string> = new Set(
  `village villages hamlet town towns township city cities port capital suburb suburbs outskirts district districts municipality
  province provinces governorate oblast prefecture settlement settlements resident residents inhabitants battle siege bombardment`.split(
    /\s+/,
  ),
);

/** Makes places of what the text itself calls one, whatever the model holds it for. Single names, as it knows the others. */
export function addCalledPlaces(reading: Reading, drafts: readonly Draft[]): Draft[] {
  const { forms } = reading;
  const byStart = new Map(drafts.map((draft) => [draft.first, draft]));
  const taken = takenBy(forms.length, drafts);
  const found = { type: 'GPE', score: 0.9, rule: 'actor.place', reason: calledAPlace } as const;
  const added: Draft[] = [];
  for (const { first, last } of reading.runs)
    for (let at = Math.max(first, 2); at < last; at += 1) {
      const [form, after] = [forms[at], forms[at + 1]];
      if (forms[at - 1]?.lower !== 'of' || !before.has(forms[at - 2]?.lower ?? '')) continue;
      if (!form || !isCapitalised(form) || (after && isCapitalised(after))) continue;
      const there = byStart.get(at);
      if (there?.last === at + 1) Object.assign(there, found);
      else if (taken[at] === 0) added.push({ first: at, last: at + 1, ...found, entry: null, longer: null });
    }
  return added.length === 0 ? [...drafts] : [...drafts, ...added].sort((a, b) => a.first - b.first);
}

/** What only countries have, behind their names: “Tarsk’s defence ministry”. */
const ofCountries = /^(?:ministry|ministries|parliament|embassy|navy|coast|coastline|airspace)$/;

/**
 * Makes places of single names that the text uses as those of countries: it has “Mirovian officials” beside “Mirovia”, or a ministry of
 * its own. Of what people are called only names with an a at the end: an n behind others makes names of persons.
 */
export function knowCountries({ forms }: Reading, drafts: readonly Draft[]): void {
  const written = new Set(forms.filter(isCapitalised).map(({ lower }) => lower));
  const isPeople = (lower: string) =>
    lower.length > 4 && lower.endsWith('an') && written.has(lower.slice(0, -1));
  const isCountry = (lower: string) => lower.length > 3 && lower.endsWith('a') && written.has(`${lower}n`);
  const single = drafts.filter(({ first, last, entry }) => last - first === 1 && entry === null);
  const states = new Set(
    single
      .filter((draft) => draft.type !== 'GPE' && hasMinistry(forms, draft))
      .map(({ first }) => forms[first]?.lower ?? ''),
  );
  for (const draft of single) {
    const { lower = '' } = forms[draft.first] ?? {};
    if (isPeople(lower)) draft.type = null;
    else if (draft.type !== 'GPE' && (states.has(lower) || (draft.score >= 0.5 && isCountry(lower))))
      Object.assign(draft, {
        type: 'GPE',
        score: 0.9,
        rule: 'actor.place',
        reason: 'The text speaks of it as of a country',
      });
  }
}

/** “Tarsk’s defence ministry”, “the defence ministry of Tarsk”. */
function hasMinistry(forms: readonly Form[], { first, last }: Draft): boolean {
  const [form, before] = [forms[first], forms[first - 2]];
  if (form?.letters !== letters.initial || (form.flags & (flag.first | flag.surname)) !== 0) return false;
  if (forms[first - 1]?.text === 'of' && before?.letters === letters.small && ofCountries.test(before.lower))
    return before.lower !== 'ministry' || forms[first - 3]?.letters === letters.small;
  let at = last;
  while (at < last + 3 && /^(?:['’]s?|s)$/.test(forms[at]?.lower ?? '')) at += 1;
  if (at === last) return false;
  const [one, other] = [forms[at], forms[at + 1]];
  if (one?.letters !== letters.small) return false;
  return ofCountries.test(one.lower) || (other?.letters === letters.small && ofCountries.test(other.lower));
}

/** What the name of a company follows: “the chief executive of Calder Mutual”, “shares in Norvik Energi”. */
const companies: ReadonlySet<string> = new Set(
  `executive:of ceo:of chairman:of chairwoman:of chairperson:of founder:of co-founder:of shares:in shares:of shareholders:in
  shareholders:of subsidiary:of`.split(/\s+/),
);

const ofPlaces = flag.territory | flag.nationality | flag.town | flag.date;

/** Makes organisations of what the text says is run, founded or owned, where the model has seen a place or nothing at all. */
export function addCalledCompanies({ forms, runs }: Reading, drafts: readonly Draft[]): Draft[] {
  const holders: (Draft | undefined)[] = new Array(forms.length).fill(undefined);
  for (const draft of drafts) holders.fill(draft, draft.first, draft.last);
  const gone = new Set<Draft>();
  const added: Draft[] = [];
  for (const run of runs)
    for (let at = Math.max(run.first, 2); at < run.last; at += 1) {
      if (!companies.has(`${forms[at - 2]?.lower}:${forms[at - 1]?.lower}`)) continue;
      let last = at;
      while (last < run.last && last - at < 4 && isOwnWord(forms[last] as Form)) last += 1;
      const after = forms[last];
      if (last === at || (last < run.last && after && isCapitalised(after))) continue;
      const within = new Set(holders.slice(at, last).filter((one) => one !== undefined));
      const isFree = [...within].every(
        (one) => one.first >= at && one.last <= last && one.type !== 'PER' && one.entry === null,
      );
      const isThere = [...within].some((one) => one.type === 'ORG' && one.last === last && one.score >= 0.8);
      if (!isFree || isThere) continue;
      for (const one of within) gone.add(one);
      added.push({
        first: at,
        last,
        type: 'ORG',
        score: 0.8,
        rule: 'actor.name-likely',
        reason: 'Behind who runs, founded or owns it',
        entry: null,
        longer: null,
      });
    }
  if (added.length === 0) return [...drafts];
  return [...drafts.filter((draft) => !gone.has(draft)), ...added].sort((a, b) => a.first - b.first);
}

function isOwnWord(form: Form): boolean {
  return isCapitalised(form) && (form.flags & ofPlaces) === 0 && !isTitle(form.lower);
}
