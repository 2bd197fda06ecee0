import { join } from 'node:path';
import { launch } from './launcher.mjs';
import { root } from './paths.mjs';
import { handOver } from './processes.mjs';
import { withEverything } from './setup.mjs';

await launch((args) =>
  withEverything(({ env }) =>
    handOver(process.execPath, [join(root, 'tests', 'bench', 'run.ts'), ...args], { env, cwd: root }),
  ),
);
