import { takenBy } from './agree.ts';
import type { Draft } from './drafts.ts';
import { isCapitalised, type Reading } from './reading.ts';

/** Last words of the names of bodies that act: “the Northern Front”, “the Hollow Creek Militia”. */
const heads: ReadonlySet<string> = new Set(
  `front army brigade brigades battalion regiment militia movement party league union alliance coalition council committee commission
  ministry agency institute university foundation association federation bureau directorate authority guard guards corps brotherhood
  syndicate cartel consortium secretariat parliament assembly senate tribunal group network observatory initiative`.split(
    /\s+/,
  ),
);

/** No body is called by these words before its last one alone: “the Western Front” of a war, “the Second Army” of many. */
const vague: ReadonlySet<string> = new Set('western eastern home first second third cold'.split(' '));

/** What the names of companies end with by law. */
const legal: ReadonlySet<string> = new Set(
  'Ltd Ltd. LLC Inc Inc. Corp Corp. PLC Plc plc GmbH AG FZE FZCO LLP JSC OJSC PJSC OOO Oy AB SA SpA BV NV Pty'.split(
    ' ',
  ),
);

/** As many words a name has at most. */
const most = 6;

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

/** Bodies named with “the” and a word that says what they are, where the model has found nothing, or nothing likelier. */
export function addBodies(reading: Reading, drafts: readonly Draft[]): Draft[] {
  const { forms, lines } = reading;
  const byStart = new Map(drafts.map((draft) => [draft.first, draft]));
  const taken = takenBy(forms.length, drafts);
  const added: Draft[] = [];
  for (let at = 2; at < forms.length; at += 1) {
    const [head, next] = [forms[at], forms[at + 1]];
    if (!head || !heads.has(head.lower) || !isCapitalised(head) || lines[at] !== 0) continue;
    if (next && isCapitalised(next)) continue;
    const first = startOf(reading, at);
    if (first === null) continue;
    const found = {
      type: 'ORG',
      score,
      rule: 'actor.name-likely',
      reason: `Named like a body, with “${head.text}”`,
    } as const;
    const there = byStart.get(first);
    if (there?.last === at + 1) {
      if (there.type === null || there.score < score) Object.assign(there, found);
    } else if (!taken.subarray(first, at + 1).includes(1))
      added.push({ first, last: at + 1, ...found, entry: null, longer: null });
  }
  return added.length === 0 ? [...drafts] : [...drafts, ...added].sort((a, b) => a.first - b.first);
}

/** How likely such a name is. */
const score = 0.72;

/** Where the capitalised words behind “the” begin that end here; null where there is one word alone, or a vague one. */
function startOf({ forms }: Reading, last: number): number | null {
  for (let at = last - 1; at > 0 && last - at < most; at -= 1) {
    const form = forms[at];
    if (!form || !isCapitalised(form)) return null;
    if (forms[at - 1]?.lower === 'the') return last - at === 1 && vague.has(form.lower) ? null : at;
  }
  return null;
}
