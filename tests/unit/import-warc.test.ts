import { brotliCompressSync, deflateRawSync, deflateSync, gzipSync } from 'node:zlib';
import { zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { encodeAs } from '../fixtures/encodings.ts';
import { readDocument, readDocuments } from '../fixtures/readDocuments.ts';

type Content = string | Uint8Array;
const bytes = (content: Content) => Buffer.from(content as Uint8Array);
const record = (type: string, url: string, contentType: string, content: Content, version = '1.0') =>
  Buffer.concat([
    bytes(
      `WARC/${version}\r\nWARC-Type: ${type}\r\nWARC-Target-URI: ${url}\r\nWARC-Date: 2024-03-12T07:15:00Z\r\nContent-Type: ${contentType}\r\nContent-Length: ${bytes(content).length}\r\n\r\n`,
    ),
    bytes(content),
    bytes('\r\n\r\n'),
  ]);
const http = (status: string, fields: string, body: Content) =>
  Buffer.concat([bytes(`HTTP/1.1 ${status}\r\n${fields}\r\n\r\n`), bytes(body)]);
const response = (url: string, answer: Buffer) =>
  record('response', url, 'application/http; msgtype=response', answer);
const html = (title: string, text: string) =>
  `<html><head><title>${title}</title></head><body><p>${text}</p></body></html>`;
const page = (url: string, title: string, text: string) =>
  response(url, http('200 OK', 'Content-Type: text/html', html(title, text)));
const info = record('warcinfo', '', 'application/warc-fields', 'software: x\r\n');
const two = [
  page('https://ledger.example/port', 'Port closed', 'The port is closed.'),
  page('https://ledger.example/union', 'Union protests', 'The union spoke.'),
];
const others = [
  response('https://ledger.example/', http('301 Moved', 'Location: /port', '')),
  response('https://ledger.example/a.png', http('200 OK', 'Content-Type: image/png', 'x')),
  response('https://ledger.example/a.js', http('200 OK', 'Content-Type: text/javascript', 'x')),
  response('https://ledger.example/a.css', http('200 OK', 'Content-Type: text/css', 'x')),
  response(
    'https://ledger.example/gone',
    http('404 Not Found', 'Content-Type: text/html', html('Gone', 'Gone.')),
  ),
  record('request', 'https://ledger.example/port', 'application/http', 'GET / HTTP/1.1\r\n\r\n'),
];
const told = async (name: string, content: Uint8Array) => {
  const { error, documents } = await readDocuments(name, content);
  return error ?? documents.map(({ title, text, source }) => [title, text, source.url, source.publishedAt]);
};
const both = [
  ['Port closed', 'The port is closed.', 'https://ledger.example/port', null],
  ['Union protests', 'The union spoke.', 'https://ledger.example/union', null],
];

describe('a web archive', () => {
  test.each([
    ['plain', 'a.warc', Buffer.concat([info, ...two])],
    ['packed record by record', 'a.warc.gz', Buffer.concat([info, ...two].map((one) => gzipSync(one)))],
    ['packed whole, under another name', 'a.html', gzipSync(Buffer.concat([info, ...two]))],
    [
      'in a WACZ',
      'a.wacz',
      zipSync({ 'archive/data.warc.gz': gzipSync(Buffer.concat(two)), 'datapackage.json': bytes('{}') }),
    ],
    [
      'version 1.1 with angle brackets',
      'a',
      Buffer.concat(
        two.map((one) =>
          bytes(
            one
              .toString('latin1')
              .replace('WARC/1.0', 'WARC/1.1')
              .replace(/URI: (\S+)/, 'URI: <$1>'),
          ),
        ),
      ),
    ],
  ])('that is %s gives an article for each page, without a day', async (_, name, content) =>
    expect(await told(name, content)).toEqual(both),
  );

  test('of ARC 1.0 is read too', async () => {
    const body = http('200 OK', 'Content-Type: text/html', html('Port closed', 'The port is closed.'));
    const arc = Buffer.concat([
      bytes('filedesc://a.arc 0.0.0.0 20240312071500 text/plain 4\n1 0 \n'),
      bytes(`https://ledger.example/port 192.0.2.1 20240312071500 text/html ${body.length}\n`),
      body,
    ]);
    expect(await told('a.arc', arc)).toEqual(both.slice(0, 1));
  });

  test('counts what is not a page', async () => {
    const { documents } = await readDocuments('a.warc', Buffer.concat([info, ...others, ...two]));
    expect(documents[0]?.leftOut).toEqual([
      'Left out of the archive: 1 redirect, 1 picture, 2 scripts or styles, and 1 answer with an error.',
    ]);
    expect((await readDocuments('a.warc', Buffer.concat(others))).error).toContain(
      'contains no web page with text. Left out',
    );
  });

  const chunked = (body: Content, size: number) => {
    const pieces: Buffer[] = [];
    for (let at = 0; at < bytes(body).length; at += size) {
      const piece = bytes(body).subarray(at, at + size);
      pieces.push(bytes(`${piece.length.toString(16)};x=y\r\n`), piece, bytes('\r\n'));
    }
    return Buffer.concat([...pieces, bytes('0\r\n\r\n')]);
  };
  const body = html('Port closed', 'The port is closed.');
  test.each([
    ['in chunks', 'Transfer-Encoding: chunked', chunked(body, 7)],
    [
      'by gzip, in chunks',
      'Transfer-Encoding: chunked\r\nContent-Encoding: gzip',
      chunked(gzipSync(body), 9),
    ],
    ['by deflate', 'Content-Encoding: deflate', deflateSync(body)],
    ['by deflate without a frame', 'Content-Encoding: deflate', deflateRawSync(body)],
    ['by brotli', 'Content-Encoding: br', brotliCompressSync(body)],
    ['not any more, though it says so', 'Transfer-Encoding: chunked\r\nContent-Encoding: gzip', bytes(body)],
  ])('has a page that is packed %s', async (_, fields, content) => {
    const answer = http('200 OK', `Content-Type: text/html\r\n${fields}`, content);
    expect(await told('a.warc', response('https://ledger.example/port', answer))).toEqual(both.slice(0, 1));
  });

  test('has the letters that the server names, else those that the page names', async () => {
    const text = 'Порт закрыт до пятницы.';
    for (const [fields, meta] of [
      ['Content-Type: text/html; charset=windows-1251', 'utf-8'],
      ['Content-Type: text/html', 'windows-1251'],
    ]) {
      const content = encodeAs(
        `<html><head><meta charset="${meta}"></head><body><p>${text}</p></body></html>`,
        'windows-1251',
      );
      const read = await readDocument(
        'a.warc',
        response('https://a.example/', http('200 OK', fields ?? '', content)),
      );
      expect(read.text).toBe(text);
    }
  });

  test('has pages that a program put there, and texts that one made of pages', async () => {
    const content = Buffer.concat([
      record('resource', 'https://a.example/1', 'text/html', html('One', 'First.')),
      record('conversion', 'https://a.example/2', 'text/plain', 'Two\n\nSecond.'),
      record('revisit', 'https://a.example/3', 'application/http', 'HTTP/1.1 200 OK\r\n\r\n'),
    ]);
    const { documents } = await readDocuments('a.warc', content);
    expect(documents.map(({ text, source }) => [text, source.url])).toEqual([
      ['First.', 'https://a.example/1'],
      ['Two\n\nSecond.', 'https://a.example/2'],
    ]);
    expect(documents[0]?.leftOut).toEqual(['Left out of the archive: 1 repeated capture.']);
  });

  test('that is damaged gives what can be read, and says so', async () => {
    const packed = two.map((one) => gzipSync(one));
    const broken = Buffer.concat([
      packed[0] ?? bytes(''),
      Buffer.from('\x1f\x8b\x08\x00garbage, and more of it', 'latin1'),
      packed[1] ?? bytes(''),
    ]);
    const { documents } = await readDocuments('a.warc.gz', broken);
    expect(documents.map(({ title }) => title)).toEqual(['Port closed', 'Union protests']);
    expect(documents[0]?.leftOut[0]).toContain('damaged in 1 place');
    const whole = Buffer.concat(two);
    for (let end = 10; end < whole.length; end += 13) {
      const { error, documents: some } = await readDocuments('a.warc', whole.subarray(0, end));
      expect(error === null ? some.length : error).toBeTruthy();
    }
  });

  test('that is nothing but beginnings of records is given up soon', async () => {
    const begun = performance.now();
    const { error } = await readDocuments('a.warc', 'WARC/1.0\r\n'.repeat(100_000));
    expect(error).toContain('damaged in 10,000 places');
    expect(performance.now() - begun).toBeLessThan(5000);
    const { documents } = await readDocuments(
      'a.warc',
      Buffer.concat([bytes('WARC/1.0\r\nWARC-Type: response\r\n'), ...two]),
    );
    expect(documents.map(({ title }) => title)).toEqual(['Port closed', 'Union protests']);
  });

  test('that unpacks to more than is read is given up there', async () => {
    const bomb = gzipSync(Buffer.alloc(130 * 1024 * 1024));
    const { documents } = await readDocuments('a.warc.gz', Buffer.concat([gzipSync(two[0] ?? ''), bomb]));
    expect(documents.map(({ title }) => title)).toEqual(['Port closed']);
    expect(documents[0]?.leftOut[0]).toContain('damaged');
    const page = gzipSync(Buffer.alloc(65 * 1024 * 1024, ' '));
    const answer = http('200 OK', 'Content-Type: text/html\r\nContent-Encoding: gzip', page);
    expect((await readDocuments('a.warc', response('https://a.example/', answer))).error).toContain(
      '1 page that cannot be read',
    );
  });
});
