import { join } from 'node:path';
import { launch } from './launcher.mjs';
import { root, userFolder } from './paths.mjs';
import { handOver } from './processes.mjs';
import { prepare } from './setup.mjs';

await launch(async (args) => {
  const { env } = await prepare({ electron: false, displays: 0, build: true });
  return handOver(process.execPath, [join(root, 'out', 'main', 'cli.js'), ...args], {
    env,
    cwd: userFolder(),
  });
});
