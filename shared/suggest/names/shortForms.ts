import { takenBy } from './agree.ts';
import { bandOf, type Draft } from './drafts.ts';
import { isWellKnown } from './extend.ts';
import { type Form, letters } from './forms.ts';
import { isHead } from './heads.ts';
import { isCapitalised, type Reading } from './reading.ts';
import { isPost, isThing } from './things.ts';

/**
 * Ties “LN” to “Long Name” in “Long Name (LN)”, and finds the one or the other where the model has not. Drafts that lie
 * within a long name found so are left out.
 */
export function tieShortForms(reading: Reading, drafts: readonly Draft[]): Draft[] {
  const { forms } = reading;
  const owners = ownersOf(forms.length, drafts);
  const byEnd = new Map(drafts.map((draft) => [draft.last, draft]));
  const byStart = new Map(drafts.map((draft) => [draft.first, draft]));
  const gone = new Set<Draft>();
  const added: Draft[] = [];
  const posts = new Set<string>();
  for (const { first, last } of reading.document.sentences) {
    for (let at = first + 1; at + 2 < last; at += 1) {
      if (forms[at]?.text !== '(' || forms[at + 2]?.text !== ')') continue;
      const short = forms[at + 1] as Form;
      if (short.letters !== letters.capitals && short.letters !== letters.mixed) continue;
      const start = startOfLong(forms, first, at, short.text);
      const before = byEnd.get(at);
      const long = start < 0 ? before : longName(forms, owners, before, start, at, gone, added);
      const there = byStart.get(at + 1);
      if (!long) {
        if (!standsForNoun(forms, at)) continue;
        const nothing = { ...shortForm, type: null } as const;
        if (there?.last === at + 2) Object.assign(there, nothing);
        else if (!there)
          added.push({ first: at + 1, last: at + 2, ...nothing, score: 0.9, entry: null, longer: null });
        continue;
      }
      const isOfPost = long.type !== 'PER' && isPost(forms, long.first, long.last);
      if (isOfPost) posts.add(short.text);
      const isOfThing = isOfPost || isThing(forms, long.first, long.last);
      if (isOfThing || long.type === null) {
        // “Road Traffic Act (RTA)”: the letters are no more of an actor than the words.
        if (start < 0 && !isOfThing) continue;
        long.type = null;
        if (there?.last === at + 2) Object.assign(there, shortForm, { longer: long, type: null });
        continue;
      }
      // “BAGHDAD (AP)” and “Reve (R)” explain nothing.
      if (long.type !== 'ORG' && start < 0) continue;
      if (there && there.last === at + 2)
        Object.assign(there, shortForm, {
          score: Math.max(there.score, 0.9),
          longer: long,
          type: long.type,
        });
      else if (start >= 0)
        added.push({
          first: at + 1,
          last: at + 2,
          ...shortForm,
          type: long.type,
          score: 0.9,
          entry: null,
          longer: long,
        });
    }
  }
  const taken = takenBy(forms.length, added);
  const kept = drafts.filter((draft) => !gone.has(draft) && taken[draft.first] === 0);
  return [...kept.map((draft) => withoutPost(forms, draft, posts)), ...added].sort(
    (a, b) => a.first - b.first,
  );
}

/** “Reve” of “SG Reve”, where “Solicitor General (SG)” says that these letters are a post. */
function withoutPost(forms: readonly Form[], draft: Draft, posts: ReadonlySet<string>): Draft {
  const { first, last, type } = draft;
  if (last - first < 2 || (type !== 'PER' && type !== 'ORG') || !posts.has(forms[first]?.text ?? ''))
    return draft;
  return { ...draft, first: first + 1, type: 'PER', ...bandOf(draft.score, 'PER') };
}

/** “a live fire exercise (CALX)”: letters behind small words, the last of which is not what bodies are called. */
function standsForNoun(forms: readonly Form[], bracket: number): boolean {
  const [before, short] = [forms[bracket - 1], forms[bracket + 1]];
  return (
    before?.letters === letters.small &&
    before.text.length > 2 &&
    short?.letters === letters.capitals &&
    short.text.length > 2 &&
    !isHead(before.lower) &&
    !isWellKnown(short.text)
  );
}

const shortForm = {
  rule: 'actor.acronym',
  reason: 'The short form in brackets of the name before it',
} as const;

/** The draft of the long name: the one that is there, else a new one in the place of those within. */
function longName(
  forms: readonly Form[],
  owners: readonly (Draft | undefined)[],
  before: Draft | undefined,
  start: number,
  end: number,
  gone: Set<Draft>,
  added: Draft[],
): Draft | undefined {
  if (before?.first === start) return before;
  // The model’s name reaches further back: it knows better.
  if (before && before.first < start) return before;
  if (!isCapitalised(forms[start] as Form)) return before;
  const inner = [...new Set(owners.slice(start, end))].filter((draft) => draft !== undefined);
  if (inner.some(({ first }) => first < start)) return before;
  for (const draft of inner) gone.add(draft);
  const long: Draft = {
    first: start,
    last: end,
    type: inner.find(({ type }) => type === 'PER') && inner.length === 1 ? 'PER' : 'ORG',
    score: 0.85,
    rule: 'actor.acronym',
    reason: 'The long form of the name in brackets behind it',
    entry: null,
    longer: null,
  };
  added.push(long);
  return long;
}

/** Of each token: the draft that holds it. */
function ownersOf(length: number, drafts: readonly Draft[]): readonly (Draft | undefined)[] {
  const owners: (Draft | undefined)[] = new Array(length).fill(undefined);
  for (const draft of drafts) owners.fill(draft, draft.first, draft.last);
  return owners;
}

/** Where the words begin whose first letters are those in the brackets; -1 where they are not. */
function startOfLong(forms: readonly Form[], from: number, bracket: number, short: string): number {
  const wanted = [...short.toLowerCase()].filter((letter) => /\p{L}/u.test(letter));
  if (wanted.length < 2 || wanted.length > 10) return -1;
  let letter = wanted.length - 1;
  for (let at = bracket - 1; at >= from && bracket - at <= wanted.length * 2 + 3; at -= 1) {
    const form = forms[at] as Form;
    const parts = form.lower.split(/[-‐]/);
    const matched = matchParts(parts, wanted, letter);
    if (matched > 0) letter -= matched;
    else if (form.text !== ',' && (isCapitalised(form) || !form.isJoint)) return -1;
    if (letter < 0) return at;
  }
  return -1;
}

function matchParts(parts: readonly string[], wanted: readonly string[], letter: number): number {
  if (parts.length > 1 && parts.every((part, at) => part[0] === wanted[letter - parts.length + 1 + at]))
    return parts.length;
  return parts[0]?.[0] === wanted[letter] ? 1 : 0;
}
