import { describe, expect, test } from 'vitest';
import { readHtml } from '../../electron/import/html.ts';

const prose = (topic: string) =>
  `The ferry to ${topic} will not sail before Sunday, its owner said on Monday, because the ice in the sound is thicker than in any winter since 1987.`;
const headline = '<h1>Ferry stays in port</h1>';
const report = `${headline}<p>${prose('Lostra')}</p><p>${prose('Hellvik')}</p><p>${prose('Sandö')}</p>`;

async function read(body: string, title = 'Ferry stays in port') {
  const html = `<!DOCTYPE html><html><head><title>${title}</title></head><body>${body}</body></html>`;
  const result = await readHtml(new TextEncoder().encode(html), 'ferry.html', { withPassages: true });
  if (!result.ok) throw new Error(result.error.message);
  const [document] = result.value;
  if (!document) throw new Error('no document');
  const { text, doubt, passages = [], leftOut = [] } = document;
  const labelOf = (words: string) => passages.find((passage) => passage.text.includes(words))?.label;
  return { text, doubt, leftOut, passages, labelOf };
}

describe('what a page puts around its article is left out, and can be looked at', () => {
  test.each<[string, string, string, string]>([
    ['comments, longer than the report', 'Comments', 'rowing boat', comments('<h2>What readers say</h2>')],
    [
      'comments of which only their heading tells',
      'Comments',
      'rowing boat',
      comments('<h3>12 Kommentare</h3>', '', ''),
    ],
    [
      'comments in the vocabulary of schema.org',
      'Comments',
      'rowing boat',
      '<div itemscope itemtype="https://schema.org/Comment"><p>I crossed in a rowing boat, it took the whole day, and nobody believed me.</p></div>',
    ],
    [
      'cards of other stories',
      'More stories',
      'glass eels',
      `<section>${Array.from({ length: 9 }, (_, index) => `<div class="tile"><h3><a href="/${index}">Story ${index}</a></h3><p>Why number ${index} thinks that glass eels will come back this spring, and what the fishermen say of it.</p></div>`).join('')}</section>`,
    ],
    [
      'stories below a heading in the language of the page',
      'More stories',
      'Glasaale',
      '<div><h3>Mehr zum Thema</h3><ul><li><a href="/1">Glasaale kehren zurück</a></li><li><a href="/2">Das Eis im Sund</a></li></ul></div>',
    ],
    [
      'a box to subscribe',
      'Sign-up box',
      'every morning',
      '<div class="c-newsletter"><p>Get our letter about the islands every morning, and leave it whenever you like to.</p><form><input type="email"></form></div>',
    ],
    [
      'a notice about cookies that has no telling name',
      'Consent notice',
      'tailored',
      '<div class="x1"><p>We and our partners use cookies and ask for your consent to show you tailored content.</p><button>Accept</button></div>',
    ],
    [
      'an advert',
      'Advert',
      'Cheap',
      '<div id="div-gpt-ad-3"><p>Cheap cabins on all of our ferries until May!</p></div>',
    ],
    [
      'a bar to share',
      'Share bar',
      'Tell',
      '<div class="social-share"><p>Tell your friends about this.</p></div>',
    ],
  ])('%s', async (_, label, words, furniture) => {
    const { text, doubt, labelOf, leftOut } = await read(`<article>${report}</article>${furniture}`);
    expect(text).toContain(prose('Lostra'));
    expect(text).toContain(prose('Sandö'));
    expect(text).not.toContain(words);
    expect(labelOf(words)).toBe(label);
    expect(leftOut.join(' ')).toMatch(/left out \([\d,]+ characters\)/);
    expect(doubt).toBeUndefined();
  });

  test.each<[string, string]>([
    ['a label of an advert', '<p>ADVERTISEMENT</p>'],
    ['the same in German', '<div>Anzeige</div>'],
    ['the same in Russian', '<div>Реклама</div>'],
    ['the same in Arabic', '<p>إعلان</p>'],
    ['who took a picture', '<p>Photo: I. Holm / Island Post</p>'],
    ['the way on below an advert', '<p>Continue reading below</p>'],
    [
      'a link to another story',
      '<p><strong><a href="/2">Read also: Ice closes the sound of Hellvik</a></strong></p>',
    ],
    ['the same in French', '<p>À lire aussi : <a href="/2">La glace ferme le détroit</a></p>'],
    [
      'a teaser without a telling name',
      '<div><h4><a href="/3">Ice closes the sound</a></h4><p>When you look out of any window here these days, you see… <a href="/3">Go on</a></p></div>',
    ],
  ])('%s between paragraphs goes', async (_, line) => {
    const { text, passages } = await read(
      `<article>${headline}<p>${prose('Lostra')}</p><p>${prose('Hellvik')}</p>${line}<p>${prose('Sandö')}</p></article>`,
    );
    expect(text).toBe(
      ['Ferry stays in port', prose('Lostra'), prose('Hellvik'), prose('Sandö')].join('\n\n'),
    );
    expect(passages.map(({ isTaken }) => isTaken)).toEqual([true, false, true]);
  });
});

describe('no word of a report is lost', () => {
  const banner =
    '<div id="cookie-wall" role="dialog"><p>We and our 214 partners store and read information on your device, such as cookies, and use personal data to show advertising that suits you and to measure it.</p><button>Yes</button></div>';
  test.each<[string, string, string[]]>([
    [
      'that is shorter than the text about cookies',
      `${banner}<article>${headline}<p>The ferry to Lostra stays in port until Sunday.</p><p>Nobody is stranded.</p></article>`,
      ['stays in port until Sunday', 'Nobody is stranded.'],
    ],
    [
      'in points, some of which are links',
      `<main><article>${headline}<ul><li>No ferry until <a href="/a">Sunday</a></li><li><a href="/b">Ice of 40 centimetres</a></li><li>Mail comes by air</li><li>School is out<ul><li><a href="/c">List of schools</a></li></ul></li></ul></article></main>`,
      ['Ice of 40 centimetres', 'Mail comes by air', 'List of schools'],
    ],
    [
      'in points, on a page that says more of itself',
      `<main>${headline}<ul><li>No ferry until Sunday</li><li>Ice of 40 centimetres off Hellvik</li><li>Mail comes by air</li><li>All schools are closed</li></ul></main><footer><p>We and our 214 partners print the Island Post, which has been a member of the press council for longer than any other paper of the coast.</p></footer>`,
      ['Ice of 40 centimetres', 'All schools are closed'],
    ],
    [
      'with a dialog in another language over it, and nothing that names it',
      `<div class="x2" role="dialog"><p>Wir und unsere 214 partners verwenden Cookies und verarbeiten personenbezogene Daten, um Inhalte zu messen; Ihre Einwilligung können Sie widerrufen.</p><a role="button">Ja</a></div><main>${headline}<p>Die Fähre bleibt bis Sonntag im Hafen, sagte der Eigner am Montag.</p><p>Niemand sitzt fest.</p></main>`,
      ['Niemand sitzt fest.'],
    ],
    [
      'that has a paragraph which is a link',
      `<article>${headline}<p>${prose('Lostra')}</p><div><p><a href="/d">The mayor of Lostra had asked for an icebreaker in November already.</a></p></div><p>${prose('Sandö')}</p></article>`,
      ['had asked for an icebreaker'],
    ],
    [
      'in a page that calls everything a sidebar and comments',
      `<div class="has-sidebar comments-page"><div class="related-content">${report}</div></div>`,
      [prose('Lostra'), prose('Sandö')],
    ],
    [
      'that is about cookies',
      `<article><h1>Regulator fines ferry line over cookies</h1><div><p>${prose('Lostra')} Its site had set cookies without consent, and shared personal data with partners.</p><p>${prose('Hellvik')}</p><button>Listen</button></div></article>`,
      ['without consent'],
    ],
    [
      'told by the hour',
      `<main>${headline}<div class="live">${['Lostra', 'Hellvik', 'Sandö', 'Osterby']
        .map(
          (place, hour) =>
            `<div class="post"><time>0${hour}:15</time><h3>${place}</h3><p>${prose(place)}</p></div>`,
        )
        .join('')}</div></main>`,
      [prose('Lostra'), prose('Osterby')],
    ],
    [
      'with the one who said it in the footer of a quotation',
      `<article>${headline}<p>${prose('Lostra')}</p><blockquote><p>We have seen ice before, but never like this.</p><footer>Ida Holm, skipper</footer></blockquote><p>${prose('Sandö')}</p></article>`,
      ['Ida Holm, skipper'],
    ],
    [
      'in Chinese, whose sentences are short',
      '<nav><a href="/">首页</a></nav><article><h1>渡轮停航</h1><p>渡轮公司周一表示，周日之前不会开航，因为海峡的冰比一九八七年以来的任何冬天都厚。</p><p>邮件改由飞机运送。</p><p>岛上没有人被困，市长说，学校停课到周五，商店照常营业。</p></article>',
      ['邮件改由飞机运送', '商店照常营业'],
    ],
  ])('%s', async (_, body, words) => {
    const { text, doubt } = await read(
      body,
      body.includes('cookies</h1>') ? 'Regulator fines ferry line over cookies' : undefined,
    );
    for (const part of words) expect(text).toContain(part);
    expect(text).not.toContain('214 partners');
    expect(doubt === undefined || body.includes('press council')).toBe(true);
  });

  test('where two places could be the article: both are taken, and a person is asked', async () => {
    const other = ['a', 'b', 'c', 'd'].map((place) => `<p>${prose(place)}</p>`).join('');
    const { text, doubt } = await read(`<article>${report}</article><div><div>${other}</div></div>`);
    expect(text).toContain(prose('Lostra'));
    expect(text.includes(prose('b')) || doubt !== undefined).toBe(true);
  });

  test('where nothing is like an article, and a person is asked', async () => {
    const { text, doubt } = await read('<nav><p>Home</p></nav><h1>Ferries</h1><p>None today.</p>', 'Ferries');
    expect(text).toBe('Ferries\n\nNone today.');
    expect(doubt).toMatch(/^No main text was found on this page/);
  });
});

describe('what browsers do not show', () => {
  test('is no text, but can be looked at', async () => {
    const { text, labelOf, leftOut } = await read(
      `<article>${report}<p>Fares <span style="display:none">rose to 90 crowns</span>stay.</p><noscript><p>Switch scripts on</p></noscript><template><p>Drawn later</p></template></article>`,
    );
    expect(text).toContain('Fares stay.');
    expect(labelOf('rose to 90 crowns')).toBe('Hidden');
    expect(labelOf('Switch scripts on')).toBe('Hidden');
    expect(labelOf('Drawn later')).toBe('Hidden');
    expect(leftOut[0]).toMatch(/1 hidden passage was left out/);
  });

  test('is not told twice where the page shows it elsewhere', async () => {
    const { passages } = await read(
      `<article>${report}</article><div hidden><p>${prose('Lostra')}</p></div>`,
    );
    expect(passages.map(({ label }) => label)).toEqual([null]);
  });

  test('may be markup that a browser wrote as text', async () => {
    const { text, passages } = await read(
      `<article>${report}<noscript>&lt;div&gt;&lt;img src="https://count.example/1"&gt;&lt;p&gt;Please wait&lt;/p&gt;&lt;/div&gt;</noscript></article>`,
    );
    expect(text).not.toContain('<');
    expect(passages.at(-1)).toMatchObject({ label: 'Hidden', text: 'Please wait', isTaken: false });
  });
});

describe('pages made to stop the finder', () => {
  test.each<[string, string]>([
    ['boxes in boxes', `${'<div class="related comments">'.repeat(1900)}${report}`],
    [
      'cards upon cards',
      `${report}<div>${'<div class="card"><h3><a href="/1">A</a></h3>x</div>'.repeat(20_000)}</div>`,
    ],
    ['headings upon headings', `${report}${'<h2>Related</h2><p><a href="/1">x</a></p>'.repeat(20_000)}`],
    ['hidden words everywhere', `${report}${'<i hidden>x</i>'.repeat(50_000)}`],
    ['a paragraph of megabytes', `${report}<p>${'word and word, '.repeat(200_000)}</p>`],
  ])('%s are read in bounded time', { timeout: 60_000 }, async (_, body) => {
    expect((await read(body)).text).toContain(prose('Lostra'));
  });
});

function comments(heading: string, list = ' class="comment-list"', box = ' id="reader-comments"'): string {
  const one = (index: number) =>
    `<li><b>Reader ${index}</b><p>Last week number ${index} of us crossed in a rowing boat, it took the whole day, and nobody at the office wanted to believe a word of it.</p></li>`;
  return `<section${box}>${heading}<ol${list}>${Array.from({ length: 12 }, (_, index) => one(index)).join('')}</ol></section>`;
}
