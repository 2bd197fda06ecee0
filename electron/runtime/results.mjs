import { relative } from 'node:path';
import { stripVTControlCharacters } from 'node:util';

/** @typedef {{ passed: number, failed: number, skipped: number }} Counts */

/**
 * Counts Vitest's JSON report; a file that broke before its first test counts as one failure.
 * @param {{
 *   numPassedTests: number, numFailedTests: number, numPendingTests: number, numTodoTests: number,
 *   testResults: readonly { status: string, assertionResults: readonly { status: string }[] }[],
 * }} report
 * @returns {Counts}
 */
export function countVitest(report) {
  const broken = report.testResults.filter(
    (file) => file.status === 'failed' && !file.assertionResults.some((test) => test.status === 'failed'),
  );
  return {
    passed: report.numPassedTests,
    failed: report.numFailedTests + broken.length,
    skipped: report.numPendingTests + report.numTodoTests,
  };
}

/**
 * Counts Playwright's JSON report; an error outside any test counts as one failure.
 * @param {{
 *   stats: { expected: number, unexpected: number, flaky: number, skipped: number },
 *   errors: readonly unknown[],
 * }} report
 * @returns {Counts}
 */
export function countPlaywright({ stats, errors }) {
  return {
    passed: stats.expected + stats.flaky,
    failed: stats.unexpected + errors.length,
    skipped: stats.skipped,
  };
}

/**
 * What a runner's run counts for: one that crashed, or ran nothing without having been asked for a part, has failed.
 * @param {Counts | undefined} counts undefined when it left no report
 * @param {{ status: number, filtered: boolean }} run
 * @returns {Counts}
 */
export function judge(counts, { status, filtered }) {
  if (counts === undefined) return { passed: 0, failed: 1, skipped: 0 };
  const ranNothing = counts.passed + counts.failed === 0 && !filtered;
  return counts.failed === 0 && (status !== 0 || ranNothing) ? { ...counts, failed: 1 } : counts;
}

/**
 * What failed in Vitest's JSON report: a line for each test, or for a file that broke before its first one.
 * @param {{
 *   testResults: readonly {
 *     name: string, status: string, message?: string,
 *     assertionResults: readonly { status: string, fullName: string, failureMessages?: readonly string[] | null }[],
 *   }[],
 * }} report
 * @param {string} root the folder that files are named from
 * @returns {string[]}
 */
export function failuresOfVitest({ testResults }, root) {
  return testResults.flatMap(({ name, status, message, assertionResults }) => {
    const failed = assertionResults.filter((test) => test.status === 'failed');
    if (failed.length === 0) return status === 'failed' ? [line(relative(root, name), message)] : [];
    return failed.map((test) =>
      line(`${relative(root, name)} › ${test.fullName}`, test.failureMessages?.[0]),
    );
  });
}

/**
 * @typedef {{ message?: string }} PlaywrightError
 * @typedef {{
 *   title: string,
 *   specs?: readonly {
 *     title: string, file: string, line: number, ok: boolean,
 *     tests: readonly { status: string, results: readonly { error?: PlaywrightError }[] }[],
 *   }[],
 *   suites?: readonly PlaywrightSuite[],
 * }} PlaywrightSuite
 */

/**
 * What failed in Playwright's JSON report: a line for each test, or for an error outside any test.
 * @param {{ suites: readonly PlaywrightSuite[], errors: readonly PlaywrightError[] }} report
 * @returns {string[]}
 */
export function failuresOfPlaywright({ suites, errors }) {
  return [
    ...suites.flatMap((suite) => linesOf(suite, ({ ok }) => !ok)),
    ...errors.map(({ message }) => line('outside any test', message)),
  ];
}

/**
 * What passed only at its second try: a line for each test, with why it failed at first.
 * @param {{ suites: readonly PlaywrightSuite[] }} report
 * @returns {string[]}
 */
export function secondTriesOfPlaywright({ suites }) {
  return suites.flatMap((suite) =>
    linesOf(suite, ({ tests }) => tests.some(({ status }) => status === 'flaky')),
  );
}

/**
 * @param {PlaywrightSuite} suite
 * @param {(spec: NonNullable<PlaywrightSuite['specs']>[number]) => boolean} isMeant
 * @returns {string[]}
 */
function linesOf({ specs = [], suites = [] }, isMeant) {
  const own = specs.filter(isMeant).map((spec) => {
    const error = spec.tests.flatMap(({ results }) => results).find((result) => result.error)?.error;
    return line(`${spec.file}:${spec.line} › ${spec.title}`, error?.message);
  });
  return [...own, ...suites.flatMap((inner) => linesOf(inner, isMeant))];
}

/** What failed, with the first line of why, which may carry the colours of a terminal. */
function line(/** @type {string} */ what, /** @type {string | undefined} */ why) {
  const first = stripVTControlCharacters(why ?? '')
    .trim()
    .split('\n', 1)[0];
  return first === '' ? what : `${what}: ${first}`;
}

/** The sum of several counts. */
export function total(/** @type {readonly Counts[]} */ all) {
  return all.reduce(
    (sum, { passed, failed, skipped }) => ({
      passed: sum.passed + passed,
      failed: sum.failed + failed,
      skipped: sum.skipped + skipped,
    }),
    { passed: 0, failed: 0, skipped: 0 },
  );
}

/** The one line that everyone looks at. */
export function summary(/** @type {Counts} */ { passed, failed, skipped }) {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;
}
