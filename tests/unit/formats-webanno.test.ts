import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Dossier } from '../../shared/formats/common/dossier.ts';
import { sortDossier } from '../../shared/formats/common/dossier.ts';
import { webanno } from '../../shared/formats/webanno/webanno.ts';
import { dossiers } from '../fixtures/dossiers.ts';
import { encodeFiles } from '../fixtures/encoding.ts';
import { veryMany } from '../fixtures/howMany.ts';
import { sampleDossier } from '../fixtures/linkedSample.ts';
import { plainly, withinArticles } from '../fixtures/losses.ts';
import { readFiles, thereAndBack } from '../fixtures/roundTrip.ts';

const read = (content: string, options = {}) => readFiles(webanno, [{ name: 'a.tsv', content }], options);
const marksIn = (content: string) =>
  read(content).articles[0]?.annotations.map(({ tag, segments, note }) => [
    tag,
    segments.map(({ start, end, exact }) => `${start}-${end} ${exact}`).join(),
    note,
  ]);

describe('a round trip through WebAnno TSV', () => {
  test('gives back all but links between articles and actors that nobody mentions', () => {
    fc.assert(
      fc.property(dossiers, (dossier) => {
        expect(sortDossier(thereAndBack(webanno, dossier))).toEqual(withinArticles(dossier));
      }),
    );
  });

  test('keeps marks, notes and links where another tool has taken our own fields away', () => {
    fc.assert(
      fc.property(dossiers, (dossier) => {
        const stripped = encodeFiles(webanno, dossier).map(({ name, content }) => ({
          name,
          content: String(content)
            .replace(/^#Glossator=.*\n/gm, '')
            .replace(/\\?\{(?:\\.|[^\t|\\[])*\}/g, '*'),
        }));
        expect(stripped.map(({ content }) => content).join()).not.toContain('createdAt');
        const back = stripped.map((file) => readFiles(webanno, [file]));
        const articles = back.flatMap((part) => part.articles);
        const known = plainly(withinArticles(dossier));
        expect(plainly({ articles: articles.map(withoutRemarks), actors: [] })).toEqual(known);
      }),
    );
  });
});

/** An actor entry that is not there and words that may stand anywhere become remarks. */
function withoutRemarks(entry: Dossier['articles'][number]): Dossier['articles'][number] {
  const annotations = entry.annotations.map((mark) => {
    const note = mark.note?.replace(/(?:^|\n)(?:actorEntryId|cue|measuredEntity): [^\n]*(?=\n|$)/g, '') ?? '';
    return { ...mark, note: note === '' ? null : note };
  });
  return { ...entry, annotations };
}

test('the sample is written as INCEpTION writes', async () => {
  const content = String(encodeFiles(webanno, sampleDossier)[0]?.content);
  const withoutOwn = content
    .replace(/^#Glossator=.*$/m, '#Glossator=…')
    .replace(/\{(?:\\.|[^\t|\\[])*\}/g, '…');
  await expect(withoutOwn).toMatchFileSnapshot('formats/webanno/sample.tsv');
});

/** From the appendix of INCEpTION's user guide and its own test files (Apache licence 2.0), one in each. */
const examples = {
  entities: `#FORMAT=WebAnno TSV 3.3
#T_SP=de.tudarmstadt.ukp.dkpro.core.api.lexmorph.type.pos.POS|PosValue
#T_SP=de.tudarmstadt.ukp.dkpro.core.api.ner.type.NamedEntity|value


#Text=Ms. Haag plays
1-1\t0-3\tMs.\tNNP\tPER[1]|PERpart[2]
1-2\t4-8\tHaag\tNNP\tPER[1]
1-3\t9-14\tplays\tVBD\t_
`,
  relation: `#FORMAT=WebAnno TSV 3.3
#T_SP=de.tudarmstadt.ukp.dkpro.core.api.ner.type.NamedEntity|value
#T_RL=webanno.custom.Relation|value|BT_de.tudarmstadt.ukp.dkpro.core.api.ner.type.NamedEntity


#Text=This is a test .
1-1\t0-4\tThis\t*\t_\t_
1-2\t5-7\tis\t_\t_\t_
1-3\t8-9\ta\t_\t_\t_
1-4\t10-14\ttest\t_\t_\t_
1-5\t15-16\t.\t*[1]|*[2]\t*\t1-1[0_1]
`,
  chain: `#FORMAT=WebAnno TSV 3.3
#T_CH=de.tudarmstadt.ukp.dkpro.core.api.coref.type.CoreferenceLink|referenceType|referenceRelation


#Text=He shot himself with his revolver.
1-1\t0-2\tHe\tpr[1]\tcoref->1-1
1-2\t3-7\tshot\t_\t_
1-3\t8-15\thimself\tpr[1]\tcoref->1-2
1-4\t16-20\twith\t_\t_
1-5\t21-24\this\tpr[1]\t*->1-3
1-6\t25-33\trevolver\t_\t_
1-7\t33-34\t.\t_\t_
`,
  slots: `#FORMAT=WebAnno TSV 3.3
#T_SP=webanno.custom.Frame|FE|ROLE_webanno.custom.Frame:Roles_webanno.custom.FrameRolesLink|webanno.custom.Lu
#T_SP=webanno.custom.Lu|luvalue


#Text=Bob auctioned the clock
1-1\t0-3\tBob\t_\t_\t_\tbob
1-2\t4-13\tauctioned\ttransaction\tseller;goods\t1-1;1-3[4]\t_
1-3\t14-17\tthe\t_\t_\t_\tclock[4]
1-4\t18-23\tclock\t_\t_\t_\tclock[4]
`,
  parts: `#FORMAT=WebAnno TSV 3.3
#T_SP=webanno.custom.Span|value


#Text=aaaaaa bbbbbb cccccc
1-1\t0-6\taaaaaa\t7a[3]\t
1-1.1\t3-6\taaa\t9a[7]\t
1-2\t7-13\tbbbbbb\t9a[7]\t
1-2.1\t7-10\tbbb\t7a[3]\t
1-2.2\t7-7\t\t11a[15]\t
1-3\t14-20\tcccccc\t_\t
1-3.1\t14-17\tccc\t9a[7]\t
`,
  lines: `#FORMAT=WebAnno TSV 3.3
#T_SP=webanno.custom.Span|value


#Sentence.id=s1
#Text=This is
#Text=a 😊 \\tof \\\\ [sorts] .
1-1\t0-4\tThis\t_\t
1-2\t5-7\tis\t_\t
1-3\t8-9\ta\t_\t
1-4\t10-12\t😊\t*\t
1-5\t14-16\tof\t\\_\\|\\[1\\]\t
1-6\t17-18\t\\\\\t_\t
1-7\t19-26\t[sorts]\t_\t
1-8\t27-28\t.\t_\t

#Text=Next
2-1\t31-35\tNext\t_\t
`,
};

describe('files of INCEpTION', () => {
  test('stacked and multi-token entities are marks, parts of speech are left out and counted', () => {
    expect(marksIn(examples.entities)).toEqual([
      ['actor', '0-8 Ms. Haag', null],
      ['claim', '0-3 Ms.', 'Label: PERpart'],
    ]);
    expect(read(examples.entities).articles[0]?.article).toMatchObject({
      text: 'Ms. Haag plays',
      note: 'Left out: 3 annotations of the layer POS, which describes words.',
    });
  });

  test('a relation finds its ends among stacked marks', () => {
    expect(marksIn(examples.relation)).toEqual([
      ['actor', '0-4 This', 'Label: NamedEntity\nRelation → “.”'],
      ['actor', '15-16 .', 'Label: NamedEntity'],
      ['actor', '15-16 .', 'Label: NamedEntity'],
    ]);
  });

  test('a chain is kept in words', () => {
    expect(marksIn(examples.chain)?.map((mark) => mark[2])).toEqual([
      'Label: pr\nlayer: CoreferenceLink\ncoref → “himself”',
      'Label: pr\nlayer: CoreferenceLink\ncoref → “his”',
      'Label: pr\nlayer: CoreferenceLink',
    ]);
  });

  test('slots are links under the names of their roles', () => {
    expect(marksIn(examples.slots)).toEqual([
      ['claim', '0-3 Bob', 'Label: Lu\nluvalue: bob'],
      ['claim', '4-13 auctioned', 'Label: Frame\nFE: transaction\nseller → “Bob”\ngoods → “the clock”'],
      ['claim', '14-23 the clock', 'Label: Lu\nluvalue: clock'],
    ]);
  });

  test('marks of parts of words are exact, and one of no text is left out and named', () => {
    expect(marksIn(examples.parts)).toEqual([
      ['claim', '0-10 aaaaaa bbb', 'Label: 7a'],
      ['claim', '3-17 aaa bbbbbb ccc', 'Label: 9a'],
    ]);
    expect(read(examples.parts).articles[0]?.article.note).toBe(
      'Left out: webanno.custom.Span 11a at 7, which covers no text.',
    );
  });

  test('sentences of several lines, escapes and gaps give the text that INCEpTION has', () => {
    expect(read(examples.lines).articles[0]?.article.text).toBe('This is\na 😊 \tof \\ [sorts] .\n  Next');
    expect(marksIn(examples.lines)?.[1]).toEqual(['claim', '14-16 of', 'Label: _|[1]']);
  });

  test('CRLF counts two where INCEpTION has kept it, and lines that end in CRLF are read', () => {
    const content = `#FORMAT=WebAnno TSV 3.2
#T_SP=webanno.custom.Span|value


#Text=One\\r
#Text=two
1-1\t0-3\tOne\t_\t
1-2\t5-8\ttwo\tx\t
`;
    for (const file of [content, content.replaceAll('\n', '\r\n'), `\ufeff${content}`]) {
      expect(read(file).articles[0]?.article.text).toBe('One\ntwo');
      expect(marksIn(file)).toEqual([['claim', '4-7 two', 'Label: x']]);
    }
  });

  test('offsets that count code points are found out', () => {
    const counted = examples.lines.slice(0, examples.lines.indexOf('\n\n#Text=Next'));
    const shifted = counted.replace(/\t(\d+)-(\d+)\t/g, (_all, start: string, end: string) => {
      const point = (offset: string) => (Number(offset) > 10 ? Number(offset) - 1 : Number(offset));
      return `\t${point(start)}-${point(end)}\t`;
    });
    expect(marksIn(shifted)).toEqual(marksIn(counted));
  });

  test('version 3.1 escapes its text as Java does', () => {
    const content = `#FORMAT=WebAnno TSV 3.1
#T_SP=webanno.custom.Span|value


#Text=Gr\\u00FC\\u00DFe
1-1\t0-5\tGr\\u00FC\\u00DFe\tx
`;
    expect(marksIn(content)).toEqual([['claim', '0-5 Grüße', 'Label: x']]);
  });
});

describe('what is wrong with a file is said with its line, and nothing of it is read', () => {
  const head = '#FORMAT=WebAnno TSV 3.3\n#T_SP=webanno.custom.Span|value\n\n\n#Text=One two\n';
  test.each([
    ['#FORMAT=WebAnno TSV 2.0\n', /^line 1: only versions 3\.0 to 3\.3/],
    ['One\ttwo\n', /^line 1: this is not WebAnno TSV 3/],
    ['', /^line 1: this is not/],
    ['#FORMAT=WebAnno TSV 3.3\n#T_XX=a\n', /^line 2: this is not the head of a layer/],
    ['#FORMAT=WebAnno TSV 3.3\n\n\n', /contains no text/],
    [`${head}1-1\t0-3\tOne\n`, /^line 6: 0 columns, but the head of the file has 1/],
    [`${head}1-1\t0-3\tOn`, /^line 6: 0 columns/],
    [`${head}1-1\t0-3\tOne\t_\n1-1\t4-7\ttwo\t_\n`, /^line 7: a second token with the number 1-1/],
    [`${head}1-1\t0-3\tOne\t_\n1-2\t4-99\ttwo\t_\n`, /^line 7: 4-99 is outside the text/],
    [`${head}1-1\t0-3\tOne\t_\n1-2\t3-6\ttwo\t_\n`, /^line 7: 3-6 should read “two”, not “ tw”/],
    [`${head}1-1\t0-x\tOne\t_\n`, /^line 6: a token such as/],
    [`${head}1-1\t3-0\tOne\t_\n`, /^line 6: 3-0 ends before it starts/],
    [
      `${head}1-1\t0-3\tOne\t_\n#Text=x\n2-1\t5-6\tx\t_\n`,
      /^line 8: the sentence starts at 5, but the one before ends at 7/,
    ],
    [`${head}1-1\t9999999999-9999999999\t\t_\n`, /^line 6: 9999999999 is too large/],
    [`${head.replace('One', '\ud83d')}1-1\t0-1\tx\t_\n`, /half a surrogate pair/],
    [examples.relation.replace('1-1[0_1]', '1-9[0_1]'), /^line 11: the relation from 1-9 does not end at/],
    [examples.slots.replace('1-1;1-3[4]', '1-1;1-3[9]'), /^line 8: the slot “Roles” points to 1-3\[9\]/],
  ])('%j', (content, sentence) => {
    const decoded = webanno.decode?.([{ name: 'a.tsv', content }], {});
    expect(decoded).toMatchObject({ ok: false, error: { message: expect.stringMatching(sentence) } });
  });

  test('a layer, a feature and a number called __proto__ are names like others', () => {
    const content = `#FORMAT=WebAnno TSV 3.3
#T_SP=__proto__|__proto__


#Text=One
1-1\t0-3\tOne\t__proto__
`;
    expect(marksIn(content)).toEqual([['claim', '0-3 One', 'Label: __proto__\n__proto__: __proto__']]);
  });

  test('very many tokens, each with a mark, are read', { timeout: 240_000 }, () => {
    const word = Array.from(
      { length: veryMany },
      (_none, at) => `1-${at + 1}\t${at * 2}-${at * 2 + 1}\tx\ta\t`,
    );
    const content = `${head.replace('One two', 'x '.repeat(veryMany))}${word.join('\n')}\n`;
    const decoded = webanno.decode?.([{ name: 'a.tsv', content }], {});
    expect(decoded?.ok).toBe(true);
  });
});
