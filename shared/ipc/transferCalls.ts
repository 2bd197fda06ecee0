import * as z from 'zod';
import { maxDocumentBytes } from '../limits.ts';
import { Id } from '../model/id.ts';
import { ExportReport, ExportRequest, WritableFormat } from '../transfer/exporting.ts';
import {
  ImportReport,
  ImportRequest,
  Inspection,
  InterruptedImport,
  Selection,
  Token,
} from '../transfer/importing.ts';
import { call, callByHand } from './call.ts';

const nothing = z.undefined();

/** Calls about what comes into a workspace from files, and what goes out into them. */
export const transferCalls = {
  /** Asks for files or a folder with the system's dialog; null when the person cancelled. */
  'transfer.choose': callByHand(z.strictObject({ what: z.enum(['files', 'folder']) }), Selection.nullable()),
  /** Keeps what was pasted, as a document to import. */
  'transfer.paste': call(
    z.strictObject({
      /** What the article is called; null: as its text begins. */
      title: z.string().min(1).max(1000).nullable(),
      text: z.string().max(maxDocumentBytes),
      html: z.string().max(maxDocumentBytes).nullable(),
      url: z.string().max(10_000).nullable(),
    }),
    Selection,
  ),
  /** What to ask before the import. */
  'transfer.inspect': call(z.strictObject({ token: Token }), Inspection),
  /** How a file of a selection begins when it is read in an encoding. */
  'transfer.preview': call(
    z.strictObject({ token: Token, file: z.string().max(10_000), encoding: z.string().max(100) }),
    z.strictObject({ sample: z.string() }),
  ),
  /** Imports a selection; answers at the end, and tells `progress` meanwhile. */
  'transfer.import': call(ImportRequest, ImportReport),
  /** Ends an import early: what is in stays in. */
  'transfer.cancel': call(z.strictObject({ token: Token }), nothing),
  /** The imports that were interrupted, of which a part is in. */
  'imports.interrupted': call(nothing, z.array(InterruptedImport)),
  /** What came in of one stays, and nothing more is said of it. */
  'imports.keep': call(z.strictObject({ id: Id }), nothing),
  'transfer.formats': call(nothing, z.array(WritableFormat)),
  /** Ends an export early: nothing is written. */
  'transfer.cancelExport': call(nothing, nothing),
  /**
   * Writes to a file that the system's dialog asks for, or to the clipboard, and tells `exporting` meanwhile; null when the person
   * cancelled.
   */
  'transfer.export': callByHand(ExportRequest, ExportReport.nullable()),
} as const;
