import type { GoldText } from './gold.ts';
import type { Prediction } from './predict.ts';
import { count, noCounts, type Rates, ratesOf, rowsFor } from './score.ts';
import { countSpeakers, precisionAt, type SpeakerScores } from './speakers.ts';

/** Prints how good predictions are: a line for each tag and each kind of it (`stated`: the mean of what the suggestions say of themselves), then the speakers of direct quotes. */
export function printTable(
  title: string,
  texts: readonly GoldText[],
  predictions: readonly (readonly Prediction[])[],
): void {
  if (title !== '') console.log(title);
  console.log(line('', 'gold', 'found', 'exact P', 'R', 'F1', 'overlap P', 'R', 'F1', 'stated'));
  for (const { name, tag, isIn, gold, chosen, pieces } of rowsFor(texts)) {
    const counts = noCounts();
    let stated = 0;
    for (const [index, text] of texts.entries()) {
      if (!isIn(text)) continue;
      const held = chosen(predictions[index] ?? []);
      count(counts, gold(text), held.map(pieces));
      stated += held.reduce((sum, { score }) => sum + score, 0);
    }
    // Where a tag was not annotated exhaustively, what is found beside the gold says nothing.
    const isComplete = texts
      .filter(isIn)
      .every(({ complete }) => complete === undefined || complete.includes(tag));
    const [exact, overlap] = [ratesOf(counts, 'exact'), ratesOf(counts, 'overlap')];
    const cells = (rates: Rates) =>
      isComplete ? [rates.precision, rates.recall, rates.f1] : [null, rates.recall, null];
    console.log(
      line(
        name,
        counts.gold,
        counts.predicted,
        ...cells(exact).map(rounded),
        ...cells(overlap).map(rounded),
        rounded(counts.predicted === 0 ? null : (100 * stated) / counts.predicted),
      ),
    );
  }
  const speakers: SpeakerScores = { gold: 0, suggested: [] };
  for (const [index, text] of texts.entries()) countSpeakers(speakers, text, predictions[index] ?? []);
  if (speakers.gold > 0) printSpeakers(speakers);
}

function printSpeakers(speakers: SpeakerScores): void {
  const right = speakers.suggested.filter(({ isRight }) => isRight).length;
  const all = rounded((100 * right) / speakers.suggested.length);
  const at = [75, 84, 88]
    .map((recall) => `${rounded(precisionAt(speakers, recall))} at ${recall}`)
    .join(', ');
  console.log(
    `speakers of ${speakers.gold} direct quotes: P ${all} at R ${rounded((100 * right) / speakers.gold)}; P ${at}`,
  );
}

function rounded(rate: number | null): string {
  return rate === null || Number.isNaN(rate) ? '–' : rate.toFixed(1);
}

function line(name: string, ...cells: readonly (string | number)[]): string {
  return `${name.padEnd(16)}${cells.map((cell) => String(cell).padStart(10)).join('')}`.trimEnd();
}
