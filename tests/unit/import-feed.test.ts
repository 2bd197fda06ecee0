import { describe, expect, test } from 'vitest';
import { readFiles } from '../../electron/import/index.ts';
import { encodeAs } from '../fixtures/encodings.ts';
import { bytesOf, first, readFeed, second } from '../fixtures/readFeed.ts';

const rss = (item: string, { namespaces = '', channel = '' } = {}) =>
  `<?xml version="1.0"?><rss version="2.0" ${namespaces}><channel><title>Valley Courier &amp; Post</title><link>https://valley.example/</link><language>en-gb</language>${channel}<item>${item}</item></channel></rss>`;

describe('RSS', () => {
  test('gives each entry with what it says of itself, and its content before its description', async () => {
    const [entry] = await readFeed(
      'feed.xml',
      rss(
        `<title>Dam &amp;amp; ferry</title><guid isPermaLink="true">https://valley.example/1</guid><dc:creator><![CDATA[Mira Solberg]]></dc:creator>
         <pubDate>Tue, 09 May 2023 08:10:00 +0200</pubDate><description>The dam above Orsk Hollow was sealed […]</description>
         <content:encoded><![CDATA[<p>${first}</p><script>x()</script><p>${second} <a href="/more">More</a>&nbsp;now.</p>]]></content:encoded>`,
        {
          namespaces:
            'xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/"',
        },
      ),
    );
    expect(entry).toMatchObject({
      title: 'Dam & ferry',
      text: `${first}\n\n${second} More\u00a0now.`,
      url: 'https://valley.example/1',
      author: 'Mira Solberg',
      publishedAt: '2023-05-09T08:10:00+02:00',
      publisher: 'Valley Courier & Post',
      language: 'en-GB',
    });
    expect(entry?.origins).toMatchObject({
      publisher: { kind: 'guessed', from: 'the title of the feed' },
      author: { kind: 'declared', from: 'the element “dc:creator” of the feed' },
    });
  });

  test('is read whatever its namespaces are called', async () => {
    const more = '</item><item><description>Shut.</description>';
    const entries = await readFeed(
      'feed.rss',
      rss(`<x:y/><description>Open.</description>${more}`, {
        namespaces: 'xmlns:x="constructor" xmlns:__proto__="x"',
      }),
    );
    expect(entries.map(({ text }) => text)).toEqual(['Open.', 'Shut.']);
  });

  test('says where there is only a summary, and names what has no text', async () => {
    const [entry] = await readFeed(
      'feed.rss',
      rss(`<title>Dam</title><link>https://valley.example/1</link><author>m@valley.example (Mira Solberg)</author><description>${first}</description>
        </item><item><title>Picture of the day</title><link>https://valley.example/2</link>`),
    );
    expect(entry).toMatchObject({ text: first, author: 'Mira Solberg' });
    expect(entry?.leftOut).toEqual([
      '1 entry without text was left out: “Picture of the day”.',
      'Only a summary of this article is in the feed.',
    ]);
  });

  test('keeps a summary that is not the beginning of the article', async () => {
    const [entry] = await readFeed(
      'feed.rss',
      rss(
        `<description>${second}</description><content:encoded>&lt;p&gt;${first}&lt;/p&gt;</content:encoded>`,
      ),
    );
    expect(entry?.text).toBe(`${second}\n\n${first}`);
  });

  test('is read under prefixes that it does not declare, with the outlet of an entry and names of HTML’s characters', async () => {
    const [entry] = await readFeed(
      'feed.txt',
      rss(`<title>Caf&eacute; &ndash; Dam & ferry</title><source url="https://tide.example">Morning Tide</source><media:description>${first}</media:description>
        <guid isPermaLink="false">https://valley.example/guid</guid><dc:date>2023-05-09</dc:date>`),
    );
    expect(entry).toMatchObject({
      title: 'Café – Dam & ferry',
      publisher: 'Morning Tide',
      url: null,
      publishedAt: '2023-05-09',
      text: first,
    });
    expect(entry?.origins?.publisher?.kind).toBe('declared');
  });

  test('1.0 and 0.9 have their entries beside the channel', async () => {
    const item = `<item rdf:about="https://valley.example/1"><title>Dam</title><link>https://valley.example/1</link><description>${first}</description><dc:creator>Mira Solberg</dc:creator><dc:date>2023-05-09T08:10:00+02:00</dc:date></item>`;
    for (const namespace of ['http://purl.org/rss/1.0/', 'http://my.netscape.com/rdf/simple/0.9/']) {
      const feed = `<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="${namespace}" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>Valley</title></channel>${item}</rdf:RDF>`;
      expect(await readFeed('feed.rdf', feed)).toMatchObject([
        { title: 'Dam', author: 'Mira Solberg', publishedAt: '2023-05-09T08:10:00+02:00', text: first },
      ]);
    }
  });

  test('is read in the encoding that it declares', async () => {
    const xml = rss(`<title>Дамба</title><description>Дамбу закрыли в понедельник.</description>`).replace(
      '<?xml version="1.0"?>',
      '<?xml version="1.0" encoding="windows-1251"?>',
    );
    expect(await readFeed('feed.rss', encodeAs(xml, 'windows-1251'))).toMatchObject([{ title: 'Дамба' }]);
  });
});

const atom = (entry: string, about = '') =>
  `<?xml version="1.0" encoding="utf-8"?>\n<!-- saved --><feed xmlns="http://www.w3.org/2005/Atom" xml:lang="de" xml:base="https://valley.example/a/"><title type="html">Valley &lt;b&gt;Courier&lt;/b&gt;</title><updated>2023-06-01T00:00:00Z</updated>${about}<entry>${entry}</entry></feed>`;

describe('Atom', () => {
  test.each([
    ['html', `<content type="html">&lt;p&gt;${first}&lt;/p&gt;&lt;p&gt;${second}&lt;/p&gt;</content>`],
    [
      'xhtml',
      `<content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>${first}</p><p>${second}</p></div></content>`,
    ],
    [
      'xhtml with a prefix',
      `<content type="xhtml"><x:div xmlns:x="http://www.w3.org/1999/xhtml"><x:p>${first}</x:p><x:p>${second}</x:p></x:div></content>`,
    ],
    ['text', `<content>${first}\n\n${second}</content>`],
  ])('content as %s', async (_type, content) => {
    const [entry] = await readFeed(
      'feed.atom',
      atom(
        `<title>Dam</title><link rel="self" href="x"/><link href="../dam"/><published>2023-05-09T08:10:00Z</published><updated>2023-05-10T08:10:00Z</updated>${content}`,
        '<author><name>Mira Solberg</name></author><author><name>Peer Hansel</name></author>',
      ),
    );
    expect(entry).toMatchObject({
      title: 'Dam',
      text: `${first}\n\n${second}`,
      url: 'https://valley.example/dam',
      author: 'Mira Solberg, Peer Hansel',
      publishedAt: '2023-05-09T08:10:00Z',
      publisher: 'Valley Courier',
      language: 'de',
    });
    expect(entry?.origins?.author).toEqual({ kind: 'declared', from: 'the author of the feed' });
  });

  test('the day of a change is no day of publication; content elsewhere is none', async () => {
    const [entry] = await readFeed(
      'feed.atom',
      atom(
        `<title>Dam</title><id>https://valley.example/1</id><updated>2023-05-10T08:10:00Z</updated><author><name>Ada Linn</name></author><content src="https://valley.example/1.html" type="text/html"/><summary>${first}</summary>`,
      ),
    );
    expect(entry).toMatchObject({
      publishedAt: null,
      author: 'Ada Linn',
      text: first,
      url: 'https://valley.example/1',
      leftOut: ['Only a summary of this article is in the feed.'],
    });
  });
});

describe('What is refused, in a sentence', () => {
  test.each([
    [
      'feeds.opml',
      '<opml version="2.0"><body><outline xmlUrl="https://a.example"/></body></opml>',
      'list of feeds',
    ],
    ['feed.rss', '<rss><channel><item><title>Dam</title>', 'not well-formed XML'],
    ['feed.rss', '<rss><channel><title>Dam</title></channel></rss>', 'contains no articles'],
    ['feed.rss', rss('<title>Dam</title>'), 'only headlines'],
    [
      'feed.rss',
      `<?xml version="1.0"?><!DOCTYPE rss [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;">]>${rss('<title>&b;</title>').slice(21)}`,
      'entities of its own',
    ],
    [
      'feed.rss',
      rss(`<description>${'<b>'.repeat(2000)}x${'</b>'.repeat(2000)}</description>`),
      'too deeply nested',
    ],
    ['feed.rdf', '<rdf:RDF xmlns:rdf="x"><owl/></rdf:RDF>', 'no articles'],
    ['a.json', '{"status":"ok","totalResults":0,"articles":[]}', 'no articles'],
  ])('%s', async (name, content, sentence) => {
    await expect(readFeed(name, content)).rejects.toThrow(sentence);
  });

  test('nothing that is cut off throws anything else', async () => {
    const whole = atom(`<title>Dam</title><content type="html">&lt;p&gt;${first}&lt;/p&gt;</content>`);
    for (let end = 1; end < whole.length; end += 23) {
      const result = await readFiles([{ name: 'feed.atom', bytes: bytesOf(whole.slice(0, end)) }]);
      expect(result.ok ? '' : result.error.message).toMatch(/^“feed\.atom” .*\.$/);
    }
  });
});
