import { actorDimension } from './actorDimensions.ts';
import type { Bits } from './bits.ts';
import { codedDimension } from './codedDimensions.ts';
import { dayDimension } from './dayDimensions.ts';
import type { Dimension } from './dimension.ts';
import { namedDimension } from './namedDimensions.ts';
import type { Question } from './question.ts';
import { valueDimension } from './valueDimension.ts';

/** What a field of the query is counted by among some annotations; null where nothing is counted by it. */
export function dimensionOf(question: Question, field: string, slots: Bits): Dimension | null {
  return (
    codedDimension(question, field) ??
    namedDimension(question, field) ??
    actorDimension(question, field) ??
    dayDimension(question, field, slots) ??
    (field === 'figure' ? valueDimension(question, slots) : null)
  );
}
