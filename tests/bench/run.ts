import { writeFileSync } from 'node:fs';
import { loadavg } from 'node:os';
import { parseArgs } from 'node:util';
import { measureAll } from './measureAll.ts';
import { measurements } from './measurements.ts';
import { toFigure, toTable } from './report.ts';

const names = measurements.map(({ name }) => name).join(', ');

const usage = `Usage: npm run bench -- [--only PATTERN] [--json FILE]

Measures the application in out/ against floors that are measured in the same minutes, and prints a table.

  --only PATTERN  only the measurements whose name matches this regular expression: ${names}
  --json FILE     also write [{ name, unit, value, floor, ratio, goal, met }]
  --help          this text

A missed goal is reported, not judged: the status is 1 only when something could not be measured.
How long the tests take (goal: 5 minutes) is not measured here. Run: time npm test`;

process.exitCode = await run();

async function run(): Promise<number> {
  const options = readArguments(process.argv.slice(2));
  if (typeof options === 'string') {
    console.error(`${options}\n\n${usage}`);
    return 2;
  }
  if (options.help) {
    console.log(usage);
    return 0;
  }
  const chosen = measurements.filter(({ name }) => options.only.test(name));
  const { rows, failures } = await measureAll(chosen, (name) => console.error(`Measuring: ${name}`));
  console.log(`\n${toTable(rows)}\n`);
  for (const { name, about } of chosen) console.log(`${name}: ${about}.`);
  console.log(
    `Load of this machine in the last minute: ${loadavg()[0]?.toFixed(1)}. Quote ratios, not times.`,
  );
  for (const { name, reason } of failures) console.error(`\n“${name}” could not be measured: ${reason}`);
  if (options.json !== undefined) {
    writeFileSync(options.json, `${JSON.stringify(rows.map(toFigure), null, 2)}\n`);
  }
  return failures.length === 0 ? 0 : 1;
}

interface Options {
  readonly only: RegExp;
  readonly json: string | undefined;
  readonly help: boolean;
}

/** The options, or a sentence about what is wrong with them. */
function readArguments(args: string[]): Options | string {
  try {
    const { values } = parseArgs({
      args,
      options: { only: { type: 'string' }, json: { type: 'string' }, help: { type: 'boolean' } },
    });
    const only = new RegExp(values.only ?? '', 'i');
    if (!measurements.some(({ name }) => only.test(name)))
      return `There is no such measurement: ${values.only}`;
    return { only, json: values.json, help: values.help ?? false };
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}
