import * as z from 'zod';

/** An offset into an article's canonical text, in UTF-16 code units. */
export const Offset = z.int().nonnegative();

/** A range `[start, end)` of an article's text in UTF-16 code units, before its text was looked up. */
export const Range = z
  .strictObject({ start: Offset, end: Offset })
  .refine((range) => range.start < range.end, { message: 'start must come before end' });
export type Range = Readonly<z.infer<typeof Range>>;

/** One contiguous range `[start, end)` of an article's text (UTF-16 code units) together with that text. */
export const Segment = z
  .strictObject({ start: Offset, end: Offset, exact: z.string().min(1) })
  .refine((segment) => segment.start < segment.end, { message: 'start must come before end' });
export type Segment = Readonly<z.infer<typeof Segment>>;
