import { describe, expect, test } from 'vitest';
import { attached, head, inner, multipart, part, shownHead, withHead } from '../fixtures/mails.ts';
import { bytesOf, readDocument, readDocuments } from '../fixtures/readDocuments.ts';

describe('an e-mail with faults', () => {
  test.each([
    ['quoted-printable', 'caf=C3=A9 = 1=\r\n00 =\t\r\neuro =ZZ', 'café = 100 euro =ZZ'],
    [
      'base64',
      `${btoa('first ')}\r\n${btoa('second')}\r\n_______\r\nThe list`,
      'first second\n\n_______\nThe list',
    ],
    ['x-uuencode', 'begin 644 a.txt\r\n#0V%T\r\n`\r\nend\r\n', 'Cat'],
    ['BASE64 (comment)', btoa('words'), 'words'],
  ])('with faults in its %s is read as far as it goes', async (encoding, body, text) => {
    const mail = `${head(`Content-Transfer-Encoding: ${encoding}\r\n`)}${body}`;
    expect((await readDocument('a.eml', mail)).text).toContain(text);
  });

  test.each([
    ['the boundary that it names', (mail: string) => mail.replaceAll('--==b mixed', '--another-one-it-is')],
    ['the last boundary', (mail: string) => mail.slice(0, mail.lastIndexOf('--==b mixed'))],
    ['any part', () => withHead('Content-Type: multipart/mixed; boundary=x\r\n\r\nOne.\r\n\r\nTwo.')],
  ])('is read without %s', async (_, change) => {
    const mail = withHead(multipart('mixed', part('text/plain', 'One.'), part('text/plain', 'Two.')));
    expect((await readDocument('a.eml', change(mail))).shown).toEqual([
      ...shownHead,
      'paragraph: One.',
      'paragraph: Two.',
    ]);
  });

  test('keeps what stands outside of its parts as a passage', async () => {
    const mail = `${withHead(multipart('mixed', part('text/plain', 'One.')))}\r\nFooter of the list.`;
    expect((await readDocument('a.eml', mail)).leftOut).toEqual([
      'Left out: Outside the parts of the e-mail (19 characters).',
    ]);
  });

  const nested = Array.from(
    { length: 2000 },
    (_, index) => `Content-Type: multipart/mixed; boundary=b${index}\r\n\r\n--b${index}\r\n`,
  ).join('');
  test.each([
    ['that is none', 'Just text\n\nin a file', 'is not an e-mail'],
    ['of parts in parts', withHead(nested), 'nested more than 50 deep'],
    [
      'of messages in messages',
      `${head('Content-Type: message/rfc822\r\n')}`.repeat(100),
      'nested more than 50 deep',
    ],
    [
      'of too many parts',
      withHead(multipart('mixed', ...Array.from({ length: 30_000 }, () => 'A: b\r\n\r\nx'))),
      'more than 20,000 parts',
    ],
  ])('%s is refused', async (_, content, sentence) =>
    expect((await readDocuments('a.eml', content)).error).toContain(sentence),
  );

  test('that is cut off anywhere is read or refused', async () => {
    const bytes = bytesOf(
      withHead(
        multipart(
          'mixed',
          part('text/plain; charset="utf-8"', 'caf=C3=A9', 'Content-Transfer-Encoding: quoted-printable\r\n'),
          attached('message/rfc822', 'b.eml', inner('Pier', 'Text.')),
        ),
      ),
    );
    for (let end = 1; end < bytes.length; end += 3) {
      const { error, documents } = await readDocuments('a.eml', bytes.subarray(0, end));
      expect(error === null ? documents.length : error).toBeTruthy();
    }
  });

  test('of hostile heads takes no longer than its size', async () => {
    const began = performance.now();
    for (const field of [
      `Subject: ${'=?'.repeat(500_000)}`,
      `Subject: ${'=?utf-8?Q?a?= '.repeat(100_000)}`,
      `From: ${'('.repeat(1_000_000)}`,
      `From: ${'a,'.repeat(500_000)}`,
      `Content-Type: multipart/mixed; ${'a*0*='.repeat(200_000)}`,
      `Date: ${'1 '.repeat(500_000)}`,
      `Subject: x\r\n${' y\r\n'.repeat(300_000)}`,
    ])
      await readDocuments('a.eml', `Date: x\r\n${field}\r\n\r\nText.`);
    expect(performance.now() - began).toBeLessThan(20_000);
  });
});
