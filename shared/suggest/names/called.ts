import { calledAPlace, takenBy } from './agree.ts';
import type { Draft } from './drafts.ts';
import { isCapitalised, type Reading } from './reading.ts';

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
