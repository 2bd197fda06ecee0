/**
 * An apostrophe before whatever a spreadsheet would run (OWASP, CSV Injection): not only where the cell begins, but wherever one
 * does for a spreadsheet that splits lines at commas, semicolons, tabs or bars, whichever of them separates these cells.
 * Line breaks separate for one that takes no notice of our quotation marks.
 */
export function defused(cell: string): string {
  return respelled(cell, {
    atStart: (begun) => `'${begun}`,
    atBreaks: (blanks) => blanks.replace(/\r\n|[\t\r\n]/g, "$&'"),
  });
}

/** The cell as it was before `defused`. */
export function fused(cell: string): string {
  return respelled(cell, {
    atStart: (begun) => begun.replace(/^'/, ''),
    atBreaks: (blanks) => blanks.replace(/(\r\n|[\t\r\n])'/g, '$1'),
  });
}

/** What to do where a cell begins, and after the line breaks and tabs among blanks. */
interface Spelling {
  readonly atStart: (begun: string) => string;
  readonly atBreaks: (blanks: string) => string;
}

/** What begins a formula: signs of mathematics and “@”, in full width too. */
const signs = /[=+\-@＝＋－＠]/g;
/** What may be before it, one UTF-16 code unit: a separator, or something that a spreadsheet may skip. */
const blank = /[,;|'"\s\p{Cc}\p{Cf}]/u;

/**
 * Looks at the blanks before each sign. An apostrophe more or less changes nothing of what is found, so that each spelling
 * undoes the other; none is looked at twice, so that it takes as long as the cell is.
 */
function respelled(cell: string, { atStart, atBreaks }: Spelling): string {
  let done = '';
  let at = 0;
  let isMarked = /^'*[\t\r\n]/.test(cell);
  for (const { index } of cell.matchAll(signs)) {
    let from = index;
    while (from > at && blank.test(cell.charAt(from - 1))) from -= 1;
    const run = cell.slice(from, index);
    const separator = 1 + Math.max(run.lastIndexOf(','), run.lastIndexOf(';'), run.lastIndexOf('|'));
    const blanks = atBreaks(run.slice(separator));
    isMarked ||= from === 0 && separator === 0;
    done += cell.slice(at, from + separator) + (separator > 0 ? atStart(blanks) : blanks);
    at = index;
  }
  const all = done + cell.slice(at);
  return isMarked ? atStart(all) : all;
}
