import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative, resolve } from 'node:path';
import { faults } from './faultMatrix.mjs';
import { launch } from './launcher.mjs';
import { modules, root } from './paths.mjs';
import { handOver } from './processes.mjs';
import { withEverything } from './setup.mjs';

/** @typedef {{ file: string, title: string, outcome: 'passed' | 'failed' | 'skipped' }} Tried */

await launch(() =>
  withEverything(async ({ env }) => {
    const folder = mkdtempSync(join(tmpdir(), 'glossator-faults-'));
    try {
      return printTable([...(await runVitest(env, folder)), ...(await runPlaywright(env, folder))]);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  }),
);

/** The files of the matrix in a folder. */
function filesIn(/** @type {(file: string) => boolean} */ isWanted) {
  return [...new Set(faults.map(({ file }) => file))].filter(isWanted);
}

/** @returns {Promise<Tried[]>} */
async function runVitest(/** @type {NodeJS.ProcessEnv} */ env, /** @type {string} */ folder) {
  const report = join(folder, 'vitest.json');
  const args = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  const files = filesIn((file) => !/^tests\/(?:e2e|page)\//.test(file));
  await handOver(process.execPath, [join(modules, 'vitest', 'vitest.mjs'), 'run', ...args, ...files], {
    cwd: root,
    env: { ...env, GLOSSATOR_FAULTS: 'full' },
  });
  if (!existsSync(report)) return [];
  /** @type {{ testResults: { name: string, assertionResults: { fullName: string, status: string }[] }[] }} */
  const { testResults } = JSON.parse(readFileSync(report, 'utf8'));
  return testResults.flatMap(({ name, assertionResults }) =>
    assertionResults.map(({ fullName, status }) => ({
      file: relative(root, name),
      title: fullName,
      outcome: status === 'passed' || status === 'failed' ? status : 'skipped',
    })),
  );
}

/** @returns {Promise<Tried[]>} */
async function runPlaywright(/** @type {NodeJS.ProcessEnv} */ env, /** @type {string} */ folder) {
  const report = join(folder, 'playwright.json');
  const files = filesIn((file) => /^tests\/(?:e2e|page)\//.test(file));
  await handOver(
    process.execPath,
    [join(modules, 'playwright', 'cli.js'), 'test', '--reporter=list,json', ...files],
    {
      cwd: root,
      env: { ...env, GLOSSATOR_FAULTS: 'full', PLAYWRIGHT_JSON_OUTPUT_FILE: report },
    },
  );
  if (!existsSync(report)) return [];
  /** @type {{ config: { rootDir: string }, suites: { file: string, specs: { title: string, ok: boolean, tests: { status: string }[] }[] }[] }} */
  const { config, suites } = JSON.parse(readFileSync(report, 'utf8'));
  return suites.flatMap(({ file, specs }) =>
    specs.map(({ title, ok, tests }) => ({
      file: relative(root, resolve(config.rootDir, file)),
      title,
      outcome: tests.every(({ status }) => status === 'skipped') ? 'skipped' : ok ? 'passed' : 'failed',
    })),
  );
}

/** Prints a line for each fault; 1 when one of them did not pass. */
function printTable(/** @type {readonly Tried[]} */ tried) {
  const counts = { passed: 0, failed: 0, skipped: 0 };
  console.log(`\n${line('row', 'fault', 'injected how', 'outcome')}`);
  for (const { row, fault, injected, file, tests } of faults) {
    const outcomes = tests.map((part) =>
      outcomeOf(tried.filter((one) => one.file === file && one.title.includes(part))),
    );
    const outcome = outcomes.find((one) => one !== 'passed') ?? 'passed';
    counts[outcome === 'not found' ? 'failed' : outcome] += 1;
    console.log(line(String(row), fault, injected, outcome));
  }
  console.log(`\n${counts.passed} passed, ${counts.failed} failed, ${counts.skipped} skipped`);
  return counts.failed > 0 ? 1 : 0;
}

/** @returns {Tried['outcome'] | 'not found'} */
function outcomeOf(/** @type {readonly Tried[]} */ tried) {
  if (tried.length === 0) return 'not found';
  return tried.find(({ outcome }) => outcome !== 'passed')?.outcome ?? 'passed';
}

function line(row = '', fault = '', injected = '', outcome = '') {
  return `${row.padStart(3)}  ${fault.padEnd(34)}${injected.padEnd(44)}${outcome}`;
}
