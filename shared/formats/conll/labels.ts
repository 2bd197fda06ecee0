import { fail, ok, type Result } from '../../result.ts';
import { type Dialect, isDocStart, type Row, type Sentence } from './sentences.ts';

/** Tokens of a sentence from the first to the last one that have a label together. */
interface Labelled {
  readonly label: string;
  /** Indexes of rows, the last one included. */
  readonly first: number;
  readonly last: number;
}

/** Where the labels of a file are. */
export interface Layers {
  /** Labels by sentence, of all layers. */
  readonly of: (sentence: Sentence) => readonly Labelled[];
  readonly count: number;
  /** Columns, from 0, that say something else of words. */
  readonly others: readonly number[];
}

/** `B-PER` (IOB1, IOB2), `S-`, `E-` (IOBES), `U-`, `L-` (BILOU), `M-`, `W-` (BMEWO). */
const marked = /^([BIESLUMW])(?:[-_](.*))?$/;
const nothing: ReadonlySet<string> = new Set(['O', 'o', '_', '-', '', '*']);

/** Types of phrases, which say how sentences are built (CoNLL-2000). */
const phrases = /^(?:NP|VP|PP|ADJP|ADVP|SBAR|PRT|CONJP|INTJ|LST|UCP|VC|NC|PC)$/;

/**
 * Finds the columns that label words, by what is in them. Fails with the line of what cannot be a label in a column of labels, and
 * where there is no such column and the file says nothing else.
 */
export function findLayers(sentences: readonly Sentence[], dialect: Dialect): Result<Layers> {
  if (dialect.kind === 'CoNLL-2012')
    return ok({
      of: ({ rows }) => bracketed(rows.map(({ cells }) => cells[10] ?? '')),
      count: 1,
      others: [4, 5, 6],
    });
  if (dialect.kind === 'CoNLL-U') return miscLayers(sentences, dialect);
  const rows = sentences.flatMap((sentence) => sentence.rows.filter((row) => !isDocStart(row)));
  const width = rows.reduce((most, { cells }) => Math.max(most, cells.length), 0);
  if (width > maxColumns) return fail('unsupported', `a line has ${width} columns, more than any format has`);
  const columns: number[] = [];
  const others: number[] = [];
  for (let column = 0; column < width; column += 1) {
    if (column === dialect.word || dialect.numbers.includes(column)) continue;
    const { isLabels, bad } = judge(rows, column, dialect);
    if (isLabels && bad)
      return fail(
        'invalid-input',
        `line ${bad.line}: “${shown(bad, column)}” is not a label such as B-PER or O`,
      );
    (isLabels ? columns : others).push(column);
  }
  if (columns.length === 0) {
    const bare = others.findLast((column) => isBare(rows, column));
    if (bare !== undefined) {
      const rest = others.filter((column) => column !== bare);
      return ok({
        of: ({ rows: own }) => runs(own.map((row) => `I-${cellOf(row, bare)}`)),
        count: 1,
        others: rest,
      });
    }
    if (dialect.kind === 'columns')
      return fail(
        'invalid-input',
        `line ${rows[0]?.line ?? 1}: no column has labels such as B-PER, I-PER and O`,
      );
  }
  const of = (sentence: Sentence) =>
    columns.flatMap((column) =>
      stacked(
        sentence.rows.map((row) => cellOf(row, column)),
        dialect,
      ),
    );
  return ok({ of, count: columns.length, others });
}

const maxColumns = 1000;

/** Whether a column has labels: some begin one, nearly all are some; `bad` is the first that is none. */
function judge(
  rows: readonly Row[],
  column: number,
  { kind }: Dialect,
): { readonly isLabels: boolean; readonly bad: Row | undefined } {
  let labels = 0;
  let others = 0;
  let phrase = 0;
  let bad: Row | undefined;
  for (const row of rows) {
    const cell = cellOf(row, column);
    if (nothing.has(cell)) continue;
    const first = kind === 'WebAnno TSV' ? (cell.split('|')[0] ?? '') : cell;
    const found = marked.exec(first);
    if (found) {
      labels += 1;
      if (phrases.test(found[2] ?? '')) phrase += 1;
    } else {
      others += 1;
      bad ??= row;
    }
  }
  const isLabels = labels > 0 && labels > phrase && others * 20 <= labels;
  return { isLabels, bad };
}

/** Labels without the letter that begins one (`LOC`, `O`): most words have none, and there are few. */
function isBare(rows: readonly Row[], column: number): boolean {
  const seen = new Set<string>();
  let none = 0;
  for (const row of rows) {
    const cell = cellOf(row, column);
    if (cell === 'O') none += 1;
    else if (!/^\p{L}[\p{L}\p{N}_.-]*$/u.test(cell)) return false;
    else seen.add(cell);
    if (seen.size > 60) return false;
  }
  return seen.size > 0 && none * 3 >= rows.length;
}

function cellOf({ cells }: Row, column: number): string {
  return (cells[column] ?? '').trim();
}

function shown(row: Row, column: number): string {
  return cellOf(row, column).slice(0, 40).toWellFormed();
}

/** WebAnno puts several labels of a token into one cell. */
function stacked(cells: readonly string[], { kind }: Dialect): readonly Labelled[] {
  if (kind !== 'WebAnno TSV') return runs(cells);
  const split = cells.map((cell) => cell.split('|').slice(0, maxStacked));
  const deepest = split.reduce((most, { length }) => Math.max(most, length), 0);
  return Array.from({ length: deepest }, (_none, at) => runs(split.map((list) => list[at] ?? 'O'))).flat();
}

const maxStacked = 20;

/** The runs of tokens with one label: a new one where it begins, differs, or the one before has ended. */
function runs(cells: readonly string[]): readonly Labelled[] {
  const found: Labelled[] = [];
  let open: { label: string; first: number } | undefined;
  const close = (last: number) => {
    if (open) found.push({ ...open, last });
    open = undefined;
  };
  for (const [index, cell] of cells.entries()) {
    const parts = nothing.has(cell) || cell === 'I-O' || cell === 'I-' ? null : marked.exec(cell);
    if (!parts) {
      close(index - 1);
      continue;
    }
    const [, letter = '', named = ''] = parts;
    const label = named === '' || named === '_' ? 'entity' : named;
    if (open && ('BSUW'.includes(letter) || open.label !== label)) close(index - 1);
    open ??= { label, first: index };
    if ('ELSUW'.includes(letter)) close(index);
  }
  close(cells.length - 1);
  return found;
}

/** Brackets around what has a label: `(PERSON*`, `*`, `*)`, `(ORG)`, one in another. */
function bracketed(cells: readonly string[]): readonly Labelled[] {
  const found: Labelled[] = [];
  const open: { label: string; first: number }[] = [];
  for (const [index, cell] of cells.entries()) {
    for (const [part] of cell.matchAll(/\([^()*]*|\)/g)) {
      if (part !== ')') open.push({ label: part.slice(1) || 'entity', first: index });
      else {
        const last = open.pop();
        if (last) found.push({ ...last, last: index });
      }
    }
  }
  return found;
}

/** The column MISC of CoNLL-U: `NER=B-PER` under any name, and `Entity=(1-person-…`, whose ends are told by their numbers. */
function miscLayers(sentences: readonly Sentence[], { word }: Dialect): Result<Layers> {
  const keys = new Map<string, boolean>();
  const own = new Set<number>();
  const width = sentences[0]?.rows[0]?.cells.length ?? 10;
  for (const { rows } of sentences) {
    for (const row of rows) {
      for (const [key, value] of miscOf(row))
        if (!nothing.has(value))
          keys.set(key, (keys.get(key) ?? true) && marked.test(value) && value.length > 2);
    }
  }
  const rows = sentences.flatMap((sentence) => sentence.rows);
  for (let column = 10; column < width; column += 1)
    if (judge(rows, column, { kind: 'columns', word, numbers: [] }).isLabels) own.add(column);
  const named = [...keys].flatMap(([key, isLabel]) => (isLabel && key !== 'Entity' ? [key] : []));
  const order = sentences
    .flatMap(({ comments }) => comments)
    .map((comment) => /^# ?global\.Entity ?= ?(.+)$/.exec(comment)?.[1]?.split('-'))
    .find((parts) => parts !== undefined);
  const kind = Math.max(1, order?.indexOf('etype') ?? 1);
  const of = ({ rows: lines }: Sentence): readonly Labelled[] => {
    const misc = lines.map((row) => new Map(miscOf(row)));
    return [
      ...named.flatMap((key) => runs(misc.map((each) => each.get(key) ?? 'O'))),
      ...[...own].flatMap((column) => runs(lines.map((row) => cellOf(row, column)))),
      ...numbered(
        misc.map((each) => each.get('Entity') ?? ''),
        kind,
      ),
    ];
  };
  const count = named.length + own.size + (keys.has('Entity') ? 1 : 0);
  return ok({ of, count, others: [] });
}

/** What the last column of CoNLL-U says, by its keys. */
export function miscOf({ cells }: Row): readonly (readonly [key: string, value: string])[] {
  const cell = cells[9] ?? '_';
  if (cell === '_') return [];
  return cell.split('|').map((part) => {
    const at = part.indexOf('=');
    return at === -1 ? [part, ''] : [part.slice(0, at), part.slice(at + 1)];
  });
}

/** `(12-person-new` opens, `12)` closes, `(12-person-new)` is one token; `kind` is the part that says what it is. */
function numbered(cells: readonly string[], kind: number): readonly Labelled[] {
  const found: Labelled[] = [];
  const open = new Map<string, { label: string; first: number }[]>();
  for (const [index, cell] of cells.entries()) {
    for (const [part] of cell.matchAll(/\([^()]*\)?|[^()]+\)/g)) {
      const parts = part.replace(/[()]/g, '').split('-');
      const id = parts[0] ?? '';
      const label = parts[kind] || 'entity';
      if (part.startsWith('(') && part.endsWith(')')) found.push({ label, first: index, last: index });
      else if (part.startsWith('(')) open.set(id, [...(open.get(id) ?? []), { label, first: index }]);
      else {
        const last = open.get(id)?.pop();
        if (last) found.push({ ...last, last: index });
      }
    }
  }
  return found;
}
