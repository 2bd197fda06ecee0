import { execFile } from 'node:child_process';
import { globSync, statSync } from 'node:fs';
import { dirname, join, sep } from 'node:path';
import { promisify } from 'node:util';
import { atMost, type Bench, type Measurement } from '../measurement.ts';
import { root } from '../workspace.ts';

/** What Electron's own distribution may hold beside our code. */
const electrons: ReadonlySet<string> = new Set(['default_app.asar']);

/** How large our part of the installed application is. */
export const packageSize: Measurement = {
  name: 'package',
  about:
    'all files in resources/ of an unpacked package: our code, its libraries and assets, without Electron',
  measure: async (bench) => {
    const resources = await buildPackage(bench);
    const bytes = globSync('**', { cwd: resources })
      .filter((name) => !electrons.has(name.split(sep)[0] ?? ''))
      .map((name) => statSync(join(resources, name)))
      .filter((file) => file.isFile())
      .reduce((sum, file) => sum + file.size, 0);
    const value = bytes / 1e6;
    return [
      {
        name: 'package size',
        unit: 'MB',
        value,
        floor: null,
        goal: atMost(15, 'MB'),
        runs: 1,
        spread: [value, value],
      },
    ];
  },
};

/** Builds an unpacked package of what is in `out/`, and gives its resources folder. */
async function buildPackage(bench: Bench): Promise<string> {
  const output = bench.folder('package');
  const builder = join(root, 'node_modules', 'electron-builder', 'cli.js');
  const electron = `-c.electronDist=${dirname(bench.executable)}`;
  await promisify(execFile)(
    process.execPath,
    [builder, '--dir', '--publish', 'never', electron, `-c.directories.output=${output}`],
    { cwd: root, maxBuffer: 64 * 1024 * 1024 },
  );
  const [archive] = globSync('**/app.asar', { cwd: output });
  if (archive === undefined) throw new Error('electron-builder made no app.asar.');
  return dirname(join(output, archive));
}
