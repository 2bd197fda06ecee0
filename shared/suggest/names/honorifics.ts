import { takenBy } from './agree.ts';
import type { Draft } from './drafts.ts';
import { type Form, letters } from './forms.ts';
import { flag } from './lexicon.ts';
import type { Reading } from './reading.ts';
import { isTitle } from './titles.ts';

/** Forms of address and ranks behind which a person is named, and nothing else. */
const honorifics: ReadonlySet<string> = new Set(
  `mr mr. mrs mrs. ms ms. dr dr. prof prof. sen sen. rep. gov. gen. col col. lt lt. maj maj. capt capt. sgt sgt. brig brig. adm. sir madam alhaji
  alhaja engr engr. barr. pope emperor tsar sheikh ayatollah datuk senator professor hon. rev rev. justice president chancellor`.split(
    /\s+/,
  ),
);

/** Makes what is named behind “Mr” a person, where the model has seen something else or nothing at all. */
export function addAfterHonorifics({ forms, document }: Reading, drafts: readonly Draft[]): Draft[] {
  const byStart = new Map(drafts.map((draft) => [draft.first, draft]));
  const taken = takenBy(forms.length, drafts);
  const gone = new Set<Draft>();
  const added: Draft[] = [];
  for (const { first, last } of document.sentences) {
    for (let at = first; at < last - 1; at += 1) {
      if (!isHonorific(forms[at] as Form)) continue;
      const whole = byStart.get(at);
      while (at < last - 1 && isTitle(forms[at]?.lower ?? '')) at += 1;
      if (!isNameWord(forms[at] as Form)) continue;
      const there = byStart.get(at);
      if (there) {
        if (there.type !== 'PER' && there.last - at <= 3)
          Object.assign(there, person(Math.max(there.score, 0.85)));
        continue;
      }
      if (whole && whole.type !== 'PER' && whole.last > at && whole.last - at <= 3) {
        gone.add(whole);
        added.push({ ...whole, ...person(0.85), first: at });
      } else if (taken[at] === 0) {
        let end = at + 1;
        while (end < last && end - at < 3 && taken[end] === 0 && isNameWord(forms[end] as Form)) end += 1;
        added.push({ first: at, last: end, ...person(0.8), entry: null, longer: null });
      }
    }
  }
  if (added.length === 0) return [...drafts];
  return [...drafts.filter((draft) => !gone.has(draft)), ...added].sort((a, b) => a.first - b.first);
}

function person(score: number) {
  return { type: 'PER', score, rule: 'actor.name-likely', reason: 'A name behind a title' } as const;
}

/** With a capital, and not in capitals: “DR Congo” is a country. */
function isHonorific(form: Form): boolean {
  return form.letters === letters.initial && honorifics.has(form.lower);
}

function isNameWord(form: Form): boolean {
  const isWord = form.letters === letters.initial || form.letters === letters.mixed;
  const isRare = form.band !== 1 || (form.flags & (flag.first | flag.surname)) !== 0;
  return isWord && isRare && !isTitle(form.lower);
}
