import { bandOf, type Draft } from './drafts.ts';
import { type Form, letters } from './forms.ts';
import { isHead } from './heads.ts';
import type { Reading } from './reading.ts';

/** What only people are, in small letters. */
const people: ReadonlySet<string> = new Set(
  `official lawmaker legislator politician spokesman spokeswoman spokesperson lawyer attorney activist journalist reporter professor
  doctor nurse teacher student pupil resident farmer trader economist analyst diplomat minister mayor senator governor mother father
  brother sister widow widower son daughter grandmother grandfather woman man boy girl child actor actress singer poet writer author
  novelist priest bishop imam soldier officer policeman engineer scientist researcher historian philosopher shopkeeper fisherman
  worker businessman businesswoman banker veteran athlete footballer`.split(/\s+/),
);

/** How many words describe somebody at most before it is said what they are. */
const most = 6;

/**
 * Makes people of two or three words with capitals behind which the text says that they are one: “Ozan Ural, a senior party
 * official,”, “Ozan Ural, 34,”. What ends as bodies’ names do is none.
 */
export function knowPeople({ forms }: Reading, drafts: readonly Draft[]): void {
  for (const draft of drafts) {
    const { first, last, type, score } = draft;
    if (type === 'PER' || last - first < 2 || last - first > 3 || score >= 0.97) continue;
    if (!forms.slice(first, last).every(canBePerson) || !isDescribed(forms, last)) continue;
    Object.assign(draft, {
      type: 'PER',
      score: Math.max(score, 0.75),
      ...bandOf(Math.max(score, 0.75), 'PER'),
    });
  }
}

function canBePerson({ letters: written, lower }: Form): boolean {
  return (written === letters.initial || written === letters.mixed) && !isHead(lower);
}

/** Whether “, a … official” or “, 34,” stands behind a name. */
function isDescribed(forms: readonly Form[], at: number): boolean {
  if (forms[at]?.text !== ',') return false;
  const age = forms[at + 1];
  if (age?.letters === letters.number)
    return /^[1-9]\d$/.test(age.text) && /^[,.]$/.test(forms[at + 2]?.text ?? '');
  if (!/^(?:an?|the)$/.test(age?.text ?? '')) return false;
  for (let word = at + 2; word < at + 2 + most; word += 1) {
    const form = forms[word];
    if (!form || form.letters === letters.sign || /^(?:that|which|whose|of|in|for)$/.test(form.text))
      return false;
    // “a company official” is one, “a student body” is not.
    if (people.has(form.lower))
      return forms[word + 1]?.letters !== letters.small || isEnd(forms[word + 1] as Form);
  }
  return false;
}

function isEnd({ text }: Form): boolean {
  return /^(?:and|who|from|at|in|of|with|for|said|says|told|on|to|by|was|is|were|working|living|whose)$/.test(
    text,
  );
}
