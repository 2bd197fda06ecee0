import { describe, expect, test } from 'vitest';
import { blocksOfHtml } from '../../electron/import/html/blocks.ts';
import { checkDocument } from '../../shared/anchor/invariants.ts';

function read(html: string, base?: string) {
  const result = blocksOfHtml(html, { base });
  if (!result.ok) throw new Error(result.error.message);
  const { text, blocks, inlines, leftOut } = result.value;
  expect(text === '' ? null : checkDocument({ text, blocks: [...blocks], inlines: [...inlines] })).toBeNull();
  return {
    text,
    leftOut,
    blocks: blocks.map(({ type, level, marker, start, end }) =>
      [[type, level, marker].filter((part) => part !== undefined).join(' '), text.slice(start, end)].join(
        ': ',
      ),
    ),
    inlines: inlines.map(({ type, href, start, end }) => [type, text.slice(start, end), href]),
  };
}

describe('the structure of HTML', () => {
  test.each<[string, string, string[]]>([
    ['headings', '<h1>A</h1><h3>B</h3>c', ['heading 1: A', 'heading 3: B', 'paragraph: c']],
    [
      'text between blocks',
      'a<div>b<p>c</div>d',
      ['paragraph: a', 'paragraph: b', 'paragraph: c', 'paragraph: d'],
    ],
    ['lines', '<p>a<br>b', ['paragraph: a\nb']],
    ['old pages that part paragraphs by two line ends', 'a<br><br>b', ['paragraph: a', 'paragraph: b']],
    [
      'lists in lists',
      '<ul><li>a<ul><li>b</ul><li>c</ul>',
      ['listItem 1: a', 'listItem 2: b', 'listItem 1: c'],
    ],
    [
      'numbers where they begin and jump',
      '<ol start=3><li>a<li value=7>b<li>c</ol>',
      ['listItem 1 3.: a', 'listItem 1 7.: b', 'listItem 1 8.: c'],
    ],
    [
      'numbers backwards, in letters and in Roman figures',
      '<ol reversed><li>a<li>b</ol><ol type=a start=27><li>c</ol><ol type=I start=1949><li>d</ol>',
      ['listItem 1 2.: a', 'listItem 1 1.: b', 'listItem 1 aa.: c', 'listItem 1 MCMXLIX.: d'],
    ],
    ['an item of two paragraphs', '<ol><li><p>a<p>b</ol>', ['listItem 1 1.: a', 'paragraph: b']],
    [
      'quoted passages',
      '<blockquote>a<p>b</blockquote>c',
      ['blockquote: a', 'blockquote: b', 'paragraph: c'],
    ],
    ['a list of terms', '<dl><dt>a<dd>b</dl>', ['paragraph: a', 'paragraph: b']],
    ['what is set as typed', '<pre>\n a\n   b\n\nc</pre>', ['paragraph: a\n   b\n\nc']],
    ['a caption', '<figure><img><figcaption>A</figcaption></figure>', ['paragraph: A']],
    [
      'a table as lines',
      '<table><caption>Losses</caption><tr><th>Day<th>Men<tr><td>Mon<td><p>1,000</p><p>(est.)</p><tr><td><td></table>',
      ['paragraph: Losses', 'paragraph: Day | Men\nMon | 1,000 (est.)'],
    ],
    [
      'a table that only places things on the page',
      '<table><tr><td>Menu<td><h1>Head</h1><p>Text.<table><tr><td>x</table></table>',
      ['paragraph: Menu', 'heading 1: Head', 'paragraph: Text.', 'paragraph: x'],
    ],
    [
      'figures that are raised',
      'about 10<sup>6</sup> km<sup>2</sup> of H<sub>2</sub>O on the 1<sup>st</sup>',
      ['paragraph: about 10⁶ km² of H₂O on the 1st'],
    ],
    ['quotation marks that browsers draw', '<q>No</q>, he said', ['paragraph: “No”, he said']],
    ['readings above characters', '<ruby>漢字<rt>かんじ</rt></ruby>', ['paragraph: 漢字(かんじ)']],
    ['emoji that are pictures', 'Fire <img class=emoji alt="🔥">', ['paragraph: Fire 🔥']],
    ['tasks', '<ul><li><input type=checkbox disabled checked> done</ul>', ['listItem 1: ☑ done']],
    ['a carriage return as a reference', 'a&#13;b', ['paragraph: a b']],
    [
      'a shadow root in a saved page',
      '<x-a><template shadowrootmode=open><p>a</template></x-a>',
      ['paragraph: a'],
    ],
  ])('%s', (_, html, blocks) => expect(read(html).blocks).toEqual(blocks));

  test('emphasis and links are kept, over blocks and in each other', () => {
    const html = '<a href="https://a.example/x"><h2>A</h2><p>b <em>c</em></p></a><b>d <i>e</i></b>';
    expect(read(html).inlines).toEqual([
      ['link', 'A', 'https://a.example/x'],
      ['link', 'b c', 'https://a.example/x'],
      ['emphasis', 'c', undefined],
      ['strong', 'd e', undefined],
      ['emphasis', 'e', undefined],
    ]);
  });

  test.each([
    ['https://a.example/?q=ü', undefined, 'https://a.example/?q=ü'],
    ['mailto:a@b.example', undefined, 'mailto:a@b.example'],
    ['../x', 'https://a.example/b/c', 'https://a.example/x'],
    ['/x', undefined, undefined],
    ['javascript:alert(1)', 'https://a.example/', undefined],
    [' JaVa\tScRiPt:alert(1)', undefined, undefined],
    ['&#x6A;avascript:alert(1)', undefined, undefined],
    ['data:text/html,x', undefined, undefined],
    ['vbscript:x', undefined, undefined],
    ['file:///etc/passwd', undefined, undefined],
    ['blob:https://a.example/x', undefined, undefined],
  ])('a link to %s (page at %s) leads to %s, and its words stay', (href, base, kept) => {
    const { text, inlines } = read(`<p><a href="${href}">words</a>`, base);
    expect([text, inlines[0]?.[2]]).toEqual(['words', kept]);
  });
});

describe('what is no text is gone and counted', () => {
  test('in one sentence for things and one for links', () => {
    const html = `<body onload=x()><script>a()</script><style>p{}</style><p onclick=b()>Text<img src=x><picture><img></picture>
      <svg><circle/></svg><iframe src=x></iframe><video>no video</video><input><div hidden>h</div><p style="display: none">i</p>
      <a href="javascript:c()">j</a>`;
    expect(read(html)).toMatchObject({
      text: 'Text\n\nj',
      leftOut: [
        '3 pictures, 1 sound or video, 1 embedded frame, 1 script, 2 event handlers, 1 style sheet, 1 form field and 2 hidden passages were left out.',
        '1 link with an unsafe address was kept as plain text.',
      ],
    });
  });

  test('a page of text alone leaves nothing out', () => expect(read('<p>a').leftOut).toEqual([]));

  test.each([
    '<script>alert(1)</script>',
    '<img src=x onerror=alert(1)>',
    '<svg/onload=alert(1)>',
    '<svg><script>alert(1)</script></svg>',
    '<svg><a xlink:href="javascript:alert(1)"><text>',
    '<math><mtext><table><mglyph><style><img src=x onerror=alert(1)></style>',
    '<noscript><p title="</noscript><img src=x onerror=alert(1)>">',
    '<form action="javascript:alert(1)"><input type=submit><button formaction="javascript:alert(1)">',
    '<details open ontoggle=alert(1)>',
    '<b><i><a href="javascript:alert(1)"><font size="99"><marquee>',
    '<template><script>alert(1)</script></template>',
    '<table background="javascript:alert(1)"><tr><td>',
    '<object data="data:text/html,<script>alert(1)</script>">',
    '<isindex action="javascript:alert(1)"><keygen autofocus onfocus=alert(1)>',
    '<base href="javascript:alert(1)//"><a href="x">',
    '<p style="background:url(javascript:alert(1))"><link rel=import href="data:,x">',
    '<div\u0000 onclick=alert(1)><x/y/z onmouseover=alert(1)>',
    '"><img src=x onerror=alert(1)>\'><!--><img src=x onerror=alert(1)>-->',
    '</p><![CDATA[<img src=x onerror=alert(1)>]]>',
  ])('no word around %s is lost, and nothing of it is left that could run', (payload) => {
    const result = read(`<p>before</p>${payload}<p>after</p>`);
    expect(result.text).toMatch(/^before\n\n/);
    expect(result.text).toMatch(/after/);
    expect(JSON.stringify(result.inlines)).not.toMatch(/javascript:|data:/);
  });
});

describe('pages made to stop the program', () => {
  const many = 100_000;
  test.each<[string, string, RegExp | number]>([
    ['elements in elements', '<div>'.repeat(many), /nested more than 2,000 deep/],
    ['paragraphs in them', '<div><p>'.repeat(many), /nested more than 2,000 deep/],
    ['lists in lists', '<ul><li>'.repeat(many), /nested more than 2,000 deep/],
    ['drawings in drawings', '<svg>'.repeat(many), /nested more than 2,000 deep/],
    [
      'bold type that is never closed',
      Array.from({ length: many }, (_, index) => `<p><b id=${index}>`).join(''),
      /more than 1,000,000 HTML elements/,
    ],
    ['text raised and raised again', `${'<sup>'.repeat(1900)}${'x'.repeat(500_000)}`, 500_000],
    ['what falls out of a table', `<table>${'x<b></b>'.repeat(many)}`, many],
  ])('%s', (_, html, expected) => {
    const result = blocksOfHtml(html);
    if (typeof expected === 'number') expect(result.ok && result.value.text.length).toBe(expected);
    else expect(result.ok ? 'read' : result.error.message).toMatch(expected);
  });
});
