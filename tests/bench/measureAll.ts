import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { sandboxFlags } from '../../electron/runtime/sandbox.mjs';
import type { Bench, Measurement, Row } from './measurement.ts';
import { root } from './workspace.ts';

/** What came out: rows, and the measurements that gave none. */
interface Outcome {
  readonly rows: readonly Row[];
  readonly failures: readonly { readonly name: string; readonly reason: string }[];
}

/** Runs measurements one after the other; one that fails does not stop the others. */
export async function measureAll(measurements: readonly Measurement[], say: Bench['say']): Promise<Outcome> {
  // Beside the build rather than in the system's temporary folder, which may lie in memory and cost no fdatasync.
  const folder = mkdtempSync(join(root, 'out', 'bench-'));
  const rows: Row[] = [];
  const failures: { name: string; reason: string }[] = [];
  try {
    for (const { name, measure } of measurements) {
      say(name);
      try {
        rows.push(...(await measure(prepare(join(folder, name.replaceAll(/\W+/g, '-')), say))));
      } catch (error) {
        failures.push({
          name,
          reason: error instanceof Error ? (error.stack ?? error.message) : String(error),
        });
      }
    }
  } finally {
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  }
  return { rows, failures };
}

function prepare(folder: string, say: Bench['say']): Bench {
  const executable = electronExecutable();
  return {
    executable,
    flags: sandboxFlags(executable),
    say,
    folder: (name) => {
      mkdirSync(folder, { recursive: true });
      return mkdtempSync(join(folder, `${name}-`));
    },
  };
}

/** The npm package gives the executable's path, and honours ELECTRON_OVERRIDE_DIST_PATH. */
function electronExecutable(): string {
  const path: unknown = createRequire(import.meta.url)('electron');
  if (typeof path !== 'string') throw new Error('The npm package “electron” gave no path.');
  return path;
}
