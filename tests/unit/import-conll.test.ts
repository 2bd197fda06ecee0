import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { detect } from '../../electron/import/detect.ts';
import { conll } from '../../shared/formats/conll/conll.ts';
import { dossiers } from '../fixtures/dossiers.ts';
import { encodeText } from '../fixtures/encoding.ts';
import { readFiles } from '../fixtures/roundTrip.ts';

const lines = (...list: readonly string[]) => `${list.join('\n')}\n`;
const read = (content: string, name = 'a.conll') =>
  readFiles(conll, [{ name, content }]).articles.map(({ article, annotations }) => ({
    text: article.text,
    title: article.title,
    note: article.note ?? '',
    marks: annotations.map(({ segments, note }) =>
      `${segments.map(({ exact }) => exact).join(' … ')} ${note ?? ''}`.trim(),
    ),
  }));
const marksOf = (content: string) => read(content).flatMap(({ marks }) => marks);
const refusal = (content: string) => {
  const decoded = conll.decode?.([{ name: 'a.conll', content }], {});
  return decoded?.ok ? 'it was read' : decoded?.error.message;
};
const kindOf = (name: string, content: string) => {
  const kind = detect(Buffer.from(content), name);
  return kind.kind === 'format' ? kind.format.id : kind.kind === 'document' ? kind.reader.id : kind.what;
};

describe('CoNLL', () => {
  test('a token and a label a line: a sentence has a line, a word a space', () => {
    const content = lines('Runa\tB-PER', 'Holm\tI-PER', 'left\tO', '.\tO', '', 'Osterby\tB-LOC', 'sleeps\tO');
    expect(read(content)).toMatchObject([
      { text: 'Runa Holm left .\nOsterby sleeps', marks: ['Runa Holm', 'Osterby'] },
    ]);
  });

  test.each([
    [
      'IOB1',
      'Runa NNP I-NP I-PER|Holm NNP I-NP I-PER|Ivo NNP B-NP B-PER|sat VBD I-VP O',
      ['Runa Holm', 'Ivo'],
    ],
    ['IOBES', 'Runa B-PER|Anna I-PER|Holm E-PER|Ivo S-PER|sat O', ['Runa Anna Holm', 'Ivo']],
    ['BILOU', 'Runa B-PER|Anna I-PER|Holm L-PER|Ivo U-PER|sat O', ['Runa Anna Holm', 'Ivo']],
    ['labels without a letter', 'Runa PER|Holm PER|left O|the O|Delta ORG|. O', ['Runa Holm', 'Delta']],
    ['the label first', 'B-PER Runa|I-PER Holm|O left', ['Runa Holm']],
    ['numbered tokens, two layers', '1 Runa B-PER O|2 Holm I-PER B-ORG|3 left O O', ['Runa Holm', 'Holm']],
    ['names of columns', 'token tag|Runa B-PER|Holm I-PER|left O', ['Runa Holm']],
    ['a hash as a token', 'Runa B-PER|# O|1 O', ['Runa']],
    ['another label where none began', 'Runa I-PER|Delta I-ORG|left O', ['Runa', 'Delta']],
  ])('reads %s', (_what, rows, marks) => {
    for (const separator of [' ', '\t'])
      expect(marksOf(rows.replaceAll('|', '\n').replaceAll(' ', separator))).toEqual(marks);
  });

  test('articles begin at -DOCSTART-, and phrases are no annotations', () => {
    const content = lines(
      '-DOCSTART- -X- O O',
      '',
      'Runa NNP B-NP B-PER',
      'left VBD B-VP O',
      '',
      '-DOCSTART- (2 Quay) -X- O O',
      '',
      'Ivo NNP B-NP B-PER',
      '',
    );
    expect(read(content)).toMatchObject([
      {
        text: 'Runa left',
        marks: ['Runa'],
        note: 'Left out: what other columns say of words, such as “VBD”, “B-VP”.',
      },
      { text: 'Ivo', marks: ['Ivo'] },
    ]);
  });

  test('CoNLL-U has its text, the parts of a contraction in one place, and labels in its last column', () => {
    const row = (id: string, form: string, misc = '_') =>
      [id, form, '_', '_', '_', '_', '_', '_', '_', misc].join('\t');
    const content = lines(
      '# newdoc id = quay-1',
      '# meta::title = At the quay',
      '# newpar',
      '# text = Zum  Hafen,',
      row('1-2', 'Zum'),
      row('1', 'zu', 'NER=B-LOC'),
      row('2', 'dem', 'NER=I-LOC'),
      row('3', 'Hafen', 'NER=I-LOC|SpaceAfter=No'),
      row('4', ',', 'SpaceAfter=No'),
      row('4.1', 'ging'),
      '',
      row('1', 'Runa', 'Entity=(3-person(4-place)'),
      row('2', 'Holm', 'Entity=3)|SpaceAfter=No'),
      row('3', '.'),
      '',
      '# newpar',
      row('1', 'Ivo'),
    );
    expect(read(content)).toMatchObject([
      {
        title: 'At the quay',
        text: 'Zum  Hafen,Runa Holm.\n\nIvo',
        marks: ['Zum  Hafen', 'Runa Label: place', 'Runa Holm Label: person'],
      },
    ]);
  });

  test('CoNLL-2012 has its names in brackets, one in another', () => {
    const row = (word: string, name: string) => `nw/quay 0 0 ${word} NN (NP*) - - - - ${name} -`;
    const content = lines(
      '#begin document (nw/quay); part 000',
      row('The', '(ORG*'),
      row('Osterby', '(GPE)'),
      row('Port', '*)'),
      row('shut', '*'),
      '',
      '#end document',
      '#begin document (nw/quay); part 001',
      row('Runa', '(PERSON)'),
      '',
      '#end document',
    );
    expect(read(content, 'a.v4_gold_conll')).toMatchObject([
      { text: 'The Osterby Port shut', marks: ['Osterby', 'The Osterby Port'] },
      { text: 'Runa', marks: ['Runa Label: PERSON'] },
    ]);
  });

  test('WebAnno TSV 2 has its text, and several labels in one cell', () => {
    const content = lines(
      '#id=1',
      '#text=Runa Holm left.',
      '1-1\tRuna\tB-PER|B-ORG',
      '1-2\tHolm\tI-PER|O',
      '1-3\tleft\tO',
      '1-4\t.\tO',
      '',
    );
    expect(read(content, 'a.tsv')).toMatchObject([{ text: 'Runa Holm left.', marks: ['Runa Holm', 'Runa'] }]);
    expect(kindOf('a.tsv', content)).toBe('conll');
  });

  test('says in which line a label is none, and where there is no label', () => {
    const many = Array.from({ length: 30 }, () => 'Runa B-PER');
    expect(refusal(lines(...many, 'Holm PERSON?'))).toBe(
      'line 31: “PERSON?” is not a label such as B-PER or O',
    );
    expect(refusal(lines('Runa NNP', 'left VBD'))).toBe(
      'line 1: no column has labels such as B-PER, I-PER and O',
    );
    expect(refusal('\n\n')).toBe('it contains no tokens');
  });

  test.each([
    ['a.conll', 'Runa B-PER\nleft O\n', 'conll'],
    ['a.txt', 'Runa\tB-PER\nHolm\tI-PER\nleft\tO\n', 'conll'],
    ['a.bio', 'Runa NNP\n', 'conll'],
    ['a.txt', 'B-2 bombers left.\nThe port is closed.\n', 'text'],
    ['a.txt', 'O captain\nO sea\n', 'text'],
    ['a.tsv', 'title\ttext\nA\tB-PER\n', 'table'],
    ['a.csv', 'title,text\nA,B\n', 'table'],
  ])('%s is told by its ending or by what is in it', (name, content, kind) => {
    expect(kindOf(name, content)).toBe(kind);
  });

  test('what Glossator writes comes back: as many articles, no annotation that was not there', () => {
    fc.assert(
      fc.property(dossiers, (dossier) => {
        const content = encodeText(conll, dossier);
        if (!/^\S+\t.*B-/m.test(content)) return;
        const back = read(content);
        expect(back.length).toBeLessThanOrEqual(dossier.articles.length);
        const begun = content.match(/\tB-/g)?.length;
        expect(back.flatMap(({ marks }) => marks)).toHaveLength(begun ?? 0);
      }),
      { numRuns: 50 },
    );
  });

  test('very many tokens in one sentence are read', () => {
    // More than a function takes as arguments.
    const content = 'Runa B-PER\n'.repeat(200_000);
    expect(conll.decode?.([{ name: 'a.conll', content }], {}).ok).toBe(true);
  }, 60_000);
});
