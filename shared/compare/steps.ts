import type { DateForm } from '../model/dateForm.ts';
import type { Step } from './card.ts';
import type { Comparable } from './comparable.ts';
import { daysWords, entityWords, kindWords, propertyWords } from './figureParts.ts';
import { figureWords } from './figureWords.ts';
import { isSameTime } from './possibleDays.ts';
import { type Judgement, partOf } from './relation.ts';

/** The questions that were asked of two figures, up to the one that decided, with what each of them says. */
export function stepsOf(
  a: Comparable,
  b: Comparable,
  judgement: Judgement,
  dates: DateForm,
): readonly Step[] {
  const { decidedBy, relation } = judgement;
  const step = (
    about: Step['about'],
    wordsOf: (figure: Comparable) => string,
    verdict: Step['verdict'],
  ): Step => ({
    about,
    a: wordsOf(a),
    b: wordsOf(b),
    verdict,
  });
  const steps: Step[] = [];
  const ask = (about: Step['about'], wordsOf: (figure: Comparable) => string): boolean => {
    const isLast = decidedBy === about;
    steps.push(step(about, wordsOf, isLast ? 'different' : 'same'));
    return isLast;
  };
  if (ask('entity', (figure) => entityWords(figure) ?? 'not said')) return steps;
  const properties = (figure: Comparable) => propertyWords(figure) ?? 'not said';
  if (partOf(a, b) !== null) steps.push(step('property', properties, 'part'));
  else if (ask('property', properties)) return steps;
  if (ask('kind', (figure) => kindWords(figure, figure === a ? b : a))) return steps;
  if (ask('unit', unitWords)) return steps;
  if (decidedBy === 'part' && relation === 'incomparable') return steps;
  const days = (figure: Comparable) => timeWords(figure, dates);
  const isOneTime = a.days !== null && b.days !== null && isSameTime(a.days, b.days);
  if (decidedBy === 'order' || (decidedBy !== 'time' && !isOneTime))
    steps.push(step('time', days, 'ordered'));
  else if (ask('time', days)) return steps;
  const apart = relation === 'conflicting' || decidedBy === 'order';
  return [...steps, step('values', ({ figure }) => figureWords(figure), apart ? 'apart' : 'meets')];
}

function unitWords({ measure, figure }: Comparable): string {
  return measure.unit ?? (figure.unit === null ? 'without a unit' : figure.unit);
}

/** When, and that it is only the day of publication where the figure itself says nothing. */
function timeWords(figure: Comparable, dates: DateForm): string {
  const days = daysWords(figure, dates);
  if (days === null) return figure.figure.asOf ?? 'not known';
  return figure.days?.by === 'published' ? `${days}, when it was published` : days;
}
