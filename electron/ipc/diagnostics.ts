import { basename } from 'node:path';
import type { Handlers } from '../../shared/ipc/contract.ts';
import { ok } from '../../shared/result.ts';
import type { Desktop } from '../desktop/desktop.ts';
import { diagnose, diagnosticsText } from '../diagnostics.ts';
import { writeFileAtomic } from '../transfer/writeFile.ts';
import type { Workbench } from '../workbench.ts';
import { whereToSave } from './whereToSave.ts';

/** Saves what support needs to know, even about a workspace that did not open. */
export function diagnosticsHandlers(
  workbench: Workbench,
  { askToSave }: Pick<Desktop, 'askToSave'>,
): Pick<Handlers, 'diagnostics.save'> {
  return {
    'diagnostics.save': async () => {
      const at = new Date().toISOString();
      const name = `Glossator diagnostics ${at.slice(0, 10)}`;
      const path = await whereToSave(
        { askToSave },
        { title: 'Save diagnostics', name, ending: '.txt', kind: 'Plain text' },
      );
      if (path === null) return null;
      const error = workbench.failure();
      const found = diagnose(workbench.dir, error ? { ok: false, error } : ok(workbench.workspace()));
      writeFileAtomic(path, diagnosticsText(found, at));
      return { fileName: basename(path) };
    },
  };
}
