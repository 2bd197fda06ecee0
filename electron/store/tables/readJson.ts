import type * as z from 'zod';
import { Refusal } from '../../../shared/result.ts';
import { reasonOf } from '../db/reason.ts';

/**
 * Reads the JSON of a row, which a disk may have changed, by its schema. Throws `Refusal` ('damaged') that names what the row is of
 * (`whose`, such as “Annotation 1”).
 */
export function readJson<T>(whose: string, schema: z.ZodType<T>, json: string): T {
  return readRow(whose, () => schema.parse(JSON.parse(json)));
}

/** Makes of a row what it stands for. Throws `Refusal` ('damaged') that names what the row is of, where that cannot be done. */
export function readRow<T>(whose: string, read: () => T): T {
  try {
    return read();
  } catch (error) {
    throw damagedRow(whose, reasonOf(error));
  }
}

/** The refusal of a row that is not as it was saved; `reason` has no full stop. */
export function damagedRow(whose: string, reason: string): Refusal {
  return new Refusal(
    'damaged',
    `${whose} cannot be read: ${reason}. Restore a backup, or run “glossator recover” to keep what can be read.`,
  );
}
