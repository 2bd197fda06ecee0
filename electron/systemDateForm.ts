import type { DateForm } from '../shared/model/dateForm.ts';

/** What the system says about how its user writes. */
interface System {
  readonly platform: NodeJS.Platform;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** The locale of the system's formats, as a BCP 47 tag. Windows and macOS have it apart from the language of menus. */
  readonly locale: string;
}

/**
 * How dates are written where a person is at home, as their system has been set. On Linux it is the locale of times (POSIX: LC_ALL, LC_TIME,
 * LANG, the first that is not empty); a system that names no place has the day first, with the month as a word, which no one misreads.
 */
export function systemDateForm({ platform, env, locale }: System): DateForm {
  if (platform === 'win32' || platform === 'darwin') return dateFormOf(locale);
  const posix = env.LC_ALL || env.LC_TIME || env.LANG || 'C';
  const [name = ''] = posix.split(/[.@]/);
  return name === 'C' || name === 'POSIX' ? 'day-month' : dateFormOf(name.replace('_', '-'));
}

/** The order in which a locale (BCP 47) writes a date, after CLDR; the day first where the tag is none. */
function dateFormOf(locale: string): DateForm {
  const [first, second] = partsOf(locale);
  if (first === 'year') return 'iso';
  return first === 'month' && second === 'day' ? 'month-day' : 'day-month';
}

function partsOf(locale: string): readonly string[] {
  try {
    return new Intl.DateTimeFormat(locale, { calendar: 'gregory', dateStyle: 'short' })
      .formatToParts(new Date(0))
      .map(({ type }) => type)
      .filter((type) => type === 'day' || type === 'month' || type === 'year');
  } catch {
    return [];
  }
}
