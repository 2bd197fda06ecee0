import { cpSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { makeDeb } from './deb.mjs';
import { launch } from './launcher.mjs';
import { modules, root } from './paths.mjs';
import { collect, handOver } from './processes.mjs';
import { Stop, say } from './say.mjs';
import { withEverything } from './setup.mjs';
import { sqliteBinary } from './sqlite.mjs';

const output = join(root, 'dist');
const unpacked = join(output, 'linux-unpacked');

/** Builds what can be installed, and on Linux (an unpacked application, a Debian package) tries it; elsewhere what electron-builder.yml lists. */
await launch(() => withEverything(build));

/** @param {import('./setup.mjs').Ready} ready */
async function build({ env, electron }) {
  if (!electron) throw new Stop('There is no Electron to package.');
  if (electron.source === 'registry')
    say('This package uses the older Electron for development and tests: it is not a release.');
  rmSync(output, { recursive: true, force: true });
  const builder = join(modules, 'electron-builder', 'cli.js');
  const isLinux = process.platform === 'linux';
  const target = isLinux ? ['--linux', 'dir', `-c.electronDist=${electron.folder}`] : [];
  const status = await handOver(process.execPath, [builder, ...target, '--publish', 'never'], {
    cwd: root,
    // The archive of one commit is the same whenever it is made.
    env: {
      ...env,
      SOURCE_DATE_EPOCH: commitTime(),
      GLOSSATOR_SQLITE: sqliteBinary(electron.version),
    },
  });
  if (status !== 0 || !isLinux) return status;
  cpSync(join(root, 'out/bom.cdx.json'), join(output, 'glossator.cdx.json'));
  const deb = makeDeb(unpacked, output);
  say(`Testing ${unpacked} and ${deb}.`);
  return handOver(process.execPath, [join(modules, 'playwright', 'cli.js'), 'test'], {
    cwd: root,
    env: { ...env, GLOSSATOR_PACKAGE: 'yes' },
  });
}

function commitTime() {
  return collect('git', ['log', '-1', '--format=%ct'], { cwd: root }).stdout.trim() || '0';
}
