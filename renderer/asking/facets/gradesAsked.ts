import { partsIn } from '../../../shared/query/edit.ts';
import type { Part } from '../../../shared/query/query.ts';

/** The letters of sources and the digits of information (Admiralty code, NATO AJP-2.1), the best first. */
export const letters = ['A', 'B', 'C', 'D', 'E', 'F'] as const;
export const digits = ['1', '2', '3', '4', '5', '6'] as const;

/** Whether what a query says of grades holds for one; null where it says nothing of them. F and 6 are neither worse nor better. */
export function gradeIsAsked(query: string, letter: string, digit: string): boolean | null {
  const all = partsIn(query).map((part) => answers(part, letter, digit));
  const said = all.filter((answer) => answer !== null);
  return said.length === 0 ? null : said.every(Boolean);
}

function answers(part: Part, letter: string, digit: string): boolean | null {
  if (part.kind === 'not') {
    const inner = answers(part.part, letter, digit);
    return inner === null ? null : !inner;
  }
  if (part.kind === 'or') {
    const all = part.parts.map((each) => answers(each, letter, digit));
    return all.includes(null) ? null : all.includes(true);
  }
  if (part.kind !== 'grade') return null;
  const { comparison, reliability, credibility } = part;
  if (comparison === 'is')
    return (
      (reliability === null || reliability === letter) && (credibility === null || credibility === digit)
    );
  const steps = [
    reliability === null ? 0 : stepsFrom(letter, reliability, 'F'),
    credibility === null ? 0 : stepsFrom(digit, credibility, '6'),
  ];
  const way = comparison === 'worse' ? 1 : -1;
  return (
    steps.every((step) => step !== null && step * way >= 0) &&
    steps.some((step) => step !== null && step !== 0)
  );
}

/** How much worse one half of a grade is than another; null where it cannot be judged. */
function stepsFrom(half: string, other: string, unjudged: string): number | null {
  return half === unjudged ? null : half.charCodeAt(0) - other.charCodeAt(0);
}
