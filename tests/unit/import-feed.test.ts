import { describe, expect, test } from 'vitest';
import { detect } from '../../electron/import/detect.ts';
import { readFiles } from '../../electron/import/index.ts';
import { checkDocument } from '../../shared/anchor/invariants.ts';
import { encodeAs } from '../fixtures/encodings.ts';

const bytesOf = (content: string | Uint8Array) =>
  typeof content === 'string' ? new TextEncoder().encode(content) : content;

async function read(name: string, content: string | Uint8Array) {
  const result = await readFiles([{ name, bytes: bytesOf(content) }]);
  if (!result.ok) throw new Error(result.error.message);
  if (result.value.kind !== 'documents') throw new Error('no documents');
  return result.value.documents.map((document) => {
    const { text, blocks, inlines = [], title, source, language, leftOut = [], doubt, origins } = document;
    expect(checkDocument({ text, blocks: [...blocks], inlines: [...inlines] })).toBeNull();
    const { url, publisher, author, publishedAt } = source;
    return { title, text, url, publisher, author, publishedAt, language, leftOut, doubt, origins };
  });
}

const first = 'The dam above Orsk Hollow was sealed on Monday night, the water board said.';
const second = 'Around 1,150 people were told to leave their homes.';

const rss = (item: string, { namespaces = '', channel = '' } = {}) =>
  `<?xml version="1.0"?><rss version="2.0" ${namespaces}><channel><title>Valley Courier &amp; Post</title><link>https://valley.example/</link><language>en-gb</language>${channel}<item>${item}</item></channel></rss>`;

describe('RSS', () => {
  test('gives each entry with what it says of itself, and its content before its description', async () => {
    const [entry] = await read(
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
    const entries = await read(
      'feed.rss',
      rss(`<x:y/><description>Open.</description>${more}`, {
        namespaces: 'xmlns:x="constructor" xmlns:__proto__="x"',
      }),
    );
    expect(entries.map(({ text }) => text)).toEqual(['Open.', 'Shut.']);
  });

  test('says where there is only a summary, and names what has no text', async () => {
    const [entry] = await read(
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
    const [entry] = await read(
      'feed.rss',
      rss(
        `<description>${second}</description><content:encoded>&lt;p&gt;${first}&lt;/p&gt;</content:encoded>`,
      ),
    );
    expect(entry?.text).toBe(`${second}\n\n${first}`);
  });

  test('is read under prefixes that it does not declare, with the outlet of an entry and names of HTML’s characters', async () => {
    const [entry] = await read(
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
      expect(await read('feed.rdf', feed)).toMatchObject([
        { title: 'Dam', author: 'Mira Solberg', publishedAt: '2023-05-09T08:10:00+02:00', text: first },
      ]);
    }
  });

  test('is read in the encoding that it declares', async () => {
    const xml = rss(`<title>Дамба</title><description>Дамбу закрыли в понедельник.</description>`).replace(
      '<?xml version="1.0"?>',
      '<?xml version="1.0" encoding="windows-1251"?>',
    );
    expect(await read('feed.rss', encodeAs(xml, 'windows-1251'))).toMatchObject([{ title: 'Дамба' }]);
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
    const [entry] = await read(
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
    const [entry] = await read(
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
    await expect(read(name, content)).rejects.toThrow(sentence);
  });

  test('nothing that is cut off throws anything else', async () => {
    const whole = atom(`<title>Dam</title><content type="html">&lt;p&gt;${first}&lt;/p&gt;</content>`);
    for (let end = 1; end < whole.length; end += 23) {
      const result = await readFiles([{ name: 'feed.atom', bytes: bytesOf(whole.slice(0, end)) }]);
      expect(result.ok ? '' : result.error.message).toMatch(/^“feed\.atom” .*\.$/);
    }
  });
});

describe('Articles in JSON', () => {
  const text = `${first} ${second}`;
  test.each([
    [
      'JSON Feed 1.1',
      {
        version: 'https://jsonfeed.org/version/1.1',
        title: 'Valley Courier',
        authors: [{ name: 'Mira Solberg' }],
        items: [
          {
            id: '1',
            url: 'https://valley.example/1',
            title: 'Dam',
            content_text: text,
            date_published: '2023-05-09T08:10:00Z',
          },
        ],
      },
    ],
    [
      'JSON Feed 1',
      {
        version: 'https://jsonfeed.org/version/1',
        title: 'Valley Courier',
        items: [
          {
            id: 'https://valley.example/1',
            title: 'Dam',
            author: { name: 'Mira Solberg' },
            content_html: `<p>${text}</p>`,
            date_published: '2023-05-09T08:10:00Z',
          },
        ],
      },
    ],
    [
      'NewsAPI',
      {
        status: 'ok',
        totalResults: 1,
        articles: [
          {
            source: { id: null, name: 'Valley Courier' },
            author: 'Mira Solberg',
            title: 'Dam',
            description: first,
            url: 'https://valley.example/1',
            urlToImage: null,
            publishedAt: '2023-05-09T08:10:00Z',
            content: text,
          },
        ],
      },
    ],
    [
      'Mediastack',
      {
        pagination: { limit: 1, total: 1 },
        data: [
          {
            author: 'Mira Solberg',
            title: 'Dam',
            description: text,
            url: 'https://valley.example/1',
            source: 'Valley Courier',
            published_at: '2023-05-09T08:10:00Z',
          },
        ],
      },
    ],
    [
      'the Guardian',
      {
        response: {
          status: 'ok',
          results: [
            {
              id: 'a/1',
              webPublicationDate: '2023-05-09T08:10:00Z',
              webTitle: 'Dam',
              webUrl: 'https://valley.example/1',
              apiUrl: 'https://api.example/1',
              fields: {
                trailText: 'The dam above',
                byline: 'Mira Solberg',
                body: `<p>${text}</p>`,
                publication: 'Valley Courier',
              },
            },
          ],
        },
      },
    ],
    [
      'the New York Times',
      {
        status: 'OK',
        response: {
          docs: [
            {
              abstract: text,
              web_url: 'https://valley.example/1',
              source: 'Valley Courier',
              headline: { main: 'Dam', kicker: null },
              pub_date: '2023-05-09T08:10:00Z',
              byline: { original: 'By Mira Solberg' },
            },
          ],
        },
      },
    ],
    [
      'Event Registry',
      {
        articles: {
          results: [
            {
              uri: '77',
              lang: 'eng',
              date: '2023-05-09',
              dateTimePub: '2023-05-09T08:10:00Z',
              url: 'https://valley.example/1',
              title: 'Dam',
              body: text,
              source: { uri: 'valley.example', title: 'Valley Courier' },
              authors: [{ uri: 'm', name: 'Mira Solberg' }],
            },
          ],
          totalResults: 1,
        },
      },
    ],
    [
      'NewsCatcher',
      {
        status: 'ok',
        total_hits: 1,
        articles: [
          {
            title: 'Dam',
            author: 'Mira Solberg',
            published_date: '2023-05-09T08:10:00Z',
            link: 'https://valley.example/1',
            clean_url: 'Valley Courier',
            content: text,
          },
        ],
      },
    ],
    [
      'news-please',
      {
        authors: ['Mira Solberg'],
        date_download: '2023-06-01 00:00:00',
        date_publish: '2023-05-09T08:10:00Z',
        description: first,
        language: 'en',
        source_domain: 'Valley Courier',
        maintext: text,
        title: 'Dam',
        url: 'https://valley.example/1',
      },
    ],
    [
      'trafilatura',
      {
        title: 'Dam',
        author: 'Mira Solberg',
        hostname: 'valley.example',
        date: '2023-05-09T08:10:00Z',
        fingerprint: 'ab',
        'source-hostname': 'Valley Courier',
        source: 'https://valley.example/1',
        comments: '',
        text,
      },
    ],
  ])('%s', async (_name, value) => {
    const wanted = {
      title: 'Dam',
      text,
      url: 'https://valley.example/1',
      author: 'Mira Solberg',
      publisher: 'Valley Courier',
      publishedAt: '2023-05-09T08:10:00Z',
    };
    expect(await read('a.json', JSON.stringify(value))).toMatchObject([wanted]);
    expect(await read('a.txt', JSON.stringify(value, null, 2))).toMatchObject([wanted]);
  });

  test('says how much a service has cut off', async () => {
    const answer = {
      status: 'ok',
      articles: [
        {
          title: 'Dam',
          url: 'https://valley.example/1',
          publishedAt: '2023-05-09T08:10:00Z',
          description: null,
          content: `${first} Around 1,150… [+1234 chars]`,
        },
      ],
    };
    const [article] = await read('a.json', JSON.stringify(answer));
    expect(article?.text).toBe(`${first} Around 1,150`);
    expect(article?.doubt).toContain('1234 more characters');
  });

  test.each([
    [
      'Glossator JSON',
      'json',
      '{"format":"glossator-annotations","articles":[{"title":"Dam","text":"x","url":"u"}]}',
    ],
    [
      'Web Annotations',
      'w3c',
      '{"@context":"http://www.w3.org/ns/anno.jsonld","type":"AnnotationPage","items":[{"type":"Annotation","body":{"value":"x"},"target":"https://a.example"}]}',
    ],
    [
      'Label Studio',
      'labelstudio',
      '[{"id":1,"data":{"text":"x","title":"t","url":"u"},"annotations":[{"result":[]}]}]',
    ],
    ['UIMA CAS', 'cas', '{"%TYPES":{},"%FEATURE_STRUCTURES":[],"%VIEWS":{}}'],
    ['a list of articles', 'table', '[{"title":"Dam","text":"x","url":"https://a.example"}]'],
    [
      'other JSON',
      undefined,
      '{"title":"Settings","url":"https://a.example","description":"x","values":[1]}',
    ],
  ])('leaves %s to its own reader', (_name, id, content) => {
    const kind = detect(bytesOf(content), 'a.json');
    const found =
      kind.kind === 'format' ? kind.format.id : kind.kind === 'document' ? kind.reader.id : undefined;
    if (id !== undefined) expect(found).toBe(id);
    expect(found).not.toBe('json-articles');
  });
});
