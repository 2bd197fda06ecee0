import type { ActorEntry } from '../../model/actor.ts';
import { bandOf, type Draft } from './drafts.ts';
import { type Form, letters } from './forms.ts';
import { flag } from './lexicon.ts';
import { isCapitalised, type Reading } from './reading.ts';
import { isTitle } from './titles.ts';

/** Why something is a place by the text itself: it counts for the same words elsewhere, too. */
export const calledAPlace = 'The text calls it a village, town, port or the like';

/** Why something is a club by the text itself: it counts for the same words elsewhere, too. */
export const hasPlayers = 'In front of a coach or a player, and who that is';

/** Makes the same words the same type in all of a text: the one that the model holds likeliest, over all their places. */
export function agreeOnTypes(reading: Reading, drafts: readonly Draft[]): void {
  for (const same of groupBySurface(reading.forms, drafts).values()) {
    if (same.length < 2) continue;
    const sums = new Map<ActorEntry['type'], number>();
    for (const { type, score } of same) sums.set(type, (sums.get(type) ?? 0) + score);
    const [likeliest] = [...sums].reduce((a, b) => (b[1] > a[1] ? b : a));
    // What the text itself explains (“Long Name (LN)”) counts for more.
    const explained = same.find(
      ({ rule, reason }) => rule === 'actor.acronym' || reason === calledAPlace || reason === hasPlayers,
    );
    const type = explained ? explained.type : likeliest;
    const best = same.reduce((most, draft) => (draft.type === type ? Math.max(most, draft.score) : most), 0);
    for (const draft of same) {
      if (draft === explained || (draft.type === type && draft.score >= best * 0.9)) continue;
      draft.longer = explained?.longer ?? draft.longer;
      // What is said at one place helps at the others.
      draft.score = draft.type === type ? (draft.score + best) / 2 : best * 0.85;
      draft.type = type;
      Object.assign(draft, bandOf(draft.score, type));
    }
  }
}

/** Ties surnames to the full names of persons, and “Hokuto” to “Hokuto Motors”, and makes them what these are. */
export function tieSurnames(reading: Reading, drafts: readonly Draft[]): void {
  const { forms } = reading;
  const full = new Map<number, Draft>();
  const given = new Map<number, Draft>();
  const houses = new Map<number, Draft>();
  for (const draft of drafts) {
    const length = draft.last - draft.first;
    if (draft.type === 'PER' && length > 1) {
      full.set(indexAt(forms, draft.last - 1), draft);
      if (!given.has(indexAt(forms, draft.first))) given.set(indexAt(forms, draft.first), draft);
      continue;
    }
    if (draft.type === 'ORG' && isOwnWord(forms, draft)) houses.set(indexAt(forms, draft.first), draft);
    if (length !== 1) continue;
    const index = indexAt(forms, draft.first);
    const house = asWritten(forms, draft, houses.get(index), 0);
    const isNobody =
      draft.type === 'PER' &&
      !full.has(index) &&
      ((forms[draft.first]?.flags ?? 0) & (flag.first | flag.surname)) === 0;
    if (house && house !== draft && (draft.type === 'ORG' || draft.score < 0.85 || isNobody)) {
      draft.longer = house;
      if (draft.type !== 'ORG') draft.score = house.score * 0.9;
      draft.type = 'ORG';
      Object.assign(draft, bandOf(draft.score, 'ORG'));
      continue;
    }
    const family = asWritten(forms, draft, full.get(index));
    const longer = family ?? (draft.type === 'PER' ? given.get(index) : undefined);
    if (!longer || (draft.type !== 'PER' && draft.score > 0.9 && draft.type === 'GPE')) continue;
    draft.longer = longer;
    draft.type = 'PER';
    draft.score = Math.max(draft.score, longer.score * 0.93);
    Object.assign(draft, bandOf(draft.score, 'PER'));
  }
}

/** Finds names again where the model has not: the same words elsewhere, and surnames of people named in full. */
export function findRepeats(reading: Reading, drafts: readonly Draft[]): readonly Draft[] {
  const { forms } = reading;
  const taken = takenBy(forms.length, drafts);
  const known = new Map<number, Known[]>();
  const add = (first: number, last: number, draft: Draft) => {
    const index = indexAt(forms, first);
    const list = known.get(index);
    const length = last - first;
    if (!list) known.set(index, [{ first, last, draft }]);
    else if (
      list.length < 32 &&
      !list.some((other) => other.last - other.first === length && isSame(forms, other, first))
    )
      list.push({ first, last, draft });
  };
  for (const draft of drafts) {
    if (draft.type === null || draft.score < 0.6) continue;
    add(draft.first, draft.last, draft);
    if (draft.type === 'PER' && draft.last - draft.first > 1) add(draft.last - 1, draft.last, draft);
    if (draft.type === 'ORG' && isOwnWord(forms, draft)) add(draft.first, draft.first + 1, draft);
  }
  for (const list of known.values()) list.sort((a, b) => b.last - b.first - (a.last - a.first));
  const found: Draft[] = [];
  for (const { first, last } of reading.document.sentences) {
    for (let at = first; at < last; at += 1) {
      if (taken[at] === 1 || !isCapitalised(forms[at] as Form)) continue;
      const list = known.get(indexAt(forms, at));
      const match = list?.find((name) => fits(reading, taken, name, at, last, first));
      if (!match) continue;
      const end = at + match.last - match.first;
      found.push({
        ...match.draft,
        first: at,
        last: end,
        score: match.draft.score * 0.9,
        rule: 'actor.repeat',
        reason: 'The same name as elsewhere in the text',
        longer: match.draft,
      });
      at = end - 1;
    }
  }
  return found;
}

/** 1 for each token that a draft holds. */
export function takenBy(length: number, drafts: readonly Draft[]): Uint8Array {
  const taken = new Uint8Array(length);
  for (const { first, last } of drafts) taken.fill(1, first, last);
  return taken;
}

/** The longer name if its word (the last one, or that of an index) is written as the short one is: “UN” is no Mr Un. */
function asWritten(
  forms: readonly Form[],
  { first }: Draft,
  longer: Draft | undefined,
  word?: number,
): Draft | undefined {
  if (!longer) return undefined;
  const at = word === undefined ? longer.last - 1 : longer.first + word;
  return forms[at]?.letters === forms[first]?.letters ? longer : undefined;
}

/** Whether an organisation of two or three words begins with one that is all its own (“Hokuto Motors”, not “National Bank”). */
function isOwnWord(forms: readonly Form[], { first, last }: Draft): boolean {
  const form = forms[first];
  if (!form || last - first < 2 || last - first > 3) return false;
  const isCommon = form.band === 1 || form.band === 2;
  return (
    form.letters === letters.initial &&
    form.text.length > 3 &&
    !isCommon &&
    (form.flags & ~flag.surname & ~flag.first) === 0
  );
}

interface Known {
  readonly first: number;
  readonly last: number;
  readonly draft: Draft;
}

function groupBySurface(forms: readonly Form[], drafts: readonly Draft[]): ReadonlyMap<string, Draft[]> {
  const groups = new Map<string, Draft[]>();
  for (const draft of drafts) {
    let key = '';
    for (let at = draft.first; at < draft.last; at += 1) key += `${indexAt(forms, at)} `;
    const group = groups.get(key);
    if (group) group.push(draft);
    else groups.set(key, [draft]);
  }
  return groups;
}

function fits(
  reading: Reading,
  taken: Uint8Array,
  known: Known,
  at: number,
  to: number,
  from: number,
): boolean {
  const { forms } = reading;
  const end = at + known.last - known.first;
  if (end > to || !isSame(forms, known, at)) return false;
  for (let word = at; word < end; word += 1) if (taken[word] === 1) return false;
  if (end - at > 1) return true;
  const form = forms[at] as Form;
  // “Bush” at the start of a sentence may be a bush.
  if ((reading.small[form.index] as number) > 0 || form.text.length < 2) return false;
  if (form.letters === letters.initial && forms[known.last - 1]?.letters === letters.capitals) return false;
  // Part of longer words with capitals it is another name.
  const [before, after] = [forms[at - 1], forms[end]];
  const isAlone =
    (end >= to || !after || !isCapitalised(after)) &&
    (at === from || !before || !isCapitalised(before) || reading.firsts[at - 1] === 1 || isApart(before));
  return isAlone;
}

/** “On Monday Reve said”: a day is no part of a name, and no title is. */
function isApart({ flags, lower }: Form): boolean {
  return (flags & flag.date) !== 0 || isTitle(lower);
}

function isSame(forms: readonly Form[], known: Known, at: number): boolean {
  for (let word = 0; word < known.last - known.first; word += 1)
    if (indexAt(forms, at + word) !== indexAt(forms, known.first + word)) return false;
  return true;
}

function indexAt(forms: readonly Form[], at: number): number {
  return forms[at]?.index ?? -1;
}
