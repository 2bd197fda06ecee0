/**
 * How WebAnno TSV 3.3 writes characters that mean something to it (INCEpTION user guide, “Reserved Characters”; what the
 * guide leaves open is as INCEpTION does it).
 */

/** A text for a `#Text=` line: backslash and controls are escaped; it must hold no line break. */
export function escapeText(text: string): string {
  return text.replace(/[\\\p{Cc}]/gu, (char) => {
    return char === '\v' || char > '\\' ? char : `\\${controls[char] ?? char}`;
  });
}

/**
 * What a `#Text=` line says. Files up to version 3.1 escape as Java does; those of other writers may escape all that the
 * guide calls reserved, which INCEpTION itself does not (`isThorough`).
 */
export function unescapeText(escaped: string, { isJava = false, isThorough = false } = {}): string {
  if (!escaped.includes('\\')) return escaped;
  return escaped.replace(/\\(u[0-9a-fA-F]{4}|->|[\s\S])/g, (whole, what: string) => {
    if (isJava && what.length === 5) return String.fromCharCode(Number.parseInt(what.slice(1), 16));
    const control = byLetter[what];
    if (control !== undefined) return control;
    const isEscape =
      what === '\\' || what < ' ' || (isJava && /["'/]/.test(what)) || (isThorough && reserved.has(what));
    return isEscape ? what : whole;
  });
}

/** The value of a feature for a cell. */
export function escapeValue(value: string): string {
  return value.replace(/->|[\\[\]|_;*\t\n\r]/g, (what) => `\\${controls[what] ?? what}`);
}

/** What a cell's value says. */
export function unescapeValue(escaped: string): string {
  if (!escaped.includes('\\')) return escaped;
  return escaped.replace(/\\(->|[\s\S])/g, (whole, what: string) => {
    return byLetter[what] ?? (what === '\\' || reserved.has(what) ? what : whole);
  });
}

/** A cell cut at separators without a backslash before them. */
export function splitCell(cell: string, separator: '|' | ';'): readonly string[] {
  if (!cell.includes(separator)) return [cell];
  const parts: string[] = [];
  let start = 0;
  for (let at = 0; at < cell.length; at += 1) {
    if (cell[at] === '\\') at += 1;
    else if (cell[at] === separator) {
      parts.push(cell.slice(start, at));
      start = at + 1;
    }
  }
  return [...parts, cell.slice(start)];
}

/** A value of a cell, still escaped, and what follows it: in brackets, or behind an arrow (`*->1-2`). */
export interface CellValue {
  readonly value: string;
  readonly suffix: string | null;
}

/** Takes a disambiguation id `[2]`, `[0_1]` or a chain's `->1-2` off a value. */
export function takeSuffix(cell: string): CellValue {
  const found = /(?:\[(\d+(?:_\d+)?)\]|->(\d+-\d+))$/.exec(cell.slice(-48));
  if (!found) return { value: cell, suffix: null };
  const value = cell.slice(0, cell.length - found[0].length);
  const backslashes = /\\*$/.exec(value.slice(-1000))?.[0].length ?? 0;
  return backslashes % 2 === 1
    ? { value: cell, suffix: null }
    : { value, suffix: found[1] ?? found[2] ?? null };
}

const controls: Readonly<Record<string, string>> = { '\t': 't', '\n': 'n', '\r': 'r', '\f': 'f', '\b': 'b' };
const byLetter: Readonly<Record<string, string>> = Object.assign(Object.create(null), {
  t: '\t',
  n: '\n',
  r: '\r',
  f: '\f',
  b: '\b',
});
const reserved = new Set(['[', ']', '|', '_', '->', ';', '*']);
