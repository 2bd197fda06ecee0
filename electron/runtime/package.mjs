import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { makeDeb } from './deb.mjs';
import { launch } from './launcher.mjs';
import { modules, root } from './paths.mjs';
import { collect, handOver } from './processes.mjs';
import { Stop, say } from './say.mjs';
import { prepare } from './setup.mjs';

const output = join(root, 'dist');
const unpacked = join(output, 'linux-unpacked');

/** Builds what can be installed: here an unpacked application and a Debian package, elsewhere what electron-builder.yml lists. */
await launch(async () => {
  const { env, electron } = await prepare({ electron: true, display: false, build: true });
  if (!electron) throw new Stop('There is no Electron to package.');
  if (electron.source === 'registry')
    say('This package is made from the older Electron for development and tests: it is no release.');
  rmSync(output, { recursive: true, force: true });
  const builder = join(modules, 'electron-builder', 'cli.js');
  const isLinux = process.platform === 'linux';
  const target = isLinux ? ['--linux', 'dir', `-c.electronDist=${electron.folder}`] : [];
  const status = await handOver(process.execPath, [builder, ...target, '--publish', 'never'], {
    cwd: root,
    // The archive of one commit is the same whenever it is made.
    env: { ...env, SOURCE_DATE_EPOCH: commitTime() },
  });
  if (status !== 0 || !isLinux) return status;
  say(makeDeb(unpacked, output));
  return 0;
});

function commitTime() {
  return collect('git', ['log', '-1', '--format=%ct'], { cwd: root }).stdout.trim() || '0';
}
