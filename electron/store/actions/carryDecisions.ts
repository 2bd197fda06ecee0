import { isDeepStrictEqual } from 'node:util';
import { v7 as newId } from 'uuid';
import type { Annotation } from '../../../shared/model/annotation.ts';
import { exactOf } from '../../../shared/model/extent.ts';
import type { Change } from '../../../shared/model/history.ts';
import type { Pair } from '../../../shared/model/pair.ts';
import type { ReadableStore } from '../tables/store.ts';
import type { Moment } from './moment.ts';
import { linkCreation } from './newLink.ts';

/** By the id of an annotation of an older version: what it was carried over to. */
export type CarriedTo = ReadonlyMap<string, Annotation>;

/**
 * What carries along what was decided while comparing, of annotations that `planned` changes carry over to newer versions. A figure stays in its
 * series, whatever its number is now. It is left out, and a statement is decided about another one, as long as its words are the same: of other
 * words a person has said nothing. What the older version had stays with it. Nothing is written yet.
 */
export function carryDecisions(
  store: ReadableStore,
  carried: CarriedTo,
  planned: readonly Change[],
  moment: Moment,
): readonly Change[] {
  const accepted = new Map([...carried].filter(([, { status }]) => status === 'accepted'));
  if (accepted.size === 0) return [];
  const same = new Map([...accepted].filter(([id, after]) => isSame(store, id, after)));
  return [
    ...carrySeries(store, accepted),
    ...carryExclusions(store, same),
    ...carryPairs(store, same, planned, moment),
  ];
}

function isSame({ annotations }: ReadableStore, id: string, after: Annotation): boolean {
  const before = annotations.get(id);
  return before !== undefined && before.tag === after.tag && exactOf(before) === exactOf(after);
}

/** One change for each series, however many of its figures are carried over. */
function carrySeries(store: ReadableStore, carried: CarriedTo): readonly Change[] {
  const all = store.series.all();
  const taken = new Set(all.flatMap(({ figures }) => figures));
  return all.flatMap((before): Change[] => {
    const added = before.figures
      .flatMap((id) => carried.get(id) ?? [])
      .filter(({ id, tag }) => tag === 'figure' && !taken.has(id) && taken.add(id));
    if (added.length === 0) return [];
    const after = { ...before, figures: [...before.figures, ...added.map(({ id }) => id)].sort() };
    return [{ entity: 'series', id: before.id, before, after }];
  });
}

function carryExclusions({ exclusions }: ReadableStore, carried: CarriedTo): readonly Change[] {
  const known = new Set<string>();
  return [...carried].flatMap(([id, { id: now }]): Change[] => {
    const before = exclusions.get(id);
    if (!before || exclusions.get(now) || known.has(now)) return [];
    known.add(now);
    return [{ entity: 'exclusion', id: now, before: null, after: { ...before, id: now } }];
  });
}

/** Each with the links that say so, from what was carried over to what was, or to what is where it is. */
function carryPairs(
  store: ReadableStore,
  carried: CarriedTo,
  planned: readonly Change[],
  moment: Moment,
): readonly Change[] {
  const links = new Set(
    planned.flatMap(({ entity, after }) => (entity === 'link' && after ? keyOf(after) : [])),
  );
  const pairs = new Map(
    [...carried.keys()].flatMap((id) => store.pairs.standingOf(id)).map((pair) => [pair.id, pair]),
  );
  const known = new Set<string>();
  return [...pairs.values()].flatMap((pair): Change[] => {
    const now = (id: string): string => carried.get(id)?.id ?? id;
    const [a = '', b = ''] = [now(pair.a), now(pair.b)].sort();
    const ends = `${a} ${b}`;
    if (a === b || known.has(ends) || store.pairs.standingBetween(a, b)) return [];
    known.add(ends);
    const before = store.pairs.between(a, b) ?? null;
    const copies = linksOf(store, pair).flatMap(({ type, from, to }): Change[] => {
      const copy = { type, from: now(from), to: now(to) };
      if (links.has(keyOf(copy)) || store.links.has(copy)) return [];
      links.add(keyOf(copy));
      return [linkCreation(copy, moment)];
    });
    const after: Pair = { id: before?.id ?? newId(), a, b, verdict: pair.verdict };
    return [
      ...(isDeepStrictEqual(before, after) ? [] : [{ entity: 'pair', id: after.id, before, after } as const]),
      ...copies,
    ];
  });
}

function linksOf({ links }: ReadableStore, { a, b, verdict }: Pair) {
  return links.ofAnnotation(a).filter(({ type, from, to }) => type === verdict && (from === b || to === b));
}

function keyOf({ type, from, to }: { readonly type: string; readonly from: string; readonly to: string }) {
  return `${type} ${from} ${to}`;
}
