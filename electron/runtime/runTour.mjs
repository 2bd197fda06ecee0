import { join } from 'node:path';
import { root } from './paths.mjs';
import { handOver } from './processes.mjs';
import { withEverything } from './setup.mjs';

/** Lets the real application be driven as a person would, under a virtual display where there is no other. */
export function runTour(/** @type {readonly string[]} */ args) {
  return withEverything(({ env }) =>
    handOver(process.execPath, [join(root, 'tests', 'tour', 'tour.ts'), ...args], { env, cwd: root }),
  );
}
