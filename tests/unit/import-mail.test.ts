import { describe, expect, test } from 'vitest';
import { readFiles } from '../../electron/import/index.ts';
import { encodeAs, newsSamples } from '../fixtures/encodings.ts';
import { attached, head, inner, multipart, part, shownHead, withHead } from '../fixtures/mails.ts';
import { readDocument, readDocuments } from '../fixtures/readDocuments.ts';

describe('an e-mail', () => {
  test('keeps who wrote to whom and when above its text, and says where it read that', async () => {
    const body = 'Hello Kim.\r\n\r\n> You wrote\r\n> this.\r\n\r\nBye\r\n';
    const mail = await readDocument('a.eml', `${head('', '=?utf-8?B?w5xiZXIgMTEsMDAw?= soldiers')}${body}`);
    expect(mail).toMatchObject({
      title: 'Über 11,000 soldiers',
      source: { author: 'Jane Doe', publishedAt: '2024-11-05T10:20:00+09:00', mediaType: 'message/rfc822' },
      origins: { author: { kind: 'declared', from: 'the line “From” of the e-mail' } },
      leftOut: [],
    });
    expect(mail.shown).toEqual([
      'heading1: Über 11,000 soldiers',
      shownHead[1],
      'paragraph: Hello Kim.',
      'blockquote: > You wrote\n> this.',
      'paragraph: Bye',
    ]);
  });

  test.each([
    '',
    'Content-Type: text/plain; charset=us-ascii\r\n',
    'Content-Type: text/plain; charset=utf-8\r\n',
  ])('is Japanese by its escapes, whatever its head says (%j)', async (type) => {
    const body = '\x1b$B9AOQJD:?\x1b(B.\r\n';
    const mail = await readDocument('a.eml', Buffer.from(`${head(type)}${body}`, 'latin1'));
    expect(mail.shown.at(-1)).toBe('paragraph: 港湾閉鎖.');
  });

  test('has the writer’s name in the letters of the subject where its text is ASCII', async () => {
    const lines = `From: Анна Лунд <ana@a.example>\r\nSubject: Порт Варнхольма закрыт до пятницы\r\n\r\nSee below.\r\n`;
    const mail = await readDocument('a.eml', encodeAs(lines, 'windows-1251'));
    expect(mail).toMatchObject({
      title: 'Порт Варнхольма закрыт до пятницы',
      source: { author: 'Анна Лунд' },
    });
  });

  test('is a page where it begins as one, whatever its head says', async () => {
    const mail = await readDocument(
      'a.eml',
      `${head('Content-Type: text/plain\r\n')}<html><body><p>Hello <b>you</b>.`,
    );
    expect(mail.shown).toEqual([...shownHead, 'paragraph: Hello you.']);
  });

  test('is read where a program has doubled the carriage returns', async () => {
    const mail = await readDocument('a.eml', `${head()}Hello.\r\n`.replaceAll('\r\n', '\r\r\n'));
    expect(mail.shown).toEqual([...shownHead, 'paragraph: Hello.']);
  });

  test.each([false, true])(
    'that was signed as a whole is read from the signature (in pieces: %s)',
    async (isInPieces) => {
      const inner = Buffer.from('Content-Type: text/plain; charset=utf-8\r\n\r\nThe bridge is open.\r\n');
      const tlv = (tag: number, ...content: readonly Uint8Array[]) => {
        const all = Buffer.concat(content);
        return isInPieces && (tag & 0x20) !== 0
          ? Buffer.concat([Buffer.from([tag, 0x80]), all, Buffer.from([0, 0])])
          : Buffer.concat([Buffer.from([tag, 0x82, all.length >> 8, all.length & 255]), all]);
      };
      const name = (last: number) => tlv(6, Buffer.from([0x2a, 0x86, 0x48, 0x86, 0xf7, 0x0d, 1, 7, last]));
      const octets = isInPieces
        ? tlv(0x24, tlv(4, inner.subarray(0, 20)), tlv(4, inner.subarray(20)))
        : tlv(4, inner);
      const signed = tlv(
        0x30,
        tlv(2, Buffer.from([1])),
        tlv(0x31),
        tlv(0x30, name(1), tlv(0xa0, octets)),
        tlv(0x31),
      );
      const whole = tlv(0x30, name(2), tlv(0xa0, signed)).toString('base64');
      const type =
        'Content-Type: application/pkcs7-mime; smime-type=signed-data; name=smime.p7m\r\nContent-Transfer-Encoding: base64\r\n';
      const mail = await readDocument('a.eml', `${head(type)}${whole}\r\n`);
      expect(mail.shown).toEqual([...shownHead, 'paragraph: The bridge is open.']);
      for (let cut = 0; cut < whole.length; cut += 7) {
        const cutOff = await readFiles([
          { name: 'a.eml', bytes: Buffer.from(`${head(type)}${whole.slice(0, cut)}\r\n`) },
        ]);
        expect(cutOff.ok || cutOff.error.message).toBeTruthy();
      }
    },
  );

  const both = (plain: string, html: string) =>
    withHead(multipart('alternative', part('text/plain', plain), part('text/html', html)));

  test('is taken from its plain text where that is as full as its HTML', async () => {
    const mail = await readDocument('a.eml', both('Hello all.', '<p>Hello <b>all</b>.'));
    expect(mail.shown).toEqual([...shownHead, 'paragraph: Hello all.']);
  });

  test('else from its HTML, of which nothing runs, and the plain text is a passage', async () => {
    const html = '<p>Hello <b>all</b> of you who read this.<img src=http://t/p.gif><script>x()</script>';
    const mail = await readDocument('a.eml', both('See the HTML.', html), { withPassages: true });
    expect(mail.shown).toEqual([...shownHead, 'paragraph: Hello all of you who read this.']);
    expect(mail.leftOut).toEqual(['1 picture and 1 script were left out.']);
    expect(mail.passages?.filter(({ isTaken }) => !isTaken)).toEqual([
      { id: 1, label: 'The same e-mail as plain text', text: 'See the HTML.', isTaken: false },
    ]);
    const whole = await readDocument('a.eml', both('See the HTML.', html), { take: [0, 1] });
    expect(whole.shown).toEqual([...shownHead, 'paragraph: See the HTML.']);
  });

  test('is read with the message that is attached to it, which keeps its head', async () => {
    const mail = await readDocument(
      'a.eml',
      withHead(
        multipart(
          'mixed',
          part('text/plain', 'See below.'),
          attached('message/rfc822', 'b.eml', inner('Pier cracked', 'Four pillars have cracks.')),
          part('text/plain', 'Sent from a phone'),
        ),
      ),
    );
    expect(mail.shown).toEqual([
      ...shownHead,
      'paragraph: See below.',
      'heading2: Pier cracked',
      'paragraph: From: Ivo Brändt <ivo@wire.example>\nDate: Mon, 4 Nov 2024 21:02:00 +0100',
      'paragraph: Four pillars have cracks.',
      'paragraph: Sent from a phone',
    ]);
    expect(mail.leftOut).toEqual([]);
  });

  test.each([
    ['as base64', 'Content-Transfer-Encoding: base64\r\n', (text: string) => btoa(text)],
    ['under another type', "Content-Disposition: attachment; filename*=utf-8''b%2Eeml\r\n", null],
  ])('is read with a message that is attached %s', async (_, field, encode) => {
    const text = inner('Pier cracked', 'Four pillars have cracks.').replace('ä', 'a');
    const type = encode ? 'message/rfc822' : 'application/octet-stream';
    const content = withHead(multipart('mixed', part(type, encode?.(text) ?? text, field)));
    expect((await readDocument('a.eml', content)).text).toContain('Pier cracked\n\nFrom: Ivo');
  });

  const shownOf = async (content: string) =>
    (await readDocuments('a.eml', content)).documents.map(({ title, source, shown }) => [
      title,
      source.author,
      shown.at(-1),
    ]);

  test.each([
    ['a digest', 'digest', ''],
    ['a digest that names its types', 'digest', 'Content-Type: message/rfc822\r\n'],
    ['a mail with several messages', 'mixed', 'Content-Type: message/rfc822\r\n'],
  ])(
    'that is %s gives an article for each message, and one for what they came with',
    async (_, type, field) => {
      const messages = multipart(
        type,
        `${field}\r\n${inner('Pier cracked', 'Four pillars have cracks.')}`,
        `${field}\r\n${inner('Union protests', 'The union spoke.')}`,
      );
      const stories = [
        ['Pier cracked', 'Ivo Brändt', 'paragraph: Four pillars have cracks.'],
        ['Union protests', 'Ivo Brändt', 'paragraph: The union spoke.'],
      ];
      expect(await shownOf(withHead(messages))).toEqual(stories);
      const cover = multipart(
        'related',
        part('text/plain', 'Two stories.'),
        messages.replace('MIME-Version: 1.0\r\n', ''),
      );
      expect(await shownOf(withHead(cover))).toEqual([
        ['Bridge reopened', 'Jane Doe', 'paragraph: Two stories.'],
        ...stories,
      ]);
    },
  );

  test('has its texts in their order, attached texts under their names, and names all other files with their sizes', async () => {
    const mail = await readDocument(
      'a.eml',
      withHead(
        multipart(
          'mixed',
          part('text/plain', 'One.'),
          attached('application/pdf', 'a.pdf', 'x'.repeat(1500)),
          attached('text/plain', 'statement.txt', 'The statement.'),
          attached('text/csv', 'b.csv', 'x,y'),
          part('image/png', 'iVBORw0KGgo=', 'Content-Transfer-Encoding: base64\r\n'),
          part('text/html', '<p>Two.'),
        ),
      ),
      { withPassages: true },
    );
    expect(mail.shown.slice(2)).toEqual([
      'paragraph: One.',
      'heading2: statement.txt',
      'paragraph: The statement.',
      'paragraph: Two.',
    ]);
    expect(mail.leftOut).toEqual([
      '2 attachments were left out: a.pdf (2 kB), image/png (8 bytes).',
      'Left out: Attached: b.csv (3 characters).',
    ]);
    expect(mail.passages?.find(({ isTaken }) => !isTaken)?.text).toBe('x,y');
  });

  test('in rich text is read, and so is an attached one', async () => {
    const rich = String.raw`{\rtf1\ansi The \b pier\b0  cracked.}`;
    const mail = await readDocument(
      'a.eml',
      withHead(multipart('mixed', part('text/plain', 'See.'), attached('application/rtf', 'a.rtf', rich))),
    );
    expect(mail.shown.slice(2)).toEqual([
      'paragraph: See.',
      'heading2: a.rtf',
      'paragraph: The pier cracked.',
    ]);
  });

  test('whose lines a program has broken is put together again (format=flowed)', async () => {
    const body = 'One long \r\nparagraph.\r\n\r\n> quoted \r\n> words\r\n\r\n-- \r\nJane';
    const flowed = await readDocument(
      'a.eml',
      `${head('Content-Type: text/plain; format=flowed\r\n')}${body}`,
    );
    expect(flowed.shown.slice(2)).toEqual([
      'paragraph: One long paragraph.',
      'blockquote: > quoted words',
      'paragraph: -- \nJane',
    ]);
    const deleted = 'Content-Type: text/plain; format=flowed; delsp=yes\r\n';
    expect((await readDocument('a.eml', `${head(deleted)}港湾は \r\n閉鎖。`)).text).toContain('港湾は閉鎖。');
  });

  test('that is signed in clear is read without the frame; one that is encrypted says what to do', async () => {
    const signed =
      '-----BEGIN PGP SIGNED MESSAGE-----\nHash: SHA256\n\nThe words.\n- -- \nJane\n-----BEGIN PGP SIGNATURE-----\n\niQEz\n-----END PGP SIGNATURE-----\n';
    const mail = await readDocument('a.eml', head() + signed);
    expect(mail.shown.slice(2)).toEqual(['paragraph: The words.\n-- \nJane']);
    expect(mail.leftOut).toEqual(['1 digital signature was left out.']);
    const sentence = '“a.eml” is encrypted (PGP): decrypt it in your mail program and save it from there.';
    const armour = '-----BEGIN PGP MESSAGE-----\n\nhQIM\n-----END PGP MESSAGE-----\n';
    expect((await readDocuments('a.eml', head() + armour)).error).toBe(sentence);
    const mime = multipart(
      'encrypted',
      part('application/pgp-encrypted', 'Version: 1'),
      part('application/octet-stream', 'x'),
    );
    expect((await readDocuments('a.eml', withHead(mime))).error).toBe(sentence);
    const smime = head(
      'Content-Type: application/pkcs7-mime; name=smime.p7m\r\nContent-Transfer-Encoding: base64\r\n',
    );
    expect((await readDocuments('a.eml', `${smime}MIAGCSqGSIb3DQEHA6CAMIACAQAx`)).error).toContain(
      '(S/MIME)',
    );
  });

  test('that came back is read with the report of the server aside', async () => {
    const mail = await readDocument(
      'a.eml',
      withHead(
        multipart(
          'report',
          part('text/plain', 'It could not be delivered.'),
          part('message/delivery-status', 'Reporting-MTA: dns; a.example'),
          part('message/rfc822', inner('Pier cracked', 'Four pillars.')),
        ),
      ),
    );
    expect(mail.text).toContain('It could not be delivered.\n\nPier cracked');
    expect(mail.leftOut).toEqual(['Left out: Report of the mail server (29 characters).']);
  });

  test('with a calendar entry shows it only where there is no other text', async () => {
    const entry = part(
      'text/calendar',
      'BEGIN:VEVENT\r\nSUMMARY:Press\r\n  briefing\\, pier\r\nDTSTART;TZID=X:20241105T100000\r\n',
    );
    expect((await readDocument('a.eml', withHead(multipart('mixed', entry)))).shown.at(-1)).toBe(
      'paragraph: Summary: Press briefing, pier\nStart: 20241105T100000',
    );
    const mail = await readDocument(
      'a.eml',
      withHead(multipart('mixed', part('text/plain', 'Come.'), entry)),
    );
    expect(mail.shown.at(-1)).toBe('paragraph: Come.');
    expect(mail.leftOut).toEqual(['Left out: Calendar entry (52 characters).']);
  });

  test.each([
    ['a blank line', (mail: string) => `\r\n\r\n${mail}`],
    ['a byte order mark', (mail: string) => `\ufeff${mail}`],
    ['the line of a mailbox', (mail: string) => `From jane@a.example Tue Nov  5 10:20:00 2024\r\n${mail}`],
    ['line feeds only', (mail: string) => mail.replaceAll('\r', '')],
    ['carriage returns only', (mail: string) => mail.replaceAll('\n', '')],
    [
      'a length and what Apple Mail knows',
      (mail: string) => `${mail.length}   \n${mail}<?xml version="1.0"?>`,
    ],
    ['no blank line below its head', (mail: string) => mail.replace('\r\n\r\nHello', '\r\nHello')],
    ['a first field that is folded', (mail: string) => `X-Spam: a\r\n\tb\r\n${mail}`],
  ])('is read with %s', async (_, change) => {
    expect((await readDocument('a.eml', change(`${head()}Hello.`))).shown).toEqual([
      ...shownHead,
      'paragraph: Hello.',
    ]);
  });

  test('whose text is not in the encoding that it names is read as its bytes look', async () => {
    const russian = newsSamples.find(({ language }) => language === 'Russian')?.text ?? '';
    const mail = (more: string) =>
      encodeAs(`From: a@b.example\r\nSubject: x\r\n${more}\r\n${russian}`, 'windows-1251');
    for (const more of ['', 'Content-Type: text/plain; charset=utf-8\r\n']) {
      const read = await readDocument('a.eml', mail(more));
      expect(read.text).toContain(russian);
      expect(read.leftOut).toEqual([expect.stringContaining('Read as windows-1251')]);
    }
    expect((await readDocument('a.eml', mail(''), { encoding: 'windows-1251' })).leftOut).toEqual([]);
  });
});
