import { typedDate } from '../../../shared/dates/typedDate.ts';
import { isoDate } from '../dates.ts';

/** A day, perhaps with a time, that a line gives; and what else the line says. */
export interface DateLine {
  /** ISO 8601. */
  readonly iso: string;
  readonly rest: string;
}

/** No line with a date is longer (UTF-16 code units). */
const longestLine = 300;

/**
 * The date in a line of an archive, in the languages that archives are read in: “March 12, 2024 Tuesday 10:15 AM GMT”,
 * “12. März 2024 Dienstag”, “mardi 12 mars 2024”, “2024年3月12日”. Null where there is none or it can be read in two ways.
 */
export function dateLineOf(text: string): DateLine | null {
  if (text.length > longestLine) return null;
  for (const shape of shapes) {
    const found = shape.exec(text);
    if (!found) continue;
    const written = found[0].replace(/^\p{P}+/u, '').replace(/\b(?:der|den|le|el)\s/giu, '');
    const day = dayOf(written);
    if (day === null) continue;
    const after = text.slice(found.index + found[0].length);
    const time = timeIn(after);
    const rest = `${text.slice(0, found.index)} ${after.slice(time?.length ?? 0)}`;
    return { iso: day + (time?.iso ?? ''), rest: tidied(rest) };
  }
  return null;
}

/** The day (ISO 8601) of a whole date, in any language; null for what is none. */
function dayOf(written: string): string | null {
  const typed = typedDate(written, { from: null });
  return typed.ok && /^\d{4}-\d\d-\d\d$/.test(typed.value) ? typed.value : wholeDay(isoDate(written));
}

function wholeDay(iso: string | null): string | null {
  return iso !== null && /^\d{4}-\d\d-\d\d/.test(iso) ? iso : null;
}

/** Where a date may be in a line; each is read as one only if it is one. */
const shapes: readonly RegExp[] = [
  /(?<!\d)\d{1,2}(?:\.|st|nd|rd|th|er|º|ª)?\s+(?:de\s+|d[’'])?\p{L}{3,12}\.?,?\s+(?:de\s+|del\s+)?\d{4}(?!\d)/u,
  /(?<!\p{L})\p{L}{3,12}\.?\s+\d{1,2}(?:st|nd|rd|th)?,?\s+\d{4}(?!\d)/u,
  /(?<!\d)\d{4}\s?年\s?\d{1,2}\s?月\s?\d{1,2}\s?日/u,
  /(?<!\d)\d{4}\s?년\s?\d{1,2}\s?월\s?\d{1,2}\s?일/u,
  /(?<![\d.])\d{4}[-./]\d{1,2}[-./]\d{1,2}(?![\d])/u,
  /(?<![\d.])\d{1,2}\.\s?\d{1,2}\.\s?\d{4}(?!\d)/u,
  /(?<![\d/])\d{1,2}\/\d{1,2}\/\d{4}(?![\d/])/u,
];

interface Time {
  /** From the `T` on. */
  readonly iso: string;
  readonly length: number;
}

/** The time behind a date; one of a zone that is not UTC is left, for names of zones are not unique. */
function timeIn(after: string): Time | null {
  const found =
    /^[\s,]*(?:\p{L}{3,12}[,\s]+)?(?<hour>\d{1,2}):(?<minute>\d\d)(?::(?<second>\d\d))?(?:\s?(?<half>[AP])\.?M\.?)?(?:\s+(?<zone>[A-Z]{2,4}))?(?!\p{L})/iu.exec(
      after,
    );
  const { hour, minute, second, half, zone } = found?.groups ?? {};
  if (!found || hour === undefined) return null;
  if (zone !== undefined && !/^(?:GMT|UTC)$/i.test(zone)) return null;
  const isPm = half?.toUpperCase() === 'P';
  const hours = half === undefined ? Number(hour) : (Number(hour) % 12) + (isPm ? 12 : 0);
  if (hours > 23 || Number(minute) > 59 || Number(second ?? 0) > 59) return null;
  const parts = [String(hours).padStart(2, '0'), minute, second ?? '00'];
  return { iso: `T${parts.join(':')}${zone === undefined ? '' : 'Z'}`, length: found[0].length };
}

/** Without the names of days of the week and the signs that a date leaves behind. */
function tidied(rest: string): string {
  return rest
    .replace(weekdays, ' ')
    .replace(/\s+/g, ' ')
    .replace(/^[\s,;|·()]+|[\s,;|·()]+$/gu, '');
}

/** In English, German, French, Dutch, Spanish, Italian, Portuguese, Russian, Polish, Swedish, Danish, Turkish and Japanese. */
const weekdays = new RegExp(
  `(?<!\\p{L})(?:${[
    'Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday',
    'Montag|Dienstag|Mittwoch|Donnerstag|Freitag|Samstag|Sonnabend|Sonntag',
    'lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche',
    'maandag|dinsdag|woensdag|donderdag|vrijdag|zaterdag|zondag',
    'lunes|martes|miércoles|jueves|viernes|sábado|domingo',
    'lunedì|martedì|mercoledì|giovedì|venerdì|sabato|domenica',
    '(?:segunda|terça|quarta|quinta|sexta)(?:-feira)?',
    'понедельник|вторник|среда|четверг|пятница|суббота|воскресенье',
    'poniedziałek|wtorek|środa|czwartek|piątek|sobota|niedziela',
    'måndag|tisdag|onsdag|torsdag|fredag|lördag|söndag|mandag|tirsdag|lørdag',
    'Pazartesi|Salı|Çarşamba|Perşembe|Cuma|Cumartesi|Pazar',
    '[月火水木金土日]曜日?',
  ].join('|')})(?!\\p{L})`,
  'giu',
);
