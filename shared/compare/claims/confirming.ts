import { foldLoosely } from '../../text/foldLoosely.ts';

/** Beginnings of the words that say of themselves that something is confirmed, in the languages whose reports are read. */
const beginnings = [
  ...['confirm', 'bestatig', 'belegt', 'bekraftig', 'conferm', 'potwierdz', 'bevestig', 'bekraft'],
  ...[
    'подтверд',
    'підтверд',
    'أكد',
    'اكد',
    'تأكد',
    'تاكد',
    'تأكيد',
    'مؤكد',
    'אישר',
    'אושר',
    'تایید',
    '확인',
    '証實',
    '证实',
    '確認',
    '确认',
    '證實',
  ],
].map((word) => foldLoosely(word).text);

/** Whether words say that something is confirmed: only then is it called so, for to state a thing as certain is not to confirm it. */
export function confirms(words: string | null): boolean {
  if (words === null) return false;
  const folded = ` ${foldLoosely(words).text}`;
  return beginnings.some((word) =>
    /^\p{Script=Latin}|^\p{Script=Cyrillic}/u.test(word)
      ? folded.includes(` ${word}`)
      : folded.includes(word),
  );
}
