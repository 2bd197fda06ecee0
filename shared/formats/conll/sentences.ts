/** A line of a sentence: a token with what is said of it. */
export interface Row {
  /** Counted from 1. */
  readonly line: number;
  readonly cells: readonly string[];
}

/** Lines up to a blank one, with the comments before them. */
export interface Sentence {
  readonly comments: readonly string[];
  readonly rows: readonly Row[];
}

/** How the columns of a file are laid out. */
export interface Dialect {
  readonly kind: 'columns' | 'CoNLL-U' | 'CoNLL-2012' | 'WebAnno TSV';
  /** The column with the words, from 0. */
  readonly word: number;
  /** Columns with the number of a token, which say nothing. */
  readonly numbers: readonly number[];
}

/** What the lines of a file are, before anything is made of them. */
export interface Lines {
  readonly sentences: readonly Sentence[];
  readonly dialect: Dialect;
}

/** Splits the lines of a file into sentences and finds out how its columns are laid out. */
export function readLines(content: string): Lines {
  const lines = content.replace(/^\ufeff/, '').split(/\r?\n/);
  const isTabbed = usesTabs(lines);
  const sentences: Sentence[] = [];
  let comments: string[] = [];
  let rows: Row[] = [];
  const end = () => {
    if (rows.length > 0 || comments.some((comment) => boundary.test(comment)))
      sentences.push({ comments, rows });
    else if (comments.length > 0) return;
    comments = [];
    rows = [];
  };
  for (const [index, line] of lines.entries()) {
    if (line.trim() === '') {
      end();
      continue;
    }
    if (isComment(line, isTabbed)) {
      // A comment begins the next sentence.
      if (rows.length > 0) end();
      comments.push(line.trim());
      if (boundary.test(line)) end();
      continue;
    }
    const cells = isTabbed ? line.split('\t') : line.trim().split(/[ \t]+/);
    rows.push({ line: index + 1, cells });
  }
  end();
  const dialect = dialectOf(sentences);
  return { sentences: withoutHeader(sentences, dialect), dialect };
}

/** The lines of OntoNotes around a document. */
const boundary = /^#(?:begin|end) document\b/;

function usesTabs(lines: readonly string[]): boolean {
  const some = lines.filter((line) => line.trim() !== '' && !/^\s?# |^-DOCSTART-/.test(line)).slice(0, 200);
  return some.filter((line) => line.includes('\t')).length * 2 > some.length;
}

/** A token may be a “#” too, or begin with one. */
function isComment(line: string, isTabbed: boolean): boolean {
  if (!/^\s?#/.test(line)) return false;
  if (boundary.test(line) || /^#(?:id|text|FORMAT)=|^\s?# ?[\w.:-]+ ?= /i.test(line)) return true;
  if (isTabbed)
    return !line.includes('\t') || /^#\t[^\t]*$/.test(line.replace(/\t(?:O|[BIESLUMW]-\S*)$/, '\t\t'));
  return /^\s?# /.test(line) && !/ (?:O|[BIESLUMW]-\S+)$/.test(line);
}

function dialectOf(sentences: readonly Sentence[]): Dialect {
  const all = sentences.flatMap(({ rows }) => rows.filter((row) => !isDocStart(row))).slice(0, 500);
  const every = (test: (row: Row) => boolean) => all.length > 0 && all.every(test);
  if (every(({ cells }) => /^\d+-\d+$/.test(cells[0] ?? '') && cells.length > 1))
    return { kind: 'WebAnno TSV', word: 1, numbers: [0] };
  const isNumbered = every(({ cells }) => /^\d+(?:[-.]\d+)?$/.test(cells[0] ?? '') && cells.length > 2);
  if (isNumbered && every(({ cells }) => cells.length >= 10 && cells.length === all[0]?.cells.length))
    return { kind: 'CoNLL-U', word: 1, numbers: [0] };
  const isOntoNotes = every(
    ({ cells }) => cells.length >= 11 && /^\d+$/.test(cells[1] ?? '') && /^\d+$/.test(cells[2] ?? ''),
  );
  if (isOntoNotes && all.some(({ cells }) => /^\(?[\w-]*\*\)*$/.test(cells[10] ?? '')))
    return { kind: 'CoNLL-2012', word: 3, numbers: [0, 1, 2] };
  const counts = sentences.slice(0, 20).every(({ rows }) => {
    const [first] = rows;
    const from = Number(first?.cells[0]);
    return !first || isDocStart(first) || rows.every(({ cells }, at) => Number(cells[0]) === from + at);
  });
  if (isNumbered && counts) return { kind: 'columns', word: 1, numbers: [0] };
  const isReversed = every(({ cells }) => cells.length === 2 && /^(?:O|[BI]-\S+)$/.test(cells[0] ?? ''));
  return { kind: 'columns', word: isReversed ? 1 : 0, numbers: [] };
}

/** The line between two articles (CoNLL-2003). */
export function isDocStart({ cells }: Row): boolean {
  return (cells[0] ?? '').startsWith('-DOCSTART-');
}

/** Some programs write the names of the columns above them. */
function withoutHeader(sentences: readonly Sentence[], { word }: Dialect): readonly Sentence[] {
  const [first, ...rest] = sentences;
  const name = first?.rows[0]?.cells[word]?.trim() ?? '';
  const isHeader = /^(?:tokens?|words?|form)$/i.test(name) && (first?.rows.length ?? 0) > 1;
  const isTagged = /^(?:O|[BIESLUMW]-\S+)$/.test(first?.rows[0]?.cells.at(-1) ?? '');
  return first && isHeader && !isTagged ? [{ ...first, rows: first.rows.slice(1) }, ...rest] : sentences;
}
