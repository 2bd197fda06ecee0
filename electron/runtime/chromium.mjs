import { existsSync } from 'node:fs';
import { ensureDebianPackages } from './debian.mjs';
import { collect } from './processes.mjs';
import { Stop, say } from './say.mjs';

/** What Debian makes of Chromium: the headless shell, which does with an eighth less of the processor, and the whole browser. */
const programs = ['/usr/bin/chromium-headless-shell', '/usr/bin/chromium'];

/** Debian's Chromium: the page engine of the Electron that ships, which can be had where its own download cannot be reached. */
export const chromium = programs.find(existsSync) ?? programs[0] ?? '';

/**
 * Whether stories of the page run in it. They run in Electron’s window where there is none, and in the full run of
 * `npm run faults`.
 */
export function hasPageEngine() {
  return existsSync(chromium) && process.env.GLOSSATOR_FAULTS !== 'full';
}

/** A font with Arabic letters goes with it; all others come with the page. */
const packages = [['chromium-headless-shell', 'chromium'], ['fonts-dejavu-core']];

/** Says which Chromium is here, after installing it where that is possible, or in one line why there is none; gives whether there is. */
export async function ensureChromium() {
  const reason = existsSync(chromium) ? '' : await install();
  if (!existsSync(chromium)) {
    say(
      `Skipping tests/engine/, and trying tests/page/ in Electron alone: ${chromium} does not exist. ${reason}`.trim(),
    );
    return false;
  }
  const { stdout } = collect(chromium, ['--version']);
  say(`${stdout.trim()}, used for tests/engine/ and tests/page/.`);
  return true;
}

/** Gives the sentence with which it failed, or an empty one. */
async function install() {
  try {
    await ensureDebianPackages(packages);
    return '';
  } catch (error) {
    if (!(error instanceof Stop)) throw error;
    return error.message.split('\n').at(-1) ?? '';
  }
}
