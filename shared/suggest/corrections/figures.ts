import type { FigureAttributes } from '../../figure/card.ts';
import type { Annotation } from '../../model/annotation.ts';
import { stretchAt } from '../document.ts';
import type { FoundFigure } from '../found.ts';
import type { Correction } from '../suggestion.ts';
import { type Context, correction, said } from './context.ts';

/**
 * What the text says of a figure and its card does not: a bound, the unit, what is measured, “about”, the date. Where the card
 * has another number than the text, a person had a reason: nothing is proposed.
 */
export function figureCorrections(annotation: Annotation, context: Context): readonly Correction[] {
  if (annotation.tag !== 'figure') return [];
  const figure = onlyFigureOver(annotation, context.found.figures);
  if (!figure) return [];
  const [card, read] = [annotation.attributes, figure.attributes];
  if (!isSameNumber(card, read)) return [];
  const words = said(context.text.slice(figure.start, figure.end));
  const bounding = boundingWords(context.text, figure);
  const found: Correction[] = [];
  const add = (rule: Correction['rule'], score: number, reason: string, patch: Correction['patch']) =>
    found.push(correction(annotation, rule, score, reason, { patch }));
  const isBoundOther = !isSameBound(card.lower, read.lower) || !isSameBound(card.upper, read.upper);
  if (isBoundOther) {
    const isExact = card.lower && card.upper && isSameBound(card.lower, card.upper);
    const has = !card.lower && !card.upper ? 'no number' : isExact ? 'an exact number' : 'other bounds';
    const patch = { lower: read.lower ?? null, upper: read.upper ?? null, ...modifiersOf(card, read) };
    add(
      'figure.correct-bound',
      isExact || has === 'no number' ? 0.85 : 0.6,
      `The text says ${bounding ?? words}, the card has ${has}`,
      patch,
    );
  } else if (missingModifiers(card, read).length > 0) {
    add(
      'figure.correct-modifier',
      0.75,
      `The text says ${bounding ?? words}, the card does not`,
      modifiersOf(card, read),
    );
  }
  if (card.unit === undefined && read.unit !== undefined && card.measuredEntity === undefined)
    add('figure.correct-unit', 0.8, `The text says ${words}, the card has no unit`, { unit: read.unit });
  if (card.measuredEntity === undefined && read.measuredEntity !== undefined)
    add(
      'figure.correct-entity',
      0.75,
      `The text says ${said(entityWords(read.measuredEntity))}, the card has nothing that is measured`,
      {
        measuredEntity: read.measuredEntity,
      },
    );
  if (card.asOf === undefined && read.asOf !== undefined)
    add(
      'figure.correct-as-of',
      0.7,
      `The text says ${said(read.asOf.segment?.exact ?? read.asOf.date ?? '')}, the card has no date`,
      {
        asOf: read.asOf,
      },
    );
  return found;
}

type Bound = FigureAttributes['lower'];
type Modifiers = NonNullable<FigureAttributes['modifiers']>;

/** The one figure of the text that shares words with the annotation; with two, it is not clear what the card is of. */
function onlyFigureOver({ segments }: Annotation, figures: readonly FoundFigure[]): FoundFigure | null {
  const [segment, more] = segments;
  if (!segment || more) return null;
  const over: FoundFigure[] = [];
  for (let at = stretchAt(figures, segment.end - 1); at >= 0 && over.length < 2; at -= 1) {
    const figure = figures[at];
    if (!figure || figure.end <= segment.start) break;
    over.push(figure);
  }
  return over.length === 1 ? (over[0] ?? null) : null;
}

/** Whether the card holds no number yet, or those of the text. */
function isSameNumber(card: FigureAttributes, read: FigureAttributes): boolean {
  const values = [read.lower, read.upper].map((bound) => bound?.value).filter((value) => value !== undefined);
  if (values.length === 0) return false;
  return [card.lower, card.upper].every((bound) => !bound || values.includes(bound.value));
}

function isSameBound(a: Bound, b: Bound): boolean {
  return a?.value === b?.value && a?.inclusive === b?.inclusive;
}

/** “over” of “over 11,000 soldiers”. */
function boundingWords(text: string, { start, end, core }: FoundFigure): string | null {
  const before = text.slice(start, core.start).trim();
  if (before !== '') return said(before);
  const after = text.slice(core.end, end).trim();
  return after === '' ? null : said(after);
}

/** Modifiers that the words themselves give; a list or a count is told by the number. */
const spoken = ['IsApproximate', 'IsMean', 'IsMedian', 'IsMin', 'IsMax'] as const;

function missingModifiers({ modifiers: has = [] }: FigureAttributes, { modifiers = [] }: FigureAttributes) {
  return spoken.filter((modifier) => modifiers.includes(modifier) && !has.includes(modifier));
}

/** The card’s modifiers with those of the text; the range that a bound makes goes with it. */
function modifiersOf(card: FigureAttributes, read: FigureAttributes): Pick<FigureAttributes, 'modifiers'> {
  const kept: Modifiers = (card.modifiers ?? []).filter((modifier) => modifier !== 'IsRange');
  const all = [...kept, ...(read.modifiers ?? []).filter((modifier) => !kept.includes(modifier))];
  return all.length > 0 ? { modifiers: all } : {};
}

function entityWords(entity: NonNullable<FigureAttributes['measuredEntity']>): string {
  return typeof entity === 'string' ? entity : entity.exact;
}
