import type { Band } from '../../../shared/compare/band.ts';
import { figureWords } from '../../../shared/compare/figureWords.ts';
import type { ImpossibleSet } from '../../../shared/compare/smallestSet.ts';
import type { Statement } from '../../../shared/compare/statement.ts';
import type { DateForm } from '../../../shared/model/dateForm.ts';
import { dayWithoutYear } from '../chart/withoutYear.ts';
import type { ToldOnce } from '../copies.ts';
import type { FiguresInput } from './figuresInput.ts';

/** What is said in the picture of days for which nothing is possible. */
export interface ImpossibleWords {
  readonly ids: readonly string[];
  /** First and last day, `YYYY-MM-DD`. */
  readonly from: string;
  readonly to: string;
  readonly heading: string;
  readonly body: string;
}

/** For each stretch of days for which no value is possible: which days they are, and who says what that cannot all be true. */
export function impossibleWords(
  { impossible }: Band,
  { marks, cumulative, form }: Pick<FiguresInput, 'marks' | 'cumulative' | 'form'>,
): readonly ImpossibleWords[] {
  const byId = new Map(marks.map(({ statement }) => [statement.id, statement]));
  return impossible.map((set) => ({
    ids: set.ids,
    from: set.from,
    to: set.to,
    heading: `${cumulative ? 'No total' : 'No value'} fits ${daysOf(set, form)}:`,
    body: bodyOf(set, byId, form),
  }));
}

function bodyOf(set: ImpossibleSet, byId: ReadonlyMap<string, Statement>, form: DateForm): string {
  const said = set.ids.flatMap((id) => {
    const statement = byId.get(id);
    return statement?.figure ? [`${figureWords(statement.figure)} (${whoAndWhen(statement, form)})`] : [];
  });
  if (said.length < 2 || said.length > 3) return set.sentence;
  const last = said.at(-1) ?? '';
  return `${said.slice(0, -1).join(', ')} and ${last} cannot ${said.length === 2 ? 'both' : 'all'} be true`;
}

function whoAndWhen({ outlet, figure, published }: Statement, form: DateForm): string {
  const day = figure?.asOf?.date ?? published;
  const name = outlet === null ? null : isolated(outlet);
  return [name, day === null ? null : dayWithoutYear(day, form)].filter((part) => part !== null).join(', ');
}

/** “11 and 12 March”, “11 March”, “11–20 March” */
function daysOf({ from, to }: Pick<ImpossibleSet, 'from' | 'to'>, form: DateForm): string {
  return dayWithoutYear(from === to ? from : `${from}/${to}`, form);
}

/** A name that may run the other way, so that it does not turn the words around it. */
function isolated(name: string): string {
  return `\u2068${name}\u2069`;
}

/** How many articles say it, where they are more than one: “3 articles, 1 origin”. */
export function copiesWords({ statement, copies }: ToldOnce): string | null {
  if (copies.length === 0) return null;
  const articles = new Set([statement, ...copies].map(({ articleId }) => articleId)).size;
  return articles === 1 ? `${copies.length + 1} times in 1 article` : `${articles} articles, 1 origin`;
}
