/** One line of a `.ann` file; `line` is its number, counted from 1, and `raw` the line as it is there. */
interface Line {
  readonly line: number;
  readonly raw: string;
}

/** A text-bound annotation; offsets as the file counts them. */
export interface TextBound extends Line {
  readonly kind: 'T';
  readonly id: string;
  readonly label: string;
  readonly fragments: readonly (readonly [start: number, end: number])[];
  /** Its words as the file quotes them, fragments joined by spaces; empty where the file leaves them out. */
  readonly words: string;
}

/** A relation, an event or an equivalence: a name, its first end or its trigger (`target`), and the rest with their roles. */
export interface Joining extends Line {
  readonly kind: 'R' | 'E' | '*';
  readonly id: string;
  readonly label: string;
  readonly target: string;
  readonly roles: readonly (readonly [role: string, target: string])[];
}

/** What is said of one annotation: an attribute, a reference to another database (`name` is the database), a note. */
export interface Said extends Line {
  readonly kind: 'A' | 'N' | '#';
  readonly id: string;
  readonly name: string;
  readonly target: string;
  readonly value: string;
}

/** A line of which brat itself would make nothing. */
interface Unknown extends Line {
  readonly kind: 'unknown';
}

export type BratLine = TextBound | Joining | Said | Unknown;

/** A line that has to be understood and cannot be. */
export interface BadLine {
  readonly line: number;
  readonly problem: string;
}

/**
 * Reads the lines of a `.ann` file (https://brat.nlplab.org/standoff.html, and what brat's own parser takes besides).
 * A line that would be a mark, a relation or an event and is none is bad; lines of unknown kinds are handed on as they are.
 */
export function readBratLines(content: string): readonly BratLine[] | BadLine {
  const lines: BratLine[] = [];
  for (const [index, text] of content.split('\n').entries()) {
    const raw = text.replace(/\r$/, '');
    if (raw.trim() === '') continue;
    const line = index + 1;
    const read = readLine(raw, line);
    if (typeof read === 'string') return { line, problem: read };
    lines.push(read);
  }
  return lines;
}

function readLine(raw: string, line: number): BratLine | string {
  const [, id = '', data = '', tail = ''] = /^([^\t]*)\t([^\t]*)(?:\t(.*))?$/su.exec(raw) ?? [];
  const at = { line, raw, id };
  switch (/^(?:[TREAMN]\d|#|\*)/.exec(id)?.[0].charAt(0)) {
    case 'T':
      return textBound(at, data, tail);
    case 'R':
      return joining({ ...at, kind: 'R' }, data);
    case 'E':
      return event(at, data);
    case '*':
      return equivalence(at, data);
    case 'A':
    case 'M':
      return said(at, 'A', /^(\S+) (\S+)(?: (.*\S))?\s*$/su.exec(data));
    case 'N': {
      const [, target, name, value] = /^\S+ (\S+) ([^\s:]+):(\S+)\s*$/u.exec(data) ?? [];
      return said(at, 'N', ['', name, target, value && `${value} ${tail}`.trim()]);
    }
    case '#':
      return said(at, '#', [...(/^(\S+) (\S+)\s*$/u.exec(data) ?? ['', '']), tail.trim()]);
    default:
      return /^[TRE]\d/.test(raw) ? 'its columns must be separated by tabs' : { kind: 'unknown', line, raw };
  }
}

type Place = Line & { readonly id: string };

function textBound(at: Place, data: string, words: string): TextBound | string {
  const parts = /^(\S+) (\d+ \d+(?:;\d+ \d+)*)\s*$/u.exec(data);
  if (!parts) return 'an annotation is written as “Label start end”, with “;” between its fragments';
  const fragments = (parts[2] ?? '').split(';').map((pair) => {
    const [start = 0, end = 0] = pair.split(' ').map(Number);
    return [start, end] as const;
  });
  fragments.sort(([a], [b]) => a - b);
  for (const [index, [start, end]] of fragments.entries()) {
    const next = fragments[index + 1];
    if (end < start) return `the fragment ${start}–${end} ends before it starts`;
    if (next && next[0] < end)
      return `the fragments ${start}–${end} and ${next[0]}–${next[1]} overlap, which one annotation cannot do`;
  }
  return { ...at, kind: 'T', label: parts[1] ?? '', fragments, words };
}

/** `Label Arg1:T1 Arg2:T2`. */
function joining(at: Place & { readonly kind: 'R' }, data: string): Joining | string {
  const [label = '', ...rest] = data.trim().split(/\s+/u);
  const roles = rest.map(rolePair);
  if (label === '' || roles.length < 2 || roles.some((pair) => pair === null))
    return 'a relation is written as “Label Arg1:T1 Arg2:T2”';
  const pairs = roles.flatMap((pair) => (pair ? [pair] : []));
  // brat finds the ends of a relation by their names, wherever they stand.
  if (pairs.every(([role]) => /^Arg\d$/.test(role))) pairs.sort(([a], [b]) => (a < b ? -1 : 1));
  return { ...at, label, target: pairs[0]?.[1] ?? '', roles: pairs.slice(1) };
}

/** `Label:trigger Role:T1 Role:E2`; without a trigger (BioNLP Shared Task 2011, bacteria) it is no more than a relation. */
function event(at: Place, data: string): Joining | string {
  if (/^[^\s:]+ +\S+:\S+ +\S+:\S/u.test(data)) return joining({ ...at, kind: 'R' }, data);
  const pairs = data.trim().split(/\s+/u).map(rolePair);
  const [first, ...roles] = pairs.flatMap((pair) => (pair ? [pair] : []));
  if (!first || roles.length + 1 < pairs.length)
    return 'an event is written as “Label:trigger Role:T1 Role:T2”';
  return { ...at, kind: 'E', label: first[0], target: first[1], roles };
}

/** `Equiv T1 T2 T3`: the first one to each of the others. */
function equivalence(at: Place, data: string): Joining | string {
  const [label = '', target, ...others] = data.trim().split(/\s+/u);
  if (target === undefined || others.length === 0)
    return 'an equivalence is written as “Equiv T1 T2”, with at least two annotations';
  return { ...at, kind: '*', label, target, roles: others.map((other) => [label, other] as const) };
}

function rolePair(text: string): readonly [role: string, target: string] | null {
  const colon = text.lastIndexOf(':');
  return colon < 1 || colon === text.length - 1 ? null : [text.slice(0, colon), text.slice(colon + 1)];
}

function said(at: Place, kind: Said['kind'], parts: readonly (string | undefined)[] | null): Said | Unknown {
  const [, name, target, value = ''] = parts ?? [];
  if (!name || target === undefined) return { kind: 'unknown', line: at.line, raw: at.raw };
  return { ...at, kind, name, target, value };
}
