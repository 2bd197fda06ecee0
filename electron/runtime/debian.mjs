import { collect, lastLines } from './processes.mjs';
import { Stop, say } from './say.mjs';

/** What the registry runtime and a virtual display need. Newer releases renamed some: any one name of a line will do. */
export const runtimePackages = [
  ['xvfb'],
  ['xauth'],
  ['libgtk-3-0t64', 'libgtk-3-0'],
  ['libnss3'],
  ['libasound2t64', 'libasound2'],
  ['libgbm1'],
  ['libxss1'],
  ['libxtst6'],
  ['libatspi2.0-0t64', 'libatspi2.0-0'],
  ['libdrm2'],
  ['libnotify4'],
  ['fonts-dejavu-core'],
  ['fonts-liberation'],
];

/** What compiling better-sqlite3 needs. */
export const compilerPackages = [['python3'], ['make'], ['g++']];

/**
 * Sees to it that Debian packages are installed: installs them as root, otherwise stops with the line to run. On
 * systems without dpkg it trusts that the libraries are there.
 * @param {readonly (readonly string[])[]} packages
 */
export async function ensureDebianPackages(packages) {
  const installed = installedPackages(packages.flat());
  if (installed === undefined) return;
  const missing = missingPackages(packages, installed);
  if (missing.length === 0) return;
  if (process.getuid?.() !== 0) {
    throw new Stop(
      `Some Debian packages are missing: run  sudo apt-get install -y ${available(missing).join(' ')}`,
    );
  }
  say(`Installing ${missing.length} Debian packages.`);
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  collect('apt-get', ['update', '-qq'], { env }); // an outdated list may still do, so a failure here decides nothing
  const names = available(missing);
  const done = collect(
    'apt-get',
    ['install', '-y', '-qq', '--no-install-recommends', '-o', 'DPkg::Lock::Timeout=300', ...names],
    { env },
  );
  if (done.status !== 0) {
    throw new Stop(
      `${lastLines(done, 6)}\nThe Debian packages could not be installed: run  apt-get install ${names.join(' ')}`,
    );
  }
}

/**
 * The lines with no installed name.
 * @param {readonly (readonly string[])[]} packages
 * @param {ReadonlySet<string>} installed
 */
export function missingPackages(packages, installed) {
  return packages.filter((names) => !names.some((name) => installed.has(name)));
}

/**
 * The name in each line that this release can install; `apt-cache policy` says which have a candidate.
 * @param {readonly (readonly string[])[]} packages
 * @param {string} policy
 */
export function namesToInstall(packages, policy) {
  const blocks = policy.split(/\n(?=\S)/);
  const candidates = new Set(
    blocks
      .filter((block) => /^ {2}Candidate: (?!\(none\))/m.test(block))
      .map((block) => block.slice(0, block.indexOf(':'))),
  );
  return packages.map((names) => names.find((name) => candidates.has(name)) ?? names.at(-1) ?? '');
}

function available(/** @type {readonly (readonly string[])[]} */ packages) {
  const env = { ...process.env, LC_ALL: 'C' };
  return namesToInstall(packages, collect('apt-cache', ['policy', ...packages.flat()], { env }).stdout);
}

function installedPackages(/** @type {readonly string[]} */ names) {
  // biome-ignore lint/suspicious/noTemplateCurlyInString: these are dpkg's placeholders
  const query = collect('dpkg-query', ['-W', '-f', '${Package} ${db:Status-Status}\n', ...names]);
  if (query.status === 127) return undefined;
  const lines = query.stdout.split('\n').filter((line) => line.endsWith(' installed'));
  return new Set(lines.map((line) => line.slice(0, line.indexOf(' '))));
}
