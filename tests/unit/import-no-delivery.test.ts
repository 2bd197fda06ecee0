import { describe, expect, test } from 'vitest';
import { splitDelivery } from '../../electron/import/delivery/split.ts';
import { blocksOfHtml } from '../../electron/import/html/blocks.ts';
import { findBlocks } from '../../shared/text/blocks.ts';
import * as made from '../fixtures/deliveries.ts';
import * as nexis from '../fixtures/nexis.ts';

const split = (text: string) =>
  splitDelivery({ text, blocks: findBlocks(text), inlines: [], pages: [] }, true);

const words = 'The board met in Orsk and heard what the engineers had found below the wall of the dam. ';

/** Texts that look like deliveries of archives in one way or another and are none. */
const others: Readonly<Record<string, string>> = {
  'minutes with numbered headings': `Minutes\n\n1 of 3\n\n${words}\n\n2 of 3\n\n${words}\n\n3 of 3\n\n${words}`,
  'minutes with labels': `Date: 9 May 2023\nPlace: Orsk\nPresent: Redl, Solberg\n\nBody\n\n${words}\n\nDate: 16 May 2023\nPlace: Orsk\nPresent: Redl\n\n${words}`,
  'a book in parts': `Part 1 of 2\n\n${words}\n\nPart 2 of 2\n\n${words}`,
  'a book with chapters': `Chapter 1\n\nTitle: The Wall\n\n${words}\n\nChapter 2\n\nTitle: The Water\n\n${words}`,
  'an article that quotes the end of a document': `The last page reads\n\nEnd of Document\n\n${words}`,
  'a guide to an archive': `Each article has “Length: 512 words” and “Load-Date: May 9, 2023” in it.\n\nBody\n\nThe text follows, and then there is\n\nEnd of Document\n\n${words}`,
  'questions and answers': `Q: Is the dam safe?\nA: ${words}\n\nQ: Since when?\nA: Since May 9, 2023.`,
  'a digest of mails': `From: Ana\nDate: Tue, 9 May 2023 10:00:00 +0200\nSubject: Dam\n\n${words}\n\nFrom: Ivo\nDate: Tue, 9 May 2023 11:00:00 +0200\nSubject: Re: Dam\n\n${words}`,
  'a digest with rules': `${'-'.repeat(30)}\nFrom: Ana\nDate: Tue, 9 May 2023\nSubject: Dam\n\n${words}\n${'-'.repeat(30)}\nFrom: Ivo\nDate: Tue, 9 May 2023\nSubject: Ferry\n\n${words}`,
  'a list of literature': `Title: Walls\nAuthor: Redl\nDate: 2019\nPublisher: Orsk Press\n\nTitle: Waters\nAuthor: Solberg\nDate: 2020\nPublisher: Orsk Press\n`,
  'literature with abstracts': `Title: Walls\nAuthor: Redl\nDate: 9 May 2019\nSource: Dams\nAbstract: ${words}\n\nTitle: Waters\nAuthor: Solberg\nDate: 9 May 2020\nSource: Dams\nAbstract: ${words}`,
  'an interview': `Redl: ${words}\n\nSolberg: ${words}\n\nRedl: ${words}\n\nSolberg: ${words}`,
  'a press release': `FOR IMMEDIATE RELEASE\n\nDate: May 9, 2023\nContact: Mira Solberg\nTitle: Dam sealed\n\n${words}\n\nEnd of document`,
  'one article with its source below': `Dam sealed\n\n${words}\n\nSource: The Valley Courier\nDate: 9 May 2023`,
  'a form': `Title: Ms\nName: Solberg\nDate: 9 May 2023\nText: \n\nTitle: Mr\nName: Redl\nDate: 10 May 2023\nText: `,
  'a contract': `Document 1 of 2\n\n${words}\n\nDocument 2 of 2\n\n${words}`,
  'a list of exhibits': `1 of 2 DOCUMENTS\n\nDeed of sale\n\n2 of 2 DOCUMENTS\n\nReceipt\n\n${words}`,
  'a chapter that begins again': `Document 2 of 3\n\nLENGTH: 5 words\n\n${words}\n\nDocument 2 of 3\n\nLENGTH: 5 words\n\n${words}`,
  'capitals that are no codes': `HD CAMERA FOUND\n\n${words}\n\nIN SHORT\n\n${words}\n\nPD SPOKESMAN: ${words}\n\nTD BANK SAYS\n\n${words}`,
  'a note on codes': `HD is the headline, PD the day, SN the source, LP and TD the text.\n\nHD: headline\nPD: day\n\n${words}`,
  'a file of court papers': `Document LEDGER0020240312ek3c0003x\n\n${words}`,
  'a text with a number of Factiva': `${words} See Document VALCO0002023050900ej590000 for more.\n\n512 words\n\n${words}`,
  'an essay with its length': `512 words\n\n9 May 2023\n\nAna Lund\n\n${words}`,
  'a text that names a number of Europresse': `The report (news·20230509·VC·001) of mardi 9 mai 2023, p. 4, says so. ${words.repeat(3)}`,
  'a Japanese day': `2021年03月04日\n\n折鶴湾の橋は四日夜から通行止めになった。`,
  'a Japanese article that quotes a newspaper': `折鶴新聞の2021年3月4日朝刊31ページによると、橋は通行止めになった。411字の記事だった。`,
  'a Japanese list of dates': `2021年03月04日\n点検\n2021年03月05日\n復旧\n2021年03月06日\n再開`,
  'a German paper with its source': `Talsperre gesperrt\n\n${words}\n\nQuelle: Talbote vom 09.05.2023, Nr. 61, S. 4`,
  'a German form': `Dokumentnummer: 4711\nQuelle: Amt\n\n${words}`,
  'a diary': `9 May 2023\n\n${words}\n\n10 May 2023\n\n${words}\n\n11 May 2023\n\n${words}`,
  'a log': Array.from(
    { length: 30 },
    (_, index) => `2023-05-09 10:${10 + index} INFO Text: gate ${index}`,
  ).join('\n'),
  'source code': `title: string;\ndate: Date;\nsource: string;\ntext: string;\n\ntitle: string;\ndate: Date;\nsource: string;\ntext: string;\n`,
  'front matter': `---\ntitle: Dam sealed\ndate: 2023-05-09\nsource: The Valley Courier\ntext: yes\n---\n\n${words}`,
  'an advertisement page': `Copyright 2023 The Valley Courier All Rights Reserved\n\nLength: 4 m\nBody: steel\n\n${words}\n\nEnd of Document`,
  'a poem': 'Body\n\nmy wall, my water\n\nBody\n\nmy night',
  'verses with days': `Load-Date: never\n\n${words}`,
};

describe('What is no delivery stays one article', () => {
  test.each(Object.keys(others))('%s', (name) => {
    expect(split(others[name] ?? '')).toBeNull();
  });

  test('a page with headings and days', () => {
    const page = blocksOfHtml(
      `<h1>Orsk</h1><h2>Dam sealed</h2><p>09.05.2023</p><p>${words}</p><h2>Ferry kept</h2><p>11.05.2023</p><p>${words}</p>`,
    );
    if (!page.ok) throw new Error('no page');
    expect(splitDelivery(page.value, false)).toBeNull();
  });
});

describe('What is cut off or hostile', () => {
  const english = nexis.nexisIn.en;
  if (!english) throw new Error('no words');
  const deliveries = [
    nexis.olderNexis(english),
    nexis.newerNexis(english).join('\n\n'),
    made.factivaCoded(),
    made.proQuest(),
    made.kikuzo(),
    made.integrumCoded().join('\n'),
    made.geniosLines().join('\n'),
    made.europresse('above').join('\n'),
  ];

  test('is read as far as it goes, or as one text, and never fails', () => {
    for (const whole of deliveries)
      for (let end = 1; end < whole.length; end += 97) {
        const found = split(whole.slice(0, end));
        for (const [{ text, blocks }] of found?.articles ?? []) {
          expect(text.trim()).not.toBe('');
          expect(blocks.at(-1)?.end).toBeLessThanOrEqual(text.length);
        }
      }
  });

  test('takes time in proportion to its length', () => {
    const lines = [
      'Body',
      'End of Document',
      'Length: 5 words',
      '1 of 9 DOCUMENTS',
      'HD',
      'TD  x',
      'Document VALCO00020230509ej5900001',
      '^ИС:',
      'Dokumentnummer: 5',
      'news·20230509·VC·001',
      '2021年03月04日',
      '31ページ,411文字',
      'Text:',
      `${'_'.repeat(40)}`,
      'x'.repeat(5000),
      ' '.repeat(5000),
      'a: '.repeat(100),
    ];
    for (const line of lines) {
      const text = `${line}\n`.repeat(Math.ceil(2_000_000 / line.length / 10));
      const began = performance.now();
      split(text);
      expect(performance.now() - began, line.slice(0, 40)).toBeLessThan(4000);
    }
    const began = performance.now();
    split(deliveries.map((whole) => `${whole}\n\n`.repeat(30)).join('\n'));
    for (const whole of deliveries) split(`${whole}\n\n`.repeat(100));
    expect(performance.now() - began).toBeLessThan(20_000);
  });
});
