import { describe, expect, test } from 'vitest';
import { detect } from '../../electron/import/detect.ts';
import { bytesOf, first, readFeed, second } from '../fixtures/readFeed.ts';

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
    expect(await readFeed('a.json', JSON.stringify(value))).toMatchObject([wanted]);
    expect(await readFeed('a.txt', JSON.stringify(value, null, 2))).toMatchObject([wanted]);
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
    const [article] = await readFeed('a.json', JSON.stringify(answer));
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
