import { cut, pieceOf } from './compared.ts';
import { Problem, use } from './problem.ts';
import type { Meaning } from './query.ts';
import type { Value } from './tokens.ts';

type Grade = Extract<Meaning, { readonly kind: 'grade' }>;

/** Reads the value of `grade:`: `B2`, `F`, `6`, `<C3`, `>C3`; the Admiralty code (NATO AJP-2.1). Throws a `Problem`. */
export function readGrade(value: Value): Grade {
  const piece = pieceOf(value);
  const sign = /^\s*(?:[<>]=?|=|[≤≥])?\s*/.exec(piece.text)?.[0] ?? '';
  const grade = cut(piece, sign.length, piece.text.length);
  const found = /^([A-F])?([1-6])?\s*$/i.exec(grade.text);
  const [, letter, digit] = found ?? [];
  if (!letter && !digit) throw wrong(value);
  const [reliability, credibility] = [letter?.toUpperCase() ?? null, digit ?? null];
  const comparison = sign.includes('<') ? 'worse' : sign.includes('>') ? 'better' : 'is';
  const text = `${reliability ?? ''}${credibility ?? ''}`;
  if (/[=≤≥]/.test(sign) && sign.trim() !== '=') throw orEqual(value, sign, text);
  if (comparison !== 'is' && (reliability === 'F' || credibility === '6'))
    throw new Problem(
      grade.place(),
      `${reliability === 'F' ? 'F' : '6'} means “cannot be judged”: no grade is better or worse.`,
      use(value, text, `Use grade:${text}`),
    );
  return { kind: 'grade', comparison, reliability, credibility };
}

/** Underlines what cannot be of a grade. */
function wrong(value: Value): Problem {
  const piece = pieceOf(value);
  const right = /^\s*[<>=≤≥]*\s*(?:[A-F](?=\P{L}))?/iu.exec(piece.text)?.[0].length ?? 0;
  const stray = /^(?:\p{L}+|\p{N}+|.)?/u.exec(piece.text.slice(right))?.[0].length ?? 0;
  return new Problem(
    stray === 0 ? value : cut(piece, right, right + stray).place(),
    'A grade is a letter from A to F, then a digit from 1 to 6.',
  );
}

function orEqual(value: Value, sign: string, grade: string): Problem {
  const better = /[>≥]/.test(sign);
  const compared = `${better ? '>' : '<'}${grade}`;
  return new Problem(
    value,
    `Ask for ${grade} and for ${better ? 'better' : 'worse'} grades as two parts.`,
    use({ start: value.start - 'grade:'.length, end: value.end }, `(grade:${grade} or grade:${compared})`),
  );
}
