import { propertyLabel } from '../model/codes/figure.ts';
import type { Series } from '../model/series.ts';
import { compareText } from '../text/compareText.ts';
import { areAlmostAlike, countingWords } from './almostAlike.ts';
import { type Comparable, wordsKey } from './comparable.ts';
import { comparableOf } from './comparedFigure.ts';
import { countConflicts } from './countConflicts.ts';
import { measureKey, mostFrequent } from './limit.ts';
import type { Statement } from './statement.ts';
import { measureOf } from './units.ts';

/** Figures that are about one thing: a series that a person has confirmed, or what is proposed as one. */
export interface FigureGroup {
  /** The id of the series; of a proposal what its figures have in common, so that it stays the same while figures come and go. */
  readonly key: string;
  readonly series: Series | null;
  /** “Killed · people aboard the Calder Maid”, “Oil spilled · t”. */
  readonly name: string;
  readonly entity: string | null;
  readonly property: string | null;
  /** That of the series, else the one that most figures have of what most of them measure; null of a count or a share. */
  readonly unit: string | null;
  readonly cumulative: boolean;
  /** In the order in which they were given. */
  readonly statements: readonly Statement[];
  /** How many pairs of statements cannot both be true; excluded and refuted ones are in none. They are counted when it is first asked for. */
  readonly conflicts: number;
  /** Keys of other groups whose words differ so little that the same thing may be meant: a person may join them. */
  readonly similar: readonly string[];
}

/**
 * Which figures may be compared with each other. Confirmed series come first, in their order; then what is proposed, the largest first: the
 * same entity, property, dimension of unit and kind of value, and nothing joined by guessing. Claims, quotes and figures without
 * a card are in no group.
 */
export function groupsOf(
  statements: readonly Statement[],
  series: readonly Series[],
): readonly FigureGroup[] {
  const members = statements.flatMap((statement): readonly Member[] => {
    const figure = comparableOf(statement);
    return figure ? [{ statement, figure }] : [];
  });
  const seriesOf = new Map(series.flatMap((one) => one.figures.map((id) => [id, one] as const)));
  const confirmed = new Map<Series, Member[]>(series.map((one) => [one, []]));
  const proposed = new Map<string, Member[]>();
  for (const member of members) {
    const own = seriesOf.get(member.statement.id);
    const others = own ? confirmed.get(own) : proposed.get(keyOf(member.figure));
    if (others) others.push(member);
    else proposed.set(keyOf(member.figure), [member]);
  }
  const groups = [
    ...[...confirmed].filter(([, its]) => its.length > 0).map(([one, its]) => groupOf(one.id, one, its)),
    ...[...proposed]
      .map(([key, its]) => groupOf(key, null, its))
      .toSorted(
        ({ group: a }, { group: b }) =>
          b.statements.length - a.statements.length ||
          compareText(a.name, b.name) ||
          compareText(a.key, b.key),
      ),
  ];
  return withSimilar(groups);
}

interface Member {
  readonly statement: Statement;
  readonly figure: Comparable;
}

function keyOf(figure: Comparable): string {
  return JSON.stringify([figure.entity, figure.property, measureKey(figure)]);
}

function groupOf(key: string, series: Series | null, members: readonly Member[]): Named {
  const most = (wordsOf: (figure: Comparable) => string | null): string | null =>
    mostFrequent(members.flatMap(({ figure }) => wordsOf(figure) ?? []));
  const entity = series ? series.entity : most(({ figure }) => figure.entity?.trim() || null);
  const property = series ? series.property : most(({ figure }) => figure.property?.trim() || null);
  const unit = unitOf(series?.unit ?? null, members);
  const cumulative = series?.cumulative ?? false;
  const group = {
    key,
    series,
    name: series ? series.name : nameOf(entity, property, unit, members[0]?.figure),
    entity,
    property,
    unit,
    cumulative,
    statements: members.map(({ statement }) => statement),
  };
  const [first] = members;
  const kind = JSON.stringify([wordsKey(property), first && measureKey(first.figure)]);
  return { group, members, words: countingWords(entity), kind };
}

/** A unit that none of the figures can be converted into is none of theirs, whatever was written into the series. */
function unitOf(given: string | null, members: readonly Member[]): string | null {
  const measures = members.map(({ figure }) => figure.measure);
  if (given !== null && measures.some(({ dimension }) => dimension === measureOf(given).dimension))
    return given;
  const dimension = mostFrequent(measures.map((measure) => measure.dimension));
  return mostFrequent(measures.flatMap((each) => (each.dimension === dimension ? (each.unit ?? []) : [])));
}

/** “Killed · people aboard the Calder Maid”, “Mean · waiting time · minute”. */
function nameOf(
  entity: string | null,
  property: string | null,
  unit: string | null,
  figure: Comparable | undefined,
): string {
  const statistic = figure && figure.statistic !== 'plain' ? figure.statistic : null;
  const label = property === null ? null : propertyLabel(property);
  // “Killed · killed” says no more than once.
  const counted = wordsKey(entity) === wordsKey(label) ? null : entity;
  const parts = [statistic, label, counted, unit].filter((part) => part !== null);
  const name = parts.length === 0 ? 'figures without an entity' : parts.join(' · ');
  return name.charAt(0).toUpperCase() + name.slice(1);
}

/** So many are named at most of the groups that may be the same. */
const maxSimilar = 5;

/** A word that more groups have says nothing of two of them. */
const maxCommon = 50;

interface Named {
  readonly group: Omit<FigureGroup, 'conflicts' | 'similar'>;
  readonly members: readonly Member[];
  readonly words: readonly string[];
  /** What must be the same beside the entity. */
  readonly kind: string;
}

function withSimilar(named: readonly Named[]): readonly FigureGroup[] {
  const byWord = new Map<string, Named[]>();
  for (const one of named)
    for (const word of one.words) {
      const others = byWord.get(`${word} ${one.kind}`);
      if (others) others.push(one);
      else byWord.set(`${word} ${one.kind}`, [one]);
    }
  return named.map(({ group, members, words, kind }): FigureGroup => {
    const near = new Set(
      words.flatMap((word) => {
        const others = byWord.get(`${word} ${kind}`) ?? [];
        return others.length > maxCommon ? [] : others;
      }),
    );
    const similar = [...near].filter((other) => other.group !== group && areAlmostAlike(words, other.words));
    let conflicts: number | null = null;
    return {
      ...group,
      similar: similar.slice(0, maxSimilar).map((other) => other.group.key),
      // Of thousands of figures it takes longer than all the rest, and not everybody asks.
      get conflicts() {
        conflicts ??= countConflicts(members, group.cumulative);
        return conflicts;
      },
    };
  });
}
