import { describe, expect, test } from 'vitest';
import { mailDate } from '../../electron/import/mail/mailDate.ts';
import { encodeAs } from '../fixtures/encodings.ts';
import { head } from '../fixtures/mails.ts';
import { readDocument } from '../fixtures/readDocuments.ts';

describe('the head of an e-mail', () => {
  test.each([
    ['one letter in two words', '=?utf-8?Q?Fr=C3?= =?utf-8?Q?=BChling?=', 'Frühling'],
    ['in quotation marks, two encodings', '"=?iso-8859-1?Q?Fr=FChling?= =?utf-8?B?4oCm?="', '"Frühling…"'],
    ['beside plain words', 'Re: =?utf-8?q?a_b?= c', 'Re: a b c'],
    ['with a language', '=?utf-8*de?Q?Fr=C3=BChling?=', 'Frühling'],
    ['in an encoding that nobody knows', '=?x-nothing?Q?abc?=', 'abc'],
    ['that is cut off', '=?utf-8?Q?Fr=C3=BChling', 'Frühling'],
    ['that is none', 'a =? b ?= c', 'a =? b ?= c'],
  ])('has a subject of encoded words: %s', async (_, written, subject) =>
    expect((await readDocument('a.eml', `${head('', written)}Text.`)).title).toBe(subject),
  );

  test.each([
    ['Jane Doe <jane@a.example>, "Doe, Kim" <k@b.example>', 'Jane Doe, Doe, Kim'],
    ['jane@a.example (Jane Doe)', 'Jane Doe'],
    ['Desk: Jane Doe <jane@a.example>, Kim <k@b.example>;', 'Jane Doe, Kim'],
    ['<jane@a.example>', 'jane@a.example'],
    ['=?utf-8?Q?Doe=2C_Jane?= <j@a.example>', 'Doe, Jane'],
  ])('has the author of %j', async (from, author) => {
    const mail = `From: ${from}\nSubject: x\n\nText.`;
    expect((await readDocument('a.eml', mail)).source.author).toBe(author);
  });

  test('of a list says which, as a guess, and where it is kept', async () => {
    const more =
      'List-Id: "The Ledger Daily" <daily.ledger.example>\r\nArchived-At: <https://ledger.example/m/1>\r\n';
    expect(await readDocument('a.eml', `${head(more)}Text.`)).toMatchObject({
      source: { publisher: 'The Ledger Daily', url: 'https://ledger.example/m/1' },
      origins: { publisher: { kind: 'guessed', from: 'the line “List-Id” of the e-mail' } },
    });
  });

  test.each([
    ['no date', 'Date: soon'],
    ['a date of a clock that is wrong', 'Date: Tue, 5 Nov 2069 10:20:00 +0000'],
  ])('with %s has the day on which it was received, as a guess', async (_, date) => {
    const mail = `From: a@b.example\r\nReceived: by x; Wed, 6 Nov 2024 08:00:00 -0000\r\nReceived: by y (a; b)\r\n ; Tue, 5 Nov 2024 08:00:00 -0000\r\n${date}\r\n\r\nText.`;
    expect(await readDocument('a.eml', mail)).toMatchObject({
      source: { publishedAt: '2024-11-05T08:00:00Z' },
      origins: { publishedAt: { kind: 'guessed', from: 'the line “Received” of the e-mail' } },
    });
  });

  test('has the letters of its body in a subject that says nothing of its own', async () => {
    const mail = encodeAs(
      'From: Éva Brodard <e@b.example>\r\nSubject: Le maire a démissionné\r\nContent-Type: text/plain; charset=iso-8859-1\r\n\r\nÀ minuit.',
      'windows-1252',
    );
    expect(await readDocument('a.eml', mail)).toMatchObject({
      title: 'Le maire a démissionné',
      source: { author: 'Éva Brodard' },
    });
  });
});

test.each([
  ['Tue, 12 Mar 2024 22:15:00 EST', '2024-03-12T22:15:00-05:00'],
  ['Tue, 12 Mar 2024 22:15 +0100 (CET)', '2024-03-12T22:15:00+01:00'],
  ['Tue (a day), 12 (of) Mar 2024 22:15:00 -0000', '2024-03-12T22:15:00Z'],
  ['12 Mar 24 2:15:00 PDT', '2024-03-12T02:15:00-07:00'],
  ['12 Mar 94 02:15:00 GMT', '1994-03-12T02:15:00Z'],
  ['Tue, 12 Mar 2024 22:15:00 GMT+0200', '2024-03-12T22:15:00+02:00'],
  ['Tue, 12 Mar 2024 22:15:00 CEST', '2024-03-12T22:15:00+02:00'],
  ['Tue, 12 Mar 2024 22:15:00 X', '2024-03-12T22:15:00'],
  ['Tue, 12 Mar 2024 10:15:00 PM', '2024-03-12T22:15:00'],
  ['Tue Mar 12 22:15:00 2024', '2024-03-12T22:15:00'],
  ['Tue Mar 12 22:15:00 CET 2024', '2024-03-12T22:15:00+01:00'],
  ['Tue Mar 12 22:15:00 2024 +0100', '2024-03-12T22:15:00+01:00'],
  ['Tue, 12-Mar-2024 22:15:00 UTC', '2024-03-12T22:15:00Z'],
  ['2024-03-12 22:15:00 +0100', '2024-03-12T22:15:00+01:00'],
  ['Tue, 12 Mar 2024', '2024-03-12'],
  ['Thu, 01 Jan 1970 00:00:00 +0000', null],
  ['Tue, 31 Feb 2024 22:15:00 +0100', null],
  ['Tue, 12 Mar 2024 25:15:00 +0100', '2024-03-12'],
  ['soon', null],
])('a mail of %j is of %j', (written, date) => expect(mailDate(written)).toBe(date));
