import { findDisplay } from './display.mjs';
import { launch } from './launcher.mjs';
import { root, userFolder } from './paths.mjs';
import { handOver } from './processes.mjs';
import { runTour } from './runTour.mjs';
import { sandboxFlags } from './sandbox.mjs';
import { say } from './say.mjs';
import { prepare } from './setup.mjs';

await launch(async (args) => {
  const display = await findDisplay();
  if (display === undefined) {
    say('No display was found, so the tour runs on a virtual one instead.');
    return runTour([]); // without the arguments: a tour has no business in anyone's workspace
  }
  const { electron, env } = await prepare({ electron: true, displays: 1, build: true });
  const executable = /** @type {import('./electron.mjs').Electron} */ (electron).executable; // asked for just above
  const flags = sandboxFlags(executable);
  // Electrons before 38 look for X11 unless they are told to look around.
  if (display === 'wayland') flags.push('--ozone-platform-hint=auto');
  return handOver(executable, [...flags, root, ...args], { env, cwd: userFolder(), alone: true });
});
