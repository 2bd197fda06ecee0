import type { LinkType } from '../../../shared/model/linkTable.ts';
import { tags } from '../../../shared/model/tag.ts';
import { codeIn } from '../tables/markCodes.ts';
import { Bits } from './bits.ts';
import { linkPairs } from './linkPairs.ts';
import { wordsOfMark } from './markTexts.ts';
import { foldName, nameMatcher } from './names.ts';
import type { Question } from './question.ts';
import { wordsThat } from './wordParts.ts';

/**
 * The slots of the mentions of an actor, whatever their review: by all names of the entry that they point to, or by their words where they
 * point to none.
 */
export function mentionsOf(question: Question, text: string): Bits {
  const { state } = question.memory;
  const known = mentions.get(state) ?? new Map<string, Bits>();
  mentions.set(state, known);
  const key = JSON.stringify([text, question.entryId]);
  const found = known.get(key) ?? mentionsOfEntry(question, text) ?? findMentions(question, text);
  if (known.size >= mostKept) known.clear();
  known.set(key, found);
  return found;
}

/** As long as nothing changes: `speaker:`, `claimer:` and `about:` ask for the same. */
const mentions = new WeakMap<object, Map<string, Bits>>();
const mostKept = 20;

/** Those of the one entry that the question is about, where the text is a name of it; else null. */
function mentionsOfEntry({ memory, entryId = null }: Question, text: string): Bits | null {
  if (entryId === null) return null;
  const { columns, names } = memory;
  const { alive, entries, pools } = columns;
  const wanted = foldName(text);
  const isName = (names.actors.get(entryId) ?? []).some((name) => foldName(name) === wanted);
  if (!isName) return null;
  const isEntry = pools.entries.table((id) => id === entryId);
  return alive.filter((slot) => isEntry(entries[slot] ?? -1));
}

function findMentions(question: Question, text: string): Bits {
  const { columns, names } = question.memory;
  const { alive, codes, entries, pools } = columns;
  const isNamed = nameMatcher(text);
  const isEntry = pools.entries.table((id) => (names.actors.get(id) ?? []).some(isNamed));
  const pointing = alive.filter((slot) => isEntry(entries[slot] ?? -1));
  // Words that begin so are in the index; which of them begin a word of the name, only the words themselves tell.
  const candidates = wordsThat(question, {
    kind: 'words',
    text,
    isPhrase: true,
    isPrefix: true,
    within: null,
  });
  const actor = tags.indexOf('actor') + 1;
  const loose = candidates
    .and(alive)
    .filter(
      (slot) =>
        codeIn(codes[slot] ?? 0, 'tag') === actor &&
        (entries[slot] ?? -1) < 0 &&
        isNamed(wordsOfMark(question, slot)),
    );
  return pointing.or(loose);
}

/** The slots of the annotations that a link of a type leads from to a mention of an actor. */
export function saidBy(question: Question, type: LinkType, text: string): Bits {
  const { store, memory } = question;
  const mentioned = mentionsOf(question, text);
  const found = new Bits(memory.columns.alive.size);
  const pairs = linkPairs(store, memory, type);
  for (let at = 0; at < pairs.length; at += 2) {
    const [from = -1, to = -1] = [pairs[at], pairs[at + 1]];
    if (from >= 0 && to >= 0 && mentioned.has(to)) found.add(from);
  }
  return found;
}
