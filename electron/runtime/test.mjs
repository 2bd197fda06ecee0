import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statfsSync,
} from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { ensureChromium } from './chromium.mjs';
import { launch } from './launcher.mjs';
import { modules, root } from './paths.mjs';
import { handOver } from './processes.mjs';
import {
  countPlaywright,
  countVitest,
  failuresOfPlaywright,
  failuresOfVitest,
  judge,
  secondTriesOfPlaywright,
  summary,
  total,
} from './results.mjs';
import { Stop, say } from './say.mjs';
import { withEverything } from './setup.mjs';

/**
 * What a runner's report says; `secondTries` passed only at the second one.
 * @typedef {{ counts: import('./results.mjs').Counts, failures: readonly string[], secondTries: readonly string[] }} Report
 * @typedef {{
 *   name: string,
 *   command: readonly string[],
 *   whenFiltered: string,
 *   env: (report: string) => NodeJS.ProcessEnv,
 *   args: (report: string) => readonly string[],
 *   read: (report: string) => Report,
 * }} Runner
 */

/** The built page in the page engine that ships. */
const engine = playwright('engine', '--config', join(root, 'tests', 'engine'));

/** @type {readonly Runner[]} */
const runners = [
  {
    name: 'vitest',
    command: [join(modules, 'vitest', 'vitest.mjs'), 'run'],
    whenFiltered: '--passWithNoTests',
    args: (report) => ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`],
    env: () => ({}),
    read: (text) => {
      const report = JSON.parse(text);
      return { counts: countVitest(report), failures: failuresOfVitest(report, root), secondTries: [] };
    },
  },
  playwright('playwright'),
  engine,
];

/** What Linux keeps in memory and calls a disk. */
const memoryDisk = '/dev/shm';

/** A window with its stories keeps one core busy; each takes about half a gigabyte. */
const windows = Math.min(availableParallelism(), 4);

await launch(async (filter) => {
  const ran = withEverything(({ env }) => runAll(filter, env), windows);
  const sum = total(await ran.catch(couldNotPrepare));
  console.log(`\n${summary(sum)}`);
  return sum.failed > 0 || sum.passed === 0 ? 1 : 0;
});

/**
 * @param {string} name
 * @param {readonly string[]} where
 * @returns {Runner}
 */
function playwright(name, ...where) {
  return {
    name,
    command: [join(modules, 'playwright', 'cli.js'), 'test', ...where],
    whenFiltered: '--pass-with-no-tests',
    args: () => ['--reporter=list,json'],
    env: (report) => ({ PLAYWRIGHT_JSON_OUTPUT_FILE: report }),
    read: (text) => {
      const report = JSON.parse(text);
      return {
        counts: countPlaywright(report),
        failures: failuresOfPlaywright(report),
        secondTries: secondTriesOfPlaywright(report),
      };
    },
  };
}

/**
 * @param {readonly string[]} filter handed to all runners
 * @param {NodeJS.ProcessEnv} env
 */
async function runAll(filter, env) {
  const folder = mkdtempSync(join(hasMemoryDisk() ? memoryDisk : tmpdir(), 'glossator-tests-'));
  const TMPDIR = join(folder, 'tmp');
  mkdirSync(TMPDIR);
  // As open as /tmp: some tests try what an ordinary user may do.
  for (const each of [folder, TMPDIR]) chmodSync(each, 0o777);
  try {
    const results = [];
    const hasEngine = canMatchEngine(filter) && (await ensureChromium());
    const possible = runners.filter((runner) => hasEngine || runner !== engine);
    for (const runner of possible)
      results.push(await run(runner, filter, { ...env, TMPDIR }, join(folder, runner.name)));
    // Named once more at the end: the runners said it minutes and thousands of lines ago.
    list(
      'Passed only at the second try',
      results.flatMap(({ secondTries }) => secondTries),
    );
    list(
      'Failed',
      results.flatMap(({ failures }) => failures),
    );
    return results.map(({ counts }) => counts);
  } finally {
    rmSync(folder, { recursive: true, force: true, maxRetries: 10 });
  }
}

function list(/** @type {string} */ heading, /** @type {readonly string[]} */ lines) {
  if (lines.length > 0) console.log(`\n${heading}:\n${lines.map((each) => `  ${each}`).join('\n')}`);
}

/**
 * Whether there is one with room. A save is synced to the disk, some ten thousand times in a run, and would wait for it most
 * of the time; what a real disk does to a workspace is tried by `npm run faults`.
 */
function hasMemoryDisk() {
  if (!existsSync(memoryDisk)) return false;
  const { bavail, bsize } = statfsSync(memoryDisk);
  return bavail * bsize > 4 * 1024 ** 3;
}

/**
 * Whether the filter may mean a story of the page, which is worth installing a browser for. Playwright takes a word as
 * a regular expression, perhaps with a line; an option may mean anything.
 *
 * @param {readonly string[]} filter
 */
function canMatchEngine(filter) {
  const words = filter.filter((word) => !word.startsWith('-'));
  if (words.length < filter.length || words.length === 0) return true;
  const folders = ['engine', 'page'].map((name) => join(root, 'tests', name));
  const files = folders.flatMap((folder) => readdirSync(folder).map((name) => join(folder, name)));
  return words.some((word) => {
    const pattern = new RegExp(word.replace(/:\d+(?::\d+)?$/, ''), 'i');
    return files.some((file) => file.endsWith('.test.ts') && pattern.test(file));
  });
}

/** An application that cannot be built has failed, too: the last line must not be missing. */
function couldNotPrepare(/** @type {unknown} */ error) {
  if (!(error instanceof Stop)) throw error;
  say(error.message);
  return [{ passed: 0, failed: 1, skipped: 0 }];
}

/**
 * @param {Runner} runner
 * @param {readonly string[]} filter
 * @param {NodeJS.ProcessEnv} env
 * @param {string} report
 */
async function run(runner, filter, env, report) {
  const filtered = filter.length > 0;
  const args = [
    ...runner.command,
    ...runner.args(report),
    ...(filtered ? [runner.whenFiltered] : []),
    ...filter,
  ];
  const status = await handOver(process.execPath, args, {
    cwd: root,
    // Many tests start processes of TypeScript, which need not compile it each time.
    env: { ...env, NODE_COMPILE_CACHE: join(modules, '.cache', 'compiled'), ...runner.env(report) },
  });
  const read = existsSync(report) ? runner.read(readFileSync(report, 'utf8')) : undefined;
  const counts = judge(read?.counts, { status, filtered });
  return { secondTries: [], failures: [`${runner.name} left no report`], ...read, counts };
}
