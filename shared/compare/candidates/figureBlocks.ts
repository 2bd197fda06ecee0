import type { ComparedFigure } from '../card.ts';
import { type Comparable, comparable } from '../comparable.ts';
import { relate } from '../relation.ts';
import type { FigureCandidate } from './candidate.ts';

/** Figures that say the same of the same: what the one conflicts with, all of them do. */
export interface FigureClass {
  readonly key: string;
  readonly comparable: Comparable;
  readonly cumulative: boolean;
  /** By their ids. */
  readonly members: Map<string, FigureCandidate>;
  /** Those of its block that it conflicts with. */
  readonly conflicts: Set<FigureClass>;
}

/**
 * The figures that can conflict at all, block by block: those of one thing at one time, or of one total that only grows. Figures
 * that say the same are compared once, and only with the classes of their block.
 */
export class FigureBlocks {
  private readonly blocks = new Map<string, Map<string, FigureClass>>();
  private readonly classOf = new Map<string, { readonly block: string; readonly found: FigureClass }>();

  add(candidate: FigureCandidate): void {
    const place = placeOf(candidate);
    if (place === null) return;
    const { block, key, cumulative } = place;
    const classes = this.blocks.get(block) ?? new Map<string, FigureClass>();
    this.blocks.set(block, classes);
    let found = classes.get(key);
    if (!found) {
      found = {
        key: `${block} ${key}`,
        comparable: place.comparable,
        cumulative,
        members: new Map(),
        conflicts: new Set(),
      };
      for (const other of classes.values())
        if (relate(found.comparable, other.comparable, cumulative).relation === 'conflicting') {
          found.conflicts.add(other);
          other.conflicts.add(found);
        }
      classes.set(key, found);
    }
    found.members.set(candidate.id, candidate);
    this.classOf.set(candidate.id, { block, found });
  }

  remove(id: string): void {
    const known = this.classOf.get(id);
    if (!known) return;
    this.classOf.delete(id);
    const { block, found } = known;
    found.members.delete(id);
    if (found.members.size > 0) return;
    for (const other of found.conflicts) other.conflicts.delete(found);
    const classes = this.blocks.get(block);
    classes?.delete(found.key.slice(block.length + 1));
    if (classes?.size === 0) this.blocks.delete(block);
  }

  /** What a figure says, as a key, whether it is one of these or not; null where nothing can conflict with it. */
  classKey(candidate: FigureCandidate): string | null {
    const known = this.classOf.get(candidate.id);
    if (known) return known.found.key;
    const place = placeOf(candidate);
    return place && `${place.block} ${place.key}`;
  }

  /** Whether two figures conflict. */
  areOpposed(a: string, b: string): boolean {
    const [one, other] = [this.classOf.get(a), this.classOf.get(b)];
    return one !== undefined && other !== undefined && one.found.conflicts.has(other.found);
  }

  /** Each two classes that conflict, once. */
  *conflicts(): Iterable<readonly [FigureClass, FigureClass]> {
    for (const classes of this.blocks.values())
      for (const one of classes.values())
        for (const other of one.conflicts) if (one.key < other.key) yield [one, other];
  }
}

interface Place extends Pick<FigureClass, 'comparable' | 'cumulative'> {
  readonly block: string;
  /** Of its class in the block. */
  readonly key: string;
}

function placeOf(candidate: FigureCandidate): Place | null {
  const { series } = candidate;
  const read = comparable(asInSeries(candidate));
  const cumulative = series?.cumulative === true;
  const block = blockOf(read, cumulative ? series.id : null);
  return block === null ? null : { block, key: keyOf(read), comparable: read, cumulative };
}

/** A figure with what a person has said of its series in place of its own words. */
function asInSeries({ figure, series }: FigureCandidate): ComparedFigure {
  if (!series) return figure;
  return {
    ...figure,
    // One thing, whatever the words of each article call it.
    entity: series.entity ?? series.id,
    property: series.property,
  };
}

/**
 * What two figures must have in common to conflict; null for one of which nothing is known that it could be about, or no time. The killed and
 * the injured share a block with those who are killed or injured.
 */
function blockOf(
  { entity, property, measure, statistic, days }: Comparable,
  seriesId: string | null,
): string | null {
  if ((entity === null && property === null) || days === null) return null;
  const casualties = property === 'killed' || property === 'injured' || property === 'killedorinjured';
  const time = seriesId === null ? `${days.from} ${days.to}` : `series ${seriesId}`;
  return [
    entity ?? '',
    casualties ? 'casualties' : (property ?? ''),
    measure.dimension,
    statistic,
    time,
  ].join('\n');
}

function keyOf({ property, figure: { lower, upper, unit, modifiers }, isWhole, days }: Comparable): string {
  const bounds = [lower, upper].map((bound) => (bound ? `${bound.value}${bound.inclusive ? '=' : ''}` : ''));
  return [
    property,
    ...bounds,
    unit,
    isWhole,
    modifiers.toSorted().join(' '),
    days?.from,
    days?.to,
    days?.by,
  ].join(' ');
}
