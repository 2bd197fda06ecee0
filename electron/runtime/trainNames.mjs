import { join, resolve } from 'node:path';
import { launch } from './launcher.mjs';
import { root, userFolder } from './paths.mjs';
import { handOver } from './processes.mjs';

// Relative folders are those of the person who types them.
await launch((args) => {
  const inFull = args.map((arg) => (arg.startsWith('-') ? arg : resolve(userFolder(), arg)));
  return handOver(process.execPath, [join(root, 'electron', 'suggest', 'trainNames.ts'), ...inFull], {
    env: process.env,
    cwd: root,
  });
});
