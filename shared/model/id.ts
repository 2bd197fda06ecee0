import * as z from 'zod';

/** Every entity's id: a UUID, version 7 when Glossator makes it (RFC 9562), kept for life through export and import. */
export const Id = z.uuid();
export type Id = z.infer<typeof Id>;

/** An instant as ISO 8601 in UTC with milliseconds, for example `2026-11-23T08:00:00.000Z`. */
export const Instant = z.iso.datetime({ precision: 3 });
export type Instant = z.infer<typeof Instant>;

/** A SHA-256 digest as 64 lowercase hexadecimal digits. */
export const Sha256 = z
  .string()
  .regex(/^[0-9a-f]{64}$/, 'it must be a SHA-256 digest in lowercase hexadecimal');
