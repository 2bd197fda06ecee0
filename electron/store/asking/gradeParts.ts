import type { Part } from '../../../shared/query/query.ts';
import { codeFields, codeIn } from '../tables/markCodes.ts';
import type { Bits } from './bits.ts';
import type { Question } from './question.ts';

type GradePart = Part & { readonly kind: 'grade' };

/**
 * The slots of the claims with a grade, or with a worse or better one: neither part better and at least one worse, or the other way
 * round. F and 6 mean “cannot be judged”: they are neither; and half a grade is neither where both halves are asked for.
 */
export function gradesThat({ universe, memory }: Question, part: GradePart): Bits {
  const { codes } = memory.columns;
  const asked = [placeOf('reliability', part.reliability), placeOf('credibility', part.credibility)];
  const isWanted = (...own: readonly number[]): boolean => {
    const halves = asked.flatMap((place, half) => (place === null ? [] : [[place, own[half] ?? 0] as const]));
    if (part.comparison === 'is') return halves.every(([place, has]) => place === has);
    const wanted = part.comparison === 'worse' ? 1 : -1;
    const orders = halves.map(([place, has]) => orderOf(place, has));
    return orders.every((order) => order === 0 || order === wanted) && orders.includes(wanted);
  };
  // There are 49 grades: each is looked at once.
  const table = Array.from({ length: 64 }, (_, grade) => isWanted(grade >>> 3, grade & 7));
  return universe.filter((slot) => {
    const all = codes[slot] ?? 0;
    return table[codeIn(all, 'reliability') * 8 + codeIn(all, 'credibility')] === true;
  });
}

/** 1 worse, −1 better, 0 the same; null where one of both cannot be judged, or is not there. */
function orderOf(asked: number, own: number): number | null {
  if (own === 0 || own === cannotBeJudged || asked === cannotBeJudged) return null;
  return Math.sign(own - asked);
}

/** F and 6 are the last of their lists. */
const cannotBeJudged = 6;

function placeOf(field: 'reliability' | 'credibility', code: string | null): number | null {
  const list: readonly string[] = codeFields[field].codes;
  return code === null ? null : list.indexOf(code) + 1;
}
