import { parseArgs } from 'node:util';
import { loadNames } from '../../../electron/suggest/loadNames.ts';
import { type Knowledge, noKnowledge } from '../../../shared/suggest/knowledge.ts';
import { annotatedBy, conventions } from './conventions.ts';
import { type GoldText, readGold } from './gold.ts';
import { type Prediction, predictionsOf, suggestFor } from './predict.ts';
import { type Counts, count, noCounts, ratesOf, rowsFor } from './score.ts';
import { decideOn } from './simulate.ts';

const usage = `npm run bench:learning -- [--learn 20] [--only WORDS] FILE.jsonl …

Has people of several conventions decide on so many texts of the gold, and prints how good the suggestions for the others are before
and after: exact and overlapping F1, overlapping precision, and what the suggestions say of themselves. Twice: by the first texts, and by the last.`;

const { values, positionals: files } = parseArgs({
  options: { learn: { type: 'string' }, only: { type: 'string' }, help: { type: 'boolean' } },
  allowPositionals: true,
});
if (values.help || files.length === 0) {
  console.log(usage);
  process.exit();
}
const learning = Number(values.learn ?? 20);
const threshold = 0.5;
const model = await loadNames();
const read = files.flatMap(readGold);
// Articles of one kind stand together in files: mixed, those that are learnt from are like the others.
const all = read.toSorted((a, b) => placeOf(read.indexOf(a)) - placeOf(read.indexOf(b)));

function placeOf(index: number): number {
  return (index * 37) % 101;
}

interface Measured {
  readonly counts: Counts;
  sum: number;
}

function measure(
  measured: Measured,
  texts: readonly GoldText[],
  predictions: readonly (readonly Prediction[])[],
) {
  const rows = rowsFor(texts);
  // A tag of several kinds has a row of its own, and one for each of them.
  const [row] = rows;
  if (!row) return;
  for (const [index, text] of texts.entries()) {
    if (!row.isIn(text)) continue;
    const found = row.chosen(predictions[index] ?? []);
    count(measured.counts, row.gold(text), found.map(row.pieces));
    measured.sum += found.reduce((sum, { score }) => sum + score, 0);
  }
}

const cells = ({ counts, sum }: Measured) =>
  [
    ratesOf(counts, 'exact').f1,
    ratesOf(counts, 'overlap').f1,
    ratesOf(counts, 'overlap').precision,
    counts.predicted === 0 ? null : (100 * sum) / counts.predicted,
  ].map((rate) => rate?.toFixed(1) ?? '–');

const line = (name: string, ...of: readonly string[]) =>
  console.log(name.padEnd(44) + of.map((cell) => cell.padStart(8)).join(''));
line('', 'exact', 'overlap', 'P', 'stated', '→ exact', 'overlap', 'P', 'stated', 'gain');
const predict = (texts: readonly GoldText[], knowledge: Knowledge) =>
  texts.map((text) => predictionsOf(text.text, suggestFor(text, model, knowledge), threshold));
const cold = new Map(all.map((text) => [text.text, predict([text], noKnowledge)[0] ?? []]));
for (const convention of conventions) {
  if (values.only !== undefined && !convention.name.includes(values.only)) continue;
  const texts = annotatedBy(
    convention,
    all.filter(({ annotated }) => annotated.has(convention.from ?? convention.tag)),
  );
  if (!texts) continue;
  const [before, after]: Measured[] = [
    { counts: noCounts(), sum: 0 },
    { counts: noCounts(), sum: 0 },
  ];
  if (!before || !after) continue;
  const taught = Math.min(learning, Math.floor(texts.length * 0.6));
  for (const order of [texts, texts.toReversed()]) {
    const rest = order.slice(taught);
    const decisions = decideOn(
      order.slice(0, taught),
      (text, knowledge) => suggestFor(text, model, knowledge),
      threshold,
    );
    measure(
      before,
      rest,
      rest.map(({ text }) => cold.get(text) ?? []),
    );
    measure(after, rest, predict(rest, { actors: [], decisions }));
  }
  const gain = (ratesOf(after.counts, 'overlap').f1 ?? 0) - (ratesOf(before.counts, 'overlap').f1 ?? 0);
  line(`${convention.name} (${taught})`, ...cells(before), ...cells(after), gain.toFixed(1));
}
