import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { parseArgs } from 'node:util';
import { loadNames } from '../../../electron/suggest/loadNames.ts';
import { noKnowledge } from '../../../shared/suggest/knowledge.ts';
import { BadGold, developmentSet, type GoldText, readGold } from './gold.ts';
import { type Prediction, predictionsOf, suggestFor } from './predict.ts';
import { printTable } from './printTable.ts';
import { decideOn } from './simulate.ts';
import { writePrecision, writeUsualScores } from './writePrecision.ts';

const usage = `npm run bench:suggest -- [--gold FILE.jsonl …] [--out PRED.jsonl] [--threshold 0.5] [--learn 20] [--write-precision]

Suggests for every text of the gold (left out: the development set) and prints how much of it was right: P, R and F1, exact and overlapping.
--out writes what was suggested. --learn has a person who annotates as the gold does decide on so many texts, and
measures the others before and after. --write-precision keeps how often each rule was right for the program to show.`;

/** Ends with one sentence where it can be put right by who measures. */
function orEnd<T>(work: () => T): T {
  try {
    return work();
  } catch (error) {
    const isTheirs = error instanceof BadGold || (error instanceof TypeError && 'code' in error);
    if (!isTheirs) throw error;
    console.error(error.message.split('\n', 1)[0]);
    process.exit(2);
  }
}

function numberOf(option: string, given: string, isOne: (value: number) => boolean): number {
  const value = given.trim() === '' ? Number.NaN : Number(given);
  if (isOne(value)) return value;
  throw new BadGold(`“--${option}” cannot be “${given}”: look at “npm run bench:suggest -- --help”.`);
}

const { values } = orEnd(() =>
  parseArgs({
    options: {
      gold: { type: 'string', multiple: true },
      out: { type: 'string' },
      threshold: { type: 'string' },
      learn: { type: 'string' },
      'write-precision': { type: 'boolean' },
      help: { type: 'boolean' },
    },
  }),
);

if (values.help) {
  console.log(usage);
  process.exit();
}
const files = values.gold ?? developmentSet();
const { threshold, learning } = orEnd(() => ({
  threshold: numberOf('threshold', values.threshold ?? '0.5', (value) => value >= 0 && value <= 1),
  learning:
    values.learn === undefined
      ? null
      : numberOf('learn', values.learn, (value) => Number.isInteger(value) && value >= 0),
}));
const texts = orEnd(() => files.flatMap(readGold));
const model = await loadNames();

/** The suggestions for a text by what was decided so far. */
const suggestionsFor = (text: GoldText, knowledge = noKnowledge) => suggestFor(text, model, knowledge);

/** Suggests for all texts; `speed` is in characters (UTF-16 code units) per second of one processor. */
function suggestForAll() {
  const before = process.cpuUsage();
  const suggested = texts.map((text) => suggestionsFor(text));
  const spent = process.cpuUsage(before);
  return { suggested, speed: characters / ((spent.user + spent.system) / 1e6) };
}

const characters = texts.reduce((sum, { text }) => sum + text.length, 0);
const { suggested, speed: speedAtFirst } = suggestForAll();
const predictions = suggested.map((one, index) => predictionsOf(texts[index]?.text ?? '', one, threshold));
printTable('', texts, predictions);
// The engine compiles what is hot while the first megabytes are read.
const passes = Math.max(1, Math.ceil(2e6 / Math.max(1, characters)));
const speeds = Array.from({ length: passes }, () => suggestForAll().speed);
const lastHalf = speeds.slice(speeds.length >> 1).toSorted((a, b) => a - b);
console.log(
  `\n${texts.length} texts, ${characters} characters; per CPU-second ${Math.round(lastHalf[lastHalf.length >> 1] ?? 0)}, ${Math.round(speedAtFirst)} while the engine compiled what is hot`,
);

if (values.out !== undefined) {
  mkdirSync(dirname(values.out), { recursive: true });
  writeFileSync(
    values.out,
    predictions.map((spans, index) => `${JSON.stringify({ id: texts[index]?.id, spans })}\n`).join(''),
  );
}

if (values['write-precision']) {
  writePrecision(texts, predictions);
  writeUsualScores(suggested, threshold);
}

if (learning !== null) {
  const decisions = decideOn(texts.slice(0, learning), suggestionsFor, threshold);
  const rest = texts.slice(learning);
  const predict = (knowledge = noKnowledge): readonly (readonly Prediction[])[] =>
    rest.map((text) => predictionsOf(text.text, suggestionsFor(text, knowledge), threshold));
  printTable(`\nThe other ${rest.length} texts before anything was decided`, rest, predict());
  printTable(
    `\nThe same after ${decisions.length} decisions on ${learning} texts`,
    rest,
    predict({ actors: [], decisions }),
  );
}
