import type { IpcMainInvokeEvent } from 'electron';
import * as z from 'zod';
import { maxDocumentBytes } from '../../shared/limits.ts';
import { fail, ok } from '../../shared/result.ts';
import type { Granted, Selections } from '../transfer/selections.ts';
import type { Registry } from './serve.ts';

const Grants: z.ZodType<Granted[]> = z
  .array(
    z.union([
      z.string().min(1).max(32_768),
      z.strictObject({
        name: z.string().min(1).max(1024),
        bytes: z
          .instanceof(Uint8Array)
          .refine((bytes) => bytes.byteLength <= maxDocumentBytes, 'is too large'),
      }),
    ]),
  )
  .min(1)
  .max(100_000)
  .refine(
    (granted) =>
      granted.reduce((sum, item) => sum + (typeof item === 'string' ? 0 : item.bytes.byteLength), 0) <=
      maxDocumentBytes,
    'are too large together',
  );

/**
 * Takes what was dropped on the page from the preload, which alone can learn a dropped file's path, and gives the page
 * a selection. This is not a call of the contract: the page cannot reach it with a path of its own making.
 */
export function serveGrants(
  registry: Registry,
  selections: Selections,
  isTrusted: (event: IpcMainInvokeEvent) => boolean,
): void {
  registry.handle('glossator:grant', async (event, raw: unknown) => {
    if (!isTrusted(event))
      return JSON.stringify(fail('internal', 'This request did not come from the workbench.'));
    const granted = Grants.safeParse(raw);
    if (!granted.success) return JSON.stringify(fail('invalid-input', z.prettifyError(granted.error)));
    return JSON.stringify(ok(await selections.add(granted.data)));
  });
}
