import { describe, expect, test } from 'vitest';
import { isoDate } from '../../electron/import/dates.ts';
import { readFiles } from '../../electron/import/index.ts';

async function read(name: string, text: string) {
  const result = await readFiles([{ name, bytes: new TextEncoder().encode(text) }], { withPassages: true });
  if (!result.ok || result.value.kind !== 'documents') throw new Error('no document');
  const [document] = result.value.documents;
  if (!document) throw new Error('no document');
  const { title, text: words, source, origins, passages = [] } = document;
  return { title, text: words, ...source, origins, passages };
}

const headline = 'Lock at Nordby stays shut';
const prose = (topic: string) =>
  `The lock at ${topic} will stay shut until the autumn, its keeper said on Monday, because two of its four gates no longer close.`;
const report = ['Nordby', 'Sandvik', 'Elm'].map((topic) => `<p>${prose(topic)}</p>`).join('');
const page = (head: string, body: string, lang = 'en') =>
  `<!DOCTYPE html><html lang="${lang}"><head><title>${headline} | Nordby Post</title>${head}</head><body>${body}</body></html>`;
const article = (top = '', bottom = '') => `<article><h1>${headline}</h1>${top}${report}${bottom}</article>`;
const readArticle = (head: string, top = '', lang = 'en') => read('a.html', page(head, article(top), lang));

describe('the day of a page', () => {
  test.each([
    [
      'of a comment',
      '',
      '<div itemscope itemtype="https://schema.org/Comment"><time itemprop="datePublished" datetime="2024-06-01">June</time></div>',
    ],
    [
      'in a short sentence',
      '',
      '<p>The inquiry into the gates opens on <time datetime="2024-09-01">1 September</time>, the ministry said.</p>',
    ],
  ])('is not that %s', async (_, head, top) => {
    expect((await readArticle(head, top)).publishedAt).toBeNull();
  });

  test.each([
    ['<meta property="article:published_date" content="2024-03-12">', ''],
    ['<meta name="ARTICLE.PUBLICATION-DATE" content="2024-03-12">', ''],
    ['<meta name="date" content="12.03.2024 08:15 Uhr">', ''],
    [`<meta name="parsely-page" content='{"pub_date":"2024-03-12","author":"Ana Lund"}'>`, ''],
    [
      `<script type="application/ld+json">{"@type":"NewsArticle","headline":"${headline}","datePublished":1710201600000}</script>`,
      '',
    ],
    [
      `<script type="application/ld+json">{"@type":"NewsArticle","headline":"${headline}","datePublished":{"@value":"2024-03-12"}}</script>`,
      '',
    ],
    ['', '<p>First published on Tue 12 Mar 2024 03.15 EDT</p>'],
    ['', '<div class="tarih">Güncelleme: 30.05.2024 Giriş: 12.03.2024</div>'],
    ['', '<span class="date">2024. március 12.</span>'],
  ])('is read from %s%s', async (head, top) => {
    expect((await readArticle(head, top)).publishedAt).toMatch(/^2024-03-12/);
  });

  test('is a guess where only the page has it and no article', async () => {
    const data =
      '<script type="application/ld+json">{"@type":"WebPage","datePublished":"2024-03-12"}</script>';
    expect(await readArticle(data)).toMatchObject({
      publishedAt: '2024-03-12',
      origins: { publishedAt: { kind: 'guessed' } },
    });
  });

  test('is of the month that its language means', () => {
    expect(isoDate('12 marraskuu 2024')).toBe('2024-11-12');
    expect(isoDate('12 Sept 2024')).toBe('2024-09-12');
  });
});

test('authors are read as people write them, and placeholders are nobody', async () => {
  const author = async (head: string, top = '') => (await readArticle(head, top)).author;
  expect(await author('<meta name="author" content="{{author}}">', '<p class="byline">By Ana Lund</p>')).toBe(
    'Ana Lund',
  );
  expect(await author('<meta name="author" content="ana@post.example (Ana Lund)">')).toBe('Ana Lund');
  expect(await author('', '<p class="signature">Texte : Ana Lund / Photos : Ivo Brandt</p>')).toBe(
    'Ana Lund',
  );
  expect(await author('', '<p class="byline">Text: Ana Lund Foto: Ivo Brandt</p>')).toBe('Ana Lund');
  expect(await author('', '<p class="byline">记者 王小明 报道</p>')).toBe('王小明');
  const review = { '@type': 'Review', headline, author: { name: 'Ana Lund' } };
  expect(await author(`<script type="application/ld+json">${JSON.stringify(review)}</script>`)).toBe(
    'Ana Lund',
  );
  const comment =
    '<div itemprop="comment" itemscope itemtype="https://schema.org/Comment"><span itemprop="author">Troll Reader</span></div>';
  expect(await author('', comment)).toBeNull();
});

test('a page says where its title, address and language were read', async () => {
  const head = '<link rel="canonical" href="https://post.example/lock">';
  expect((await readArticle(head)).origins).toMatchObject({
    title: { kind: 'declared', from: 'the headline of the page' },
    url: { kind: 'declared', from: 'the link “canonical” of the page' },
    language: { kind: 'declared', from: 'the attribute “lang” of the page' },
  });
});

describe('the title of a page', () => {
  test('is the part of it that stands as a line in the text', async () => {
    const body = `<div><b>${headline}</b><br><br>${prose('Nordby')}<br><br>${prose('Elm')}</div>`;
    expect((await read('a.html', page('', body))).title).toBe(headline);
  });

  test('is the lone headline where the page only names its site', async () => {
    const html = page('', `<div class="headline">${headline}</div>${report}`).replace(`${headline} | `, '');
    expect((await read('a.html', html)).title).toBe(headline);
  });

  test('is found in a shadow root', async () => {
    const body = `<c-page><template shadowrootmode="open">${article()}</template></c-page>`;
    expect((await read('a.html', page('', body))).title).toBe(headline);
  });
});

describe('the text of a page', () => {
  test('has its correction, though that is in the foot of the article', async () => {
    const foot = '<footer><p>Correction: an earlier version named three gates.</p></footer>';
    expect((await read('a.html', page('', article('', foot)))).text).toContain('named three gates');
  });

  test('has the lines between headline and report, and headings in a span', async () => {
    const body = `<div><header><h1>${headline}</h1><h3 class="subtitle">Nobody knows when</h3></header><div>${report}<h2><span>Gates</span></h2>${report.replaceAll('lock', 'gate')}</div></div>`;
    const { text } = await read('a.html', page('', body));
    expect(text).toContain('Nobody knows when');
    expect(text).toContain('Gates');
  });

  test.each([
    ['in its body', page('', article()).replace('<body>', '<body style="display:none">')],
    ['in an element that scripts show', page('', `<div hidden>${article()}</div><p>Loading</p>`)],
  ])('is read where it is hidden %s until scripts run', async (_, html) => {
    expect((await read('a.html', html)).text).toContain('no longer close');
  });

  test.each([
    [
      'a notice about cookies that is longer, by its name',
      `<div id="CookiebotDialog"><p>${'This site uses cookies to personalise content. '.repeat(20)}</p></div>`,
      'personalise',
    ],
    [
      'a notice about cookies with nothing but buttons',
      `<div><p>${'Nous et nos 40 partenaires utilisons des cookies pour stocker des informations sur votre appareil. '.repeat(20)}</p><button>Oui</button><button>Non</button></div>`,
      'partenaires',
    ],
    ['adverts of AMP', '<amp-ad><div>Buy locks</div></amp-ad>', 'Buy locks'],
    [
      'what pops up',
      '<div class="tp-modal"><p>You have read your last article. Subscribe for a krona a week.</p></div>',
      'last article',
    ],
    ['what wikis put around', '<div class="navbox"><p>Locks of Nordby.</p></div>', 'Locks of'],
  ])('is without %s', async (_, furniture, words) => {
    const body = `${furniture.includes('amp') ? '' : furniture}<div><h1>${headline}</h1><p>${prose('Nordby')}</p>${furniture.includes('amp') ? furniture : ''}</div>`;
    const { text } = await read('a.html', page('', body));
    expect(text).toContain('no longer close');
    expect(text).not.toContain(words);
  });
});

test('a page has no more than some hundred passages, and all of its text is in them', async () => {
  const parts = Array.from(
    { length: 700 },
    (_, index) => `<aside class="ad"><p>Advert ${index}.</p></aside><p>${prose(`Lock ${index}`)}</p>`,
  );
  const { passages, text } = await read(
    'a.html',
    page('', `<article><h1>${headline}</h1>${parts.join('')}</article>`),
  );
  expect(passages.length).toBeLessThan(520);
  expect(text).toContain('Lock 699');
  const left = passages.filter(({ isTaken }) => !isTaken).map((passage) => passage.text);
  expect(left.join()).toContain('Advert 699.');
  expect(left.join()).not.toContain('Lock 699');
});

describe('Markdown', () => {
  const fields = { title: headline, author: 'Ana Lund', publishedAt: '2024-03-12' };
  test.each([
    [
      'JSON between dashes',
      `---json\n{"title":"${headline}","author":"Ana Lund","date":"2024-03-12"}\n---\n`,
    ],
    [
      'JSON between semicolons',
      `;;;\n{"title":"${headline}","author":"Ana Lund","date":"2024-03-12"}\n;;;\n`,
    ],
    ['Pandoc’s title block', `% ${headline}\n% Ana Lund\n% March 12, 2024\n`],
    ['lines of MultiMarkdown', `Title: ${headline}\nAuthor: Ana Lund\nDate: 2024-03-12\n`],
  ])('is read with %s', async (_, head) => {
    const found = await read('a.md', `${head}\n${prose('Nordby')}\n`);
    expect(found).toMatchObject(fields);
    expect(found.text).toBe(prose('Nordby'));
  });

  test('loses the marks of Obsidian and none of its words', async () => {
    const markdown = `The [[Lock|old lock]] of [[Nordby]] is ==shut==. ![[gate.png]]\n\n> [!note] What we know\n> Two gates.\n`;
    expect((await read('a.md', markdown)).text).toBe(
      'The old lock of Nordby is shut.\n\nWhat we know\nTwo gates.',
    );
  });
});
