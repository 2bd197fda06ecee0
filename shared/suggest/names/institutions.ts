import { hasPlayers, takenBy } from './agree.ts';
import { isDescription } from './compounds.ts';
import type { Draft } from './drafts.ts';
import { type Form, letters } from './forms.ts';
import { isHead } from './heads.ts';
import { flag } from './lexicon.ts';
import { isCapitalised, type Reading } from './reading.ts';
import { isNoBody } from './things.ts';
import { isMatter, isTitle } from './titles.ts';

/** What the names of companies end with by law. */
const legal: ReadonlySet<string> = new Set(
  'Ltd Ltd. LLC Inc Inc. Corp Corp. PLC Plc plc GmbH AG FZE FZCO LLP JSC OJSC PJSC OOO Oy AB SA SpA BV NV Pty'.split(
    ' ',
  ),
);

/** Makes organisations of all names that end as those of companies do. */
export function knowCompanies({ forms }: Reading, drafts: readonly Draft[]): void {
  for (const draft of drafts)
    if (draft.last - draft.first > 1 && legal.has(forms[draft.last - 1]?.text ?? ''))
      Object.assign(draft, {
        type: 'ORG',
        score: Math.max(draft.score, 0.85),
        rule: 'actor.name-likely',
        reason: 'A name that ends as companies’ names do',
      });
}

/** “Sheriff’s Office”, “Workers’ Party”: whose office or party it can be. */
const owners: ReadonlySet<string> = new Set(
  `general sheriff sheriffs children women people peoples workers teachers magistrate magistrates minister president coroner prosecutor mayor governor attorney
  king queen students nurses farmers lawyers employers journalists veterans consumers traders pensioners writers bishops mothers`.split(
    /\s+/,
  ),
);
const owned =
  /^(?:office|department|hospital|association|union|party|court|congress|federation|league|army|assembly|council|conference|committee|commission|forum|movement|front|college|university|bureau|ministry|service)$/;

const chambers = /^(?:house|senate|congress)$/;
const sides = /^(?:republicans?|democrats?|democratic|majority|minority|leader)$/;

/** Finds organisations by their last word or their owner where the model has missed or cut them. */
export function completeOrganisations(reading: Reading, drafts: readonly Draft[]): Draft[] {
  const mended = drafts.map((draft) => withoutSide(reading.forms, draft));
  const sure = new Set([...byOwner(reading), ...byStart(reading)]);
  const found = [...byHead(reading), ...sure];
  if (found.length === 0) return mended;
  const holders: (Draft | undefined)[] = new Array(reading.forms.length).fill(undefined);
  for (const draft of mended) holders.fill(draft, draft.first, draft.last);
  const gone = new Set<Draft>();
  const added: Draft[] = [];
  for (const draft of found.toSorted((a, b) => a.first - b.first || b.last - a.last)) {
    if ((added.at(-1)?.last ?? 0) > draft.first) continue;
    const within = new Set(holders.slice(draft.first, draft.last).filter((one) => one !== undefined));
    if (![...within].every((one) => yields(one, draft) || (sure.has(draft) && isPart(one, draft)))) continue;
    for (const one of within) gone.add(one);
    const best = [...within].reduce(
      (most, { type, score }) => (type === 'ORG' ? Math.max(most, score) : most),
      0,
    );
    added.push(best > draft.score ? { ...draft, score: best } : draft);
  }
  return [...mended.filter((draft) => !gone.has(draft)), ...added].sort((a, b) => a.first - b.first);
}

/** Whether a name of the model is the owner of an organisation, or whom or what it is of. No organisation is of a person by full name. */
function isPart({ first, last, type }: Draft, of: Draft): boolean {
  return (
    first >= of.first &&
    last <= of.last &&
    last - first < of.last - of.first &&
    (type !== 'PER' || last - first === 1)
  );
}

/** Whether a name of the model is only a part of an organisation, or is held less likely than it. */
function yields({ first, last, type, score }: Draft, by: Draft): boolean {
  if (first < by.first || last > by.last) return false;
  if (first === by.first && last === first + 1 && by.last > last) return true;
  const isSame = first === by.first && last === by.last;
  if (isSame) return type !== 'ORG' && score < 0.9;
  // “University of Hobart Amy Low”: what the model ends early it has a reason to.
  return type === 'PER'
    ? first === by.first || score < 0.7
    : type !== 'ORG' || last === by.last || score < 0.8;
}

/** “House Majority Leader” is one of the House. */
function withoutSide(forms: readonly Form[], draft: Draft): Draft {
  const isOfChamber =
    draft.last - draft.first > 1 &&
    chambers.test(forms[draft.first]?.lower ?? '') &&
    sides.test(forms[draft.first + 1]?.lower ?? '');
  return isOfChamber ? { ...draft, last: draft.first + 1, type: 'ORG' } : draft;
}

/** Words that titles are made of as well: “Board Chairman”, “Executive Director”. */
const posted = /^(?:board|executive|staff|cabinet|court)$/;

/** Two or more words with capitals, the last of which is that of an organisation. */
function byHead({ forms, runs, lines, firsts }: Reading): readonly Draft[] {
  const found: Draft[] = [];
  for (const run of runs) {
    let start = run.first;
    for (let at = run.first; at < run.last; at += 1) {
      const form = forms[at] as Form;
      if (!isCapitalised(form) || lines[at] !== 0) {
        start = at + 1;
        continue;
      }
      const next = forms[at + 1];
      if (at === start || !isHead(form.lower) || form.letters !== letters.initial) continue;
      // “Foreign Ministry Spokesman” is one of the ministry’s.
      if (
        next &&
        at + 1 < run.last &&
        isCapitalised(next) &&
        !(isTitle(next.lower) && !posted.test(form.lower))
      )
        continue;
      let first = start;
      while (first < at && isInFront(forms[first]?.lower ?? '')) first += 1;
      if (
        first < at &&
        (firsts[first] === 1 || isArticle(forms[first] as Form)) &&
        isCommon(forms[first] as Form)
      )
        first += 1;
      first = withOwner(forms, withMatters(forms, first, run.first), run.from);
      if (first < at && at - first < 6) found.push(organisation(first, at + 1, 0.75));
    }
  }
  return found;
}

/** A title or a description; “Foreign” of a ministry is none. */
function isInFront(lower: string): boolean {
  return (isTitle(lower) && !isMatter(lower)) || isDescription(lower);
}

/** What organisations are called by in front: “Voice of Tarvia”, “Church of the Nations”. */
const starts =
  /^(?:voice|bank|university|ministry|department|church|institute|academy|association|federation|society|college|parliament|union|council|office|bureau|board|court|league|confederation|chamber|diocese|archdiocese)$/;

/** Such a word and “of”, with the words with capitals behind it. */
function byStart({ forms, runs, lines }: Reading): readonly Draft[] {
  const found: Draft[] = [];
  for (const run of runs)
    for (let at = run.first; at + 2 < run.last; at += 1) {
      const form = forms[at] as Form;
      if (form.letters !== letters.initial || lines[at] !== 0 || !starts.test(form.lower)) continue;
      if (forms[at + 1]?.text !== 'of') continue;
      const from = forms[at + 2]?.text === 'the' ? at + 3 : at + 2;
      let last = from;
      while (last < run.last && last - from < 4 && isCapitalised(forms[last] as Form)) last += 1;
      let first = at;
      while (first > run.first && at - first < 2 && isPartOfBody(forms[first - 1] as Form)) first -= 1;
      if (last > from && last - from < 4) found.push(organisation(first, last, 0.8));
    }
  return found;
}

/** “Republican People’s Party”: whose it is, and what is in front of that. */
function withOwner(forms: readonly Form[], first: number, from: number): number {
  let owner = first - 1;
  if (forms[owner]?.text === 's') owner -= 1;
  if (owner <= from || !/^['’]$/.test(forms[owner]?.text ?? '')) return first;
  owner -= 1;
  if (!owners.has(forms[owner]?.lower ?? '') || !isCapitalised(forms[owner] as Form)) return first;
  while (owner > from && first - owner < 6 && isPartOfBody(forms[owner - 1] as Form)) owner -= 1;
  return owner;
}

/** “the Health and Safety Executive”. */
function withMatters(forms: readonly Form[], first: number, from: number): number {
  if (first - 2 < from || forms[first - 1]?.lower !== 'and' || forms[first - 3]?.lower !== 'the')
    return first;
  return isCapitalised(forms[first - 2] as Form) ? first - 2 : first;
}

function isArticle({ lower }: Form): boolean {
  return lower === 'the' || lower === 'a' || lower === 'an';
}

/** The first word of a sentence has a capital whatever it is. */
function isCommon(form: Form): boolean {
  return isArticle(form) || (form.band === 1 && form.flags === 0);
}

/** “Attorney General’s Department”. */
function byOwner({ forms, document: { tokens }, lines }: Reading): readonly Draft[] {
  const found: Draft[] = [];
  for (let at = 1; at < forms.length; at += 1) {
    const form = forms[at] as Form;
    if (form.letters !== letters.initial || lines[at] !== 0 || !owned.test(form.lower)) continue;
    let owner = at - 1;
    while (owner > 0 && /^(?:['’]s?|s)$/.test(forms[owner]?.lower ?? '') && at - owner < 3) owner -= 1;
    if (owner === at - 1 || !owners.has(forms[owner]?.lower ?? '')) continue;
    if (!isCapitalised(forms[owner] as Form)) continue;
    let first = owner;
    while (
      first > 0 &&
      owner - first < 3 &&
      isCapitalised(forms[first - 1] as Form) &&
      isBeside(tokens, first)
    )
      first -= 1;
    if (isArticle(forms[first] as Form)) first += 1;
    found.push({ ...organisation(first, at + 1, 0.8), rule: 'actor.name-likely' });
  }
  return found;
}

function isBeside(tokens: Reading['document']['tokens'], at: number): boolean {
  const [left, right] = [tokens[at - 1], tokens[at]];
  return left !== undefined && right !== undefined && right.start - left.end <= 1;
}

function organisation(first: number, last: number, score: number): Draft {
  return {
    first,
    last,
    type: 'ORG',
    score,
    rule: 'actor.name-likely',
    reason: 'A word that organisations are called by ends or begins the name',
    entry: null,
    longer: null,
  };
}

/** What somebody is in a party, a firm or a club that is named in front. */
const posts =
  /^(?:mps?|mla|mna|lawmaker|legislator|senator|spokesman|spokeswoman|spokesperson|ceo|chief|chairman|chairperson|chairwoman|coach|captain|striker|midfielder|defender|goalkeeper|founder|co-founder|creator|president|leader|boss|manager|editor|candidate|secretary|director|undersecretary)$/;

/** What only clubs and teams have. */
const players = /^(?:coach|captain|striker|midfielder|defender|goalkeeper)$/;

/** What only a party has. */
const seats = /^(?:mps?|mla|mna|lawmaker|legislator)$/;

/** “Samagi Jana Pakshaya MP Dulani Fernando”: what comes before a post and a person’s name is an organisation. */
export function addByPost(reading: Reading, drafts: readonly Draft[]): Draft[] {
  const { forms, lines, firsts } = reading;
  const byEnd = new Map(drafts.map((draft) => [draft.last, draft]));
  const taken = takenBy(forms.length, drafts);
  const added: Draft[] = [];
  const people = drafts.filter(({ type, score }) => type === 'PER' && score >= 0.5);
  for (const person of people) {
    let at = person.first - 1;
    if (at < 1 || !posts.test(forms[at]?.lower ?? '') || lines[at] !== 0) continue;
    while (at > 0 && isTitle(forms[at]?.lower ?? '') && person.first - at < 4) at -= 1;
    if (posts.test(forms[at]?.lower ?? '')) at -= 1;
    const before = byEnd.get(at + 1);
    if (before) {
      if (!seats.test(forms[at + 1]?.lower ?? '') && !canHavePosts(forms, before)) continue;
      if (players.test(forms[at + 1]?.lower ?? '') || players.test(forms[person.first - 1]?.lower ?? '')) {
        const score = Math.max(before.score, 0.85);
        if (before.type !== 'GPE')
          Object.assign(before, { type: 'ORG', score, rule: 'actor.name-likely', reason: hasPlayers });
        continue;
      }
      if (before.type === 'ORG' ? before.score < 0.65 : before.type === 'PER' || before.score < 0.6)
        Object.assign(before, {
          type: 'ORG',
          score: 0.65,
          rule: 'actor.name-unsure',
          reason: 'In front of a post, and of who holds it',
        });
      continue;
    }
    let first = at + 1;
    while (first > 0 && at - first < 3 && isPartOfBody(forms[first - 1] as Form) && taken[first - 1] === 0)
      first -= 1;
    if (firsts[first] === 1 && isCommonStart(reading, forms[first] as Form)) first += 1;
    if (first > at || (first === at && isHead(forms[at]?.lower ?? ''))) continue;
    added.push({ ...organisation(first, at + 1, 0.65), reason: 'In front of a post, and of who holds it' });
  }
  return added.length === 0 ? [...drafts] : [...drafts, ...added].sort((a, b) => a.first - b.first);
}

/** A person, a people or a town has no president. */
function canHavePosts(forms: readonly Form[], { first, last }: Draft): boolean {
  const [start, end] = [forms[first], forms[last - 1]];
  if (!start || !end || ((start.flags | end.flags) & flag.nationality) !== 0) return false;
  return last - first === 1
    ? (start.flags & flag.town) === 0
    : (start.flags & flag.first) === 0 || (end.flags & flag.surname) === 0;
}

/** “Unless President …”: a word that the text has nowhere else with a capital. */
function isCommonStart({ capital }: Reading, form: Form): boolean {
  if ((form.flags & flag.organisation) !== 0) return false;
  return isCommon(form) || (form.letters === letters.initial && form.band > 0 && capital[form.index] === 0);
}

const ofCountries = flag.nationality | flag.territory | flag.date | flag.title | flag.town;

function isPartOfBody(form: Form): boolean {
  return (
    isCapitalised(form) &&
    (form.flags & ofCountries) === 0 &&
    !isTitle(form.lower) &&
    !isNoBody(form.text) &&
    !isMatter(form.lower)
  );
}
