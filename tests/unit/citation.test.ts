import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Citation, citationOf } from '../../shared/citation/citation.ts';
import { citationBibtex } from '../../shared/citation/citationBibtex.ts';
import { citationDay } from '../../shared/citation/citationDay.ts';
import { citationLink } from '../../shared/citation/citationLink.ts';
import { citationMarkdown } from '../../shared/citation/citationMarkdown.ts';
import { citationRis } from '../../shared/citation/citationRis.ts';
import { citationStyles } from '../../shared/citation/citationStyles.ts';
import { citationsAs } from '../../shared/citation/citationsAs.ts';
import { citationText } from '../../shared/citation/citationText.ts';
import { quotation } from '../../shared/citation/quotation.ts';
import { factsFor } from '../fixtures/answerFacts.ts';

const full: Citation = {
  parts: ['We will not go'],
  prefix: '',
  suffix: '',
  by: ['Ilva Renstad'],
  title: 'Ferry goes down off Sarrow',
  author: 'Jo Lund',
  outlet: 'Strait Wire',
  published: '2025-11-11T08:00:00+09:00',
  address: 'https://strait.example/ferry',
  language: 'en',
  accessed: '2026-11-23',
  places: [{ start: 100, end: 114 }],
  sign: '0000abcd',
};
const bare: Citation = {
  ...full,
  by: [],
  author: null,
  outlet: null,
  published: null,
  address: null,
  language: null,
};
const linkFor = (more: Partial<Citation>) => citationLink({ ...full, ...more });
const anyWords = fc.string({ unit: 'grapheme', maxLength: 60 });
const anyCitation: fc.Arbitrary<Citation> = fc.record({
  parts: fc.array(anyWords, { minLength: 1, maxLength: 3 }),
  prefix: anyWords,
  suffix: anyWords,
  by: fc.array(anyWords, { maxLength: 2 }),
  title: anyWords,
  author: fc.option(anyWords),
  outlet: fc.option(anyWords),
  published: fc.constantFrom(null, '2025', '2025-11', '2025-11-11'),
  address: fc.option(fc.oneof(anyWords, fc.webUrl({ withFragments: true }))),
  language: fc.constantFrom(null, 'ar'),
  accessed: fc.constant('2026-11-23'),
  places: fc.constant([{ start: 0, end: 1 }]),
  sign: fc.constant('0000abcd'),
});

describe('a citation', () => {
  test('says who says what, where, when, at which address and at which place, on one line', () => {
    expect(citationText(full)).toBe(
      'Ilva Renstad: “We will not go”, in: Jo Lund, “Ferry goes down off Sarrow”, Strait Wire, 11 November 2025, https://strait.example/ferry (accessed 23 November 2026), code points 100–114.',
    );
  });

  test('leaves out what is not known, with its comma', () => {
    expect(citationText(bare)).toBe(
      '“We will not go”, in: “Ferry goes down off Sarrow”, code points 100–114.',
    );
  });

  test('of several parts shows where something is left out, and the place of each', () => {
    const parts = ['We will', 'not go'];
    const places = [
      { start: 100, end: 107 },
      { start: 117, end: 123 },
    ];
    expect(citationText({ ...bare, parts, places })).toBe(
      '“We will […] not go”, in: “Ferry goes down off Sarrow”, code points 100–107, 117–123.',
    );
  });

  test('keeps words from right to left apart from the marks around them', () => {
    const arabic = { ...bare, parts: ['نحو 40'], title: 'الميناء اليوم', by: ['مصدر طبي'] };
    expect(citationText(arabic)).toBe(
      '\u2068مصدر طبي\u2069: “\u2068نحو 40\u2069”, in: “\u2068الميناء اليوم\u2069”, code points 100–114.',
    );
    // What would turn the rest of the line round goes.
    expect(citationText({ ...bare, title: 'a\u202eb\u2069' })).toContain('“ab”');
  });

  test.each([
    [['he said “it is ‘over’ now”'], '“he said ‘it is “over” now’”'],
    [['“We will not go”'], '“We will not go”'],
    [['"We will not go"'], '“We will not go”'],
    [['„Wir gehen nicht“'], '“Wir gehen nicht”'],
    [['er sagte „Wir gehen“'], '“er sagte ‚Wir gehen‘”'],
    [['“One”, he said, “two”'], '“‘One’, he said, ‘two’”'],
    [['the ship’s “crew’s” log'], '“the ship’s ‘crew’s’ log”'],
    [['the ship’s log'], '“the ship’s log”'],
    [['a 5" gun'], "“a 5' gun”"],
    [['« Nous partons »'], '“« Nous partons »”'],
    [[' one\n  line\t here '], '“one line here”'],
    [['“”'], '“‘’”'],
  ])('turns quotation marks inside of it to single ones: %j', (parts, expected) => {
    expect(quotation(parts)).toBe(expected);
  });

  test('of a whole book ends with an ellipsis', () => {
    expect(quotation(['x'.repeat(4999) + '📰'.repeat(9)])).toBe(`“${'x'.repeat(4999)} […]”`);
  });

  test.each([
    ['2025-11-11', '11 November 2025'],
    ['2025-11-01T08:00Z', '1 November 2025'],
    ['2025-11', 'November 2025'],
    ['2025', '2025'],
  ])('says the day as precisely as it is known: %s', (date, expected) => {
    expect(citationDay(date)).toBe(expected);
  });

  test('names the speaker of a quote, the claimer of a claim and of what a figure quantifies, but not the author again', () => {
    const claim = factsFor('claim', { claimers: ['the author', 'Coast guard'] });
    expect(citationOf(claim).by).toEqual(['Coast guard']);
    expect(citationOf(factsFor('figure', { claim })).by).toEqual(['Coast guard']);
    expect(citationOf(factsFor('quote', { speakers: ['Ilva Renstad'], claimers: ['nobody'] })).by).toEqual([
      'Ilva Renstad',
    ]);
    expect(citationOf(factsFor('figure')).by).toEqual([]);
  });

  test('in any style is about any words, each on one line of text', () => {
    fc.assert(
      fc.property(anyCitation, (citation) => {
        expect(citationText(citation)).not.toMatch(/[\r\n\u2028\u2029]/);
        expect(citationMarkdown(citation)).not.toMatch(/[\r\n\u2028\u2029]/);
        for (const style of citationStyles)
          if (style !== 'link') expect(citationsAs(style, [citation, citation]).isWellFormed()).toBe(true);
      }),
    );
  });
});

describe('a citation in Markdown', () => {
  test('has the title as a link to the words', () => {
    expect(citationMarkdown(full)).toBe(
      '**Ilva Renstad**: “We will not go”, in: Jo Lund, [“Ferry goes down off Sarrow”](<https://strait.example/ferry#:~:text=We%20will%20not%20go>), *Strait Wire*, 11 November 2025, accessed 23 November 2026, code points 100–114.',
    );
  });

  test('takes nothing of an article for markup', () => {
    const hostile = {
      ...bare,
      parts: ['*a* [b](c) <d> `e` _f_'],
      title: '![x](y)',
      address: 'javascript:alert(1)',
    };
    expect(citationMarkdown(hostile)).toBe(
      '“\\*a\\* \\[b\\](c) \\<d\\> \\`e\\` \\_f\\_”, in: “\\!\\[x\\](y)”, accessed 23 November 2026, code points 100–114.',
    );
  });
});

describe('a citation in BibTeX', () => {
  test('is an entry with a name of its own', () => {
    expect(citationBibtex(full)).toBe(`@misc{strait-wire-2025-0000abcd,
  author = {{Jo Lund}},
  title = {{Ferry goes down off Sarrow}},
  howpublished = {Strait Wire},
  year = {2025},
  month = nov,
  day = {11},
  url = {https://strait.example/ferry},
  urldate = {2026-11-23},
  language = {en},
  note = {Ilva Renstad: “We will not go”, code points 100–114}
}`);
    expect(citationBibtex({ ...bare, title: 'الميناء' })).toMatch(/^@misc\{article-0000abcd,\n {2}title = /);
  });

  test('has braces in pairs, whatever its words are', () => {
    fc.assert(
      fc.property(anyCitation, (citation) => {
        let depth = 0;
        const depths = [...citationBibtex(citation)].map((sign) => {
          depth += sign === '{' ? 1 : sign === '}' ? -1 : 0;
          return depth;
        });
        expect(depths.indexOf(0, depths.indexOf(1))).toBe(depths.length - 1);
      }),
    );
    expect(citationBibtex({ ...bare, title: '50% of {x} & #1_a' })).toContain(
      '{{50\\% of {\\textbraceleft}x{\\textbraceright} \\& \\#1\\_a}}',
    );
  });
});

describe('a citation in RIS', () => {
  test('is a record of tagged lines that end in CRLF', () => {
    expect(citationRis(full).split('\r\n')).toEqual([
      'TY  - ELEC',
      'AU  - Jo Lund',
      'TI  - Ferry goes down off Sarrow',
      'T2  - Strait Wire',
      'PY  - 2025',
      'DA  - 2025/11/11/',
      'UR  - https://strait.example/ferry',
      'Y2  - 2026/11/23/',
      'LA  - en',
      'N1  - Ilva Renstad: “We will not go”, code points 100–114',
      'ER  - ',
      '',
    ]);
    expect(citationRis({ ...bare, published: '2025-11' })).toContain('DA  - 2025/11//\r\n');
  });

  test('no words begin a line of their own', () => {
    fc.assert(
      fc.property(anyCitation, (citation) => {
        const lines = citationRis(citation).split('\r\n').slice(0, -1);
        for (const line of lines) expect(line).toMatch(/^[A-Z][A-Z0-9] {2}- [^\r\n]*$/);
      }),
    );
  });
});

describe('a link to the words', () => {
  test.each([
    [
      { parts: ['a well-known, safe & sound way out'] },
      'text=a%20well%2Dknown%2C%20safe%20%26%20sound%20way%20out',
    ],
    [
      { parts: ['We will never go', 'not go away from here'] },
      'text=We%20will%20never%20go&text=not%20go%20away%20from%20here',
    ],
    [
      { parts: ['one two three four five six\nseven eight'] },
      'text=one%20two%20three%20four%20five,seven%20eight',
    ],
    [{ parts: ['نحو'] }, 'text=%D9%86%D8%AD%D9%88'],
    [
      {
        parts: ['40'],
        prefix: 'ssing they say after a day: about ',
        suffix: ' people of the village that is unkno',
      },
      'text=after%20a%20day%3A%20about-,40,-people%20of%20the%20village',
    ],
    [{ parts: ['40'], prefix: 'They say ', suffix: ' people.' }, 'text=They%20say-,40,-people.'],
    [{ parts: ['40'], prefix: 'end.\nAbout ', suffix: '\nNext' }, 'text=About-,40'],
  ])('leads to %j', (more, directive) => {
    expect(linkFor(more)).toBe(`https://strait.example/ferry#:~:${directive}`);
  });

  test('takes the place of another text fragment and leaves a fragment of the page', () => {
    expect(linkFor({ address: 'https://a.example/#part' })).toBe(
      'https://a.example/#part:~:text=We%20will%20not%20go',
    );
    expect(linkFor({ address: 'https://a.example/#:~:text=old' })).toBe(
      'https://a.example/#:~:text=We%20will%20not%20go',
    );
  });

  test('is only there for an address of the web', () => {
    for (const address of [null, '', 'javascript:alert(1)', 'mailto:a@b.example', 'a.example', 'file:///etc'])
      expect(linkFor({ address })).toBeNull();
    expect(() => citationsAs('link', [bare])).toThrow('There is no link to copy');
    expect(citationsAs('link', [bare, full])).toBe(citationLink(full));
  });

  test('is an address that browsers read, whatever the words are', () => {
    fc.assert(
      fc.property(anyCitation, (citation) => {
        const link = citationLink(citation);
        if (link === null) return;
        expect(link).not.toMatch(/[\s<>"]/);
        expect(URL.canParse(link)).toBe(true);
        const [, fragment = ''] = link.split(':~:');
        for (const directive of fragment.split('&').filter((one) => one !== ''))
          for (const part of directive.replace(/^text=/, '').split(','))
            expect(() => decodeURIComponent(part)).not.toThrow();
      }),
    );
  });
});
