import type { Statement } from '../../../shared/compare/statement.ts';
import { isoOf } from '../../../shared/figure/calendar.ts';
import type { DateForm } from '../../../shared/model/dateForm.ts';
import { tags } from '../../../shared/model/tag.ts';
import { counted, numeral } from '../../../shared/text/counting.ts';
import { shortDays } from '../../../shared/text/days.ts';
import type { LaneLayout } from './laneLayout.ts';
import type { Lane } from './lanesOf.ts';
import type { TickLook } from './tickLook.ts';

interface Told {
  readonly lanes: readonly Lane[];
  /** Of the lanes that are drawn. */
  readonly layout: LaneLayout;
  readonly lookOf: (statement: Statement) => TickLook;
  readonly form: DateForm;
}

/** What the lanes show, in a few sentences: how much, by whom, when, and how much of it is denied, hedged or refuted. */
export function lanesWords({ lanes, layout, lookOf, form }: Told): string {
  const statements = [...new Set(lanes.flatMap((lane) => lane.statements))];
  const named = lanes.filter(({ name }) => name !== null);
  const nobody = lanes.find(({ name }) => name === null)?.statements.length ?? 0;
  const looks = statements.map(lookOf);
  const count = (is: (look: TickLook) => boolean) => looks.filter(is).length;
  return [
    `${counted(named.length, 'speaker')} ${named.length === 1 ? 'makes' : 'make'} ${kinds(statements)}${when(layout, form)}.`,
    most(named),
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
function most([first, second]: readonly Lane[]): string {
  if (!first) return '';
  const then = second ? `, then ${second.name} (${numeral(second.statements.length)})` : '';
  return `${first.name} says most (${numeral(first.statements.length)})${then}.`;
}

function part(count: number, one: string, many: string): string {
  return count === 0 ? '' : `${numeral(count)} ${count === 1 ? one : many}.`;
}

function listed(words: readonly string[]): string {
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`;
}
