import { fail, ok, type Result } from '../../result.ts';
import type { ForeignArticle, ForeignSpan } from '../common/foreign.ts';
import type { Decoded } from '../common/format.ts';
import { findLayers, type Layers } from './labels.ts';
import { addSentence, type Growing, newText } from './rebuild.ts';
import { type Dialect, isDocStart, readLines, type Sentence } from './sentences.ts';

/**
 * Reads the columns of CoNLL: 2002 and 2003, CoNLL-U with its `# text`, CoNLL-2012 as OntoNotes has it, a token and a label
 * a line, and the first two versions of WebAnno TSV. The text is put together from its tokens, with a space between two and
 * a line for each sentence unless the file says more.
 */
export function decodeConll(content: string, name: string): Result<Decoded> {
  if (!content.isWellFormed() || content.includes('\0'))
    return fail('invalid-input', 'it contains half a surrogate pair or a NUL');
  const { sentences, dialect } = readLines(content);
  if (!sentences.some(({ rows }) => rows.some((row) => !isDocStart(row))))
    return fail('invalid-input', 'it contains no tokens');
  const layers = findLayers(sentences, dialect);
  if (!layers.ok) return layers;
  const documents = splitDocuments(sentences);
  const articles = documents.flatMap((document, index) => {
    const called = documents.length === 1 ? name : `${name} (${document.name ?? index + 1})`;
    const article = readDocument(called, document, layers.value, dialect);
    return article ? [article] : [];
  });
  const remarks = remarksOf(layers.value, dialect, sentences);
  const [first, ...rest] = articles;
  if (!first) return fail('invalid-input', 'it contains no tokens');
  return ok({ kind: 'foreign', foreign: { articles: [{ ...first, remarks }, ...rest] } });
}

/** Whether the beginning of a file is columns with labels, or one of the dialects that can be nothing else. */
export function looksLikeConll(head: string): boolean {
  // Asked of every text: taking lines apart is left to what may be columns.
  if (!mayBeColumns.test(head)) return false;
  const isWhole = head.length < 3500;
  const { sentences, dialect } = readLines(isWhole ? head : head.slice(0, head.lastIndexOf('\n') + 1));
  const rows = sentences.flatMap((sentence) => sentence.rows).filter((row) => !isDocStart(row));
  if (rows.length < 2 || rows.some(({ cells }) => cells.length < 2)) return false;
  if (dialect.kind === 'WebAnno TSV')
    return sentences.some(({ comments }) => comments.some((comment) => /^#text=/i.test(comment)));
  if (dialect.kind !== 'columns') return true;
  const isLabel = (cell: string) => /^(?:O|[BIESLUMW]-\S+)$/.test(cell);
  const width = rows[0]?.cells.length ?? 0;
  return (
    rows.every(({ cells }) => cells.length === width) &&
    Array.from({ length: width }, (_none, column) => column).some(
      (column) =>
        rows.every(({ cells }) => isLabel(cells[column] ?? '')) &&
        rows.some(({ cells }) => cells[column] !== 'O'),
    )
  );
}

/** A label, a line with a number in front, or two numbers side by side: every dialect has one of them. */
const mayBeColumns = /(?:^|\s)(?:(?:O|\d+\s+\d+)(?=\s|$)|[BIESLUMW]-\S)|^\s*\d/m;

interface Document {
  readonly name: string | undefined;
  readonly sentences: Sentence[];
}

/** `-DOCSTART-`, `# newdoc` and `#begin document` begin another document. */
function splitDocuments(sentences: readonly Sentence[]): readonly Document[] {
  const documents: Document[] = [];
  for (const { comments, rows } of sentences) {
    const begins = comments
      .map((comment) => /^# ?newdoc(?: id ?= ?(.*))?$|^#begin document ?(.*)$/.exec(comment))
      .find((found) => found !== null);
    const start = rows.findIndex(isDocStart);
    const named = start === -1 ? undefined : rows[start]?.cells.join(' ');
    const inBrackets = named && /\((.+)\)/.exec(named)?.[1];
    if (begins || start !== -1 || documents.length === 0)
      documents.push({
        name: (begins?.[1] ?? begins?.[2] ?? inBrackets)?.trim() || undefined,
        sentences: [],
      });
    const tokens = rows.filter((row) => !isDocStart(row));
    if (tokens.length > 0) documents.at(-1)?.sentences.push({ comments, rows: tokens });
    else if (comments.length > 0) documents.at(-1)?.sentences.push({ comments, rows: [] });
  }
  return documents.filter((document) => document.sentences.some(({ rows }) => rows.length > 0));
}

function readDocument(
  name: string,
  { sentences }: Document,
  layers: Layers,
  dialect: Dialect,
): ForeignArticle | null {
  const hasParagraphs = sentences.some(({ comments }) => comments.some((one) => /^# ?newpar\b/.test(one)));
  const growing: Growing = newText(hasParagraphs);
  const spans: ForeignSpan[] = [];
  for (const sentence of sentences) {
    if (sentence.rows.length === 0) continue;
    const places = addSentence(growing, sentence, dialect);
    for (const { label, first, last } of layers.of(sentence)) {
      const here = places.slice(first, last + 1).flatMap((place) => place ?? []);
      const [start, end] = [here[0]?.start, here.at(-1)?.end];
      if (start === undefined || end === undefined) continue;
      spans.push({ id: String(spans.length + 1), label, segments: [{ start, end }] });
    }
  }
  const text = growing.parts.join('');
  if (text.trim() === '') return null;
  return { name, text, ...particularsOf(sentences), spans, links: [] };
}

/** What GUM writes of its documents. */
function particularsOf(sentences: readonly Sentence[]): { title?: string; url?: string } {
  const comments = sentences[0]?.comments ?? [];
  const said = (key: string) =>
    comments.map((one) => /^# ?meta::(\w+) ?= ?(.+)$/.exec(one)).find((found) => found?.[1] === key)?.[2];
  const [title, url] = [said('title'), said('sourceURL')];
  return { ...(title !== undefined && { title }), ...(url !== undefined && { url }) };
}

function remarksOf(
  { count, others }: Layers,
  { kind }: Dialect,
  sentences: readonly Sentence[],
): readonly string[] {
  const cells = sentences.find(({ rows }) => rows.some((row) => !isDocStart(row)))?.rows.at(-1)?.cells ?? [];
  const examples = others.flatMap((column) => (cells[column] ? [`“${cells[column]}”`] : [])).slice(0, 3);
  return [
    ...(count === 0 ? ['The file labels no words: it has tokens only.'] : []),
    ...(kind === 'CoNLL-U' ? ['Left out: the lemma, part of speech and syntax of each word.'] : []),
    ...(kind === 'CoNLL-2012' ? ['Left out: parts of speech, syntax, roles and coreference.'] : []),
    ...(kind !== 'CoNLL-U' && kind !== 'CoNLL-2012' && examples.length > 0
      ? [`Left out: what other columns say of words, such as ${examples.join(', ')}.`]
      : []),
  ];
}
