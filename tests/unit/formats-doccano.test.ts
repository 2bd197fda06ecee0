import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Dossier, sortDossier } from '../../shared/formats/common/dossier.ts';
import type { DecodeOptions } from '../../shared/formats/common/format.ts';
import { doccano } from '../../shared/formats/doccano/doccano.ts';
import { dossiers } from '../fixtures/dossiers.ts';
import { encodeOptions, encodeText } from '../fixtures/encoding.ts';
import { veryMany } from '../fixtures/howMany.ts';
import { inUse, plainly, withinArticles } from '../fixtures/losses.ts';
import { readFiles, thereAndBack } from '../fixtures/roundTrip.ts';

const graphemes = { ...encodeOptions, offsetUnit: 'grapheme cluster' } as const;
const file = (content: string) => [{ name: 'a.jsonl', content }];
const read = (content: string, options: DecodeOptions = {}) => readFiles(doccano, file(content), options);
const refusal = (content: string, options: DecodeOptions = {}) => {
  const decoded = doccano.decode?.(file(content), options);
  return decoded?.ok ? 'it was read' : decoded?.error.message;
};
const json = (...records: readonly object[]) =>
  records.map((record) => `${JSON.stringify(record)}\n`).join('');
const marksOf = ({ articles }: Dossier) =>
  articles.flatMap(({ annotations }) =>
    annotations.map(({ tag, segments }) => [tag, segments.map(({ exact }) => exact).join(' … ')]),
  );

describe('doccano JSONL', () => {
  test('any workspace comes back but for the actors that nothing points to', () => {
    fc.assert(
      fc.property(dossiers, (dossier) => {
        const expected = sortDossier({ ...dossier, actors: inUse(dossier) });
        expect(sortDossier(thereAndBack(doccano, dossier))).toEqual(expected);
      }),
      { numRuns: 200 },
    );
  });

  test('doccano’s own fields say texts, marks and links by themselves', () => {
    fc.assert(
      fc.property(dossiers, (dossier) => {
        const bare = encodeText(doccano, dossier)
          .split('\n')
          .filter((line) => line !== '')
          .map((line) => ({ ...JSON.parse(line), glossator: undefined }));
        const expected = withinArticles(dossier).articles.map((entry) => ({
          ...entry,
          annotations: entry.annotations.map((annotation) => ({ ...annotation, note: null })),
        }));
        expect(plainly(read(json(...bare)))).toEqual(plainly({ articles: expected, actors: [] }));
      }),
    );
  });

  test('in grapheme clusters every mark holds the clusters that it touches, and all else comes back', () => {
    fc.assert(
      fc.property(dossiers, (dossier) => {
        const back = sortDossier(thereAndBack(doccano, dossier, graphemes));
        const ids = ({ articles }: Dossier) =>
          articles.map(({ annotations, links }) => [
            annotations.map(({ id }) => id).toSorted(),
            links.map(({ id }) => id),
          ]);
        expect(ids(back)).toEqual(ids(sortDossier(dossier)));
        const before = new Map(dossier.articles.flatMap((entry) => entry.annotations.map((a) => [a.id, a])));
        for (const { id, segments } of back.articles.flatMap(({ annotations }) => annotations)) {
          const were = before.get(id)?.segments ?? [];
          for (const { start, end } of were)
            expect(segments.some((now) => now.start <= start && end <= now.end)).toBe(true);
        }
      }),
    );
  });

  test('a file states what it counts, in code points unless graphemes are asked for', () => {
    const text = '👨‍👩‍👧 NIS said';
    const dossier = read(json({ text, entities: [{ id: 1, label: 'ORG', start_offset: 6, end_offset: 9 }] }));
    const line = JSON.parse(encodeText(doccano, dossier));
    expect(line.entities).toEqual([{ id: 1, label: 'actor', start_offset: 6, end_offset: 9 }]);
    expect(line.glossator.offsetUnit).toBe('code point');
    const other = JSON.parse(encodeText(doccano, dossier, graphemes));
    expect(other.entities).toEqual([{ id: 1, label: 'actor', start_offset: 2, end_offset: 5 }]);
    expect(marksOf(read(json(other)))).toEqual([['actor', 'NIS']]);
  });

  test('marks that doccano numbered anew and labelled anew are still the same annotations', () => {
    const dossier = read(
      json({
        text: 'Kim met Lee',
        entities: [
          { id: 0, label: 'PER', start_offset: 0, end_offset: 3 },
          { id: 1, label: 'PER', start_offset: 8, end_offset: 11 },
        ],
      }),
    );
    const line = JSON.parse(encodeText(doccano, dossier));
    const [kim, lee] = line.entities;
    line.entities = [
      { ...lee, id: 900 },
      { ...kim, id: 901, label: 'claim' },
    ];
    const [before, after] = [dossier, read(json(line))].map(({ articles }) => articles[0]?.annotations ?? []);
    expect(after?.map(({ id, tag }) => [id, tag])).toEqual([
      [before?.[1]?.id, 'actor'],
      [before?.[0]?.id, 'claim'],
    ]);
  });
});

describe('files of doccano', () => {
  test('its examples of sequence labelling and of relations are read', () => {
    const triples = [
      {
        text: 'EU rejects German call to boycott British lamb.',
        label: [
          [0, 2, 'ORG'],
          [11, 17, 'MISC'],
        ],
      },
      { id: 2, data: 'President Obama', labels: [[10, 15, 'PERSON']], Comments: ['sure?'] },
    ];
    expect(marksOf(read(json(...triples)))).toEqual([
      ['actor', 'EU'],
      ['actor', 'German'],
      ['actor', 'Obama'],
    ]);
    expect(read(json(...triples)).articles[1]?.article.note).toBe('Comments: sure?');
    const google = {
      text: 'Google was founded by Larry Page.',
      entities: [
        { id: 0, start_offset: 0, end_offset: 6, label: 'ORG' },
        { id: 1, start_offset: 22, end_offset: 32, label: 'PERSON' },
      ],
      relations: [{ id: 0, from_id: 0, to_id: 1, type: 'foundedBy' }],
    };
    for (const content of [json(google), JSON.stringify(google, null, 2), JSON.stringify([google])]) {
      expect(read(content).articles[0]?.annotations[0]?.note).toBe('foundedBy → “Larry Page”');
      expect(doccano.recognises?.(content)).toBe(true);
    }
  });

  test('offsets count code points, and line ends of two characters as two', () => {
    const text = '📰 Over\r\nthe NIS';
    expect(marksOf(read(json({ text, label: [[12, 15, 'ORG']] })))).toEqual([['actor', 'NIS']]);
  });

  test('quoted words tell that a file counts otherwise, and a person may say so', () => {
    const entity = { id: 1, label: 'ORG', start_offset: 12, end_offset: 15 };
    const text = '📰 Over\nthe NIS.';
    expect(marksOf(read(json({ text, entities: [{ ...entity, text: 'NIS' }] })))).toEqual([['actor', 'NIS']]);
    expect(marksOf(read(json({ text, entities: [entity] })))).toEqual([['actor', 'IS.']]);
    const told = read(json({ text, entities: [entity] }), { offsetUnit: 'UTF-16 code unit' });
    expect(marksOf(told)).toEqual([['actor', 'NIS']]);
  });
});

describe('a bad doccano file is refused with line and place', () => {
  const good = { id: 1, label: 'PER', start_offset: 0, end_offset: 3 };
  const cases: readonly (readonly [what: string, content: string, sentence: string])[] = [
    ['cut off', '{"text":"a"}\n{"text":"b', 'line 2: the JSON stops too early'],
    ['empty', '\n', 'there is nothing in this file'],
    ['no object', '7', 'line 1: a document must be an object'],
    ['no text', '{"id":1}', 'line 1: “text” is missing'],
    ['an empty text', '{"text":" "}', 'line 1: the text is empty'],
    ['half a character', '{"text":"a \\ud83d"}', 'line 1: the text contains half of a character'],
    ['entities that are no list', '{"text":"one","entities":{}}', 'line 1.entities: must be a list'],
    [
      'words for offsets',
      '{"text":"one","label":[["0","3","PER"]]}',
      'line 1.label[0]: an entity needs a numeric start',
    ],
    ['no label', '{"text":"one","label":[[0,3]]}', 'line 1.label[0]: an entity needs a label'],
    ['outside', '{"text":"one","label":[[0,9,"PER"]]}', 'line 1.label[0]: 0 to 9 is not a range of the text'],
    [
      'an id twice',
      json({ text: 'one', entities: [good, good] }),
      'line 1.entities[1].id: two entities have the id “1”',
    ],
    [
      'other words',
      json({ text: 'one', entities: [{ ...good, text: 'two' }] }),
      '“two” is quoted, but 0 to 3 reads “one”',
    ],
    [
      'half a relation',
      json({ text: 'one', entities: [good], relations: [{ from_id: 1 }] }),
      'a relation needs',
    ],
  ];
  test.each(cases)('%s', (_what, content, sentence) => expect(refusal(content)).toContain(sentence));

  test('deep nesting and names of JavaScript’s own do no harm', () => {
    const deep = `{"text":"one","label":[[0,3,"__proto__"]],"__proto__":${'['.repeat(9000)}${']'.repeat(9000)}}`;
    expect(marksOf(read(deep))).toEqual([['claim', 'one']]);
    expect(
      marksOf(read('\ufeff{"text":"one","label":[[0,3,"constructor"]],"glossator":{"marks":[7]}}')),
    ).toEqual([['claim', 'one']]);
  });

  test('very many marks are read', () => {
    const label = Array.from({ length: veryMany }, (_, n) => [n * 3, n * 3 + 2, 'PER']);
    const decoded = doccano.decode?.(file(json({ text: '𝒳y '.repeat(veryMany), label })), {});
    expect(decoded?.ok).toBe(true);
  });
});
