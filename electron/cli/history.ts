import { typedDate } from '../../shared/dates/typedDate.ts';
import { daysOf } from '../../shared/model/calendar.ts';
import { historyTopics } from '../../shared/model/historyTopic.ts';
import { historyWords } from '../../shared/model/historyWords.ts';
import { localDate } from '../../shared/model/localDay.ts';
import { noArticle } from '../store/actions/find.ts';
import { historyFilter } from '../store/actions/historyPage.ts';
import { withWorkspace } from './opening.ts';
import { refuseOperands } from './refuseOperands.ts';
import { type Terminal, UsageError } from './terminal.ts';
import type { Invocation } from './usage.ts';

/** `history`: a line for each action that is asked for, the oldest first. */
export function runHistory({ values, operands }: Invocation, dir: string, terminal: Terminal): 0 | 1 {
  refuseOperands('history', operands);
  const [article, second] = values.article ?? [];
  if (second !== undefined) throw new UsageError('“history” takes one --article.');
  const topic = historyTopics.find((known) => known === values.kind) ?? null;
  if (values.kind !== undefined && topic === null) {
    throw new UsageError(
      `“${values.kind}” is not a kind of entry: choose one of ${historyTopics.join(', ')}.`,
    );
  }
  const since = values.since === undefined ? null : startOf(values.since);
  const isMeant = historyFilter({ by: values.by ?? null, topic, text: values.text ?? '' });
  return withWorkspace(dir, terminal, ({ articles, history }) => {
    if (article !== undefined && !articles.find(article)) {
      throw noArticle(article);
    }
    for (const line of history.list(article).filter(isMeant)) {
      if (since !== null && line.at < since) continue;
      const summary = historyWords(line);
      const { details: _, isUndone, ...rest } = line;
      if (values.json) terminal.json({ ...rest, summary, isUndone });
      else {
        const undone = isUndone ? ' (undone)' : '';
        terminal.line(`${String(line.seq).padStart(6)}  ${line.at}  ${line.by}  ${summary}${undone}`);
      }
    }
    return 0;
  });
}

/** The instant at which a day begins where the program runs: “7d” is seven days ago. Throws `UsageError`. */
function startOf(day: string): string {
  const date = typedDate(day, { from: localDate(Date.now()) });
  if (!date.ok) throw new UsageError(`--since: ${date.error.message}`);
  const first = daysOf(date.value)?.from ?? date.value;
  return new Date(`${first}T00:00:00`).toISOString();
}
