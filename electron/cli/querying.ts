import { exactOf } from '../../shared/model/extent.ts';
import { makeOffsetMap } from '../../shared/text/offsets.ts';
import { answersOf } from '../store/asking/answers.ts';
import { atOnce, prepare } from '../store/asking/asking.ts';
import { factsOf } from '../store/asking/facts.ts';
import { hits } from '../store/asking/hits.ts';
import { passages } from '../store/asking/passages.ts';
import type { Question } from '../store/asking/question.ts';
import { countedFields, tally } from '../store/asking/tally.ts';
import type { Workspace } from '../store/open.ts';
import { checkQuery } from './checkQuery.ts';
import { withWorkspace } from './opening.ts';
import { type Terminal, UsageError } from './terminal.ts';
import type { Invocation } from './usage.ts';

/** How many articles are read for their passages at a time. */
const articlesAtOnce = 50;

/** A line of an answer; offsets in Unicode code points, half-open. Of a passage there is no annotation, and its text is the sentence. */
interface Line {
  readonly articleId: string;
  readonly annotationId: string | null;
  readonly tag: string | null;
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly sentence: string;
  readonly title: string;
  readonly outlet: string | null;
  readonly published: string | null;
}

/** Prints what answers a query: annotations, the newest first, then passages; or counts. Throws `Refusal` for one that cannot be read. */
export function runQuery({ values, operands }: Invocation, dir: string, terminal: Terminal): 0 {
  const [query, second] = operands;
  if (query === undefined) throw new UsageError('“query” needs a query, for example "claim grade:<C3".');
  if (second !== undefined)
    throw new UsageError('“query” takes one query: put quotation marks around all of it.');
  const limit = limitOf(values.limit);
  const { count: field, json = false } = values;
  if (field !== undefined && !countedFields.includes(field))
    throw new UsageError(`“${field}” cannot be counted: choose one of ${countedFields.join(', ')}.`);
  checkQuery(query);
  return withWorkspace(dir, terminal, (workspace) => {
    const question = atOnce(prepare(workspace, { query }));
    if (field === undefined) {
      for (const line of linesOf(workspace, question, limit)) print(line, json, terminal);
      return 0;
    }
    for (const { value, count } of (tally(question, field) ?? []).slice(0, limit)) {
      if (json) terminal.json({ value, count });
      else terminal.line(`${String(count).padStart(8)}  ${value}`);
    }
    return 0;
  });
}

function limitOf(typed: string | undefined): number {
  if (typed === undefined) return Number.POSITIVE_INFINITY;
  if (!/^\d{1,9}$/.test(typed)) throw new UsageError(`--limit takes a number such as 20, not “${typed}”.`);
  return Number(typed);
}

function* linesOf(workspace: Workspace, question: Question, limit: number): Iterable<Line> {
  const total = answersOf(question).count();
  const ids = hits(question, 'newest', Math.min(limit, total)).map(({ id }) => id);
  for (const { annotation, article, outlet, sentence, places } of factsOf(workspace, ids))
    yield {
      articleId: article.id,
      annotationId: annotation.id,
      tag: annotation.tag,
      start: places[0]?.start ?? 0,
      end: places.at(-1)?.end ?? 0,
      text: exactOf(annotation),
      sentence,
      title: article.title,
      outlet: outlet?.name ?? null,
      published: article.source.publishedAt,
    };
  yield* passageLines(workspace, question, limit - ids.length);
}

function* passageLines(workspace: Workspace, question: Question, limit: number): Iterable<Line> {
  let left = limit;
  for (let from = 0; left > 0; from += articlesAtOnce) {
    const found = atOnce(passages(question, from, articlesAtOnce, Number.POSITIVE_INFINITY));
    for (const { articleId, title, outlet, published, passages: sentences } of found) {
      const { toCodePoints } = makeOffsetMap(workspace.articles.text(articleId) ?? '');
      for (const { sentence } of sentences.slice(0, left)) {
        const [start, end] = [sentence.start, sentence.start + sentence.text.length].map(toCodePoints);
        left -= 1;
        yield {
          articleId,
          annotationId: null,
          tag: null,
          start: start ?? 0,
          end: end ?? 0,
          text: sentence.text,
          sentence: sentence.text,
          title,
          outlet,
          published,
        };
      }
    }
    if (found.length < articlesAtOnce) return;
  }
}

function print(line: Line, json: boolean, terminal: Terminal): void {
  if (json) {
    terminal.json(line);
    return;
  }
  const from = [line.outlet, line.published].filter((part) => part !== null).join(', ');
  terminal.line(
    `${(line.tag ?? 'passage').padEnd(8)}${line.text.replace(/\s+/g, ' ')}  (${from === '' ? line.title : `${line.title}; ${from}`})`,
  );
}
