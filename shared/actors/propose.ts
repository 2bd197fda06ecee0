import type { ActorEntry } from '../model/actor.ts';
import type { Annotation } from '../model/annotation.ts';
import { entryIdOf } from '../model/mention.ts';
import { introducedAcronyms } from './acronyms.ts';
import { looserKeys, nameIndex, nameKey } from './names.ts';

/** An entry of the ledger that a mention may point to. */
export interface Proposal {
  readonly actor: ActorEntry;
  /** A name that the entry learns when this is accepted: what the article introduces as another form of its name. */
  readonly alias: string | null;
}

/** What is known where a mention is. */
interface Context {
  /** Of the article. */
  readonly text: string;
  /** Of the article. */
  readonly annotations: readonly Annotation[];
  /** The whole ledger. */
  readonly actors: readonly ActorEntry[];
}

/**
 * The entry that an actor annotation without one means, in this order: what others in the article with the same words
 * point to; whose name or alias it is; of whose name it is another form; of whose name the article says that it is the
 * acronym, or the other way round. Null where nothing fits, or more than one entry does.
 */
export function proposeEntry(annotation: Annotation, context: Context): Proposal | null {
  if (annotation.tag !== 'actor' || entryIdOf(annotation) !== null || context.actors.length === 0)
    return null;
  const words = wordsOf(annotation);
  const known = entryFor(words, context) ?? only(entriesByForm(words, context));
  if (known) return { actor: known, alias: null };
  if (known === undefined) return null;
  const key = keyOf(annotation);
  for (const { long, short } of introducedAcronyms(context.text)) {
    const [alias, other] = nameKey(short) === key ? [short, long] : [long, short];
    const actor = nameKey(alias) === key ? entryFor(other, context) : null;
    if (actor) return { actor, alias };
  }
  return null;
}

/** The one entry that words name; null where none does, undefined where it is not clear which. */
function entryFor(words: string, { annotations, actors }: Context): ActorEntry | null | undefined {
  const key = nameKey(words);
  const used = new Set(
    annotations.map((other) => (entryIdOf(other) && keyOf(other) === key ? entryIdOf(other) : null)),
  );
  const entries = actors.filter(({ id }) => used.has(id));
  if (entries.length === 1) return entries[0];
  return only(nameIndex(actors).get(key) ?? []);
}

function entriesByForm(words: string, { actors }: Context): readonly ActorEntry[] {
  const index = nameIndex(actors);
  const found = looserKeys(words).flatMap(({ key, types }) =>
    (index.get(key) ?? []).filter(
      ({ type }) => types.length === 0 || (type !== null && types.includes(type)),
    ),
  );
  return [...new Set(found)];
}

function only(entries: readonly ActorEntry[]): ActorEntry | null | undefined {
  return entries.length > 1 ? undefined : (entries[0] ?? null);
}

/** The marked words in one line. */
function wordsOf({ segments }: Annotation): string {
  return segments
    .map(({ exact }) => exact)
    .join(' ')
    .replace(/\s+/g, ' ')
    .trim();
}

/** Annotations do not change, and an article may have thousands of them. */
const keys = new WeakMap<Annotation, string>();

function keyOf(annotation: Annotation): string {
  const known = keys.get(annotation);
  if (known !== undefined) return known;
  const key = nameKey(wordsOf(annotation));
  keys.set(annotation, key);
  return key;
}
