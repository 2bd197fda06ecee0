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

/** An instant of a row, as it is there. Throws `Refusal` ('damaged') where it is none: a window could make no date of it. */
export function readInstant(whose: string, instant: string): string {
  if (!instantForm.test(instant)) throw damagedRow(whose, `its date is “${instant}”`);
  return instant;
}

/** As `Instant` is, but for days that their month does not have; thousands are read with every article. */
const instantForm =
  /^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])T(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d\.\d{3}Z$/;

/** The refusal of a row that is not as it was saved; `reason` has no full stop. */
export function damagedRow(whose: string, reason: string): Refusal {
  return new Refusal(
    'damaged',
    `${whose} cannot be read: ${reason}. Restore a backup, or run “glossator recover” to keep what can be read.`,
  );
}
