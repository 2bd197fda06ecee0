import type { Statement } from '../../../shared/compare/statement.ts';
import type { DateForm } from '../../../shared/model/dateForm.ts';
import { tagLabel } from '../../../shared/model/tag.ts';
import { counted } from '../../../shared/text/counting.ts';
import { shortDays } from '../../../shared/text/days.ts';
import { shortened } from '../../../shared/text/shortened.ts';
import { type DayBy, statementDays } from '../statementDays.ts';
import type { Firmness, TickLook } from './tickLook.ts';

/** How each shade is called. */
export const firmnessLabel: Readonly<Record<Firmness, string>> = {
  certain: 'certain',
  probable: 'probable',
  possible: 'possible',
  open: 'left open, or only hedged',
  unmarked: 'not set',
};

/** More of the words than this is not read out with a tick, in UTF-16 code units. */
const mostWords = 160;

/** All that a tick says: “Claim, denied, probable: “…”. Ministry of Transport, published 12 Mar 2026 in Nordufer Kurier. Grade B2.” */
export function tickSentence(statement: Statement, look: TickLook, by: DayBy, form: DateForm): string {
  const { tag, words, outlet, grade, hedge } = statement;
  const marks = [
    tagLabel[tag],
    look.isDenied && 'denied',
    look.isRefuted && 'refuted',
    look.firmness !== 'unmarked' && firmnessLabel[look.firmness],
    hedge !== null && `hedged “${hedge}”`,
  ];
  const who = speakersOf(statement) ?? 'No speaker linked';
  return [
    `${marks.filter(Boolean).join(', ')}: “${shortened(words.replace(/\s+/gu, ' ').trim(), mostWords)}”.`,
    `${who}, ${dayWords(statement, by, form)}${outlet === null ? '' : ` in ${outlet}`}.`,
    ...(grade === null ? [] : [`Grade ${grade}.`]),
  ].join(' ');
}

/** The names of all speakers; null where none is marked. */
export function speakersOf({ speakers }: Statement): string | null {
  return speakers.length === 0 ? null : speakers.map(({ name }) => name).join(' and ');
}

/** “published 12 Mar 2026”, “as of 9 Mar 2026”, “without a day” */
export function dayWords(statement: Statement, by: DayBy, form: DateForm): string {
  const { figure, published } = statement;
  const days = statementDays(statement, by);
  if (!days) return 'without a day';
  if (days.by === 'asOf') return `as of ${shortDays(figure?.asOf?.date ?? '', form)}`;
  return `published ${shortDays(published ?? '', form)}`;
}

/** “12 more statements here, the first: …” */
export function countSentence(statements: readonly Statement[], sentence: string): string {
  return `${counted(statements.length, 'more statement')} here, the first: ${sentence}`;
}
