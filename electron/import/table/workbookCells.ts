/** What a cell is read with. */
interface CellContext {
  readonly strings: readonly string[];
  /** Its format shows a date. */
  readonly isDate: boolean;
  readonly isFrom1904: boolean;
}

/** The text of a cell from its value and its type (ECMA-376 Part 1, 18.18.11 ST_CellType): errors are empty, dates ISO 8601. */
export function cellText(value: string, type: string, { strings, isDate, isFrom1904 }: CellContext): string {
  switch (type) {
    case 's':
      return unescaped(strings[Number(value)] ?? '');
    case 'str':
    case 'inlineStr':
      return unescaped(value);
    case 'b':
      return value === '1' ? 'true' : 'false';
    case 'e':
      return '';
    case 'd':
      return value;
    default: {
      const number = Number(value);
      return isDate && Number.isFinite(number) ? dateOf(number, isFrom1904) : value;
    }
  }
}

/** Characters that XML cannot hold are written as `_x000D_` (ECMA-376 Part 1, 22.9.2.19 ST_Xstring). */
function unescaped(text: string): string {
  return text.includes('_x')
    ? text.replace(/_x([0-9A-F]{4})_/gi, (_sign, code: string) =>
        String.fromCharCode(Number.parseInt(code, 16)),
      )
    : text;
}

const day = 86_400_000;

/** A serial date: days since the end of 1899, or since 1904; 60 stands for the 29 February 1900 that never was. */
function dateOf(serial: number, isFrom1904: boolean): string {
  const isBeforeGap = !isFrom1904 && serial < 60;
  const epoch = isFrom1904 ? Date.UTC(1904, 0, 1) : Date.UTC(1899, 11, isBeforeGap ? 31 : 30);
  const seconds = Math.round(serial * 86_400);
  const instant = new Date(epoch + seconds * 1000);
  if (Number.isNaN(instant.getTime()) || serial < 0 || instant.getTime() > Date.UTC(9999, 11, 31))
    return String(serial);
  const iso = instant.toISOString();
  return (seconds * 1000) % day === 0 ? iso.slice(0, 10) : iso.slice(0, 19);
}

/** Whether a number format shows dates: the built-in ones (ECMA-376 Part 1, 18.8.30), or a code of its own with a year or a day in it. */
export function isDateFormat(id: number, code: string | undefined): boolean {
  if (code === undefined)
    return (id >= 14 && id <= 17) || id === 22 || (id >= 27 && id <= 36) || (id >= 50 && id <= 58);
  const bare = code.replace(/"[^"]*"?|\\.|\[[^\]]*\]?|_./g, '');
  return /[ydgb]|mmm/i.test(bare.replace(/general/gi, ''));
}
