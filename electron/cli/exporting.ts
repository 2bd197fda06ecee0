import type { EncodedFile } from '../../shared/formats/common/format.ts';
import { findFormat } from '../../shared/formats/index.ts';
import { atOnce, prepare } from '../store/asking/asking.ts';
import { hits } from '../store/asking/hits.ts';
import { withReviews } from '../store/asking/question.ts';
import type { Workspace } from '../store/open.ts';
import { type Exported, exportWorkspace, leftOutSentence } from '../transfer/exportWorkspace.ts';
import { writeExport } from '../transfer/writeExport.ts';
import { checkQuery } from './checkQuery.ts';
import { readOffsetUnit } from './importing.ts';
import { type Terminal, UsageError } from './terminal.ts';
import type { Invocation } from './usage.ts';

/** Reads what `export` is to do, before any workspace is opened; gives what does it. Throws `UsageError`. */
export function prepareExport(
  { values, operands }: Invocation,
  terminal: Terminal,
): (workspace: Workspace) => 0 {
  const { format: name, out, article, query, json } = values;
  if (name === undefined) throw new UsageError('“export” needs --format.');
  if (out === undefined || out === '') throw new UsageError('“export” needs --out.');
  const format = findFormat(name);
  if (name === 'pdf')
    throw new UsageError('Only the window can export a PDF: use --format html here and print the result.');
  if (!format?.encode) throw new UsageError(`“${name}” is not an export format.`);
  if (operands.length > 0 && article === undefined) throw new UsageError('Name articles with --article ID.');
  if (query !== undefined) checkQuery(query);
  const offsetUnit = readOffsetUnit(values['offset-unit']);
  if (offsetUnit !== undefined && !format.offsetUnits?.includes(offsetUnit)) {
    throw new UsageError(`Offsets in “${name}” always use the same unit: leave out --offset-unit.`);
  }
  return (workspace) => {
    // `--article A B` names two, as does `--article A --article B`.
    const articleIds = article ? [...article, ...operands] : null;
    const includeSuggestions = values['include-suggestions'] ?? false;
    const exported = exportWorkspace(workspace, {
      format: name,
      articleIds,
      annotationIds:
        query === undefined ? undefined : answersTo(workspace, query, articleIds, includeSuggestions),
      includeSuggestions,
      exportedAt: new Date().toISOString(),
      offsetUnit,
    });
    if (out === '-') print(exported, terminal);
    else writeExport(out, exported.files, format.layout);
    if (exported.linksLeftOut > 0) terminal.say(leftOutSentence(exported.linksLeftOut));
    if (out === '-') return 0;
    const { articles, annotations } = exported;
    if (json) terminal.json({ file: out, articles, annotations });
    else terminal.line(`${out}: articles ${articles}, annotations ${annotations}`);
    return 0;
  };
}

/** The annotations that answer, the newest first, in these articles (null: in all). */
function answersTo(
  workspace: Workspace,
  query: string,
  articleIds: readonly string[] | null,
  includeSuggestions: boolean,
): readonly string[] {
  const asked = atOnce(prepare(workspace, { query }));
  const reviews = new Set([...asked.needs.reviews, 'suggested' as const]);
  const question = includeSuggestions ? withReviews(asked, [...reviews]) : asked;
  const articles = articleIds && new Set(articleIds);
  return hits(question, 'newest', Number.POSITIVE_INFINITY)
    .filter(({ articleId }) => articles?.has(articleId) ?? true)
    .map(({ id }) => id);
}

function print({ files }: Exported, terminal: Terminal): void {
  const [only] = files;
  if (!only || files.length > 1) {
    throw new UsageError('This export has several files: give --out a folder.');
  }
  for (const part of partsOf(only.content)) terminal.content(part);
}

function partsOf(content: EncodedFile['content']): Iterable<string | Uint8Array> {
  return typeof content === 'string' || content instanceof Uint8Array ? [content] : content;
}
