import { isDeepStrictEqual } from 'node:util';
import { v7 as newId } from 'uuid';
import type { Committed } from '../../../shared/model/history.ts';
import type { HistoryDetails } from '../../../shared/model/historyDetails.ts';
import type { Series } from '../../../shared/model/series.ts';
import { Refusal } from '../../../shared/result.ts';
import type { ReadableStore, WritableStore } from '../tables/store.ts';
import { commit, transact, unchanged } from './commit.ts';
import { excerpt } from './excerpt.ts';
import { findFigure, wordsOf } from './findStatements.ts';

export type SeriesActions = ReturnType<typeof makeSeriesActions>;

type SeriesFields = {
  readonly [Field in keyof Omit<Series, 'id' | 'figures'>]?: Series[Field] | undefined;
};

/** What may change on a series; what is left out stays as it is. */
export interface SeriesPatch extends SeriesFields {
  /** Figures that come in, and figures that are taken out, by the ids of their annotations. */
  readonly add?: readonly string[] | undefined;
  readonly remove?: readonly string[] | undefined;
}

/**
 * What a person does with series, which are figures that they have confirmed to be one thing; a figure is in one series at most. Each is one
 * transaction with one history entry, or throws `Refusal`.
 */
export function makeSeriesActions(store: WritableStore) {
  return {
    /** Writes: a series of figures. */
    createSeries: (
      given: Omit<Series, 'id' | 'figures'> & { readonly figures: readonly string[] },
    ): Committed =>
      transact(store, (moment) => {
        const figures = inOrder(given.figures);
        if (figures.length === 0) throw new Refusal('invalid-input', 'A series needs at least one figure.');
        for (const id of figures) refuseUnlessFree(store, id, null);
        const after = tidied({ ...given, id: newId(), figures });
        return commit(store, moment, {
          kind: 'do',
          action: 'series.create',
          changes: [{ entity: 'series', id: after.id, before: null, after }],
          details: told('create', after, figures.length),
        });
      }),

    /** Writes: what is said of a series, and which figures it has. Nothing to change: no entry, and no changes. */
    updateSeries: (id: string, { add = [], remove = [], ...fields }: SeriesPatch): Committed =>
      transact(store, (moment) => {
        const before = find(store, id);
        const added = add.filter((figure) => !before.figures.includes(figure));
        for (const figure of added) refuseUnlessFree(store, figure, id);
        const left = before.figures.filter((figure) => !remove.includes(figure));
        const said = tidied({ ...before, ...given(fields) });
        const after = { ...said, figures: inOrder([...left, ...added]) };
        if (isDeepStrictEqual(after, before)) return unchanged(store);
        const hasOthers = !isDeepStrictEqual({ ...said, figures: [] }, { ...before, figures: [] });
        const taken = before.figures.length - left.length;
        const change =
          hasOthers || (added.length > 0 && taken > 0) ? 'change' : added.length > 0 ? 'add' : 'take';
        return commit(store, moment, {
          kind: 'do',
          action: 'series.update',
          changes: [{ entity: 'series', id, before, after }],
          details: told(change, after, Math.max(added.length, taken)),
        });
      }),

    /** Writes: one series takes the figures of another, which goes. */
    joinSeries: ({ into, from }: { readonly into: string; readonly from: string }): Committed =>
      transact(store, (moment) => {
        if (into === from) throw new Refusal('invalid-input', 'A series cannot be joined to itself.');
        const [before, other] = [find(store, into), find(store, from)];
        const after = { ...before, figures: inOrder([...before.figures, ...other.figures]) };
        return commit(store, moment, {
          kind: 'do',
          action: 'series.join',
          // In this order: a figure is never in both.
          changes: [
            { entity: 'series', id: from, before: other, after: null },
            { entity: 'series', id: into, before, after },
          ],
          details: told('join', after, other.figures.length, other),
        });
      }),

    /** Writes: some figures of a series become one of their own, with a name, that is otherwise like it. */
    partSeries: (id: string, figures: readonly string[], name: string): Committed =>
      transact(store, (moment) => {
        const before = find(store, id);
        const parted = before.figures.filter((figure) => figures.includes(figure));
        const left = before.figures.filter((figure) => !figures.includes(figure));
        if (parted.length === 0)
          throw new Refusal(
            'invalid-input',
            `Choose figures of the series “${before.name}” to part from it.`,
          );
        if (left.length === 0)
          throw new Refusal('invalid-input', `Leave at least one figure in the series “${before.name}”.`);
        const after = { ...before, figures: left };
        const made = tidied({ ...before, id: newId(), name, figures: parted });
        return commit(store, moment, {
          kind: 'do',
          action: 'series.part',
          changes: [
            { entity: 'series', id, before, after },
            { entity: 'series', id: made.id, before: null, after: made },
          ],
          details: told('part', after, parted.length, made),
        });
      }),

    /** Writes: a series goes; its figures stay. */
    removeSeries: (id: string): Committed =>
      transact(store, (moment) => {
        const before = find(store, id);
        return commit(store, moment, {
          kind: 'do',
          action: 'series.remove',
          changes: [{ entity: 'series', id, before, after: null }],
          details: told('remove', before, before.figures.length),
        });
      }),
  };
}

type SeriesChange = Extract<HistoryDetails, { readonly what: 'series' }>['change'];

function told(change: SeriesChange, { name }: Series, figures: number, other?: Series): HistoryDetails {
  const joined = other && { other: excerpt(other.name) };
  return { what: 'series', change, name: excerpt(name), figures, ...joined };
}

function find(store: ReadableStore, id: string): Series {
  const series = store.series.get(id);
  if (!series) throw new Refusal('not-found', 'This series has been removed.');
  return series;
}

/** Throws `Refusal` where there is no such figure, or where it is in another series than `own`. */
function refuseUnlessFree(store: ReadableStore, id: string, own: string | null): void {
  const figure = findFigure(store, id);
  const other = store.series.all().find((series) => series.id !== own && series.figures.includes(id));
  if (!other) return;
  throw new Refusal(
    'conflict',
    `“${wordsOf(figure)}” is already in the series “${other.name}”: take it out of that one, or join the two.`,
  );
}

/** What was given, without what was left out. */
function given(fields: SeriesFields): Partial<Series> {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
}

function tidied({ name, entity, property, unit, ...rest }: Series): Series {
  const tidy = {
    ...rest,
    name: onOneLine(name),
    entity: orNull(entity),
    property: orNull(property),
    unit: orNull(unit),
  };
  if (tidy.name === '') throw new Refusal('invalid-input', 'A series needs a name.');
  return tidy;
}

function orNull(text: string | null): string | null {
  const words = text === null ? '' : onOneLine(text);
  return words === '' ? null : words;
}

function onOneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

/** Each once, in ascending order. */
function inOrder(ids: readonly string[]): string[] {
  return [...new Set(ids)].sort();
}
