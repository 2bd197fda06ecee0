import { describe, expect, test } from 'vitest';
import { compoundFile, type Tree } from '../fixtures/compoundFile.ts';
import { encodeAs } from '../fixtures/encodings.ts';
import { readDocument, readDocuments } from '../fixtures/readDocuments.ts';

const wide = (text: string) => Buffer.from(text, 'utf16le');
const texts = (values: Readonly<Record<string, string>>): Tree =>
  Object.fromEntries(Object.entries(values).map(([id, text]) => [`__substg1.0_${id}001F`, wide(text)]));

/** A list of properties: its head, then numbers and instants by their ids. */
const list = (headLength: number, fixed: Readonly<Record<number, number | Date>> = {}) => {
  const rows = Object.entries(fixed).map(([id, value]) => {
    const row = Buffer.alloc(16);
    row.writeUInt16LE(value instanceof Date ? 0x40 : 3, 0);
    row.writeUInt16LE(Number(id), 2);
    if (value instanceof Date)
      row.writeBigUInt64LE((BigInt(value.getTime()) + 11_644_473_600_000n) * 10_000n, 8);
    else row.writeUInt32LE(value, 8);
    return row;
  });
  return { '__properties_version1.0': Buffer.concat([Buffer.alloc(headLength), ...rows]) };
};
const sent = new Date('2024-03-12T07:15:00Z');
const recipient = (name: string, address: string, type: number): Tree => ({
  ...list(8, { 3093: type }),
  ...texts({ '3001': name, '39FE': address }),
});
const attachment = (name: string, content: Buffer, type = ''): Tree => ({
  ...list(8),
  ...texts({ '3707': name, '370E': type }),
  '__substg1.0_37010102': content,
});
const head = {
  '0037': 'Port of Åhus closed',
  '0042': 'Ana Lund',
  '5D02': 'ana@ledger.example',
  '1000': 'The port is closed.\r\n\r\nMore to come.',
};
const message = (more: Tree = {}, words: Readonly<Record<string, string>> = head): Tree => ({
  ...list(32, { 57: sent }),
  ...texts(words),
  '__recip_version1.0_#00000000': recipient('Desk, The', 'desk@ledger.example', 1),
  '__recip_version1.0_#00000001': recipient('Ivo', '/o=exchange/cn=ivo', 2),
  ...more,
});

describe('a message of Outlook', () => {
  test('is read with its head, whatever it is named', async () => {
    for (const name of ['a.msg', 'a.doc', 'a'])
      expect(await readDocument(name, compoundFile(message()))).toMatchObject({
        title: 'Port of Åhus closed',
        source: {
          author: 'Ana Lund',
          publishedAt: '2024-03-12T07:15:00Z',
          mediaType: 'application/vnd.ms-outlook',
        },
        shown: [
          'heading1: Port of Åhus closed',
          'paragraph: From: Ana Lund <ana@ledger.example>\nTo: "Desk, The" <desk@ledger.example>\nCc: Ivo\nDate: 2024-03-12 07:15:00 Z',
          'paragraph: The port is closed.',
          'paragraph: More to come.',
        ],
      });
  });

  test('that came through the internet has the zone that it was sent in', async () => {
    const words = {
      ...head,
      '007D':
        'Received: by x; Tue, 12 Mar 2024 07:16:00 +0000\r\nDate: Tue, 12 Mar 2024\r\n 08:15:00 +0100\r\n',
    };
    expect((await readDocument('a.msg', compoundFile(message({}, words)))).source.publishedAt).toBe(
      '2024-03-12T08:15:00+01:00',
    );
  });

  test('of HTML only, and one in letters of Windows, are read', async () => {
    const html: Tree = { '__substg1.0_10130102': Buffer.from('<p>Only <b>HTML</b> here.') };
    expect((await readDocument('a.msg', compoundFile(message(html, { '0037': 'x' })))).text).toContain(
      'Only HTML here.',
    );
    const russian = encodeAs('Порт закрыт до пятницы, сообщил капитан порта.', 'windows-1251');
    const narrow: Tree = { ...list(32, { 16381: 1251 }), '__substg1.0_1000001E': Buffer.from(russian) };
    expect((await readDocument('a.msg', compoundFile(message(narrow, { '0037': 'x' })))).text).toContain(
      'Порт закрыт',
    );
  });

  test('is read with the message that is attached, and names its files', async () => {
    const inner: Tree = {
      ...list(24, { 57: sent }),
      ...texts({ '0037': 'Pier cracked', '0C1A': 'Ivo', '1000': 'Four pillars.' }),
    };
    const large = Buffer.alloc(10_000, 'The statement. ');
    const file = compoundFile(
      message({
        '__attach_version1.0_#00000000': {
          ...list(8),
          ...texts({ '3001': 'Pier' }),
          '__substg1.0_3701000D': inner,
        },
        '__attach_version1.0_#00000001': attachment('statement.txt', large, 'text/plain'),
        '__attach_version1.0_#00000002': attachment('a.pdf', Buffer.alloc(2000, 1)),
      }),
    );
    const read = await readDocument('a.msg', file);
    expect(read.shown.slice(3, 7)).toEqual([
      'paragraph: More to come.',
      'heading2: Pier cracked',
      'paragraph: From: Ivo\nDate: 2024-03-12 07:15:00 Z',
      'paragraph: Four pillars.',
    ]);
    expect(read.text).toContain('statement.txt\n\nThe statement.');
    expect(read.leftOut).toEqual(['1 attachment was left out: a.pdf (2 kB).']);
  });

  test('whose text is only there in compressed RTF is read', async () => {
    // The example of [MS-OXRTFCP], 4.1.
    const packed = Buffer.from(
      '2d0000002b0000004c5a4675f1c5c7a703000a007263706731323542320af32068656c090020627705b06c647d0a800fa0',
      'hex',
    );
    const file = compoundFile(message({ '__substg1.0_10090102': packed }, { '0037': 'x' }));
    expect((await readDocument('a.msg', file)).shown.at(-1)).toBe('paragraph: hello world');
    const bomb = Buffer.concat([
      packed.subarray(0, 4),
      Buffer.alloc(4, 0xff),
      packed.subarray(8, 16),
      Buffer.alloc(20_000, 0xff),
    ]);
    expect(
      (await readDocument('a.msg', compoundFile(message({ '__substg1.0_10090102': bomb }, head)))).title,
    ).toBe(head['0037']);
  });

  test('without any text is refused by its name', async () => {
    const file = compoundFile({ ...list(32), ...texts({ '001A': 'IPM.Note' }) });
    expect((await readDocuments('a.msg', file)).error).toMatch(/^“a\.msg” .+\.$/);
  });

  test('that is none is told by what it is', async () => {
    const word = compoundFile({ WordDocument: Buffer.from('x') });
    expect((await readDocuments('a.doc', word)).error).toContain('an old Word document');
    expect((await readDocuments('a.msg', word)).error).toContain('is not an Outlook message');
  });

  test('that is damaged anywhere is read or refused', async () => {
    const file = compoundFile(message());
    for (let at = 0x1e; at < file.length; at += 7) {
      const broken = Buffer.from(file);
      broken.fill(at % 2 === 0 ? 0xff : 1, at, at + 4);
      const { error, documents } = await readDocuments('a.msg', broken);
      expect(error ?? documents.length).toBeTruthy();
      if (at % 5 === 0) {
        const half = await readDocuments('a.msg', file.subarray(0, at));
        expect(half.error ?? half.documents.length).toBeTruthy();
      }
    }
  });
});
