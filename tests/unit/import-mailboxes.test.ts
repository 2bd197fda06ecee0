import { describe, expect, test } from 'vitest';
import { steepnessOf, suspicious } from '../fixtures/growth/measure.ts';
import { readDocument, readDocuments } from '../fixtures/readDocuments.ts';

const from = (date = 'Tue Mar 12 08:15:00 2024', sender = 'ana@ledger.example') => `From ${sender} ${date}\n`;
const message = (subject: string, body: string, more = '') =>
  `From: Ana Lund <ana@ledger.example>\nSubject: ${subject}\nDate: Tue, 12 Mar 2024 08:15:00 +0100\n${more}\n${body}\n\n`;
const two = `${from()}${message('Port closed', 'The port is closed.')}${from()}${message('Union protests', 'The union spoke.')}`;

const told = async (name: string, content: string) => {
  const { error, documents } = await readDocuments(name, content);
  return error ?? documents.map(({ title, shown }) => [title, ...shown.slice(2)]);
};
const both = [
  ['Port closed', 'paragraph: The port is closed.'],
  ['Union protests', 'paragraph: The union spoke.'],
];

describe('a mailbox', () => {
  test.each(['two.mbox', 'two.mbx', 'Inbox', 'two.txt', 'two.eml', 'two.html'])(
    'named %s gives an article for each message',
    async (name) => expect(await told(name, two)).toEqual(both),
  );

  test.each([
    ['CRLF', two.replaceAll('\n', '\r\n')],
    ['CR', two.replaceAll('\n', '\r')],
    ['a byte order mark and blank lines', `\ufeff\n\n${two}`],
    ['lines of Thunderbird', two.replaceAll('From ana@ledger.example', 'From -')],
    ['lines of Gmail', two.replaceAll(/^From .*$/gm, 'From 1793267201@xxx Tue Mar 12 07:15:00 +0000 2024')],
    [
      'lines with zones',
      two.replaceAll(/^From .*$/gm, 'From ana@ledger.example Tue Mar 12 07:15:00 GMT 2024'),
    ],
    ['lines without dates', two.replaceAll(/^From .*$/gm, 'From ana@ledger.example')],
    ['no blank lines between messages', two.replaceAll('\n\nFrom ', '\nFrom ')],
  ])('is read with %s', async (_, content) => expect(await told('a.mbox', content)).toEqual(both));

  test('is not divided at lines that only begin like it, and these lose their marks', async () => {
    const body =
      '>From the pier to the quay\n\nFrom Tuesday on, at 08:15, in 2024\nnothing moves.\n>>From here\n> From there';
    expect(await told('a.mbox', `${from()}${message('Port closed', body)}`)).toEqual([
      [
        'Port closed',
        'paragraph: From the pier to the quay',
        'paragraph: From Tuesday on, at 08:15, in 2024\nnothing moves.\n>From here\n> From there',
      ],
    ]);
  });

  test('whose messages say how long they are is divided there', async () => {
    const inner = `${from()}Subject: not a message of its own\n\nText.\n`;
    const body = `Look:\n\n${inner}`;
    const content = `${from()}${message('Port closed', body, `Content-Length: ${body.length}\n`)}${from()}${message('Union protests', 'The union spoke.', 'Content-Length: 99999\n')}`;
    const read = await told('a.mbox', content);
    expect(read).toHaveLength(2);
    expect(read[0]).toContain('paragraph: Look:');
  });

  test('has a message that cannot be read left out by itself, and says which', async () => {
    const locked = '-----BEGIN PGP MESSAGE-----\n\nhQIM\n-----END PGP MESSAGE-----';
    const { documents } = await readDocuments('a.mbox', `${from()}${message('Secret', locked)}${two}`);
    expect(documents.map(({ title }) => title)).toEqual(['Port closed', 'Union protests']);
    expect(documents[0]?.leftOut).toEqual([
      'Message 1 was left out: “a.mbox” is encrypted (PGP): decrypt it in your mail program and save it from there.',
    ]);
  });

  test('says on which day a message came in that does not say when it was sent, as a guess', async () => {
    const undated = `${from('Tue Mar 12 08:15:00 2024')}From: a@b.example\nSubject: x\n\nText.\n`;
    expect(await readDocument('a.mbox', undated)).toMatchObject({
      source: { publishedAt: '2024-03-12T08:15:00', mediaType: 'application/mbox' },
      origins: { publishedAt: { kind: 'guessed', from: 'the line “From ” of the mailbox' } },
    });
  });

  test('has passages that are numbered through all messages', async () => {
    const more = 'MIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=x\n';
    const parts = (text: string) => `--x\n\n${text}\n--x\nContent-Type: text/csv\n\na,b\n--x--\n`;
    const content = `${from()}${message('One', parts('First.'), more)}${from()}${message('Two', parts('Second.'), more)}`;
    const { documents } = await readDocuments('a.mbox', content, { withPassages: true });
    expect(documents.map(({ passages }) => passages?.map(({ id }) => id))).toEqual([
      [0, 1],
      [2, 3],
    ]);
    const taken = await readDocument('a.mbox', content, { take: [2, 3] });
    expect(taken.shown.slice(2)).toEqual(['paragraph: Second.', 'paragraph: a,b']);
  });

  test('of thousands of messages is read in a time that grows with it', async () => {
    const messages = (count: number) => two.repeat(count / 2);
    const read = async (content: string) => (await readDocuments('a.mbox', content)).documents.length;
    expect(await read(messages(3200))).toBe(3200);
    expect(await steepnessOf(messages, read, { from: 400, upTo: 800 })).toBeLessThan(suspicious);
  });
});

describe('a page that was saved as one file', () => {
  const html =
    '<html><head><meta charset="utf-8"><title>Port</title></head><body><p>Déjà closed.</p></body></html>';
  const page = (head: string, body = html) =>
    `${head}MIME-Version: 1.0\r\nContent-Type: multipart/related; type="text/html"; boundary="--- a b ---"\r\n\r\n----- a b ---\r\nContent-Type: text/html\r\nContent-Transfer-Encoding: binary\r\nContent-Location: https://ledger.example/\r\n port\r\n\r\n${body}\r\n----- a b ---\r\nContent-Type: image/png\r\nContent-Transfer-Encoding: base64\r\n\r\niVBORw0KGgo=\r\n----- a b -----\r\n`;
  const blink = 'From: <Saved by Blink>\r\nSnapshot-Content-Location: https://ledger.example/port\r\n';

  test.each([
    ['page.html', blink],
    [
      'page.htm',
      'From: "Saved by Windows Internet Explorer 8"\r\nSubject: Port\r\nDate: Tue, 12 Mar 2024 08:15:00 +0100\r\n',
    ],
    ['page', ''],
    ['page.txt', '\r\n'],
    ['page.eml', '\ufeffFrom: <Saved by UnMHT>\r\n'],
    ['page.mht', 'Subject: Port\r\n'],
  ])('is read as one when it is named %s', async (name, head) =>
    expect(await readDocument(name, page(head))).toMatchObject({
      text: 'Déjà closed.',
      title: 'Port',
      source: { mediaType: 'text/html', url: 'https://ledger.example/port', publishedAt: null },
    }),
  );

  test('is a mail where it was sent to someone', async () => {
    const mail = page(
      'From: a@b.example\r\nTo: c@d.example\r\nSubject: Port\r\nDate: Tue, 12 Mar 2024 08:15:00 +0100\r\n',
    );
    expect((await readDocument('a', mail)).source).toMatchObject({
      mediaType: 'message/rfc822',
      author: 'a@b.example',
    });
    const plain = 'From: a@b.example\r\nSubject: Port\r\n\r\nOnly text.';
    expect((await readDocument('a.mht', plain)).text).toContain('Only text.');
  });

  test('of frames is read with what is in them; a frame beside a text is named', async () => {
    const framed = (root: string) =>
      `${blink}Content-Type: multipart/related; boundary=x; start="<2@x>"\r\n\r\n--x\r\nContent-Type: text/html\r\n\r\n<html><body><p>In the frame.</body></html>\r\n--x\r\nContent-Type: text/html\r\nContent-ID: <2@x>\r\n\r\n${root}\r\n--x--`;
    const set = await readDocument('a.mht', framed('<html><frameset><frame src="cid:1"></frameset></html>'));
    expect(set.text).toBe('In the frame.');
    const beside = await readDocument(
      'a.mht',
      framed('<html><body><p>The text.<iframe src="cid:1"></iframe></body></html>'),
    );
    expect(beside.text).toBe('The text.');
    expect(beside.leftOut).toContain('1 frame in the page was left out.');
  });
});
