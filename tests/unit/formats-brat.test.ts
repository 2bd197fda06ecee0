import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { describeAnchor } from '../../shared/anchor/describe.ts';
import { brat } from '../../shared/formats/brat/brat.ts';
import { fragmentsOf } from '../../shared/formats/brat/own.ts';
import { type Dossier, sortDossier } from '../../shared/formats/common/dossier.ts';
import { flatAttributes } from '../../shared/formats/common/flatAttributes.ts';
import type { DecodeOptions, FormatFile } from '../../shared/formats/common/format.ts';
import type { Annotation } from '../../shared/model/annotation.ts';
import { dossiers } from '../fixtures/dossiers.ts';
import { encodeFiles } from '../fixtures/encoding.ts';
import { sample } from '../fixtures/formatSamples.ts';
import { veryMany } from '../fixtures/howMany.ts';
import { readFiles, thereAndBack } from '../fixtures/roundTrip.ts';

const pair = (text: string, ann: string): readonly FormatFile[] => [
  { name: 'a.ann', content: ann },
  { name: 'a.txt', content: text },
];
const read = (text: string, ann: string, options: DecodeOptions = {}) =>
  readFiles(brat, pair(text, ann), options).articles[0];
const refusal = (files: readonly FormatFile[], options: DecodeOptions = {}) => {
  const decoded = brat.decode?.(files, options);
  return decoded?.ok ? 'it was read' : decoded?.error.message;
};

/** What `drops` declares: actors that nothing points to, links between articles, marks of line breaks alone. */
function withoutLosses({ articles, actors }: Dossier): Dossier {
  const kept = articles.map(({ article, annotations, links }) => {
    const written = annotations.filter(({ segments }) =>
      segments.some((segment) => fragmentsOf(article.text, segment).length > 0),
    );
    const ids = new Set(written.map(({ id }) => id));
    return {
      article,
      annotations: written,
      links: links.filter(({ from, to }) => ids.has(from) && ids.has(to)),
    };
  });
  const pointed = new Set(
    articles.flatMap(({ annotations }) =>
      annotations.flatMap(({ tag, attributes }) => (tag === 'actor' ? [attributes.actorEntryId] : [])),
    ),
  );
  return { articles: kept, actors: actors.filter(({ id }) => pointed.has(id)) };
}

/** What needs no words of the article, nor an entry of the ledger. */
function plain(annotation: Annotation): object {
  const {
    cue: _cue,
    actorEntryId: _entry,
    measuredEntity: _words,
    ...attributes
  } = flatAttributes(annotation);
  return attributes;
}

describe('brat standoff', () => {
  test('any workspace comes back but for the declared losses', () => {
    fc.assert(
      fc.property(dossiers, (dossier) => {
        expect(sortDossier(thereAndBack(brat, dossier))).toEqual(sortDossier(withoutLosses(dossier)));
      }),
      { numRuns: 200 },
    );
  });

  test('brat’s own two files say marks, attributes, relations and notes by themselves', () => {
    fc.assert(
      fc.property(dossiers, (dossier) => {
        for (const entry of withoutLosses(dossier).articles) {
          const files = encodeFiles(brat, { articles: [{ ...entry }], actors: dossier.actors });
          const [back] = readFiles(
            brat,
            files.filter(({ name }) => /\.(ann|txt)$/.test(name)),
          ).articles;
          const shown = (annotations: Dossier['articles'][number]['annotations']) =>
            annotations.map((annotation) => ({
              tag: annotation.tag,
              segments: annotation.segments.flatMap((segment) => fragmentsOf(entry.article.text, segment)),
              attributes: plain(annotation),
              status: annotation.status,
            }));
          const { annotations = [] } = sortDossier({ articles: [entry], actors: [] }).articles[0] ?? {};
          expect(shown(back?.annotations ?? [])).toEqual(shown(annotations));
          const ends = (list: Dossier['articles'][number]['links']) =>
            list.map(({ type }) => type).toSorted();
          expect(ends(back?.links ?? [])).toEqual(ends(entry.links));
        }
      }),
    );
  });
});

describe('files of brat', () => {
  test('the documentation’s examples are read, and what has no name of ours stays in the notes', () => {
    const [entry] = readFiles(brat, sample('brat/sony.ann', 'brat/sony.txt')).articles;
    const marks = entry?.annotations.map(({ tag, segments, note }) => [
      tag,
      segments.map(({ exact }) => exact).join(' … '),
      note,
    ]);
    expect(marks).toEqual([
      ['actor', 'Sony', 'this annotation is suspect\nLabel: Organization\nEquiv → “Ericsson”'],
      [
        'claim',
        'joint venture',
        'AnnotationError: no date\nLabel: MERGE-ORG\nNegation: true\nConfidence: L1\nOrg1 → “Sony”\nOrg2 → “Ericsson”',
      ],
      ['actor', 'Ericsson', 'Label: Organization\nWikipedia: 10216 Ericsson\nOrigin → “Sweden”'],
      ['actor', 'Sweden', 'Label: Country'],
      ['actor', 'North … America', 'Label: Location'],
    ]);
  });

  test('two events of one trigger keep their lines, for only these tell whose arguments are whose', () => {
    const ann =
      'T1\tAdd 0 1\ta\nT2\tGene 2 3\tb\nT3\tGene 4 5\tc\nE1\tAdd:T1 Theme:T2 Theme2:T3\nE2\tAdd:T1 Theme:T3\n';
    expect(read('a b c', ann)?.annotations[0]?.note).toBe(
      'E1 Add:T1 Theme:T2 Theme2:T3\nE2 Add:T1 Theme:T3\nLabel: Add\nTheme → “b”\nTheme → “c”\nTheme → “c”',
    );
  });

  test('what belongs to no mark stays in the article’s note', () => {
    const ann = 'T1\tGap 1 1\t\nA1\tX T9\n#1\tfree words\nX1\twhat is this\nT2\tPER 0 1\ta\n';
    const entry = read('a b', ann);
    expect(entry?.article.note).toBe('T1\tGap 1 1\t\nX1\twhat is this\nA1\tX T9\n#1\tfree words');
    expect(entry?.annotations).toHaveLength(1);
  });

  const counted: readonly (readonly [what: string, text: string, start: number, end: number])[] = [
    ['code points', '📰 Over\nthe NIS', 11, 14],
    ['code points, line ends of two characters', '📰 Over\r\nthe NIS', 12, 15],
    ['code points after line ends were made one', '📰 Over\r\nthe NIS', 11, 14],
    ['UTF-16 code units', '📰 Over\nthe NIS', 12, 15],
    ['UTF-16 code units, line ends of two', '📰 Over\r\nthe NIS', 13, 16],
    ['UTF-8 bytes', '📰 Over\nthe NIS', 14, 17],
    ['a byte order mark as one more character', '\ufeff📰 Over\nthe NIS', 12, 15],
  ];
  test.each(counted)('offsets are read where they count %s', (_what, text, start, end) => {
    const mark = read(text, `T1\tORG ${start} ${end}\tNIS\n`)?.annotations[0];
    expect(mark?.segments).toEqual([{ start: 12, end: 15, exact: 'NIS' }]);
  });

  test('offsets of brat count code points and a mark ends and starts again at a line break', () => {
    const entry = read('📰 Over 11,000\nsoldiers', 'T1\tclaim 2 13;14 22\tOver 11,000 soldiers\n');
    if (!entry) throw new Error('not read');
    const { annotations } = entry;
    const [mark] = annotations;
    if (!mark) throw new Error('no mark');
    const whole = { ...describeAnchor(entry.article.text, [{ start: 3, end: 23 }]) };
    const dossier = { articles: [{ ...entry, annotations: [{ ...mark, ...whole }] }], actors: [] };
    const files = new Map(encodeFiles(brat, dossier).map(({ name, content }) => [name, content]));
    expect(files.get('a.ann')).toBe('T1\tclaim 2 13;14 22\tOver 11,000 soldiers\n');
    expect([...files.keys()]).toEqual(['a.txt', 'a.ann', 'a.glossator', 'annotation.conf']);
  });

  test('a mark that brat has moved is not taken for the one that it was', () => {
    const entry = read('one two', 'T1\tactor 0 3\tone\n');
    const files = encodeFiles(brat, { articles: entry ? [entry] : [], actors: [] });
    const moved = files.map(({ name, content }) => ({
      name,
      content: name.endsWith('.ann') ? String(content).replace('0 3\tone', '4 7\ttwo') : content,
    }));
    const [back] = readFiles(brat, moved.slice(0, 3)).articles;
    expect(back?.article.id).toBe(entry?.article.id);
    expect(back?.annotations[0]?.id).not.toBe(entry?.annotations[0]?.id);
  });

  test('annotation.conf knows the tags, the links and the values that are used', () => {
    const entry = read('one two', 'T1\tclaim 0 3\tone\nA1\tstance T1 affirm\n');
    const conf = encodeFiles(brat, { articles: entry ? [entry] : [], actors: [] }).at(-1)?.content;
    expect(conf).toContain(
      '[entities]\nclaim\nactor\nfigure\nquote\n[relations]\nspeaker\tArg1:quote, Arg2:actor\n',
    );
    expect(conf).toContain('\nrepeats\tArg1:claim, Arg2:claim\nrepeats\tArg1:figure, Arg2:figure\n');
    expect(conf).toContain('\nvia\tArg1:actor, Arg2:actor\n');
    expect(conf).toContain('[attributes]\nstance\tArg:claim, Value:affirm|refute\n');
  });
});

describe('a bad file of brat is refused with file and line', () => {
  const cases: readonly (readonly [what: string, text: string, ann: string, sentence: string])[] = [
    ['cut off', 'one two', 'T1\tPER 0 3\tone\nT2\tPER 4', '“a.ann”, line 2: an annotation is written as'],
    ['without tabs', 'one two', 'T1 PER 0 3 one', '“a.ann”, line 1: its columns must be separated by tabs'],
    ['outside the text', 'one', 'T1\tPER 0 9\tone', 'line 1: T1 (0–9) is outside the text'],
    [
      'other words',
      'one two',
      'T1\tPER 0 3\ttwo',
      'line 1: T1 quotes “two”, but 0–3 reads “one”; try locating it',
    ],
    ['overlapping fragments', 'one two', 'T1\tPER 0 3;2 5\tone e t', 'the fragments 0–3 and 2–5 overlap'],
    ['the wrong way round', 'one two', 'T1\tPER 3 0\tone', 'the fragment 3–0 ends before it starts'],
    ['an id that comes twice', 'one', 'T1\tPER 0 3\tone\nT1\tORG 0 3\tone', 'line 2: there is another T1'],
    ['half an event', 'one', 'T1\tPER 0 3\tone\nE1\tPER', 'line 2: an event is written as'],
    ['half a relation', 'one', 'T1\tPER 0 3\tone\nR1\tX Arg1:T1', 'line 2: a relation is written as'],
    ['no words', ' \n', '', '“a.txt” contains no text'],
    ['half a character', 'one \ud83d', '', 'half of a surrogate pair'],
  ];
  test.each(cases)('%s', (_what, text, ann, sentence) => {
    expect(refusal(pair(text, ann))).toContain(sentence);
  });

  test('marks without a text', () =>
    expect(refusal([{ name: 'b/x.ann', content: '' }])).toBe(
      'its text is missing: put “b/x.txt” beside it, because a .ann file contains only annotations',
    ));

  test('words that stand elsewhere are found if that was asked for, and only where they stand once', () => {
    const ann = 'T1\tPER 0 3\ttwo';
    expect(read('one two', ann, { findByQuote: true })?.annotations[0]?.segments[0]?.start).toBe(4);
    expect(refusal(pair('one two two', ann), { findByQuote: true })).toContain(
      'did not find them exactly once',
    );
  });

  test('names that are also names of JavaScript’s own do no harm', () => {
    const ann = 'T1\t__proto__ 0 3\tone\nA1\t__proto__ T1 x\nA2\tconstructor T1\n#1\t__proto__ T1\ty\n';
    expect(read('one', ann)?.annotations[0]?.note).toBe(
      '__proto__: y\nLabel: __proto__\n__proto__: x\nconstructor: true',
    );
  });

  test('very many marks are read', () => {
    const text = '𝒳y '.repeat(veryMany);
    const ann = Array.from({ length: veryMany }, (_, n) => `T${n + 1}\tPER ${n * 3} ${n * 3 + 2}\t𝒳y\n`).join(
      '',
    );
    const decoded = brat.decode?.(pair(text, ann), {});
    expect(
      decoded?.ok && decoded.value.kind === 'foreign' && decoded.value.foreign.articles[0]?.spans,
    ).toHaveLength(veryMany);
  });
});
