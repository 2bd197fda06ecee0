import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cas } from '../../shared/formats/cas/cas.ts';
import type { Dossier } from '../../shared/formats/common/dossier.ts';
import { sortDossier } from '../../shared/formats/common/dossier.ts';
import { dossiers } from '../fixtures/dossiers.ts';
import { encodeFiles } from '../fixtures/encoding.ts';
import { veryMany } from '../fixtures/howMany.ts';
import { sampleDossier } from '../fixtures/linkedSample.ts';
import { plainly, withinArticles } from '../fixtures/losses.ts';
import { readFiles, thereAndBack } from '../fixtures/roundTrip.ts';

const read = (content: string, options = {}) => readFiles(cas, [{ name: 'a.json', content }], options);

test('a round trip through UIMA CAS JSON gives back all but links between articles and actors nobody mentions', () => {
  fc.assert(
    fc.property(dossiers, (dossier) => {
      expect(sortDossier(thereAndBack(cas, dossier))).toEqual(withinArticles(dossier));
    }),
  );
});

test('marks, notes and links stay where another tool has taken our own fields away', () => {
  fc.assert(
    fc.property(dossiers, (dossier) => {
      const back = encodeFiles(cas, dossier).map(({ name, content }) => {
        const stripped = JSON.parse(String(content), (key, value) =>
          key === 'glossator' && typeof value === 'string' ? undefined : value,
        );
        return readFiles(cas, [{ name, content: JSON.stringify(stripped) }]);
      });
      const articles = back.flatMap((part) => part.articles).map(withoutRemarks);
      expect(plainly({ articles, actors: [] })).toEqual(plainly(withinArticles(dossier)));
    }),
  );
});

/** An actor entry that is not there and words that may stand anywhere become remarks. */
function withoutRemarks(entry: Dossier['articles'][number]): Dossier['articles'][number] {
  const annotations = entry.annotations.map((mark) => {
    const note = mark.note?.replace(/(?:^|\n)(?:actorEntryId|cue|measuredEntity): [^\n]*(?=\n|$)/g, '') ?? '';
    return { ...mark, note: note === '' ? null : note };
  });
  return { ...entry, annotations };
}

test('the sample is written with its types declared and its offsets in UTF-16', async () => {
  const content = String(encodeFiles(cas, sampleDossier)[0]?.content);
  const withoutOwn = content.replace(/"glossator":"(?:\\.|[^"\\])*"/g, '"glossator":"…"');
  await expect(withoutOwn).toMatchFileSnapshot('formats/cas/sample.json.txt');
});

/** A file of the parts that matter, laid out as the test files of uima-uimaj-io-jsoncas are (Apache licence 2.0). */
function file(text: string, structures: readonly object[]): string {
  const sofa = { '%ID': 1, '%TYPE': 'uima.cas.Sofa', sofaNum: 1, sofaID: '_InitialView', sofaString: text };
  const views = { _InitialView: { '%SOFA': 1, '%MEMBERS': [] } };
  return JSON.stringify({ '%TYPES': {}, '%FEATURE_STRUCTURES': [sofa, ...structures], '%VIEWS': views });
}

const entity = (id: number, begin: number, end: number, more = {}) => ({
  '%ID': id,
  '%TYPE': 'de.tudarmstadt.ukp.dkpro.core.api.ner.type.NamedEntity',
  '@sofa': 1,
  begin,
  end,
  value: 'PER',
  ...more,
});
const marksIn = (content: string, options = {}) =>
  read(content, options).articles[0]?.annotations.map(({ tag, segments, note }) => [
    tag,
    segments.map(({ start, end, exact }) => `${start}-${end} ${exact}`).join(),
    note,
  ]);

describe('files of other tools', () => {
  test('feature structures under their ids, as in the reference files of uima-uimaj-io-jsoncas', () => {
    const content = `{"%TYPES" : { }, "%FEATURE_STRUCTURES" : {
      "1" : {"%TYPE" : "uima.cas.Sofa", "sofaNum" : 1, "sofaID" : "_InitialView", "mimeType" : "text",
        "sofaString" : "This is a test."},
      "2" : {"%TYPE" : "uima.tcas.DocumentAnnotation", "@sofa" : 1, "begin" : 0, "end" : 15,
        "language" : "x-unspecified"}},
      "%VIEWS" : {"_InitialView" : {"%SOFA" : 1, "%MEMBERS" : [ 2 ]}}}`;
    const { articles } = read(content);
    expect(articles[0]?.article).toMatchObject({ text: 'This is a test.', language: null });
    expect(articles[0]?.annotations).toEqual([]);
  });

  test('offsets count UTF-16 code units with CRLF as two, or code points where that is said', () => {
    expect(marksIn(file('📰\r\nAnna', [entity(2, 4, 8)]))).toEqual([['actor', '3-7 Anna', null]]);
    const points = marksIn(file('📰\r\nAnna', [entity(2, 3, 7)]), { offsetUnit: 'code point' });
    expect(points).toEqual([['actor', '3-7 Anna', null]]);
  });

  test('offsets marked with ^ and links with roles come along', () => {
    const frame = { '%TYPE': 'webanno.custom.Frame', '@sofa': 1, '^begin': 5, '^end': 9, '@roles': 4 };
    const content = file('Anna sold it', [
      entity(2, 0, 4),
      { '%ID': 3, ...frame },
      { '%ID': 4, '%TYPE': 'uima.cas.FSArray', '%ELEMENTS': [5] },
      { '%ID': 5, '%TYPE': 'webanno.custom.FrameRolesLink', role: 'seller', '@target': 2 },
    ]);
    expect(marksIn(content)?.[1]).toEqual(['claim', '5-9 sold', 'Label: Frame\nseller → “Anna”']);
  });

  test('a chain becomes links from each mention to the next', () => {
    const type = 'de.tudarmstadt.ukp.dkpro.core.api.coref.type.CoreferenceLink';
    const mention = { '%TYPE': type, '@sofa': 1, value: undefined, referenceType: 'PER' };
    const content = file('He shot himself', [
      entity(2, 0, 2, { ...mention, referenceRelation: 'coref', '@next': 3 }),
      entity(3, 8, 15, mention),
      { '%ID': 4, '%TYPE': type.replace('Link', 'Chain'), '@first': 2 },
    ]);
    const decoded = cas.decode?.([{ name: 'a.json', content }], {});
    const foreign = decoded?.ok && decoded.value.kind === 'foreign' ? decoded.value.foreign : null;
    expect(foreign?.articles[0]?.links).toEqual([{ label: 'coref', from: '2', to: '3' }]);
  });

  test('a mark of no text and the relation to it are said to be left out', () => {
    const relation = { '%TYPE': 'webanno.custom.Relation', '@Governor': 2, '@Dependent': 3 };
    const { articles } = read(file('Anna', [entity(2, 0, 4), entity(3, 4, 4), entity(4, 4, 4, relation)]));
    expect(articles[0]?.annotations).toHaveLength(1);
    expect(articles[0]?.article.note).toContain('NamedEntity at 4, which covers no text');
    expect(articles[0]?.article.note).toContain('webanno.custom.Relation from 2 to 3');
  });

  test('tokens are counted, not marked', () => {
    const type = 'de.tudarmstadt.ukp.dkpro.core.api.segmentation.type.Token';
    const { articles } = read(file('Anna', [{ ...entity(2, 0, 4), '%TYPE': type }]));
    expect(articles[0]?.annotations).toEqual([]);
    expect(articles[0]?.article.note).toContain('1 annotation of the layer Token');
  });
});

describe('a bad file is refused with a sentence that says where', () => {
  const whole = file('Anna', [entity(2, 0, 4)]);
  test.each([
    ['a cut-off file', whole.slice(0, 80), 'the JSON stops too early: line 1, column 81'],
    ['another JSON', '[]', 'this is not UIMA CAS JSON'],
    ['deep nesting', '['.repeat(100_000), 'the JSON stops too early'],
    ['a wrong type', '{"%FEATURE_STRUCTURES": [7]}', '%FEATURE_STRUCTURES[0]: an object was expected'],
    ['no text', '{"%FEATURE_STRUCTURES": []}', 'no uima.cas.Sofa has text'],
    ['an empty text', file(' ', []), 'contains no text'],
    ['half a pair', file('a\ud83d', []), 'half a surrogate pair'],
    ['outside', file('Anna', [entity(2, 0, 5)]), '%FEATURE_STRUCTURES[1]: 0-5 is outside the text'],
    ['in a character', file('📰 a', [entity(2, 1, 4)]), '1-4 is outside the text or splits a character'],
    [
      'one id twice',
      file('Anna', [entity(2, 0, 4), entity(2, 0, 4)]),
      'a second feature structure with the %ID 2',
    ],
    [
      'a relation to nothing',
      file('Anna', [entity(2, 0, 4), entity(3, 0, 4, { '@Governor': 2, '@Dependent': 9 })]),
      '2 to 9 does not join two annotations in the file',
    ],
  ])('%s', (_what, content, sentence) => {
    expect(() => read(content)).toThrow(sentence);
  });

  test('a feature called __proto__ is a name like any other', () => {
    const odd = JSON.parse('{"__proto__": "x"}');
    expect(marksIn(file('Anna', [{ ...entity(2, 0, 4), ...odd }]))).toHaveLength(1);
  });
  test('very many marks are read', { timeout: 240_000 }, () => {
    const marks = Array.from({ length: veryMany }, (_none, at) => entity(at + 2, at, at + 1));
    const decoded = cas.decode?.([{ name: 'a.json', content: file('a'.repeat(veryMany), marks) }], {});
    expect(decoded?.ok).toBe(true);
  });
});
