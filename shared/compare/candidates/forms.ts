import type { Lexicon } from './lexicon.ts';

/** Whether two stems are of one word: the same, or with so much in common that only an ending that is not listed parts them. */
export function areForms(
  a: string,
  b: string,
  { language, parted }: Pick<Lexicon, 'language' | 'parted'>,
): boolean {
  if (a === b) return true;
  // Asked millions of times, and nearly always no.
  if (!parted && a.charCodeAt(0) !== b.charCodeAt(0)) return false;
  // Synonyms have one name, and single letters are names by themselves.
  if (a.startsWith('=') || b.startsWith('=') || a.startsWith('letter ') || b.startsWith('letter '))
    return false;
  if (parted && (isParted(a, b, parted) || isParted(b, a, parted))) return true;
  const common = commonStart(a, b);
  const [shorter, rest] = [Math.min(a.length, b.length), Math.max(a.length, b.length) - common];
  if (language === 'en') return common >= 6 && rest <= 3;
  if (language === 'ko') return common >= 5 && rest <= 6;
  if (common === shorter) return common >= 4 ? rest <= 2 : common === 3 && rest === 1;
  return common >= 5 && rest <= 3;
}

/** “einsetz” and “setz”, whose “ein” is elsewhere in the sentence. */
function isParted(whole: string, bare: string, parted: RegExp): boolean {
  return (
    bare.length >= 3 && whole.endsWith(bare) && parted.exec(whole)?.[0].length === whole.length - bare.length
  );
}

function commonStart(a: string, b: string): number {
  let common = 0;
  while (common < a.length && a[common] === b[common]) common += 1;
  return common;
}
