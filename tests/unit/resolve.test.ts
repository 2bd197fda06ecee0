import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { alignTexts } from '../../shared/anchor/align.ts';
import { resolveAnchor } from '../../shared/anchor/resolve.ts';
import { newsMarks, newsText } from '../fixtures/corpus.ts';
import { edits, revise } from '../fixtures/revisions.ts';

/** What became of some words (the nth time they stand there), as “status: words” or the best candidates. */
function resolve(older: string, newer: string, words: string, nth = 0) {
  let start = -1;
  for (let count = 0; count <= nth; count += 1) start = older.indexOf(words, start + 1);
  const found = resolveAnchor(alignTexts(older, newer), [{ start, end: start + words.length }]);
  const say = (segments: readonly { start: number; end: number }[]) =>
    segments.map((range) => `${newer.slice(range.start, range.end)}@${range.start}`).join('…');
  return found.isSure
    ? `${found.status} ${say(found.segments)}`
    : [`waits, ${found.status}`, ...found.candidates.map(({ segments }) => say(segments))].join(' | ');
}

const start = 'The report came out on Monday.';
const nis = (number: string) => `The NIS said ${number} soldiers were sent to Kursk.`;
const end = 'No one was available for comment.';

describe('an annotation in a newer version', () => {
  test.each<[string, string, string, string, string]>([
    [
      'stays where its sentence and the ones around it are the same',
      `${start} ${nis('11,000')} ${end}`,
      `Updated. ${start} ${nis('11,000')} ${end}`,
      '11,000',
      'exact 11,000@53',
    ],
    [
      'goes along with its paragraph',
      `${start}\n${nis('11,000')} A convoy crossed the bridge at dawn.\n${end}\nIt rained.`,
      `${start}\n${end}\nIt rained.\n${nis('11,000')} A convoy crossed the bridge at dawn.`,
      '11,000',
      'moved 11,000@89',
    ],
    [
      'stays between two sentences that changed, where others nearby are kept',
      `${start} It rained. Eleven bodies were found. It was cold. ${end}`,
      `${start} The sun shone. Eleven bodies were found. A storm rose. ${end}`,
      'Eleven bodies',
      'exact Eleven bodies@46',
    ],
    [
      'waits between two that changed, where nothing nearby is kept',
      `It rained. ${nis('11,000')} It was cold.`,
      `The sun shone. ${nis('11,000')} A storm rose.`,
      '11,000',
      'waits, moved | 11,000@28',
    ],
    [
      'waits between two that changed, where one of them looks like it now',
      `${start} It rained. ${nis('11,000')} It was cold. ${end}`,
      `${start} ${nis('12,000')} ${nis('11,000')} A storm rose. ${end}`,
      '11,000',
      'waits, moved | 11,000@93 | 12,000@44',
    ],
    [
      'waits between two that changed, where it has few words and only one beside it is kept',
      `It rained. No one commented. It was cold. ${end}`,
      `The sun shone. No one commented. A storm rose. ${end}`,
      'No one',
      'waits, moved | No one@15',
    ],
    [
      'waits where its number has changed, and proposes the new one',
      `${start} ${nis('11,000')} ${end}`,
      `${start} ${nis('12,000')} ${end}`,
      '11,000',
      'waits, changed | 12,000@44',
    ],
    [
      'waits where its sentence was edited, and proposes the same words',
      `${start} ${nis('11,000')} ${end}`,
      `${start} The NIS claimed 11,000 soldiers were sent to Kursk. ${end}`,
      '11,000',
      'waits, moved | 11,000@47',
    ],
    [
      'is not attached to a look-alike that has its number now',
      `${start} ${nis('11,000')} It rained.\nMore came later. ${nis('12,000')} ${end}`,
      `${start} ${nis('12,000')} It rained.\nMore came later. ${nis('13,000')} ${end}`,
      '12,000',
      'waits, changed | 13,000@121 | 12,000@44',
    ],
    [
      'is not attached to the look-alike that is left when its own sentence went',
      `${start} ${nis('11,000')}\n${nis('12,000')} ${end}`,
      `${start} ${nis('12,000')} ${end}`,
      '11,000',
      'waits, lost',
    ],
    [
      'waits where its sentence stands twice side by side now',
      `${start} ${nis('11,000')} ${end}`,
      `${start} ${nis('11,000')} ${nis('11,000')} ${end}`,
      '11,000',
      'waits, moved | 11,000@44 | 11,000@93',
    ],
    [
      'is lost where nothing is like it',
      `${start} ${nis('11,000')} ${end}`,
      `${start} ${end}`,
      '11,000',
      'waits, lost',
    ],
  ])('%s', (_name, older, newer, words, expected) => expect(resolve(older, newer, words)).toBe(expected));

  test('keeps its segments together: one that is in an edited sentence makes all of it wait', () => {
    const older = `${start} “We saw them,” he said. Then he paused. “They were many.” ${end}`;
    const segments = ['We saw them', 'They were many'].map((words) => ({
      start: older.indexOf(words),
      end: older.indexOf(words) + words.length,
    }));
    const same = resolveAnchor(alignTexts(older, `New. ${older}`), segments);
    expect(same).toMatchObject({
      status: 'exact',
      segments: segments.map(({ start }) => ({ start: start + 5 })),
    });
    const newer = older.replace('many', 'few');
    const found = resolveAnchor(alignTexts(older, newer), segments);
    expect(found).toMatchObject({ status: 'changed', isSure: false });
    const [best] = found.isSure ? [] : found.candidates;
    expect(best?.segments.map((range) => newer.slice(range.start, range.end))).toEqual([
      'We saw them',
      'They were few',
    ]);
  });
});

const plans = fc.array(
  fc.record({
    edit: fc.constantFrom(...edits),
    at: fc.double({ min: 0, max: 0.999, noNaN: true }),
    to: fc.double({ min: 0, max: 0.999, noNaN: true }),
  }),
  { maxLength: 12 },
);

describe('random revisions of news, full of sentences that are alike', () => {
  test('attach nothing to another sentence, and find every quote again that is unchanged', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 500 }), plans, fc.boolean(), (seed, plan, scripts) => {
        const older = newsText(3000, { seed, scripts });
        const { text: newer, truth } = revise(older, plan);
        const alignment = alignTexts(older, newer);
        for (const { ranges } of newsMarks(older, 60, seed)) {
          const found = resolveAnchor(alignment, ranges);
          const [start, end] = [ranges[0]?.start ?? 0, ranges.at(-1)?.end ?? 0];
          const now = truth({ start, end });
          const words = older.slice(start, end);
          // Of two equal paragraphs side by side nobody knows the copy: into which of them a stretch reaches says nothing.
          const reachesOn = /[.\n”] ?[\n\p{L}“]/u.test(words) && newer.split(words).length === 2;
          if (found.isSure && !now && reachesOn) expect(found.segments[0]?.start).toBe(newer.indexOf(words));
          else if (found.isSure) expect(found.segments).toEqual(ranges.map(truth));
          else if (now) {
            expect(found.status).toBe('moved');
            const shift = now.start - start;
            const right = ranges.map((range) => ({ start: range.start + shift, end: range.end + shift }));
            expect(found.candidates.map(({ segments }) => segments)).toContainEqual(right);
          }
        }
      }),
      { numRuns: 300, seed: 5 },
    );
  }, 120_000);
});
