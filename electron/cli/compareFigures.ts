import * as z from 'zod';
import type { ComparedFigure, Relation } from '../../shared/compare/card.ts';
import { compareFigures } from '../../shared/compare/compareFigures.ts';
import { FigureAttributes } from '../../shared/model/attributes.ts';
import { checkBounds } from '../../shared/model/bounds.ts';
import { Refusal } from '../../shared/result.ts';

/** What `compare-figures` prints for a line. */
export interface ComparedLine {
  readonly relation: Relation;
  readonly reason: string;
}

/**
 * Compares the two cards of each line, `{"a":CARD,"b":CARD,"cumulative":true}`; empty lines are skipped. Throws `Refusal` for a line that
 * is something else, with a sentence that says which line and why.
 */
export function* comparedLines(lines: Iterable<string>): Generator<ComparedLine> {
  let number = 0;
  for (const line of lines) {
    number += 1;
    if (line.trim() === '') continue;
    const { a, b, cumulative } = readLine(line, number);
    const { relation, reason } = compareFigures(figureOf(a), figureOf(b), {
      cumulative: cumulative ?? false,
    });
    yield { relation, reason };
  }
}

function readLine(line: string, number: number): ComparedCards {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    throw refusal(
      number,
      'it is not JSON. Write {"a":CARD,"b":CARD}, with cards as “parse-figure” prints them.',
    );
  }
  const parsed = ComparedCards.safeParse(value);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  const path = issue?.path.join('.') ?? '';
  throw refusal(
    number,
    `${path === '' ? '' : `“${path}” is wrong: `}${issue?.message ?? 'it does not fit'}.`,
  );
}

function refusal(number: number, sentence: string): Refusal {
  return new Refusal('invalid-input', `Line ${number}: ${sentence}`);
}

const words = z.string('it must be text or null').nullish();
const bound = z
  .object(
    {
      value: z
        .string('it must be a decimal as text, such as "11000" or "-2.5"')
        .regex(/^-?\d+(\.\d+)?$/, 'it must be a decimal such as "11000" or "-2.5"'),
      inclusive: z.boolean('it must be true or false'),
    },
    'it must be {"value":"11000","inclusive":true} or null',
  )
  .nullish();

const Card = z
  .object(
    {
      lower: bound,
      upper: bound,
      unit: words,
      modifiers: z
        .array(FigureAttributes.shape.modifiers.unwrap().element, 'it must be a list of modifiers')
        .nullish(),
      measuredEntity: words,
      measuredProperty: words,
      asOf: z
        .union(
          [z.string(), z.object({ text: words, date: words })],
          'it must be {"text":"…","date":"…"} or null',
        )
        .nullish(),
      published: words,
    },
    'it must be a card as “parse-figure” prints it',
  )
  .superRefine(({ lower, upper }, context) => {
    const message = checkBounds({ lower: lower ?? undefined, upper: upper ?? undefined });
    if (message !== null) context.addIssue({ code: 'custom', message });
  });
type Card = z.infer<typeof Card>;

const ComparedCards = z.object(
  { a: Card, b: Card, cumulative: z.boolean('it must be true or false').nullish() },
  'it must be {"a":CARD,"b":CARD}, with cards as “parse-figure” prints them',
);
type ComparedCards = z.infer<typeof ComparedCards>;

/** A card whose as-of has words but no date says another time than that of publication, and not which. */
function figureOf(card: Card): ComparedFigure {
  const { asOf } = card;
  return {
    lower: card.lower ?? null,
    upper: card.upper ?? null,
    unit: card.unit ?? null,
    modifiers: card.modifiers ?? [],
    entity: card.measuredEntity ?? null,
    property: card.measuredProperty ?? null,
    asOf: typeof asOf === 'object' && asOf !== null ? (asOf.date ?? asOf.text ?? null) : (asOf ?? null),
    published: card.published ?? null,
  };
}
