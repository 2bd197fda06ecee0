import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Dossier } from '../../shared/formats/common/dossier.ts';
import { generator } from '../../shared/formats/common/generator.ts';
import { glossator } from '../../shared/formats/glossator/glossator.ts';
import { newsDossier, newsMarks, newsText } from '../fixtures/corpus.ts';
import { dossiers } from '../fixtures/dossiers.ts';
import { decodeDossier, encodeText } from '../fixtures/encoding.ts';

const options = { exportedAt: '2026-11-23T08:00:00.000Z', generatorVersion: '0.1.0' };
const encode = (dossier: Dossier) => encodeText(glossator, dossier, options);
const decode = (text: string) => decodeDossier(glossator, text);
const sentence = (text: string) => {
  const decoded = decode(text);
  return decoded.ok ? 'it was read' : decoded.error.message;
};

const sample =
  '📰 Over 11,000 soldiers were likely dispatched to Kursk, according to the National Intelligence Service.';
const ids = [
  '01a208f7-9939-7260-a9a1-71d919621480',
  '01a208f7-9939-7260-a9a1-71d919621481',
  '01a208f7-9939-7260-a9a1-71d919621482',
  '01a208f7-9939-7260-a9a1-71d919621483',
];

/** A file as another program would write it, by hand; `text` slices are counted in code points here. */
function file() {
  const points = [...sample];
  const mark = (id: string | undefined, tag: string, start: number, end: number) => ({
    id,
    tag,
    segments: [{ start, end, exact: points.slice(start, end).join('') }],
    prefix: points.slice(Math.max(0, start - 32), start).join(''),
    suffix: points.slice(end, end + 32).join(''),
    attributes: {},
    note: null,
    status: 'accepted',
    origin: { kind: 'human' },
    createdBy: 'analyst',
    createdAt: options.exportedAt,
    updatedBy: 'analyst',
    updatedAt: options.exportedAt,
  });
  const hash = 'a'.repeat(64);
  return {
    format: 'glossator-annotations',
    version: 1,
    generator: { name: 'Glossator', version: '0.1.0' },
    exportedAt: options.exportedAt,
    offsetUnit: 'codepoint',
    articles: [
      {
        id: ids[0],
        title: 'T',
        language: 'en',
        source: {
          fileName: 'a.txt',
          mediaType: 'text/plain',
          sha256: hash,
          url: null,
          publisher: null,
          author: null,
          publishedAt: null,
        },
        importedAt: options.exportedAt,
        text: sample,
        textSha256: hash,
        blocks: [{ type: 'paragraph', start: 0, end: points.length }],
        annotations: [mark(ids[1], 'claim', 2, 54), mark(ids[2], 'actor', 73, 102)],
        links: [
          {
            id: ids[3],
            type: 'claimer',
            from: ids[1],
            to: ids[2],
            createdBy: 'analyst',
            createdAt: options.exportedAt,
          },
        ],
      },
    ],
    actors: [] as object[],
  };
}

type Hand = ReturnType<typeof file>;
const pretty = (value: unknown) => `${JSON.stringify(value, null, 2)}\n`;

describe('Glossator JSON', () => {
  test('the version that files carry is that of the package', () =>
    expect(generator.version).toBe(JSON.parse(readFileSync('package.json', 'utf8')).version));

  test('written in parts, a file is what it would be in one piece', () => {
    const isWhole = (dossier: Dossier) => {
      const text = encode(dossier);
      expect(text).toBe(pretty(JSON.parse(text)));
    };
    fc.assert(fc.property(dossiers, isWhole), { numRuns: 40 });
    const text = newsText(4_000);
    isWhole(newsDossier([{ text, marks: newsMarks(text, 450) }]));
    isWhole({ articles: [], actors: [] });
  });

  test('a file counts code points, the app UTF-16 code units', () => {
    const decoded = decode(pretty(file()));
    const segments =
      decoded.ok && decoded.value.articles[0]?.annotations.map(({ segments: [segment] }) => segment);
    expect(segments).toMatchObject([
      { start: 3, end: 55 },
      { start: 74, end: 103, exact: 'National Intelligence Service' },
    ]);
  });

  test('what is written has the documented keys in the documented order, two spaces and a final newline', () => {
    const decoded = decode(pretty(file()));
    expect(decoded.ok && encode(decoded.value)).toBe(pretty(file()));
  });

  test('any workspace read and written again is the same, byte for byte', () => {
    fc.assert(
      fc.property(dossiers, (dossier) => {
        const first = encode(dossier);
        const decoded = decode(first);
        if (!decoded.ok) throw new Error(decoded.error.message);
        expect(encode(decoded.value)).toBe(first);
      }),
      { numRuns: 200 },
    );
  });

  test('the same workspace gives the same file, in whatever order its parts come', () => {
    fc.assert(
      fc.property(dossiers, (dossier) => {
        const articles = dossier.articles.toReversed().map(({ article, annotations, links }) => ({
          article,
          annotations: annotations.toReversed(),
          links: links.toReversed(),
        }));
        expect(encode({ articles, actors: dossier.actors.toReversed() })).toBe(encode(dossier));
      }),
    );
  });

  test('a link that stands with another article of the file comes home to the one it starts in', () => {
    const hand = file();
    const [first] = hand.articles;
    const other = { ...first, id: ids[3], annotations: [], links: first?.links };
    const decoded = decode(pretty({ ...hand, articles: [{ ...first, links: [] }, other] }));
    expect(decoded.ok && decoded.value.articles.map(({ links }) => links.length)).toEqual([1, 0]);
  });

  test('every segment of an export, attributes included, is the slice of its text by code points', () => {
    fc.assert(
      fc.property(dossiers, (dossier) => {
        for (const article of JSON.parse(encode(dossier)).articles) {
          const points = [...article.text];
          JSON.stringify(article.annotations, (_key, value) => {
            if (value && typeof value === 'object' && 'exact' in value) {
              expect(points.slice(value.start, value.end).join('')).toBe(value.exact);
            }
            return value;
          });
        }
      }),
    );
  });

  test('a file that leaves the blocks out gets those that its text shows', () => {
    const hand = file();
    const [only] = hand.articles;
    const text = `Troops sent\n\n${sample}\n`;
    const bare = { ...only, text, blocks: [], annotations: [], links: [] };
    const decoded = decode(pretty({ ...hand, articles: [bare] }));
    expect(decoded.ok && decoded.value.articles[0]?.article.blocks).toEqual([
      { type: 'heading', start: 0, end: 11, level: 1 },
      { type: 'paragraph', start: 13, end: 13 + sample.length },
    ]);
  });

  test('an annotation that breaks an invariant stops the export and is named', () => {
    const decoded = decode(pretty(file()));
    if (!decoded.ok) throw new Error(decoded.error.message);
    const [entry] = decoded.value.articles;
    const annotations = entry?.annotations.map((annotation) => ({ ...annotation, prefix: 'x' })) ?? [];
    const broken = { ...decoded.value, articles: [{ ...entry, annotations }] } as Dossier;
    expect(() => encode(broken)).toThrow(`annotation ${ids[1]}`);
  });
});

describe('a file that is not as it should be is refused with its place and a sentence', () => {
  const change = (edit: (hand: Hand) => unknown) => {
    const hand = file();
    edit(hand);
    return pretty(hand);
  };
  const article = (hand: Hand) => hand.articles[0] as Hand['articles'][0];
  const claim = (hand: Hand) => article(hand).annotations[0] as Hand['articles'][0]['annotations'][0];

  test.each([
    ['nothing', '', 'the JSON stops too early: line 1, column 1'],
    ['half a file', pretty(file()).slice(0, 200), 'the JSON stops too early: line 10'],
    ['no JSON', '{\n  "format": nope\n}', 'this is not JSON: line 2, column 13'],
    ['a trailing comma', '[1,\n]', 'this is not JSON: line 2, column 1'],
    ['a bad escape', '["\\x"]', 'this is not JSON: line 1, column 3'],
    ['a million open brackets', '['.repeat(1_000_000), 'the JSON stops too early: line 1, column 1000001'],
    ['a million nested arrays', '['.repeat(1_000_000) + ']'.repeat(1_000_000), 'not a Glossator file'],
    ['JSON of somebody else', '{"format":"other"}', 'not a Glossator file'],
    ['a list', '[]', 'not a Glossator file'],
    [
      'a newer version',
      change((hand) => Object.assign(hand, { version: 2 })),
      'written by a newer Glossator',
    ],
    ['version zero', change((hand) => Object.assign(hand, { version: 0 })), 'version: '],
    ['another offset unit', change((hand) => Object.assign(hand, { offsetUnit: 'utf16' })), 'offsetUnit: '],
    [
      'an unknown key',
      change((hand) => void Object.assign(claim(hand), { colour: 'red' })),
      'articles[0].annotations[0]: ',
    ],
    [
      'a wrong type',
      change((hand) => void Object.assign(claim(hand), { note: 5 })),
      'articles[0].annotations[0].note: ',
    ],
    [
      'an attribute of another tag',
      change((hand) => void Object.assign(claim(hand).attributes, { unit: 'km' })),
      'articles[0].annotations[0].attributes: ',
    ],
    [
      'deep nesting in an attribute',
      pretty(file()).replace(
        '"attributes": {}',
        `"attributes": {"cue":${'['.repeat(100_000)}${']'.repeat(100_000)}}`,
      ),
      'articles[0].annotations[0].attributes.cue: ',
    ],
    [
      'a negative offset',
      change((hand) => void Object.assign(claim(hand).segments[0] ?? {}, { start: -1 })),
      'articles[0].annotations[0].segments[0].start: ',
    ],
    [
      'an offset beyond 2^53',
      change((hand) => void Object.assign(claim(hand).segments[0] ?? {}, { end: 2 ** 60 })),
      'articles[0].annotations[0].segments[0].end: ',
    ],
    [
      'an offset outside the text',
      change((hand) => void Object.assign(claim(hand).segments[0] ?? {}, { end: 900 })),
      'articles[0].annotations[0].segments[0]: 2 to 900 is outside the text of 103 code points',
    ],
    [
      'offsets that do not give the quote',
      change((hand) => void Object.assign(claim(hand).segments[0] ?? {}, { start: 3 })),
      `annotation ${ids[1]}: segment 0 quotes`,
    ],
    [
      'another prefix',
      change((hand) => void Object.assign(claim(hand), { prefix: 'x' })),
      `annotation ${ids[1]}: its prefix`,
    ],
    [
      'a block outside the text',
      change((hand) => void Object.assign(article(hand).blocks[0] ?? {}, { end: 900 })),
      'articles[0].blocks[0]: 0 to 900 is outside',
    ],
    [
      'a block that leaves text out',
      change((hand) => void Object.assign(article(hand).blocks[0] ?? {}, { start: 2, end: 54 })),
      `The text of article ${ids[0]} cannot be used: the text from UTF-16 offset 0 (“📰”) is not in any block`,
    ],
    [
      'two annotations of one id',
      change((hand) => Object.assign(claim(hand), { id: ids[2] })),
      `Two annotations have the id ${ids[2]}`,
    ],
    [
      'two articles of one id',
      change((hand) => void hand.articles.push({ ...article(hand), annotations: [], links: [] })),
      `Two articles have the id ${ids[0]}`,
    ],
    [
      'two links of one id',
      change((hand) => void article(hand).links.push(...article(hand).links)),
      `Two links have the id ${ids[3]}`,
    ],
    [
      'a link to nowhere',
      change((hand) => void Object.assign(article(hand).links[0] ?? {}, { to: ids[0] })),
      `refers to the annotation ${ids[0]}, which does not exist`,
    ],
    [
      'a link that the table forbids',
      change((hand) => void Object.assign(article(hand).links[0] ?? {}, { type: 'speaker' })),
      '“speaker” goes from Quote to Actor',
    ],
    [
      'carriage returns in the text',
      change((hand) => Object.assign(article(hand), { text: sample.replace(' ', '\r') })),
      'carriage returns',
    ],
    [
      'half a character in the text',
      change((hand) => Object.assign(article(hand), { text: sample.replace('📰', '\ud83dx') })),
      'half of a surrogate pair',
    ],
    [
      'an actor that is not there',
      change(
        (hand) =>
          void Object.assign(article(hand).annotations[1]?.attributes ?? {}, { actorEntryId: ids[0] }),
      ),
      `points to the actor ${ids[0]}, which does not exist`,
    ],
  ])('%s', (_, text, expected) => expect(sentence(text)).toContain(expected));

  test('a key named __proto__ is refused and changes nothing else', () => {
    const text = pretty(file()).replace(
      '"attributes": {}',
      '"attributes": {"__proto__": {"polluted": true}}',
    );
    expect(sentence(text)).toContain('articles[0].annotations[0].attributes');
    expect(
      sentence(pretty(file()).replace('"version"', '"__proto__": {"polluted": true}, "version"')),
    ).not.toBe('it was read');
    expect({}).not.toHaveProperty('polluted');
  });
});
