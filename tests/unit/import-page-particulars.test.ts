import { describe, expect, test } from 'vitest';
import { particularsOf } from '../../electron/import/html/particulars.ts';
import { parseHtml } from '../../electron/import/html/tree.ts';

function page(head: string, body = '', address?: string) {
  const parsed = parseHtml(`<!DOCTYPE html><html lang="en"><head>${head}</head><body>${body}</body></html>`);
  if (!parsed.ok) throw new Error(parsed.error.message);
  return particularsOf(parsed.value, address);
}

const headline = 'Bridge at Tarnow shut after cracks';
const title = `<title>${headline} | Tarnow Post</title>`;
const prose =
  '<p>The bridge was shut on Monday after inspectors had found cracks in it, the city said, and trams now end at the river.</p>';
const article = (top: string, bottom = '') =>
  `<article><h1>${headline}</h1>${top}${prose.repeat(4)}${bottom}</article>`;
const linked = (data: object | string) =>
  `<script type="application/ld+json">${typeof data === 'string' ? data : JSON.stringify(data)}</script>`;
const described = {
  '@type': 'NewsArticle',
  headline,
  datePublished: '2026-03-02T07:00:00+01:00',
  author: { '@type': 'Person', name: 'Olga Wirth' },
  publisher: { '@type': 'Organization', name: 'Tarnow Post' },
};
const json = JSON.stringify(described);
const right = { author: 'Olga Wirth', publishedAt: '2026-03-02T07:00:00+01:00', publisher: 'Tarnow Post' };

describe('JSON-LD of the article of a page is read', () => {
  test.each([
    ['in a CDATA section', linked(`\n<![CDATA[\n${json}\n]]>\n`)],
    ['in a CDATA section behind comments', linked(`//<![CDATA[\n${json}\n//]]>`)],
    ['in an HTML comment', linked(`<!--\n${json}\n-->`)],
    ['with a semicolon at its end', linked(`${json};`)],
    ['with commas too many', linked(json.replace('}}', ',},}'))],
    ['with a line end in a text', linked(json.replace('Bridge at', 'Bridge\nat'))],
    ['with comments', linked(`/* made by hand */ ${json.replace('"headline"', '// the title\n"headline"')}`)],
    ['as several values in a row', linked(`{"@type":"WebSite","name":"Tarnow Post"}${json}`)],
    ['with its quotes as entities', linked(json.replaceAll('"', '&quot;'))],
    ['as main entity', linked({ '@type': 'WebPage', mainEntity: described })],
    ['as what the page is of', linked({ '@type': 'WebPage', mainEntityOfPage: described })],
    [
      'with types as addresses',
      linked({ ...described, '@type': ['https://schema.org/ReportageNewsArticle'] }),
    ],
    [
      'of a live blog',
      linked({
        ...described,
        '@type': 'LiveBlogPosting',
        liveBlogUpdate: [{ '@type': 'BlogPosting', headline, datePublished: '2026-03-09' }],
      }),
    ],
    [
      'in a graph whose people and outlets are elsewhere in it',
      linked({
        '@graph': [
          { ...described, author: { '@id': '#olga' }, publisher: { '@id': '#post' } },
          { '@id': '#post', '@type': 'Organization', name: 'Tarnow Post' },
          { '@id': '#olga', '@type': 'Person', name: 'Olga Wirth' },
        ],
      }),
    ],
    [
      'and not that of teasers before it',
      linked([
        {
          '@type': 'NewsArticle',
          headline: 'Ten walks by the river',
          datePublished: '2026-01-01',
          author: 'Ivo Teaser',
          url: 'https://tarnow.example/walks',
        },
        described,
      ]),
    ],
    [
      'and not what it lists',
      linked({ ...described, hasPart: [{ '@type': 'Article', headline, datePublished: '2020-01-01' }] }),
    ],
  ])('%s', (_, script) => {
    expect(page(title + script, article(''))).toMatchObject(right);
  });

  test.each([
    ['a job', { ...described, '@type': 'JobPosting' }],
    [
      'another article',
      { ...described, headline: 'Ten walks by the river', url: 'https://tarnow.example/walks' },
    ],
    ['list', { '@type': 'ItemList', itemListElement: [{ ...described, headline: 'Ten walks' }] }],
    ['broken text', '{"@type": "NewsArticle", "author": '],
    ['a day that means none', { ...described, author: [], datePublished: '1970-01-01T00:00:00Z' }],
  ])('but %s says nothing of this one', (_, data) => {
    const read = page(
      `${title}<link rel="canonical" href="https://tarnow.example/bridge">${linked(data)}`,
      article(''),
    );
    expect([read.author, read.publishedAt]).toEqual([undefined, undefined]);
  });

  test.each([
    ['a name', 'Olga Wirth', 'Olga Wirth'],
    ['names', ['Olga Wirth', { name: 'Jan Maly' }], 'Olga Wirth, Jan Maly'],
    ['names in one text', 'By OLGA WIRTH and Jan Maly', 'OLGA WIRTH, Jan Maly'],
    ['an agency', { '@type': 'Organization', name: 'North Wire' }, 'North Wire'],
    ['the parts of a name', { givenName: 'Olga', familyName: 'Wirth' }, 'Olga Wirth'],
    ['a name with an entity', 'Olga O&#39;Hara', "Olga O'Hara"],
    ['one name twice', [{ name: 'OLGA WIRTH' }, { name: 'Olga Wirth' }], 'Olga Wirth'],
    ['an address that spells a name', 'https://tarnow.example/authors/olga-wirth', 'Olga Wirth'],
    ['an address that does not', 'https://social.example/tarnowpost', undefined],
  ])('whose author is %s', (_, author, names) => {
    expect(page(title + linked({ ...described, author })).author).toBe(names);
  });
});

describe('who wrote an article', () => {
  test.each([
    ['a link', '<p>By <a rel="author" href="/olga">Olga Wirth</a></p>', 'Olga Wirth'],
    [
      'two links',
      '<p>By <a rel="author">Olga Wirth</a> and <a rel="author">Jan Maly</a></p>',
      'Olga Wirth, Jan Maly',
    ],
    [
      'a byline',
      '<div class="article-byline">By Olga Wirth, Transport Correspondent | 2 March 2026</div>',
      'Olga Wirth',
    ],
    ['a line without a class', '<p>Von Olga Wirth und Jan Maly, Tarnow</p>', 'Olga Wirth, Jan Maly'],
    [
      'microdata',
      '<span itemprop="author" itemscope><span itemprop="name">Olga Wirth</span><i>Editor</i></span>',
      'Olga Wirth',
    ],
    ['RDFa', '<span property="schema:author">Olga Wirth</span>', 'Olga Wirth'],
    [
      'hAtom',
      '<span class="author vcard"><a class="url fn n">olgaw</a></span><p>Par Olga Wirth</p>',
      'Olga Wirth',
    ],
    [
      'a card with a job',
      '<div class="author-card"><b>Olga Wirth</b><span class="job">Head of Roads</span></div>',
      'Olga Wirth',
    ],
    ['Korean', '<span class="byline">김하늘 기자 sky@tarnow.example</span>', '김하늘'],
    ['Chinese', '<div class="info">2026-03-02 作者：王小明</div>', '王小明'],
    ['Russian', '<div>Автор: Ольга Вирт</div>', 'Ольга Вирт'],
    ['Arabic', '<div class="writer">بقلم سعاد حداد</div>', 'سعاد حداد'],
    [
      'a byline in parts',
      '<p class="submitted">Submitted by <span>Olga Wirth</span> on Monday</p>',
      'Olga Wirth',
    ],
    ['nobody', '<div class="byline">By Staff</div>', undefined],
    ['the outlet', '<div class="byline">By Tarnow Post</div>', undefined],
    ['who took a picture', '<div class="byline">Photo by Jan Maly</div>', undefined],
    [
      'who took a picture, below it',
      '<figure><figcaption class="author">Jan Maly</figcaption></figure>',
      undefined,
    ],
    ['a button', '<div class="byline">Read More</div>', undefined],
  ])('is read from %s', (_, top, name) => {
    const site = '<meta property="og:site_name" content="Tarnow Post">';
    expect(page(title + site, article(top)).author).toBe(name);
  });

  test.each([
    ['a comment', '<div class="comments"><p>By Jan Maly</p><a rel="author">Jan Maly</a></div>'],
    ['a teaser', `<article class="card"><h3>Ten walks</h3><p class="byline">By Jan Maly</p></article>`],
    ['the sidebar', '<aside><p class="byline">By Jan Maly</p></aside>'],
  ])('is not whom %s names', (_, other) => {
    const read = page(title, `${other}${article('')}${other}`);
    expect(read.author).toBeUndefined();
  });

  test('is what meta tags say, in one spelling and without the outlet', () => {
    const tags = (...contents: readonly string[]) =>
      page(title + contents.map((content) => `<meta name="author" content="${content}">`).join('')).author;
    expect(tags('Olga Wirth', 'By OLGA WIRTH')).toBe('Olga Wirth');
    expect(tags('OLGA WIRTH', 'Olga Wirth', 'Jan Maly')).toBe('Olga Wirth, Jan Maly');
    expect(tags('https://social.example/post', 'olga@tarnow.example', 'admin')).toBeUndefined();
    expect(tags('Ministry of Roads, Tarnow')).toBe('Ministry of Roads, Tarnow');
    const cited = ['Wirth, Olga', 'Maly, Jan'].map(
      (name) => `<meta name="citation_author" content="${name}">`,
    );
    expect(page(title + cited.join('')).author).toBe('Olga Wirth, Jan Maly');
    const labelled = (label: string, data: string) =>
      page(`<meta name="twitter:label1" content="${label}"><meta name="twitter:data1" content="${data}">`)
        .author;
    expect(labelled('Written by', 'Olga Wirth')).toBe('Olga Wirth');
    expect(labelled('Reading time', '3 minutes')).toBeUndefined();
    const site =
      '<meta property="og:site_name" content="Tarnow Post"><meta name="author" content="Tarnow Post">';
    expect(page(title + site, article('<p>By Olga Wirth</p>')).author).toBe('Olga Wirth');
  });
});

describe('the day of publication', () => {
  test.each([
    ...[
      'article:published',
      'article.published',
      'og:pubdate',
      'cXenseParse:recs:publishtime',
      'OriginalPublicationDate',
    ],
    ...[
      'publication_date',
      'DisplayDate',
      'pdate',
      'DC.date.issued',
      'parsely-pub-date',
      'bt:pubDate',
      'vr:published_time',
    ],
  ])('is read from the meta tag %s', (name) => {
    expect(page(`${title}<meta name="${name}" content="2026-03-02T07:00:00+01:00">`)).toMatchObject({
      publishedAt: '2026-03-02T07:00:00+01:00',
      guessed: { publishedAt: `the meta tag “${name.toLowerCase()}” of the page` },
    });
  });

  test.each([
    ['microdata', '<meta itemprop="datePublished" content="2026-03-02">'],
    ['pubdate', '<time pubdate datetime="2026-03-02">Monday</time>'],
    ['hAtom', '<abbr class="published" title="2026-03-02">Monday</abbr>'],
    [
      'hAtom below a headline that speaks of time',
      '<a class="p-author">Olga Wirth</a><time class="dt-published" datetime="2026-03-02">Monday</time>',
    ],
    ['a time', '<time datetime="2026-03-02">Monday</time>'],
    ['a time without a date in its tag', '<time>2 March 2026</time>'],
    [
      'a time behind that of a change',
      '<p>Updated <time datetime="2026-05-30">30 May</time>, published <time datetime="2026-03-02">2 March</time></p>',
    ],
    [
      'a time before that of a change',
      '<time datetime="2026-03-02"></time><span>Last modified: </span><time datetime="2026-02-01"></time>',
    ],
    ['words', '<div class="post-date">Monday, March 2nd, 2026</div>'],
    [
      'words behind those of a change',
      '<div class="meta">Aktualisiert: 30. Mai 2026 | Veröffentlicht: 2. März 2026</div>',
    ],
    ['French words', '<div class="date">Publié le 2 mars 2026 à 7h00</div>'],
    ['Russian words', '<div class="article-date">2 марта 2026, 10:15</div>'],
    ['Korean numbers', '<span class="date">입력 2026.03.02 07:00 | 수정 2026.03.09 09:00</span>'],
    ['Arabic words', '<div class="date">٢ مارس ٢٠٢٦</div>'],
  ])('is read from %s', (_, top) => {
    expect(page(title, article(top)).publishedAt).toMatch(/^2026-03-02/);
  });

  test.each([
    ['a comment', '', '<ol id="comments"><li><time datetime="2026-04-01">1 April</time></li></ol>'],
    ['a teaser', '<article><h3>Ten walks</h3><time datetime="2026-04-01"></time></article>', ''],
    ['the head of the site', '<header><div class="date">Wednesday, 1 April 2026</div></header>', ''],
    [
      'the top of the site',
      '<div><div><div><div><div class="date">1 April 2026</div></div></div></div></div>',
      '',
    ],
    ['a change', '', '<meta itemprop="dateModified" content="2026-04-01">'],
    ['a change in words', '', '<p class="meta">Last updated on 1 April 2026</p>'],
    ['an event', '', '<div class="event"><time datetime="2026-04-01">1 April</time></div>'],
    [
      'a sentence',
      '',
      `<p>${'The inspectors will come again when the weather is better and the water low, they said, '.repeat(2)} on <time datetime="2026-04-01">1 April</time>.</p>`,
    ],
    ['the copyright', '', '<footer class="info">© 1 January 2026 Tarnow Post</footer>'],
    ['a meta tag of a change', '<meta property="article:modified_time" content="2026-04-01">', ''],
  ])('is not that of %s', (_, above, below) => {
    expect(page(title, `${above}${article('')}${below}`).publishedAt).toBeUndefined();
  });

  test.each([
    ['https://tarnow.example/2026/03/02/bridge', '2026-03-02'],
    ['https://tarnow.example/news/2026-03-02-bridge.html', '2026-03-02'],
    ['https://tarnow.example/2026/mar/02/bridge', '2026-03-02'],
    ['https://tarnow.example/n1/2026/0302/c1-1.html', '2026-03-02'],
    ['https://tarnow.example/2026/13/02/bridge', undefined],
    ['https://tarnow.example/id/20991/45/12', undefined],
  ])('may be in the address %s', (address, date) => {
    expect(page(title, article(''), address).publishedAt).toBe(date);
  });
});

describe('the title', () => {
  test.each([
    [
      'not the logo',
      `${title}<meta property="og:title" content="Tarnow Post">`,
      `<h1 class="logo"><a href="/">Tarnow Post</a></h1><h2>${headline}</h2>`,
    ],
    ['not the section', title, `<h1>Roads</h1><h2>${headline}</h2>`],
    ['without the outlet', `${title}<meta property="og:site_name" content="Tarnow Post">`, '<h2>Roads</h2>'],
    [
      'without the outlet before it',
      `<title>Tarnow Post: ${headline}</title><meta property="og:site_name" content="Tarnow Post">`,
      '',
    ],
    [
      'with its entities read',
      `<meta property="og:title" content="Bridge at Tarnow shut after &amp;#x63;racks">`,
      '',
    ],
    [
      'of a blog',
      `<title>Tarnow Post: ${headline}</title>`,
      `<h1>Tarnow Post</h1><h3 class="post-title entry-title">${headline}</h3>`,
    ],
  ])('is the headline, %s', (_, head, body) => {
    expect(page(head, body + prose).title).toBe(headline);
  });

  test('is not all that microdata describes', () => {
    const body = `<div itemscope itemtype="https://schema.org/NewsArticle"><h1 itemprop="headline">${headline}</h1>
      <span itemprop="publisher" itemscope><meta itemprop="name" content="Tarnow Post"></span>${prose}</div>`;
    const from = 'what the page says of its article (microdata)';
    expect(page('', body)).toMatchObject({
      title: headline,
      publisher: 'Tarnow Post',
      declared: { publisher: from },
    });
  });

  test('has the outlet behind it where the logo says so too', () => {
    expect(page(title, `<h1 class="site-title">Tarnow Post</h1><h2>${headline}</h2>`)).toMatchObject({
      publisher: 'Tarnow Post',
      guessed: { publisher: 'the end of the page’s title' },
    });
    expect(page(title, `<h2>${headline}</h2>`).publisher).toBeUndefined();
  });
});

test('a page that is made to keep the reader busy is read in no time', () => {
  const started = performance.now();
  const many = 5000;
  page(linked(`{"a":${' '.repeat(100_000)}`), '');
  page(linked(`${'}'.repeat(50_000)}${' '.repeat(50_000)}`), '');
  page(linked('-->'.repeat(30_000)), '');
  page(
    `<title>${'a: '.repeat(many)}</title><meta property="og:title" content="${'a | '.repeat(many)}">`,
    `<h1>${'a '.repeat(many)}</h1>`.repeat(3),
  );
  page('', `<div class="byline">${'By '.repeat(100)}</div><time>${'1 '.repeat(190)}</time>`.repeat(500));
  page('', '<div class="author date">'.repeat(1500));
  page(
    `<meta name="author" content="${'Ana, '.repeat(many)}">`,
    `<p class="${'by '.repeat(many)}" itemprop="${'author '.repeat(many)}">x</p>`.repeat(20),
  );
  expect(performance.now() - started).toBeLessThan(20_000);
});
