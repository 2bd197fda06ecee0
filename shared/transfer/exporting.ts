import * as z from 'zod';
import { Id } from '../model/id.ts';

/** A format that can be written. */
export const WritableFormat = z.strictObject({
  id: z.string(),
  label: z.string(),
  extension: z.string(),
  drops: z.array(z.string()),
  /** What its offsets may count, the default first; empty where there is no choice. */
  offsetUnits: z.array(z.string()),
  layout: z.enum(['file', 'folder']),
  isBinary: z.boolean(),
});

/** What is exported, and where to. */
export const ExportRequest = z.strictObject({
  format: z.string().max(100),
  articleIds: z.array(Id).min(1).max(1_000_000).nullable(),
  includeSuggestions: z.boolean(),
  /** One of the format's `offsetUnits`. */
  offsetUnit: z.string().max(100).optional(),
  /** `file` asks where with the system's dialog. */
  to: z.enum(['file', 'clipboard']).optional(),
});

/** What an export wrote. */
export const ExportReport = z.strictObject({
  /** Empty for the clipboard. */
  fileName: z.string(),
  files: z.int(),
  articles: z.int(),
  annotations: z.int(),
  /** A sentence about what stayed behind; empty when nothing did. */
  leftOut: z.string(),
});

/** What an export is at. */
export type ExportStage = 'writing' | 'printing';
