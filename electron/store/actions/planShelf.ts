import { isDeepStrictEqual } from 'node:util';
import type { Dossier } from '../../../shared/formats/common/dossier.ts';
import type { Decision } from '../../../shared/model/decision.ts';
import type { Exclusion } from '../../../shared/model/exclusion.ts';
import type { Change } from '../../../shared/model/history.ts';
import type { Outlet } from '../../../shared/model/outlet.ts';
import { outletKey } from '../../../shared/model/outletKey.ts';
import { tidyOutlet } from '../../../shared/model/outletRules.ts';
import type { Pair } from '../../../shared/model/pair.ts';
import type { Series } from '../../../shared/model/series.ts';
import type { ReadableStore } from '../tables/store.ts';

/**
 * What is missing here of a file’s outlets, saved questions, decisions on suggestions, and of what was compared. An outlet that shares a name with one that is here is that one, which
 * learns its other names and what it does not say itself; nothing is refused.
 */
export function planShelf(
  store: ReadableStore,
  {
    outlets = [],
    questions = [],
    decisions = [],
    series = [],
    exclusions = [],
    pairs = [],
  }: Omit<Dossier, 'articles' | 'actors'>,
): readonly Change[] {
  return [
    ...planOutlets(store, outlets),
    ...planQuestions(store, questions),
    ...planDecisions(store, decisions),
    ...planSeries(store, series),
    ...planExclusions(store, exclusions),
    ...planPairs(store, pairs),
  ];
}

function planOutlets(store: ReadableStore, incoming: readonly Outlet[]): readonly Change[] {
  if (incoming.length === 0) return [];
  const before = new Map(store.outlets.all().map((outlet) => [outlet.id, outlet]));
  const after = new Map(before);
  const owners = new Map<string, string>();
  const own = ({ id, name, aliases }: Outlet): void => {
    for (const each of [name, ...aliases]) owners.set(outletKey(each), id);
  };
  for (const outlet of before.values()) own(outlet);
  for (const given of incoming) {
    const outlet: Outlet = { id: given.id, ...tidyOutlet(given) };
    const names = [outlet.name, ...outlet.aliases];
    const known = names.map((name) => owners.get(outletKey(name))).find((id) => id !== undefined);
    const here = after.get(outlet.id) ?? after.get(known ?? '');
    const learned = here ? learnt(here, outlet, owners) : outlet;
    after.set(learned.id, learned);
    own(learned);
  }
  return [...after.values()].flatMap((outlet): Change[] => {
    const was = before.get(outlet.id) ?? null;
    return isDeepStrictEqual(was, outlet)
      ? []
      : [{ entity: 'outlet', id: outlet.id, before: was, after: outlet }];
  });
}

/** Names that belong to others stay theirs. */
function learnt(here: Outlet, outlet: Outlet, owners: ReadonlyMap<string, string>): Outlet {
  const names = [outlet.name, ...outlet.aliases].filter((name) => !owners.has(outletKey(name)));
  return {
    ...here,
    aliases: [...here.aliases, ...names],
    kind: here.kind ?? outlet.kind,
    country: here.country ?? outlet.country,
    reliability: here.reliability ?? outlet.reliability,
    note: here.note ?? outlet.note,
  };
}

/** A question that is here, by its id or word for word, is as it is here. */
function planQuestions(store: ReadableStore, incoming: NonNullable<Dossier['questions']>): readonly Change[] {
  const here = incoming.length === 0 ? [] : store.questions.all();
  const isHere = ({ id, name, query }: (typeof incoming)[number]): boolean =>
    here.some((each) => each.id === id || (each.name === name && each.query === query));
  return incoming
    .filter((question) => !isHere(question))
    .map((after): Change => ({ entity: 'question', id: after.id, before: null, after }));
}

/** A decision that is here, by its id, is as it is here: it never changes. */
function planDecisions(store: ReadableStore, incoming: readonly Decision[]): readonly Change[] {
  const known = new Set<string>();
  return incoming
    .filter(({ id }) => !known.has(id) && known.add(id) && !store.decisions.get(id))
    .map((after): Change => ({ entity: 'decision', id: after.id, before: null, after }));
}

/** A series that is here, by its id, is as it is here, with the figures of the file; a figure that is in a series here stays in that one. */
function planSeries(store: ReadableStore, incoming: readonly Series[]): readonly Change[] {
  if (incoming.length === 0) return [];
  const before = new Map(store.series.all().map((series) => [series.id, series]));
  const after = new Map(before);
  const taken = new Set([...before.values()].flatMap(({ figures }) => figures));
  for (const series of incoming) {
    const here = after.get(series.id) ?? { ...series, figures: [] };
    const added = series.figures.filter((id) => !taken.has(id) && taken.add(id));
    after.set(series.id, { ...here, figures: [...here.figures, ...added].sort() });
  }
  return [...after.values()].flatMap((series): Change[] => {
    const was = before.get(series.id) ?? null;
    return isDeepStrictEqual(was, series)
      ? []
      : [{ entity: 'series', id: series.id, before: was, after: series }];
  });
}

/** A figure that is excluded here is so for the reason that is given here. */
function planExclusions(store: ReadableStore, incoming: readonly Exclusion[]): readonly Change[] {
  const known = new Set<string>();
  return incoming
    .filter(({ id }) => !known.has(id) && known.add(id) && !store.exclusions.get(id))
    .map((after): Change => ({ entity: 'exclusion', id: after.id, before: null, after }));
}

/** What is decided here of two statements stays decided; a verdict whose link has gone here gives way to that of the file. */
function planPairs(store: ReadableStore, incoming: readonly Pair[]): readonly Change[] {
  const known = new Set<string>();
  return incoming.flatMap((pair): Change[] => {
    const { id, a, b, verdict } = pair;
    const ends = `${a} ${b}`;
    if (known.has(id) || known.has(ends)) return [];
    known.add(id).add(ends);
    const before = store.pairs.between(a, b);
    if (!before) return store.pairs.get(id) ? [] : [{ entity: 'pair', id, before: null, after: pair }];
    if (before.verdict === verdict || store.pairs.standingBetween(a, b)) return [];
    return [{ entity: 'pair', id: before.id, before, after: { ...before, verdict } }];
  });
}
