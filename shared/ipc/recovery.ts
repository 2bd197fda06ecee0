import * as z from 'zod';
import { EntryKind } from '../model/history.ts';
import { HistoryDetails } from '../model/historyDetails.ts';
import { Instant } from '../model/id.ts';

/** A backup as a list shows it. */
export const BackupLine = z.strictObject({
  id: z.string().max(200),
  at: Instant,
  articles: z.int(),
  annotations: z.int(),
  /** Null when nothing was done. */
  lastAction: z.strictObject({ kind: EntryKind, details: HistoryDetails }).nullable(),
  bytes: z.int(),
});

/** What could be read of a damaged workspace, and what could not. */
export const Salvaged = z.strictObject({
  articles: z.int(),
  annotations: z.int(),
  /** Where it comes from, in sentences. */
  sources: z.array(z.string()),
  /** What could not be read, in sentences. */
  lost: z.array(z.string()),
});
