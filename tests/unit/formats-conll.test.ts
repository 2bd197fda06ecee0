import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { conll } from '../../shared/formats/conll/conll.ts';
import { doccano } from '../../shared/formats/doccano/doccano.ts';
import { dossiers } from '../fixtures/dossiers.ts';
import { encodeText } from '../fixtures/encoding.ts';
import { readFiles } from '../fixtures/roundTrip.ts';

const marked = (text: string, ...entities: readonly (readonly [string, number, number])[]) =>
  readFiles(doccano, [
    {
      name: 'a.jsonl',
      content: JSON.stringify({ text, label: entities.map(([label, start, end]) => [start, end, label]) }),
    },
  ]);
const linesOf = (...given: Parameters<typeof marked>) => encodeText(conll, marked(...given)).split('\n');

describe('CoNLL IOB2', () => {
  test('a column for each tag, an empty line after each sentence, the type of an actor', () => {
    const text = '📰 Kim Jong Un sent 11,000 men. They left.';
    expect(linesOf(text, ['PER', 2, 13], ['figure', 19, 29], ['claim', 2, 30])).toEqual([
      '-DOCSTART-\tO\tO\tO\tO',
      '',
      '📰\tO\tO\tO\tO',
      'Kim\tB-claim\tB-PER\tO\tO',
      'Jong\tI-claim\tI-PER\tO\tO',
      'Un\tI-claim\tI-PER\tO\tO',
      'sent\tI-claim\tO\tO\tO',
      '11,000\tI-claim\tO\tB-figure\tO',
      'men\tI-claim\tO\tI-figure\tO',
      '.\tI-claim\tO\tO\tO',
      '',
      'They\tO\tO\tO\tO',
      'left\tO\tO\tO\tO',
      '.\tO\tO\tO\tO',
      '',
      '',
    ]);
  });

  test('marks that meet begin anew, of two over each other the longer one stays, half a word is a word', () => {
    const lines = linesOf(
      'one two three four',
      ['claim', 0, 3],
      ['claim', 4, 7],
      ['claim', 4, 13],
      ['claim', 15, 17],
    );
    expect(
      lines.filter((line) => line.includes('claim')).map((line) => line.split('\t').slice(0, 2)),
    ).toEqual([
      ['one', 'B-claim'],
      ['two', 'B-claim'],
      ['three', 'I-claim'],
      ['four', 'B-claim'],
    ]);
  });

  test('every visible character of every workspace is in it once, in order, and labels are well-formed', () => {
    fc.assert(
      fc.property(dossiers, (dossier) => {
        const articles = encodeText(conll, dossier)
          .split(/^-DOCSTART-.*\n/m)
          .slice(1);
        expect(articles.map((lines) => lines.replace(/\t.*$/gm, '').replace(/\s/g, '')).sort()).toEqual(
          dossier.articles.map(({ article }) => article.text.replace(/\s/g, '')).sort(),
        );
        for (const lines of articles) {
          let before = ['O', 'O', 'O', 'O'];
          for (const line of lines.split('\n')) {
            const labels = line === '' ? ['O', 'O', 'O', 'O'] : line.split('\t').slice(1);
            expect(labels).toHaveLength(4);
            for (const [layer, label] of labels.entries())
              if (label.startsWith('I-')) expect(before[layer]?.slice(2)).toBe(label.slice(2));
            before = labels;
          }
        }
      }),
    );
  });
});
