import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Dossier, sortDossier } from '../../shared/formats/common/dossier.ts';
import type { DecodeOptions } from '../../shared/formats/common/format.ts';
import { prodigy } from '../../shared/formats/prodigy/prodigy.ts';
import { dossiers } from '../fixtures/dossiers.ts';
import { encodeText } from '../fixtures/encoding.ts';
import { inUse, plainly, withinArticles } from '../fixtures/losses.ts';
import { readFiles, thereAndBack } from '../fixtures/roundTrip.ts';

const file = (content: string) => [{ name: 'a.jsonl', content }];
const read = (content: string, options: DecodeOptions = {}) => readFiles(prodigy, file(content), options);
const refusal = (content: string, options: DecodeOptions = {}) => {
  const decoded = prodigy.decode?.(file(content), options);
  return decoded?.ok ? 'it was read' : decoded?.error.message;
};
const json = (...records: readonly object[]) =>
  records.map((record) => `${JSON.stringify(record)}\n`).join('');
const tasksOf = (content: string) =>
  content
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line));
const marksOf = ({ articles }: Dossier) =>
  articles.flatMap(({ annotations }) =>
    annotations.map(({ tag, segments, status }) => [
      tag,
      segments.map(({ exact }) => exact).join(' … '),
      status,
    ]),
  );

/** The generated workspaces with marks of every status. */
const anyStatus = dossiers.map((dossier) => ({
  ...dossier,
  articles: dossier.articles.map((entry) => ({
    ...entry,
    annotations: entry.annotations.map((annotation, index) => ({
      ...annotation,
      status: (['accepted', 'accepted', 'suggested', 'rejected'] as const)[index % 4] ?? 'accepted',
    })),
  })),
}));

describe('Prodigy JSONL', () => {
  test('any workspace comes back but for the actors that nothing points to', () => {
    fc.assert(
      fc.property(anyStatus, (dossier) => {
        const expected = sortDossier({ ...dossier, actors: inUse(dossier) });
        expect(sortDossier(thereAndBack(prodigy, dossier))).toEqual(expected);
      }),
      { numRuns: 200 },
    );
  });

  test('Prodigy’s own fields say texts, marks and links by themselves', () => {
    fc.assert(
      fc.property(dossiers, (dossier) => {
        // Tasks of one text are one article to Prodigy.
        fc.pre(new Set(dossier.articles.map(({ article }) => article.text)).size === dossier.articles.length);
        const bare = tasksOf(encodeText(prodigy, dossier)).map((task) => ({
          ...task,
          glossator: undefined,
        }));
        const expected = withinArticles(dossier).articles.map((entry) => ({
          ...entry,
          annotations: entry.annotations.map((annotation) => ({ ...annotation, note: null })),
        }));
        const back = plainly(read(json(...bare)));
        expect(back.map(({ text, marks }) => [text, [...new Set(marks)]])).toEqual(
          plainly({ articles: expected, actors: [] }).map(({ text, marks }) => [text, [...new Set(marks)]]),
        );
      }),
    );
  });

  test('the tokens of a task are its text, and every mark begins and ends with one', () => {
    fc.assert(
      fc.property(dossiers, (dossier) => {
        for (const { text, tokens, spans } of tasksOf(encodeText(prodigy, dossier))) {
          const points = [...text];
          expect(
            tokens.map((token: { text: string; ws: boolean }) => token.text + (token.ws ? ' ' : '')).join(''),
          ).toBe(text);
          for (const { start, end, text: words } of tokens)
            expect(points.slice(start, end).join('')).toBe(words);
          for (const { start, end, token_start, token_end } of spans) {
            expect(tokens[token_start].start).toBe(start);
            expect(tokens[token_end].end).toBe(end);
          }
        }
      }),
    );
  });

  test('a task has code points, tokens with an inclusive end, and its answer', () => {
    const text = '📰 Over 11,000 soldiers';
    const [task] = tasksOf(
      encodeText(prodigy, read(json({ text, spans: [{ start: 2, end: 13, label: 'figure' }] }))),
    );
    expect(task.answer).toBe('accept');
    expect(task.tokens.map((token: { text: string }) => token.text)).toEqual([
      '📰',
      'Over',
      '11',
      ',',
      '000',
      'soldiers',
    ]);
    expect(task.spans).toEqual([
      { start: 2, end: 13, token_start: 1, token_end: 4, label: 'figure', text: 'Over 11,000', span_id: 0 },
    ]);
  });
});

describe('files of Prodigy and spaCy', () => {
  const text = 'My mother’s name is Sasha Smith. She likes dogs.';
  const tokens = [
    { text: 'My', start: 0, end: 2, id: 0, ws: true },
    { text: 'mother', start: 3, end: 9, id: 1, ws: false },
    { text: 'Sasha', start: 20, end: 25, id: 2, ws: true },
    { text: 'Smith', start: 26, end: 31, id: 3, ws: false },
    { text: 'She', start: 33, end: 36, id: 4, ws: true },
    { text: 'likes', start: 37, end: 42, id: 5, ws: true },
  ];

  test('relations lead to spans, by their place or by their last token', () => {
    const spans = [
      { start: 0, end: 9, token_start: 0, token_end: 1, label: 'PERSON' },
      { token_start: 2, token_end: 3, label: 'PERSON' },
    ];
    const relations = [
      { head: 1, child: 3, head_span: { start: 0, end: 9, label: 'PERSON' }, child_span: {}, label: 'IS' },
      { head: 4, child: 5, label: 'nsubj' },
    ];
    const content = json({ text, tokens, spans, relations, _view_id: 'relations', answer: 'accept' });
    const [entry] = read(content).articles;
    expect(entry?.annotations.map(({ note }) => note)).toEqual([
      'Label: PERSON\nIS → “Sasha Smith”',
      'Label: PERSON',
    ]);
    expect(entry?.article.note).toBe('nsubj: “She” → “likes”');
    expect(prodigy.recognises?.(content)).toBe(true);
  });

  test('answers decide, and questions about one text come together', () => {
    const ask = (start: number, end: number, answer?: string) => ({
      text,
      spans: [{ start, end, label: 'PER' }],
      ...(answer && { answer }),
    });
    const tasks = [ask(20, 31), ask(20, 31, 'accept'), ask(0, 2, 'reject'), ask(33, 36, 'ignore'), ask(3, 9)];
    expect(read(json(...tasks)).articles).toHaveLength(1);
    expect(marksOf(read(json(...tasks)))).toEqual([
      ['actor', 'Sasha Smith', 'accepted'],
      ['actor', 'My', 'rejected'],
      ['actor', 'She', 'suggested'],
      ['actor', 'mother', 'suggested'],
    ]);
  });

  test('documents of spaCy and its older training data are read', () => {
    const sasha = [['actor', 'Sasha Smith', 'accepted']];
    const ents = [{ start: 20, end: 31, label: 'PERSON' }];
    for (const content of [
      json({ text, ents, tokens }),
      json({ text, spans: { sc: ents } }),
      JSON.stringify([[text, { entities: [[20, 31, 'PERSON']] }]]),
      JSON.stringify([text, { entities: [[20, 31, 'PERSON']] }]),
    ])
      expect(marksOf(read(content))).toEqual(sasha);
  });

  test('line ends of two characters count as two, unless the quoted words tell otherwise', () => {
    const crlf = '📰 Over\r\nthe NIS';
    const span = { label: 'ORG', text: 'NIS' };
    for (const start of [11, 12, 13])
      expect(marksOf(read(json({ text: crlf, spans: [{ ...span, start, end: start + 3 }] })))[0]?.[1]).toBe(
        'NIS',
      );
    const bare = { start: 12, end: 15, label: 'ORG' };
    expect(marksOf(read(json({ text: crlf, spans: [bare] })))[0]?.[1]).toBe('NIS');
  });
});

describe('a bad Prodigy file is refused with line and place', () => {
  const cases: readonly (readonly [what: string, content: string, sentence: string])[] = [
    ['cut off', '{"text":"a"}\n{"text":"b', 'line 2: the JSON stops too early'],
    ['no object', '"x"', 'line 1: a task must be an object'],
    ['no text', '{"image":"a.png"}', 'line 1: “text” is missing'],
    ['an empty text', '{"text":""}', 'line 1: the text is empty'],
    ['half a character', '{"text":"a \\ud83d"}', 'line 1: the text contains half of a character'],
    ['spans that are no list', '{"text":"one","spans":7}', 'line 1.spans: must be a list'],
    [
      'no offsets',
      '{"text":"one","spans":[{"label":"X"}]}',
      'line 1.spans[0]: a span needs a numeric start and end',
    ],
    [
      'outside',
      '{"text":"one","spans":[{"start":0,"end":9}]}',
      'line 1.spans[0]: 0 to 9 is not a range of the text',
    ],
    [
      'other words',
      '{"text":"one","spans":[{"start":0,"end":3,"text":"two"}]}',
      'line 1.spans[0]: “two” is quoted, but 0 to 3 reads “one”; try locating it by its words',
    ],
    [
      'half a relation',
      '{"text":"one","relations":[{"head":1}]}',
      'line 1.relations[0]: a relation needs a head',
    ],
  ];
  test.each(cases)('%s', (_what, content, sentence) => expect(refusal(content)).toContain(sentence));

  test('names of JavaScript’s own do no harm', () => {
    const content = '{"text":"one","spans":[{"start":0,"end":3,"label":"__proto__"}],"__proto__":{"a":1}}';
    expect(marksOf(read(content))).toEqual([['claim', 'one', 'accepted']]);
  });
});
