import { describe, expect, test } from 'vitest';
import { detect } from '../../electron/import/detect.ts';
import type { Dossier } from '../../shared/formats/common/dossier.ts';
import type { DecodeOptions } from '../../shared/formats/common/format.ts';
import { w3c } from '../../shared/formats/w3c/w3c.ts';
import { veryMany } from '../fixtures/howMany.ts';
import { file, page, position, quote, read, tagged, text } from '../fixtures/webAnnotations.ts';

const refusal = (content: object | string, options: DecodeOptions = {}) => {
  const text = typeof content === 'string' ? content : JSON.stringify(content);
  const decoded = w3c.decode?.(file(text), options);
  return decoded?.ok ? 'it was read' : decoded?.error.message;
};
const marksOf = ({ articles }: Dossier) =>
  articles.flatMap(({ annotations }) =>
    annotations.map(({ tag, segments, note }) => [tag, segments.map(({ exact }) => exact).join(' … '), note]),
  );

describe('files of other tools', () => {
  const actor = ['actor', 'National Intelligence Service', null];

  test('Apache Annotator counts code points, Recogito and Hypothesis UTF-16, and a file may hold both', () => {
    const exact = quote('National Intelligence Service');
    expect(marksOf(read(page(tagged('actor', exact, position(73, 102)))))).toEqual([actor]);
    expect(marksOf(read(page(tagged('actor', exact, position(74, 103)))))).toEqual([actor]);
    const both = page(
      tagged('actor', exact, position(74, 103)),
      tagged('claim', quote('Over'), position(2, 6)),
    );
    expect(marksOf(read(both))).toEqual([actor, ['claim', 'Over', null]]);
  });

  test('a .json is one of these files where no other format of that ending claims it', () => {
    const bytes = Buffer.from(JSON.stringify(page(tagged('actor', quote('Kursk')))));
    expect(detect(bytes, 'annotations.json')).toEqual({ kind: 'format', format: w3c });
    expect(detect(Buffer.from('{}'), 'annotations.json')).not.toMatchObject({ format: w3c });
  });

  test('Recogito’s own files are read', () => {
    const annotation = {
      id: 'r1',
      bodies: [
        { id: 'b1', annotation: 'r1', purpose: 'tagging', value: 'actor' },
        {
          id: 'b2',
          annotation: 'r1',
          purpose: 'commenting',
          value: 'of Seoul',
          creator: { id: 'u', name: 'Ada' },
        },
      ],
      target: {
        annotation: 'r1',
        selector: [
          { quote: 'National', start: 74, end: 82 },
          { quote: 'Service', start: 96, end: 103 },
        ],
        creator: { id: 'u', name: 'Ada' },
        created: '2026-11-23T08:00:00.000Z',
      },
    };
    const dossier = read(page(annotation));
    expect(marksOf(dossier)).toEqual([['actor', 'National … Service', 'of Seoul']]);
    expect(dossier.articles[0]?.annotations[0]).toMatchObject({ createdBy: 'Ada' });
  });

  test('an export of Hypothesis is read where the text comes with it, with its answers and page notes', () => {
    const note = (id: string, more: object) => ({
      id,
      user: 'acct:ada@hypothes.is',
      uri: 'https://example.org/',
      ...more,
    });
    const annotations = [
      note('h1', {
        tags: ['actor', 'Korea'],
        text: 'who?',
        target: [
          {
            source: 'https://example.org/',
            selector: [{ type: 'RangeSelector' }, position(74, 103), quote('National Intelligence Service')],
          },
        ],
      }),
      note('h2', { text: 'NIS', references: ['h1'], target: [{ source: 'https://example.org/' }] }),
      note('h3', { text: 'a page note', target: [{ source: 'https://example.org/' }] }),
    ];
    const dossier = read({ text, annotations });
    expect(marksOf(dossier)).toEqual([
      ['actor', 'National Intelligence Service', 'who?\nada@hypothes.is: NIS\ntag: Korea'],
    ]);
    expect(dossier.articles[0]?.article.note).toBe('ada@hypothes.is: a page note');
    expect(refusal({ export_date: '2026', annotations })).toBe(
      'annotations[0].target: the text of “https://example.org/” is not in this file, and nothing can be placed without it; import a file that contains both the text and the annotations',
    );
  });

  // After examples 23, 24, 41 and 44 of https://www.w3.org/TR/2017/REC-annotation-model-20170223/, with the texts beside.
  test('examples of the recommendation are read', () => {
    const book = 'Call me Ishmael. This is an anotation that has some errors.';
    const example = (source: string, selector: object, body: unknown) => ({
      '@context': 'http://www.w3.org/ns/anno.jsonld',
      id: `http://example.org/${JSON.stringify(selector).length}`,
      type: 'Annotation',
      body,
      target: { source, selector },
    });
    const quoted = example(
      'http://example.org/page1',
      quote('anotation', 'This is an ', ' that has some'),
      'http://example.org/comment1',
    );
    const placed = example('http://example.org/page1', position(0, 15), 'http://example.org/review1');
    const choice = example('http://example.org/page1', quote('errors'), [
      { type: 'TextualBody', purpose: 'tagging', value: 'love' },
      {
        type: 'Choice',
        items: [
          {
            type: 'TextualBody',
            purpose: 'describing',
            value: 'I really love this.',
            language: 'en',
            creator: 'http://example.org/user1',
          },
          {
            type: 'SpecificResource',
            purpose: 'describing',
            source: 'http://example.org/comment1',
            language: 'de',
          },
        ],
      },
    ]);
    const collection = {
      '@context': 'http://www.w3.org/ns/anno.jsonld',
      id: 'http://example.org/collection1',
      type: 'AnnotationCollection',
      label: 'Two Annotations',
      total: 3,
      first: {
        id: 'http://example.org/page1',
        type: 'AnnotationPage',
        startIndex: 0,
        items: [quoted, placed, choice],
      },
      last: 'http://example.org/page1',
      articles: [{ id: 'http://example.org/page1', type: 'Text', value: book }],
    };
    const marks = marksOf(read(collection));
    expect(marks.map(([, exact, note]) => [exact, note])).toEqual([
      ['anotation', 'http://example.org/comment1\nLabel: annotation'],
      ['Call me Ishmael', 'http://example.org/review1\nLabel: annotation'],
      ['errors', 'I really love this.\nhttp://example.org/comment1\nLabel: love'],
    ]);
  });

  test('what is counted inside of a part that a plain text does not have is not guessed at', () => {
    const xpath = (refinedBy: object) => ({ type: 'XPathSelector', value: '/html/body/p[2]', refinedBy });
    expect(refusal(page(tagged('actor', xpath(position(6, 27)))))).toBe(
      'annotations[0].target: 6 to 27 counts within a selector that does not apply to plain text',
    );
    const words = xpath(quote('National Intelligence Service'));
    expect(marksOf(read(page(tagged('actor', words))))).toEqual([actor]);
  });

  test('a selector may refine another one', () => {
    const inner = { ...position(3, 7), refinedBy: position(1, 3) };
    const words = { ...quote('according to the National'), refinedBy: quote('the') };
    expect(
      marksOf(read(page(tagged('actor', inner), tagged('claim', words)))).map(([, exact]) => exact),
    ).toEqual(['er', 'the']);
  });

  test('a quote without a position has to be the only one between its context', () => {
    const twice = { text: 'He said so. She said so.', annotations: [tagged('claim', quote('said', 'She '))] };
    expect(read(twice).articles[0]?.annotations[0]?.segments[0]?.start).toBe(16);
    const unclear = { ...twice, annotations: [tagged('claim', quote('said'))] };
    expect(refusal(unclear)).toContain('“said” does not occur exactly once in the text');
    const other = { ...twice, annotations: [tagged('claim', quote('He', 'Where did '))] };
    expect(refusal(other)).toContain('“He” does not occur exactly once');
    expect(marksOf(read(other, { findByQuote: true }))[0]?.[1]).toBe('He');
  });

  test('line ends of two characters count as two, or as one', () => {
    const crlf = (start: number) => ({
      text: '📰 Over\r\nthe NIS',
      annotations: [tagged('actor', quote('NIS'), position(start, start + 3))],
    });
    for (const start of [11, 12, 13]) expect(marksOf(read(crlf(start)))).toEqual([['actor', 'NIS', null]]);
  });

  test('what a body is about stays: things it identifies, links of no name of ours, plain texts', () => {
    const body = [
      { type: 'TextualBody', purpose: 'tagging', value: 'Person' },
      { type: 'SpecificResource', purpose: 'identifying', source: 'http://www.wikidata.org/entity/Q1' },
      'urn:x:more',
    ];
    const one = { ...tagged('a', quote('Over')), id: 'urn:x:1', body };
    const two = { ...tagged('b', quote('Kursk')), id: 'urn:x:2' };
    const link = { id: 'urn:x:3', motivation: 'linking', body: 'urn:x:2', target: 'urn:x:1' };
    const name = {
      id: 'urn:x:4',
      motivation: 'tagging',
      body: { value: 'near', purpose: 'tagging' },
      target: 'urn:x:3',
    };
    expect(marksOf(read(page(one, two, link, name)))[0]?.[2]).toBe(
      'urn:x:more\nLabel: Person\nidentity: http://www.wikidata.org/entity/Q1\nnear → “Kursk”',
    );
  });
});

describe('a bad file of annotations is refused with its place', () => {
  const good = tagged('actor', quote('Over'), position(2, 6));
  const cases: readonly (readonly [what: string, content: object | string, sentence: string])[] = [
    ['cut off', '{"items": [', 'the JSON stops too early: line 1'],
    ['no annotations', {}, 'there are no annotations in this file'],
    ['no object', { text, annotations: [7] }, 'annotations[0]: an annotation must be an object'],
    ['an id twice', page(good, good), 'annotations[1].id: two annotations have the id'],
    ['no target', { text, annotations: [{ id: 'x' }] }, 'annotations[0]: the target is missing'],
    [
      'no text',
      { annotations: [good] },
      'annotations[0].target: the text of “urn:x:text” is not in this file',
    ],
    ['an empty text', { text: ' ', annotations: [good] }, 'the text is empty'],
    ['half a character', { text: 'a \ud83d', annotations: [good] }, 'the text contains half of a character'],
    [
      'no selector that is known',
      page(tagged('a', { type: 'XPathSelector' })),
      'there is no TextPositionSelector',
    ],
    [
      'outside',
      page(tagged('a', position(90, 900))),
      'annotations[0].target: 90 to 900 is not a range of the text',
    ],
    [
      'other words',
      page(tagged('a', position(2, 6), quote('Under'))),
      '“Under” is quoted, but 2 to 6 reads “Over”; try locating it by its words',
    ],
  ];
  test.each(cases)('%s', (_what, content, sentence) => expect(refusal(content)).toContain(sentence));

  test('a byte order mark and line ends of several kinds are read', () => {
    const json = JSON.stringify({
      text: 'One.\r\nTwo.\rThree.\nFour.',
      annotations: [tagged('claim', position(18, 23), quote('Four.'))],
    });
    expect(marksOf(read(`\ufeff${json}`))).toEqual([['claim', 'Four.', null]]);
  });

  test('deep refinements and names of JavaScript’s own do no harm', () => {
    const deep = '{"type":"TextPositionSelector","start":0,"end":9,"refinedBy":'.repeat(5000);
    const content = `{"text":"one two three","annotations":[{"id":"__proto__","target":{"selector":${deep}1${'}'.repeat(5000)}},"__proto__":[]}]}`;
    expect(marksOf(read(content))).toHaveLength(1);
  });

  test('very many spans, and as many bodies and answers of one, are read', () => {
    const target = (n: number) =>
      `{"selector":[{"type":"TextPositionSelector","start":${n * 4},"end":${n * 4 + 3}}]}`;
    const bodies = '{"purpose":"tagging","value":"x"},'.repeat(veryMany);
    const answers = '{"target":"a","body":"so"},'.repeat(200_000);
    const content = [
      `{"text":${JSON.stringify('𝒳y  '.repeat(veryMany))},"annotations":[${answers}`,
      `{"id":"a","body":[${bodies}1],"target":[${Array.from({ length: veryMany }, (_, n) => target(n)).join()}]}]}`,
    ];
    const decoded = w3c.decode?.(file(content.join('')), {});
    expect(
      decoded?.ok && decoded.value.kind === 'foreign' ? decoded.value.foreign.articles : [],
    ).toMatchObject([{ spans: [{ id: 'a', segments: { length: veryMany } }] }]);
  }, 60_000);
});
