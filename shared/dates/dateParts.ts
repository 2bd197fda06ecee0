import type { DateForm } from '../model/dateForm.ts';
import { foldText } from '../text/fold.ts';
import { monthNamesOf } from './monthNames.ts';

/** What a date says, as far as it does. */
export interface DateParts {
  readonly year?: number | undefined;
  /** From 1 to 12, unless the calendar has none such. */
  readonly month?: number | undefined;
  readonly day?: number | undefined;
}

/** What decides where a date can be read in two ways; what is left out decides nothing. */
export interface Reader {
  /** Whether the day or the month comes first where both are numbers. */
  readonly form?: DateForm | undefined;
  /** A BCP 47 tag: “listopad” is October in Croatian and November in Czech. */
  readonly language?: string | null | undefined;
}

/** Parts of a date, or in a sentence why it is unclear what they are. */
export type PartsOrProblem = DateParts | { readonly problem: string };

/**
 * Reads a date that is written as people write it, or a part of one (“27 Feb”, “27.”), in any digits and with the months of many
 * languages. Null where it is something else.
 */
export function datePartsIn(typed: string, reader: Reader = {}): PartsOrProblem | null {
  const text = plain(typed);
  const named = withMonths(text, reader.language ?? null);
  if ('problem' in named) return named;
  const bare = tidied(named.text);
  const groups = shapes.map((shape) => shape.exec(bare)?.groups).find((found) => found !== undefined);
  if (groups) return partsOf(groups, named.isThai);
  if (/^\d{1,2}[-./ ]+(?:\d{1,2}|\{\d+\})[-./ ]+\d{2}$/.test(bare))
    return { problem: 'Enter the year with four digits, for example 27 Feb 2025.' };
  return dayAndMonth(bare, typed.trim(), reader.form);
}

/** Without signs of direction, case and accents, with the digits of ASCII and single spaces. */
function plain(typed: string): string {
  const text = typed
    .normalize('NFKC')
    .replace(/\p{Cf}/gu, '')
    .replace(/\s+/g, ' ')
    .trim();
  return foldText(text, 'digits').text.normalize('NFKC');
}

/** The names of months as `{1}` to `{12}`. */
function withMonths(
  text: string,
  language: string | null,
): { readonly text: string; readonly isThai: boolean } | { readonly problem: string } {
  let problem: string | null = null;
  let isThai = false;
  const marked = text
    .replace(/(?<!\p{L})thang (\d{1,2})(?!\d)/gu, '{$1}')
    .replace(known().pattern, (_written, name: string) => {
      const months = known().months.get(name) ?? new Map<string, number>();
      const own = language === null ? undefined : months.get(language.split('-')[0] ?? '');
      const [month, ...others] = new Set(own === undefined ? months.values() : [own]);
      if (others.length > 0)
        problem = `It is unclear which month “${name}” is: write it as a number or in English.`;
      isThai ||= months.has('th');
      return `{${month}}`;
    });
  return problem === null ? { text: marked, isThai } : { problem };
}

interface Known {
  readonly pattern: RegExp;
  /** For each name its month in each language that has it. */
  readonly months: ReadonlyMap<string, ReadonlyMap<string, number>>;
}

let table: Known | undefined;

function known(): Known {
  table ??= readTable();
  return table;
}

function readTable(): Known {
  const months = new Map<string, Map<string, number>>();
  for (const [language, names] of Object.entries(monthNamesOf)) {
    for (const [index, forms] of names.split(', ').entries()) {
      for (const form of forms.split('/')) {
        const name = plain(form);
        if (name !== '') months.set(name, (months.get(name) ?? new Map()).set(language, index + 1));
      }
    }
  }
  const longestFirst = [...months.keys()].sort((a, b) => b.length - a.length);
  const names = longestFirst.map((name) => name.replaceAll('.', '\\.')).join('|');
  // In Hebrew “in” is a letter before the name.
  return { months, pattern: new RegExp(`(?<![\\p{L}\\p{M}])ב?(${names})(?![\\p{L}\\p{M}])`, 'gu') };
}

/** Words that belong to a date in some language and say nothing: “27 de febrero de 2025”, “27 февраля 2025 г.”, “2025 m. vasario 27 d.” */
const saysNothing =
  /(?<![\p{L}{])(?:of|the|de|del|den|der|le|el|года|год|г|року|р|м|m|d|gada|g|roku|ngay|nam)(?![\p{L}}])\.?/gu;

function tidied(text: string): string {
  return text
    .replace(/^[\p{L}\p{M}]+\.?, /u, '')
    .replace(/(?<=\d)(?:st|nd|rd|th|er|eme|o|a)(?!\p{L})/gu, '')
    .replace(/\\/g, '')
    .replace(saysNothing, ' ')
    .replace(/\s+/g, ' ')
    .replace(/[\s.,;،]+$/u, '')
    .trim();
}

const month = String.raw`\{(?<month>\d+)\}`;
const year = String.raw`(?<year>\d{4})`;
const day = String.raw`(?<day>\d{1,2})`;
const apart = String.raw`[\s.,،/\-]*`;

/** The ways in which a date is written that can be read in one way only. */
const shapes = [
  `${day}${apart}${month}(?:${apart}${year})?`,
  String.raw`${month}${apart}${day}(?:[\s.,،]+${year})?`,
  `${month}(?:${apart}${year})?`,
  `${year}${apart}${month}(?:${apart}${day})?`,
  `${year}${apart}${day}${apart}${month}`,
  String.raw`${year}(?:(?<sign>[-./]) ?(?<month>\d{1,2})(?:\k<sign> ?${day})?)?`,
  String.raw`(?<month>\d{1,2})[-./]${year}`,
  String.raw`${year}(?<month>\d{2})(?<day>\d{2})`,
  String.raw`(?:${year}\s?[年년])?\s?(?:(?<month>\d{1,2})\s?[月월])?\s?(?:${day}\s?[日일号號])?`,
  `${day}(?:, ?${year})?`,
].map((shape) => new RegExp(`^(?=.)${shape}$`, 'u'));

function partsOf(groups: Readonly<Record<string, string | undefined>>, isThai: boolean): DateParts {
  const numberOf = (text: string | undefined) => (text === undefined ? undefined : Number(text));
  const written = numberOf(groups.year);
  // Years are counted from the Buddha’s death where months have Thai names, unless they are plainly not.
  const counted = written !== undefined && isThai && written > 2400 ? written - 543 : written;
  return { year: counted, month: numberOf(groups.month), day: numberOf(groups.day) };
}

const numbers = /^(?<first>\d{1,2})(?<sign>[-./]) ?(?<second>\d{1,2})(?:\k<sign> ?(?<year>\d{4}))?$/;

/** A day and a month as numbers, with or without a year: with full stops the day comes first everywhere. */
function dayAndMonth(bare: string, typed: string, form: DateForm | undefined): PartsOrProblem | null {
  const { first, sign, second, year: written } = numbers.exec(bare)?.groups ?? {};
  if (first === undefined || second === undefined) return null;
  const [one, other] = [Number(first), Number(second)];
  const yearOf = written === undefined ? undefined : Number(written);
  const dayFirst = { year: yearOf, month: other, day: one };
  const monthFirst = { year: yearOf, month: one, day: other };
  if (sign === '.' || one > 12 || one === other) return dayFirst;
  if (other > 12) return monthFirst;
  if (form === 'day-month') return dayFirst;
  if (form === 'month-day') return monthFirst;
  return {
    problem: `It is unclear which number of ${typed} is the day: write the month as a word, or begin with the year.`,
  };
}
