import { takenBy } from './agree.ts';
import { bandOf, type Draft } from './drafts.ts';
import { type Form, letters } from './forms.ts';
import { flag } from './lexicon.ts';
import { isCapitalised, type Reading } from './reading.ts';
import { isTitle } from './titles.ts';

/** Words with capitals between the signs of a list, `[first, last)`, and what they were taken for. */
interface Item {
  readonly first: number;
  readonly last: number;
  readonly draft: Draft | null;
}

/** What is named in one breath with people is a person, and with two or more organisations an organisation. */
export function addEnumerated(reading: Reading, drafts: readonly Draft[]): Draft[] {
  const byStart = new Map(drafts.map((draft) => [draft.first, draft]));
  const taken = takenBy(reading.forms.length, drafts);
  const added: Draft[] = [];
  for (const { first, last } of reading.document.sentences)
    for (const list of listsIn(reading, first, last, byStart, taken)) {
      const sure = list.flatMap(({ draft }) => (draft && draft.score >= 0.7 ? [draft.type] : []));
      const type = typeOf(sure);
      if (type === null) continue;
      for (const { first: from, last: to, draft } of list) {
        if (draft && draft.score >= 0.6) continue;
        if (!canBe(type, reading, from, to)) continue;
        const found = {
          type,
          score: 0.66,
          rule: bandOf(0.66, type).rule,
          reason: 'In a list with others of its kind',
        } as const;
        if (draft) Object.assign(draft, found);
        else added.push({ first: from, last: to, ...found, entry: null, longer: null });
      }
    }
  return added.length === 0 ? [...drafts] : [...drafts, ...added].sort((a, b) => a.first - b.first);
}

/** The type that all of a list have who are known: one person is enough, organisations have to be two. */
function typeOf(sure: readonly Draft['type'][]): 'PER' | 'ORG' | null {
  const [type] = sure;
  if (!sure.every((one) => one === type)) return null;
  if (type === 'PER') return 'PER';
  return type === 'ORG' && sure.length > 1 ? 'ORG' : null;
}

/** Names and free words with capitals with nothing but “,” and “and” between them, two or more. */
function* listsIn(
  { forms, lines }: Reading,
  from: number,
  to: number,
  byStart: ReadonlyMap<number, Draft>,
  taken: Uint8Array,
): Generator<readonly Item[]> {
  if (lines[from] !== 0) return;
  let list: Item[] = [];
  for (let at = from; at < to; ) {
    const item = itemAt(forms, at, to, byStart, taken);
    if (!item) {
      if (list.length > 1) yield list;
      list = [];
      at += 1;
      continue;
    }
    list.push(item);
    at = item.last;
    let next = at;
    if (forms[next]?.text === ',') next += 1;
    if (/^(?:and|&)$/.test(forms[next]?.text ?? '')) next += 1;
    if (next === at) {
      if (list.length > 1) yield list;
      list = [];
    }
    at = next;
  }
  if (list.length > 1) yield list;
}

function itemAt(
  forms: readonly Form[],
  at: number,
  to: number,
  byStart: ReadonlyMap<number, Draft>,
  taken: Uint8Array,
): Item | null {
  const draft = byStart.get(at);
  if (draft) return { first: at, last: draft.last, draft };
  let last = at;
  while (last < to && taken[last] === 0 && isCapitalised(forms[last] as Form)) last += 1;
  return last > at ? { first: at, last, draft: null } : null;
}

const elsewhere = flag.date | flag.territory | flag.nationality | flag.town | flag.title;

/** Two or three words that are no titles, and for people nothing else either. */
function canBe(type: 'PER' | 'ORG', { forms, firsts }: Reading, first: number, last: number): boolean {
  if (last - first < 2 || last - first > (type === 'PER' ? 3 : 5) || firsts[first] === 1) return false;
  for (let at = first; at < last; at += 1) {
    const form = forms[at] as Form;
    if (form.letters !== letters.initial && form.letters !== letters.mixed) return false;
    if (isTitle(form.lower) || (form.flags & elsewhere) !== 0) return false;
    if (type === 'PER' && ((form.flags & flag.organisation) !== 0 || form.band === 1)) return false;
  }
  return true;
}
