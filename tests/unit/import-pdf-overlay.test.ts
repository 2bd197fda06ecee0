import { expect, test } from 'vitest';
import { readPdf } from '../../electron/import/pdf/read.ts';
import type { ReaderOptions } from '../../electron/import/reader.ts';
import { onePage, pdfOf, streamOf } from '../fixtures/pdfFile.ts';

/** A page that draws lines from the top, 40 points apart, with annotations over it. */
function pdf(lines: readonly string[], annotations: readonly string[], form = ''): Buffer {
  const content = `BT /F1 14 Tf 60 760 Td ${lines.map((line) => `(${line}) Tj 0 -40 Td`).join(' ')} ET`;
  const objects = onePage(content, { catalogue: form });
  const references = annotations.map((_one, at) => `${at + 6} 0 R`).join(' ');
  objects[3] = String(objects[3]).replace('/Contents', `/Annots [${references}] /Contents`);
  for (const [at, annotation] of annotations.entries()) objects[at + 6] = `<< /Type /Annot ${annotation} >>`;
  return pdfOf(objects);
}

const form =
  '/AcroForm << /Fields [6 0 R 7 0 R 8 0 R 9 0 R 10 0 R] /DA (/F1 12 Tf 0 g) /DR << /Font << /F1 5 0 R >> >> >>';

async function read(bytes: Buffer, options: ReaderOptions = {}) {
  const found = await readPdf(bytes, 'a.pdf', options);
  if (!found.ok) throw new Error(found.error.message);
  const [document] = found.value;
  if (!document) throw new Error('no document');
  return document;
}

test('what was filled in stands where it was filled in', async () => {
  const field = (name: string, more: string, top: number) =>
    `/Subtype /Widget /T (${name}) ${more} /Rect [220 ${top - 20} 560 ${top}] /F 4 /DA (/F1 12 Tf 0 g)`;
  const { text, leftOut } = await read(
    pdf(
      ['Accident report', 'Name of the ship:', 'Damage:', 'Berth:', 'Casualties:', 'Pilot on board:'],
      [
        field('ship', '/FT /Tx /V (MS Aurora)', 735),
        field('damage', '/FT /Tx /V (Four of eleven pillars cracked)', 695),
        field('berth', '/FT /Ch /Ff 131072 /Opt [[(n) (North quay)] [(s) (South quay)]] /V (s)', 655),
        field('secret', '/FT /Tx /Ff 8192 /V (hunter2)', 615),
        '/Subtype /Widget /T (pilot) /FT /Btn /V /Yes /AS /Yes /Rect [220 555 232 567] /F 4 /AP << /N << /Yes null /Off null >> >>',
      ],
      form,
    ),
  );
  expect(text).toContain('Name of the ship: | MS Aurora');
  expect(text).toContain('Damage: | Four of eleven pillars cracked');
  expect(text).toContain('Berth: | South quay');
  expect(text).toMatch(/Pilot on board: \| ☒/);
  expect(text).not.toContain('hunter2');
  expect(leftOut).toBeUndefined();
});

test('a field that the page has in print as well is read once', async () => {
  const { text } = await read(
    pdf(
      ['Name: MS Aurora'],
      ['/Subtype /Widget /T (a) /FT /Tx /V (Name: MS Aurora) /Rect [60 755 300 775] /F 4'],
      form,
    ),
  );
  expect(text).toBe('Name: MS Aurora');
});

test('what was typed on a page is read, also where it lies over other words', async () => {
  const { text } = await read(
    pdf(
      ['Accident report', 'The port is closed until Friday.'],
      [
        '/Subtype /FreeText /Contents (Received 12 March 2016) /Rect [60 600 300 620] /F 4 /DA (/F1 12 Tf 0 g)',
        '/Subtype /FreeText /Contents (Urgent) /Rect [60 712 300 732] /F 4 /DA (/F1 12 Tf 0 g)',
      ],
    ),
  );
  expect(text).toContain('The port is closed until Friday.');
  expect(text.endsWith('Urgent')).toBe(true);
  expect(text).toContain('Received 12 March 2016');
});

test('comments and stamps are counted, and comments can be taken in', async () => {
  const bytes = pdf(
    ['The port is closed.'],
    [
      '/Subtype /Text /Contents (Who says so?) /Rect [60 600 80 620] /F 4',
      '/Subtype /Stamp /Name /Approved /Rect [60 500 80 520] /F 4',
    ],
  );
  const { text, leftOut, passages } = await read(bytes, { withPassages: true });
  expect(text).toBe('The port is closed.');
  expect(leftOut).toEqual(['1 comment was left out.', '1 stamp was left out.']);
  expect(passages?.map(({ label, isTaken, text: words }) => [label, isTaken, words])).toEqual([
    [null, true, 'The port is closed.'],
    ['Comments', false, 'Who says so?'],
  ]);
  const taken = await read(bytes, { take: [0, 2] });
  expect(taken.text).toBe('The port is closed.\n\nWho says so?');
  expect(taken.leftOut).toEqual(['1 stamp was left out.']);
});

test('running heads can be taken in', async () => {
  const page = (words: string) =>
    streamOf(`BT /F1 12 Tf 60 770 Td (Harbour Ledger) Tj 0 -200 Td (${words}) Tj ET`);
  const objects = onePage('');
  objects[2] = '<< /Type /Pages /Kids [3 0 R 6 0 R] /Count 2 >>';
  objects[4] = page('First words.');
  objects[6] = String(objects[3]).replace('4 0 R', '7 0 R');
  objects[7] = page('Second words.');
  const { text, passages } = await read(pdfOf(objects), { withPassages: true });
  expect(text).toBe('First words.\n\nSecond words.');
  expect(passages?.[1]).toEqual({
    id: 1,
    label: 'Repeated on every page',
    text: 'Harbour Ledger',
    isTaken: false,
  });
  expect((await read(pdfOf(objects), { take: 'all' })).text).toContain('Harbour Ledger');
});

test('words that were marked with another program are found in the text', async () => {
  const quad = (x1: number, x2: number, y: number) =>
    `/Rect [${x1} ${y - 4} ${x2} ${y + 14}] /QuadPoints [${x1} ${y + 14} ${x2} ${y + 14} ${x1} ${y - 4} ${x2} ${y - 4}]`;
  const { text, marks } = await read(
    pdf(
      ['The port is closed until Friday.', 'The port is closed until Monday.'],
      [
        `/Subtype /Highlight /C [1 1 0] /T (Ana) /M (D:20240312081500+01'00') /Contents (Check this) ${quad(58, 270, 760)} /F 4`,
        `/Subtype /Underline /C [1 0 0] ${quad(58, 270, 720)} /F 4`,
      ],
    ),
  );
  const found = marks?.map(({ segments, ...rest }) => ({
    ...rest,
    words: segments.map(({ start, end }) => text.slice(start, end)).join(),
  }));
  expect(found).toMatchObject([
    {
      label: 'Highlight (yellow)',
      note: 'Check this',
      createdBy: 'Ana',
      createdAt: '2024-03-12T07:15:00.000Z',
    },
    { label: 'Underline (red)', note: null },
  ]);
  expect(found?.[0]?.words).toMatch(/^The port is closed until Friday/);
  expect(found?.[1]?.words).toMatch(/^The port is closed until Monday/);
});

test('an answer to a mark is in its note', async () => {
  const { marks, leftOut } = await read(
    pdf(
      ['The port is closed.'],
      [
        '/Subtype /Highlight /QuadPoints [84 772 108 772 84 757 108 757] /Rect [84 757 108 772] /Contents (Which?)',
        '/Subtype /Text /IRT 6 0 R /T (Ivo) /Contents (Varnholm) /Rect [60 600 80 620]',
        '/Subtype /Text /IRT 7 0 R /Contents (Thanks) /Rect [60 600 80 620]',
      ],
    ),
  );
  expect(marks?.map(({ note }) => note)).toEqual(['Which?\nIvo: Varnholm\nThanks']);
  expect(leftOut ?? []).toEqual([]);
});

test('a field that is never shown is not in the text', async () => {
  const field = (value: string, flags: number, top: number) =>
    `/Subtype /Widget /T (${value}) /FT /Tx /V (${value}) /Rect [220 ${top - 20} 560 ${top}] /F ${flags} /DA (/F1 12 Tf 0 g)`;
  const { text } = await read(
    pdf(['Name:'], [field('Aurora', 4, 735), field('secret', 2, 695), field('unseen', 36, 655)], form),
  );
  expect(text).toContain('Aurora');
  expect(text).not.toMatch(/secret|unseen/);
});
