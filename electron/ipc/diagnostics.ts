import { basename, join } from 'node:path';
import { app, type BrowserWindow, dialog } from 'electron';
import type { Handlers } from '../../shared/ipc/contract.ts';
import { ok } from '../../shared/result.ts';
import { diagnose, diagnosticsText } from '../diagnostics.ts';
import { writeFileAtomic } from '../transfer/writeFile.ts';
import type { Workbench } from '../workbench.ts';

/** Saving what somebody who helps needs to know; also of a workspace that did not open. */
export function diagnosticsHandlers(
  workbench: Workbench,
  window: BrowserWindow,
): Pick<Handlers, 'diagnostics.save'> {
  return {
    'diagnostics.save': async () => {
      const at = new Date().toISOString();
      const chosen = await dialog.showSaveDialog(window, {
        title: 'Save diagnostics',
        defaultPath: join(app.getPath('documents'), `Glossator diagnostics ${at.slice(0, 10)}.txt`),
      });
      if (chosen.canceled) return null;
      const error = workbench.failure();
      const found = diagnose(workbench.dir, error ? { ok: false, error } : ok(workbench.workspace()));
      writeFileAtomic(chosen.filePath, diagnosticsText(found, at));
      return { fileName: basename(chosen.filePath) };
    },
  };
}
