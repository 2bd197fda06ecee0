import { foldText } from '../../../shared/text/fold.ts';
import { isoDate } from '../dates.ts';

/** Reads the cells of one column of dates, and says in words how it came to read them so; empty where nothing had to be found out. */
export interface DateReading {
  /** In ISO 8601, or null for what is none or could be two days. */
  readonly read: (cell: string) => string | null;
  readonly reason: string;
  /** True where the names of the columns and not the dates themselves have decided. */
  readonly isGuess: boolean;
}

/** A date of three numbers, the year last, with or without a time. */
const numbers =
  /^(?:\p{L}{2,12}\.?,? +)?(?<first>\d{1,2})(?<sign>[./-])(?<second>\d{1,2})\k<sign>(?<year>\d{4}|\d{2})(?:[, T]+(?:(?:at|um|à|alle|a las) +)?(?<hour>\d{1,2})[:.h](?<minute>\d\d)(?:[:.](?<seconds>\d\d)(?:[.,]\d{1,9})?)?\s?(?<half>[ap]\.?m\.?)?(?: *(?<zone>Z|UTC|GMT|[+-]\d\d:?\d\d))?(?: *(?:Uhr|h|hrs))?)?$/iu;

/** No date takes more UTF-16 code units. */
const longest = 60;
/** More cells than this (of which there may be 200,000) prove nothing new. */
const enough = 20_000;

/**
 * Finds out how the dates of one column are to be read: 03/04/2025 alone could be two days, but a 25/04/2025 in another row
 * of the same column says that days come first. Where no row does, column names in a language that writes days first
 * decide, as a guess; English writes both. Days before full stops come first everywhere. `rows` are the numbers of the rows,
 * `column` is the name of the column, which may say “(DD/MM/YYYY)”.
 */
export function readingOfDates(
  cells: readonly string[],
  rows: readonly number[],
  columns: readonly string[],
  column = '',
): DateReading {
  if (areSerials(cells))
    return { read: serialDay, isGuess: true, reason: ', where spreadsheets count days from 1900' };
  const proof: { day?: number; month?: number } = {};
  for (const [index, cell] of cells.slice(0, enough).entries()) {
    const { first, second, sign } = partsOf(cell);
    if (first === undefined || sign === '.') continue;
    if (Number(first) > 12 && Number(second) <= 12) proof.day ??= rows[index] ?? 0;
    if (Number(second) > 12 && Number(first) <= 12) proof.month ??= rows[index] ?? 0;
  }
  const isProven = (proof.day === undefined) !== (proof.month === undefined);
  const isOpen = proof.day === undefined && proof.month === undefined;
  const named = isOpen ? orderInName(column) : null;
  const isGuess = isOpen && named === null && namesOfDaysFirst(columns);
  const order = isProven ? (proof.day === undefined ? 'month' : 'day') : (named ?? (isGuess ? 'day' : null));
  return {
    read: (cell) => {
      const written = withWholeYear(cell);
      return isoDate(spelledOut(written, order) ?? written) ?? isoDate(withoutTime(written));
    },
    isGuess,
    reason: isProven
      ? `, with the ${order} first, as row ${proof.day ?? proof.month} shows`
      : isGuess
        ? ', with the day first, as in the language of the column names'
        : '',
  };
}

/** “DD/MM/YYYY” in the name of a column. */
function orderInName(column: string): 'day' | 'month' | null {
  const found = /\b(?:(d{1,2})[./-]m{1,2}|(m{1,2})[./-]d{1,2})[./-]y{2,4}\b/i.exec(column.slice(0, 200));
  return found ? (found[1] === undefined ? 'month' : 'day') : null;
}

/** “12-Mar-24”, as spreadsheets write it; the day comes first. */
function withWholeYear(cell: string): string {
  const found = /^(\d{1,2})([- ])(\p{L}{3,9})\.?\2'?(\d\d)(?=$|[ ,T])/u.exec(cell.trim().slice(0, longest));
  if (!found) return cell;
  const [whole, day, , month, year] = found;
  return `${day} ${month} 20${year}${cell.trim().slice(whole.length)}`;
}

/** Days since 30 December 1899, with the time as a fraction, as a spreadsheet saves dates that it does not show as such: 1982 to 2064. */
const serial = /^[3-5]\d{4}(?:[.,]\d{1,12})?$/;

function areSerials(cells: readonly string[]): boolean {
  const filled = cells.slice(0, enough).filter((cell) => cell.trim() !== '');
  return filled.length > 0 && filled.every((cell) => serial.test(cell.trim()));
}

function serialDay(cell: string): string | null {
  if (!serial.test(cell.trim())) return null;
  const days = Number(cell.trim().replace(',', '.'));
  const at = new Date(Math.round((days - 25_569) * 86_400) * 1000).toISOString();
  return Number.isInteger(days) ? at.slice(0, 10) : at.slice(0, 19);
}

function partsOf(cell: string): Readonly<Record<string, string | undefined>> {
  const written = cell.trim();
  return written.length > longest ? {} : (numbers.exec(written)?.groups ?? {});
}

/** A date of three numbers in ISO 8601; null for what is none, and for what could be two days. */
function spelledOut(cell: string, order: 'day' | 'month' | null): string | null {
  const { first, second, sign, year = '', hour, minute, seconds = '00', half, zone = '' } = partsOf(cell);
  if (first === undefined || second === undefined) return null;
  // A year of two digits could be a day as well, unless it is known which of the others is.
  if (year.length === 2 && order === null && sign !== '.') return null;
  const isDayFirst =
    sign === '.' || Number(first) > 12 || first === second || (order === 'day' && Number(second) <= 12);
  if (!isDayFirst && order === null && Number(second) <= 12) return null;
  const [day, month] = isDayFirst ? [first, second] : [second, first];
  const date = `${year.length === 2 ? `20${year}` : year}-${two(month)}-${two(day)}`;
  if (hour === undefined) return date;
  const isAfternoon = /^p/i.test(half ?? '');
  const hours = half ? (Number(hour) % 12) + (isAfternoon ? 12 : 0) : Number(hour);
  return `${date}T${two(String(hours))}:${minute}:${seconds}${/^[a-z]/i.test(zone) ? 'Z' : zone}`;
}

/** “12 mars 2024 à 08:15” without its time; null where there is none. */
function withoutTime(cell: string): string | null {
  const written = cell.trim();
  const time = written.length > longest ? null : timeAtEnd.exec(written);
  return time === null ? null : written.slice(0, time.index);
}

const timeAtEnd =
  /(?:,|\s)\s*(?:at|um|à|alle|a las|в)?\s*\d{1,2}[:.h]\d\d(?::\d\d)?(?: ?[ap]\.?m\.?)?(?: (?:Uhr|h|[A-Z]{2,5}))?$/iu;

function two(digits: string): string {
  return digits.padStart(2, '0');
}

/** Names of columns, none of them English, in languages whose dates have the day first (CLDR: short dates of de, fr, es, it, pt, nl, pl, ru, uk, tr, id). */
const daysFirst = new Set(
  [
    ...['titel', 'quelle', 'datum', 'autor', 'volltext', 'beitrag', 'überschrift', 'veröffentlicht', 'bron'],
    ...['titre', 'auteur', 'texte', 'parution', 'contenu', 'título', 'titulo', 'fecha', 'fuente', 'texto'],
    ...['titolo', 'autore', 'testo', 'fonte', 'conteúdo', 'conteudo', 'tekst', 'tytuł', 'źródło', 'treść'],
    ...['заголовок', 'дата', 'источник', 'текст', 'автор', 'джерело', 'başlık', 'tarih', 'kaynak', 'metin'],
    ...[
      'judul',
      'tanggal',
      'sumber',
      'penulis',
      'rubrik',
      'källa',
      'författare',
      'titulek',
      'zdroj',
      'otsikko',
    ],
    ...['data publikacji', 'data di pubblicazione', 'data pubblicazione', 'testata', 'date de publication'],
    ...[
      'date de parution',
      'fecha de publicación',
      'data de publicação',
      'erscheinungsdatum',
      'erscheinungstag',
    ],
    ...['дата публикации', 'дата выхода', 'дата публікації', 'заглавие', 'publicatiedatum', 'dato', 'kilde'],
  ].map(folded),
);

function namesOfDaysFirst(columns: readonly string[]): boolean {
  return columns.some((name) => daysFirst.has(folded(name)));
}

function folded(name: string): string {
  return foldText(name.trim(), 'digits').text;
}
