import type { ActorEntry } from '../../model/actor.ts';
import type { Document } from '../document.ts';
import { withoutEdges } from '../edges.ts';
import type { Decision, Knowledge } from '../knowledge.ts';
import { tokenise } from '../tokens.ts';
import type { Draft } from './drafts.ts';

/** A name that the workspace knows: of the ledger, or words that a person has accepted or added. */
interface KnownName {
  readonly words: string;
  /** In small letters, token by token. */
  readonly tokens: readonly string[];
  readonly type: ActorEntry['type'];
  readonly entry: ActorEntry | null;
  readonly isLedger: boolean;
}

/** The names of the ledger and the accepted words that a text holds, the longest where several begin at one word. */
export function findKnown(document: Document, knowledge: Knowledge): readonly Draft[] {
  const names = indexOf(knowledge);
  if (names.size === 0) return [];
  const { tokens, lower } = document;
  const found: Draft[] = [];
  for (let at = 0; at < tokens.length; at += 1) {
    const name = names.get(lower[at] ?? '')?.find((candidate) => isAt(document, lower, at, candidate));
    if (!name) continue;
    const last = at + name.tokens.length;
    found.push({
      first: at,
      last,
      type: name.type,
      score: name.isLedger ? 0.95 : 0.92,
      rule: name.isLedger ? 'actor.ledger' : 'actor.known-words',
      reason: name.isLedger
        ? name.entry
          ? `The actors list has it as “${name.entry.name}”`
          : 'The actors list has more than one actor of this name'
        : 'The same words were accepted before',
      entry: name.entry,
      longer: null,
    });
    at = last - 1;
  }
  return found;
}

/** Of equal knowledge the index is made once: a thousand articles are read with the same. */
const indexes = new WeakMap<Knowledge, ReadonlyMap<string, readonly KnownName[]>>();

function indexOf(knowledge: Knowledge): ReadonlyMap<string, readonly KnownName[]> {
  const there = indexes.get(knowledge);
  if (there) return there;
  const byWords = new Map<string, KnownName>();
  for (const name of acceptedWords(knowledge.decisions)) byWords.set(name.words.toLowerCase(), name);
  for (const entry of knowledge.actors) {
    for (const words of new Set([entry.name, ...entry.aliases])) {
      const name = nameOf(words, entry.type, entry, true);
      const other = byWords.get(words.toLowerCase());
      // Two actors of one name: the words are known, and whom they mean is not.
      const isShared = other?.isLedger === true && other.entry?.id !== entry.id;
      if (name.tokens.length > 0)
        byWords.set(
          words.toLowerCase(),
          isShared ? { ...name, type: other.type === entry.type ? entry.type : null, entry: null } : name,
        );
    }
  }
  const index = new Map<string, KnownName[]>();
  for (const name of byWords.values()) {
    const list = index.get(name.tokens[0] ?? '');
    if (list) list.push(name);
    else index.set(name.tokens[0] ?? '', [name]);
  }
  for (const list of index.values()) list.sort((a, b) => b.tokens.length - a.tokens.length);
  indexes.set(knowledge, index);
  return index;
}

/** Words that were accepted or added as an actor, and not rejected since. */
function acceptedWords(decisions: readonly Decision[]): readonly KnownName[] {
  const last = new Map<string, Decision>();
  for (const decision of decisions) {
    if (decision.tag === 'actor' && decision.verdict !== 'changed') last.set(decision.words, decision);
  }
  return [...last.values()]
    .filter(({ verdict, words }) => verdict !== 'rejected' && /\p{Lu}|\p{Lo}/u.test(words))
    .map(({ words, kind }) => nameOf(withoutEdges(words), typeOf(kind), null, false))
    .filter(({ tokens }) => tokens.length > 0);
}

function nameOf(
  words: string,
  type: ActorEntry['type'],
  entry: ActorEntry | null,
  isLedger: boolean,
): KnownName {
  return { words, tokens: tokenise(words).map(({ text }) => text.toLowerCase()), type, entry, isLedger };
}

function typeOf(kind: Decision['kind']): ActorEntry['type'] {
  if (kind === 'person') return 'PER';
  if (kind === 'org') return 'ORG';
  return kind === 'place' ? 'GPE' : null;
}

/** Whether the name stands at a token: in its own letters, or in capitals. */
function isAt({ text, tokens }: Document, lower: readonly string[], at: number, name: KnownName): boolean {
  for (let step = 0; step < name.tokens.length; step += 1)
    if (lower[at + step] !== name.tokens[step]) return false;
  const [first, last] = [tokens[at], tokens[at + name.tokens.length - 1]];
  if (!first || !last) return false;
  const there = text.slice(first.start, last.end);
  // “Us” is no “US”: capitals of the name are capitals in the text.
  return (
    there === name.words ||
    there === name.words.toUpperCase() ||
    (name.tokens.length > 1 && /^\p{Lu}/u.test(there))
  );
}
