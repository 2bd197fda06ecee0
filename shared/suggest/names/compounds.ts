import { takenBy } from './agree.ts';
import type { Draft } from './drafts.ts';
import type { Form } from './forms.ts';
import { isCapitalised, type Reading } from './reading.ts';

/** What is said of something by whose doing it is: “Moscow-backed”, “NATO-led”. */
const described =
  'based|led|controlled|run|owned|backed|dominated|funded|linked|aligned|majority|held|sponsored|ruled|affiliated|appointed|mandated|allied|inspired|registered|supported|trained|occupied|brokered|mediated|chaired';

const behind = new RegExp(`^(.+)[-‐](?:${described})$`, 'u');
const inFront = /^(?:anti|pro|counter|non|ex)[-‐](.+)$/u;

/** Whether a word (in small letters) only describes whose what follows is. */
export function isDescription(lower: string): boolean {
  return behind.test(lower);
}

/** As many words as a name has at most in front of a hyphen. */
const most = 5;

/** Finds people and organisations within a word that is made of their name: “al-Qaida” in “al-Qaida-linked”. */
export function addWithinWords(
  { document: { tokens }, forms }: Reading,
  drafts: readonly Draft[],
  isWellKnown: (word: string) => boolean,
): Draft[] {
  const known = new Map<string, Draft>();
  const wordsOf = (first: number, last: number): string =>
    forms
      .slice(first, last)
      .map(({ text }) => text)
      .join(' ');
  for (const draft of drafts)
    if ((draft.type === 'ORG' || draft.type === 'PER') && draft.score >= 0.6)
      known.set(wordsOf(draft.first, draft.last), draft);
  const added: Draft[] = [];
  for (const [at, { text }] of forms.entries()) {
    if (!/[-‐]/.test(text)) continue;
    const [before, after] = [behind.exec(text)?.[1], inFront.exec(text)?.[1]];
    const word = before ?? after;
    const token = tokens[at];
    if (word === undefined || !token || !/\p{Lu}/u.test(word)) continue;
    let first = at;
    let draft = known.get(word);
    for (let from = at - 1; before !== undefined && from >= 0 && at - from < most; from -= 1) {
      const form = forms[from] as Form;
      if (!isCapitalised(form) && !form.isJoint) break;
      const longer = known.get(`${wordsOf(from, at)} ${word}`);
      if (longer) [draft, first] = [longer, from];
    }
    if (!draft && !isWellKnown(word)) continue;
    const start = before === undefined ? token.end - word.length : (tokens[first]?.start ?? token.start);
    added.push({
      first,
      last: at + 1,
      part: { start, end: before === undefined ? token.end : token.start + word.length },
      type: draft?.type ?? 'ORG',
      score: draft ? Math.min(0.9, draft.score) : 0.9,
      rule: 'actor.repeat',
      reason: 'A name within a word with a hyphen',
      entry: draft?.entry ?? null,
      longer: draft ?? null,
    });
  }
  if (added.length === 0) return [...drafts];
  const taken = takenBy(forms.length, added);
  const kept = drafts.filter(({ first, last }) => !taken.subarray(first, last).includes(1));
  return [...kept, ...added].sort((a, b) => a.first - b.first);
}
