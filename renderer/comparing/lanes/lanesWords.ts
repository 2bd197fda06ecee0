import { isolated } from '../../../shared/citation/quotation.ts';
import type { OriginCluster, Statement } from '../../../shared/compare/statement.ts';
import { isoOf } from '../../../shared/figure/calendar.ts';
import type { DateForm } from '../../../shared/model/dateForm.ts';
import { tags } from '../../../shared/model/tag.ts';
import { counted, numeral } from '../../../shared/text/counting.ts';
import { shortDays } from '../../../shared/text/days.ts';
import { articlesAndOrigins } from '../copies.ts';
import type { LaneLayout } from './laneLayout.ts';
import type { Lane } from './lanesOf.ts';
import type { TickLook } from './tickLook.ts';

interface Told {
  readonly lanes: readonly Lane[];
  /** Of the lanes that are drawn. */
  readonly layout: LaneLayout;
  readonly lookOf: (statement: Statement) => TickLook;
  /** Null: it is not known what is a copy. */
  readonly clusters: readonly OriginCluster[] | null;
  readonly form: DateForm;
}

/** What the lanes show, in a few sentences: how much, by whom, when, and how much of it is denied, hedged or refuted. */
export function lanesWords({ lanes, layout, lookOf, clusters, form }: Told): string {
  const statements = [...new Set(lanes.flatMap((lane) => lane.statements))];
  const named = lanes.filter(({ name }) => name !== null);
  const nobody = lanes.find(({ name }) => name === null)?.statements.length ?? 0;
  const looks = statements.map(lookOf);
  const count = (is: (look: TickLook) => boolean) => looks.filter(is).length;
  return [
    `${who(named.length)} ${kinds(statements)}${ofOrigins(statements, clusters)}${when(layout, form)}.`,
    most(named, clusters),
    part(
      count(({ isDenied }) => isDenied),
      'denies what it tells of',
      'deny what they tell of',
    ),
    part(
      count(({ firmness }) => firmness !== 'certain' && firmness !== 'unmarked'),
      'is told as less than certain',
      'are told as less than certain',
    ),
    part(
      count(({ isRefuted }) => isRefuted),
      'is refuted',
      'are refuted',
    ),
    part(nobody, 'names no speaker', 'name no speaker'),
  ]
    .filter(Boolean)
    .join(' ');
}

/** Nobody is said to speak where no speaker is linked. */
function who(speakers: number): string {
  if (speakers === 0) return 'There are';
  return `${counted(speakers, 'speaker')} ${speakers === 1 ? 'makes' : 'make'}`;
}

/** “20 claims, 8 figures and 6 quotes” */
function kinds(statements: readonly Statement[]): string {
  const counts = tags.flatMap((tag) => {
    const count = statements.filter((statement) => statement.tag === tag).length;
    return count === 0 ? [] : counted(count, tag);
  });
  return listed(counts);
}

function when({ columns, lanes }: LaneLayout, form: DateForm): string {
  const [first, last] = [columns?.spans[0], columns?.spans.at(-1)];
  const isAnyUndated = lanes.some(({ marks }) => marks.some((mark) => mark.kind === 'tick' && !mark.days));
  const days = first && last ? `, ${shortDays(isoOf({ start: first.start, end: last.end }), form)}` : '';
  return isAnyUndated ? `${days}; some have no day` : days;
}

/** “Ministry of Transport says most (9), then Coastguard (7).” */
function most([first, second]: readonly Lane[], clusters: Told['clusters']): string {
  if (!first) return '';
  const count = ({ statements }: Lane) => `${numeral(statements.length)}${ofOrigins(statements, clusters)}`;
  const then = second ? `, then ${isolated(second.name ?? '')} (${count(second)})` : '';
  return `${isolated(first.name ?? '')} says most (${count(first)})${then}.`;
}

/** “8 statements from 2 origins”: what copies repeat is not said more often. */
export function laneSize({ statements }: Lane, clusters: Told['clusters']): string {
  return `${counted(statements.length, 'statement')}${ofOrigins(statements, clusters)}`;
}

/** “ from 2 origins”; empty where no article is a copy, or where that is not known. */
function ofOrigins(statements: readonly Statement[], clusters: Told['clusters']): string {
  const { articles, origins } = articlesAndOrigins(statements, clusters);
  return origins === articles ? '' : ` from ${counted(origins, 'origin')}`;
}

function part(count: number, one: string, many: string): string {
  return count === 0 ? '' : `${numeral(count)} ${count === 1 ? one : many}.`;
}

function listed(words: readonly string[]): string {
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`;
}
