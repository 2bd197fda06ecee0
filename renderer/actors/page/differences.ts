import type { ActorEntry } from '../../../shared/model/actor.ts';
import { traitsOf } from './pageWords.ts';

/** What tells another entry of the same name from this one, in a few words each: its type, sector, country and Wikidata id where they differ. */
export function differences(actor: ActorEntry, other: ActorEntry): readonly string[] {
  const nothing = { ...other, type: null, sector: null, country: null };
  const told = (['type', 'sector', 'country'] as const).flatMap((field) => {
    if (actor[field] === other[field]) return [];
    const [words] = traitsOf({ ...nothing, [field]: other[field] });
    return [words ?? `no ${field}`];
  });
  const wikidata = actor.wikidata === other.wikidata ? [] : [other.wikidata ?? 'no Wikidata id'];
  const note = other.note && other.note !== actor.note ? [`“${other.note.slice(0, 60)}”`] : [];
  return [...told, ...wikidata, ...note];
}
