import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Dossier, sortDossier } from '../../../shared/formats/common/dossier.ts';
import type { DecodeOptions } from '../../../shared/formats/common/format.ts';
import { labelStudio } from '../../../shared/formats/labelStudio/labelStudio.ts';
import type { Annotation } from '../../../shared/model/annotation.ts';
import { dossiers } from '../../fixtures/dossiers.ts';
import { encodeText } from '../../fixtures/encoding.ts';
import { veryMany } from '../../fixtures/howMany.ts';
import { readFiles, thereAndBack } from '../../fixtures/roundTrip.ts';
import { sample } from '../../fixtures/sample.ts';

const read = (file: unknown, options: DecodeOptions = {}): Dossier =>
  readFiles(
    labelStudio,
    [{ name: 'a.json', content: typeof file === 'string' ? file : JSON.stringify(file) }],
    options,
  );
const marks = (file: unknown, options?: DecodeOptions): readonly Annotation[] =>
  read(file, options).articles.flatMap(({ annotations }) => annotations);
const words = (file: unknown, options?: DecodeOptions): readonly string[] =>
  marks(file, options).map(({ segments }) => segments.map(({ exact }) => exact).join('|'));

const task = (text: string, ...result: readonly object[]) => [
  { id: 1, data: { text }, annotations: [{ id: 1, result }] },
];
const label = (id: string, start: unknown, end: unknown, name: string, text?: string) => ({
  id,
  from_name: 'label',
  to_name: 'text',
  type: 'labels',
  value: { start, end, labels: [name], ...(text !== undefined && { text }) },
});

/** What the format says it drops. */
function minusLosses({ articles, actors }: Dossier): Dossier {
  const pointed = new Set(
    articles.flatMap(({ annotations }) =>
      annotations.map(({ attributes }) => 'actorEntryId' in attributes && attributes.actorEntryId),
    ),
  );
  return {
    articles: articles.map((entry) => ({
      ...entry,
      links: entry.links.filter(({ to }) => entry.annotations.some(({ id }) => id === to)),
    })),
    actors: actors.filter(({ id }) => pointed.has(id)),
  };
}

describe('Label Studio JSON', () => {
  test('gives back a workspace but for what it says it drops', () => {
    fc.assert(
      fc.property(dossiers, (dossier) => {
        expect(sortDossier(thereAndBack(labelStudio, dossier))).toEqual(sortDossier(minusLosses(dossier)));
      }),
    );
  });

  test('says marks, attributes, notes and links without what Glossator puts beside them', () => {
    fc.assert(
      fc.property(dossiers, (dossier) => {
        const file = encodeText(labelStudio, dossier);
        const bare = JSON.parse(file, (key, value) => (key === 'glossator' ? undefined : value));
        const said = ({ articles }: Dossier) =>
          articles
            .flatMap(({ annotations, links }) =>
              annotations.map(({ id, tag, segments, attributes }) =>
                JSON.stringify([
                  tag,
                  segments,
                  'unit' in attributes
                    ? [attributes.upper?.value, attributes.unit]
                    : 'mention' in attributes && attributes.mention,
                  links
                    .filter(({ from }) => from === id)
                    .map(({ type }) => type)
                    .toSorted(),
                ]),
              ),
            )
            .toSorted();
        expect(said(read(bare))).toEqual(said(minusLosses(dossier)));
      }),
    );
  });

  test('counts UTF-16 code units', () => {
    const [{ annotations }] = JSON.parse(encodeText(labelStudio, sample));
    expect(
      annotations[0].result.find(
        ({ value }: { value?: { labels?: string[] } }) => value?.labels?.[0] === 'actor',
      ),
    ).toMatchObject({
      type: 'labels',
      to_name: 'text',
      value: { start: 74, end: 103, text: 'National Intelligence Service' },
    });
  });

  test('writes suggestions as predictions of their suggester and leaves rejected ones out', () => {
    const [entry] = sample.articles;
    const [first, second, ...others] = entry?.annotations ?? [];
    if (!entry || !first || !second) throw new Error('the sample has marks');
    const suggested = {
      ...first,
      status: 'suggested' as const,
      origin: { kind: 'suggestion' as const, suggester: 'figures', version: '2' },
    };
    const annotations = [suggested, { ...second, status: 'rejected' as const }, ...others];
    const dossier = { ...sample, articles: [{ ...entry, annotations, links: [] }] };
    const [written] = JSON.parse(encodeText(labelStudio, dossier));
    expect(written.predictions).toMatchObject([
      { model_version: 'figures 2', result: [{ id: first.id, origin: 'prediction' }, {}, {}] },
    ]);
    expect(
      marks([written])
        .map(({ id, status }) => [id, status])
        .toSorted(),
    ).toEqual(
      annotations
        .filter(({ status }) => status !== 'rejected')
        .map(({ id, status }) => [id, status])
        .toSorted(),
    );
  });

  // Shape of the export that https://labelstud.io/guide/task_format describes.
  test('reads an export with several annotators, relations, choices and notes', () => {
    const text = 'Dr. Park met Lee in Seoul.';
    const at = { start: 4, end: 8 };
    const file = [
      {
        id: 42,
        annotations: [
          {
            id: 7,
            completed_by: { id: 1, email: 'ana@example.org', first_name: '' },
            created_at: '2021-03-09T22:16:08.728353Z',
            was_cancelled: false,
            result: [
              { ...label('a', 4, 8, 'PER', 'Park'), meta: { text: ['The minister'] } },
              {
                id: 'a',
                from_name: 'mention',
                to_name: 'text',
                type: 'choices',
                value: { ...at, choices: ['NAM'] },
              },
              {
                id: 'a',
                from_name: 'kind',
                to_name: 'text',
                type: 'taxonomy',
                value: { ...at, taxonomy: [['Person', 'Politician']] },
              },
              { id: 'a', from_name: 'sure', to_name: 'text', type: 'number', value: { ...at, number: 3 } },
              {
                id: 'b',
                from_name: 'label',
                to_name: 'text',
                type: 'labels',
                value: { start: 0, end: 25, labels: ['Claim', 'Quote'] },
              },
              { type: 'relation', from_id: 'a', to_id: 'b', direction: 'left', labels: ['claimer'] },
              { id: 'c', from_name: 'mood', to_name: 'text', type: 'choices', value: { choices: ['Calm'] } },
            ],
          },
          { id: 8, completed_by: 2, result: [label('a', 20, 25, 'LOC', 'Seoul')] },
        ],
        predictions: [
          {
            model_version: 'm1',
            result: [label('a', 4, 8, 'PER', 'Park'), label('p', 13, 16, 'PER', 'Lee')],
          },
        ],
        data: { text, title: 'A visit' },
        meta: {},
      },
    ];
    const dossier = read(file);
    const [entry] = dossier.articles;
    expect(entry?.article).toMatchObject({ title: 'A visit', note: 'mood: Calm' });
    expect(
      entry?.annotations.map((mark) => [
        mark.tag,
        mark.segments[0]?.exact,
        mark.createdBy,
        mark.status,
        mark.note,
      ]),
    ).toEqual([
      ['actor', 'Park', 'ana@example.org', 'accepted', 'The minister\nkind: Person / Politician\nsure: 3'],
      ['claim', text.slice(0, 25), 'ana@example.org', 'accepted', null],
      ['quote', text.slice(0, 25), 'ana@example.org', 'accepted', null],
      ['actor', 'Seoul', 'annotator 2', 'accepted', null],
      ['actor', 'Lee', 'm1', 'suggested', null],
    ]);
    expect(entry?.annotations[0]?.attributes).toEqual({ type: 'PER', mention: 'NAM' });
    expect(entry?.links).toMatchObject([
      { type: 'claimer', from: entry?.annotations[1]?.id, to: entry?.annotations[0]?.id },
    ]);
  });

  test('reads the short dialect (JSON_MIN) and the one of cloud storages', () => {
    expect(
      marks([
        {
          id: 3,
          text: 'Lee spoke.',
          label: [{ start: 0, end: 3, text: 'Lee', labels: ['PER'] }],
          annotator: 1,
        },
      ])[0],
    ).toMatchObject({ tag: 'actor', createdBy: 'annotator 1', segments: [{ exact: 'Lee' }] });
    expect(
      words({ id: 1, result: [label('a', 0, 3, 'PER')], task: { id: 5, data: { text: 'Lee spoke.' } } }),
    ).toEqual(['Lee']);
  });

  test('lets offsets decide where the words shown differ in white space', () => {
    expect(words(task('One\ntwo  three', label('a', 0, 9, 'Claim', 'One\\ntwo ')))).toEqual(['One\ntwo  ']);
  });

  test('takes offsets of programs that count code points, and those of sources with CRLF either way', () => {
    const park = label('a', 2, 6, 'PER', 'Park');
    expect(words(task('📰 Park', park))).toEqual(['Park']);
    expect(words(task('📰 Park', label('a', 3, 7, 'PER', 'Park')))).toEqual(['Park']);
    expect(words(task('A\r\nPark', label('a', 3, 7, 'PER', 'Park')))).toEqual(['Park']);
    expect(words(task('A\r\nPark', park))).toEqual(['Park']);
  });

  test('gives two annotators who took over the same suggestion a mark each', () => {
    const own = JSON.parse(encodeText(labelStudio, sample))[0];
    const copy = { ...own, annotations: [own.annotations[0], { ...own.annotations[0], id: 2 }] };
    const ids = marks([copy]).map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids).toHaveLength(2 * (sample.articles[0]?.annotations.length ?? 0));
  });

  test.each<[string, unknown, string]>([
    ['stops too early', '[{"id": 1,', 'the JSON stops too early: line 1, column 11'],
    ['no object', [3], '[0]: a task must be an object'],
    ['no task', [], 'there is no task in this file'],
    [
      'a result that is no list',
      [{ data: { text: 'x' }, annotations: [{ result: 3 }] }],
      '[0].annotations[0].result: must be a list',
    ],
    [
      'outside',
      task('Park', label('a', 2, 9, 'PER')),
      '[0].annotations[0].result[0]: 2 to 9 is not a range of the text of 4 characters',
    ],
    [
      'no number',
      task('Park', label('a', 'x', 2, 'PER')),
      '[0].annotations[0].result[0]: NaN to 2 is not a range',
    ],
    [
      'half of an emoji',
      task('📰x', label('a', 1, 3, 'PER')),
      '1 to 3 is not a range of the text of 3 characters',
    ],
    [
      'other words',
      task('Park', label('a', 0, 2, 'PER', 'rk')),
      '[0].annotations[0].result[0]: at 0 to 2 the text is not “rk”; try locating it by its words',
    ],
    [
      'an id twice',
      task('Park', label('a', 0, 2, 'PER'), label('a', 2, 4, 'PER')),
      '[0].annotations[0].result[1].id: two regions have the id “a”',
    ],
    [
      'a picture',
      [
        {
          data: { image: 'a.jpg' },
          annotations: [
            { result: [{ id: 'a', type: 'rectanglelabels', value: { x: 1, rectanglelabels: ['Car'] } }] },
          ],
        },
      ],
      'a rectanglelabels region is not a range of text',
    ],
    ['no text', [{ data: { n: 3 }, annotations: [] }], '[0].data: there is no text here'],
    ['an empty text', [{ data: { text: ' ' }, annotations: [] }], '[0].data: the text is empty'],
    [
      'half of a character',
      [{ data: { text: 'a\ud800' }, annotations: [] }],
      '[0].data: the text contains half of a character',
    ],
    ['deep nesting', '['.repeat(100_000), 'the JSON stops too early'],
  ])('refuses %s', (_, file, sentence) => {
    expect(() => read(file)).toThrow(sentence);
  });

  test('looks words up where that was asked for, and refuses them where they stand twice', () => {
    const wrong = label('a', 0, 2, 'PER', 'rk');
    expect(words(task('Park', wrong), { findByQuote: true })).toEqual(['rk']);
    expect(() => read(task('Park rk', wrong), { findByQuote: true })).toThrow('do not occur exactly once');
  });

  test('takes hostile names for names', () => {
    const file = JSON.stringify(task('Park', label('__proto__', 0, 4, '__proto__'))).replace(
      '"from_name"',
      '"__proto__":{"a":1},"from_name"',
    );
    expect(marks(file)[0]).toMatchObject({ tag: 'claim', note: 'Label: __proto__' });
  });

  test('reads very many regions', () => {
    const many = Array.from({ length: veryMany }, (_, at) =>
      label(`r${at}`, at * 5, at * 5 + 4, 'PER', 'word'),
    );
    const file = JSON.stringify(task('word '.repeat(veryMany))).replace('[]', JSON.stringify(many));
    expect(labelStudio.decode?.([{ name: 'a.json', content: file }], {}).ok).toBe(true);
  });

  test('is recognised among other JSON', () => {
    const { recognises = () => false } = labelStudio;
    expect(recognises(encodeText(labelStudio, sample).slice(0, 4096))).toBe(true);
    expect(recognises('[{"id":1,"annotations":[{"id":9,"completed_by":1,"result":[{"value"')).toBe(true);
    expect(recognises('{"format": "glossator-annotations", "annotations": []}')).toBe(false);
    expect(recognises('{"text": "a", "label": [[0, 1, "PER"]]}')).toBe(false);
    expect(recognises('{"text": "a", "spans": [{"start": 0, "end": 1, "label": "PER"}]}')).toBe(false);
  });
});
