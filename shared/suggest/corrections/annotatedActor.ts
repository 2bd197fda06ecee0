import { endOf, startOf } from '../../model/extent.ts';
import type { Range } from '../../model/segment.ts';
import { stretchAt } from '../document.ts';
import type { ActorAnnotation, Context } from './context.ts';

/** The words that name who said something (UTF-16, half-open), and the index of the entity that they mean. */
export interface Source {
  readonly words: Range;
  readonly entity: number | null;
}

/** Finds the annotation over the words of a source; else the nearest before them, or the first, that means the same entity. */
export function makeFindActor({ actors, found }: Context): (source: Source) => ActorAnnotation | null {
  const ranges = actors.map((actor) => ({ start: startOf(actor), end: endOf(actor), actor }));
  const { mentions } = found.names;
  const byEntity = Map.groupBy(ranges, ({ start, end }) => {
    const mention = mentions[stretchAt(mentions, end - 1)];
    return mention && mention.end > start ? mention.entity : null;
  });
  return ({ words, entity }) => {
    const last = stretchAt(ranges, words.end - 1);
    for (let at = last; at > last - maxNested && at >= 0; at -= 1) {
      const range = ranges[at];
      if (range && range.end > words.start) return range.actor;
    }
    const same = entity === null ? [] : (byEntity.get(entity) ?? []);
    return (same[stretchAt(same, words.start)] ?? same[0])?.actor ?? null;
  };
}

/** Actor annotations hardly nest: as many are looked back over. */
const maxNested = 8;
