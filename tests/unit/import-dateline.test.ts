import { describe, expect, test } from 'vitest';
import { datelineOf } from '../../electron/import/dateline.ts';
import { readFiles } from '../../electron/import/index.ts';
import { steepnessOf, suspicious } from '../fixtures/growth/measure.ts';
import { noDatelines } from '../fixtures/noDatelines.ts';

const day = '2026-11-03';

describe('the first lines of a text', () => {
  test.each([
    ['en', 'KYIV, 3 November 2026 (Alpha Wire) — The bridge will stay shut until Friday.', day, 'Alpha Wire'],
    ['en', 'KYIV, Ukraine (AP) — The bridge will stay shut until Friday.', null, 'AP'],
    ['en', 'SEOUL, Nov. 3, 2026 (Yonhap) -- The bridge will stay shut until Friday.', day, 'Yonhap'],
    ['en', 'TARNOW, Nov 3 (Reuters) - The bridge will stay shut until Friday.', null, 'Reuters'],
    ['en', '(Reuters) - The bridge will stay shut until Friday.', null, 'Reuters'],
    ['en', 'TARNOW, 3 November 2026 — The bridge will stay shut until Friday, the city said.', day, null],
    [
      'en',
      'Bridge shut\n\nBy Olga Wirth\n\nPublished: Tuesday, November 3, 2026, 2:05 pm\n\nThe bridge is shut.',
      day,
      null,
    ],
    ['de', 'Tarnow (dpa) - Die Brücke bleibt bis Freitag gesperrt.', null, 'dpa'],
    ['de', 'Tarnow, 3. November 2026 (dpa/lno) – Die Brücke bleibt bis Freitag gesperrt.', day, 'dpa'],
    [
      'de',
      'Brücke gesperrt\nVon Olga Wirth\nStand: 03.11.2026, 14:05 Uhr\nDie Brücke bleibt gesperrt.',
      day,
      null,
    ],
    ['fr', 'PARIS, 3 nov. 2026 (AFP) - Le pont restera fermé jusqu’à vendredi.', day, 'AFP'],
    ['fr', 'Pont fermé\n3 novembre 2026\nLe pont restera fermé.', day, null],
    ['fr', 'Pont fermé\nPublié le 3 novembre 2026 à 14h05\nLe pont restera fermé.', day, null],
    ['es', 'MADRID, 3 Nov. (EUROPA PRESS) - El puente seguirá cerrado.', null, 'EUROPA PRESS'],
    ['es', 'Madrid, 3 nov 2026 (EFE).- El puente seguirá cerrado.', day, 'EFE'],
    ['it', '(ANSA) - ROMA, 03 NOV - Il ponte resterà chiuso.', null, 'ANSA'],
    ['pt', 'Lisboa, 03 nov 2026 (Lusa) – A ponte continuará fechada.', day, 'Lusa'],
    ['nl', 'AMSTERDAM (ANP) - De brug blijft tot vrijdag dicht.', null, 'ANP'],
    ['pl', 'Warszawa, 03.11.2026 (PAP) - Most pozostanie zamknięty.', day, 'PAP'],
    ['ru', 'МОСКВА, 3 ноября. /ТАСС/. Мост закрыт до пятницы.', null, 'ТАСС'],
    ['ru', 'МОСКВА, 3 ноября 2026 года. /ТАСС/. Мост закрыт до пятницы.', day, 'ТАСС'],
    ['ru', 'МОСКВА, 3 ноя — РИА Новости. Мост закрыт до пятницы.', null, 'РИА Новости'],
    ['uk', 'КИЇВ, 3 листопада 2026 (Укрінформ) – Міст буде закрито.', day, 'Укрінформ'],
    ['uk', 'Міст закрито\nвівторок, 3 листопада 2026 року\nМіст', day, null],
    ['tr', 'ANKARA (AA) - Köprü cumaya kadar kapalı kalacak.', null, 'AA'],
    ['tr', 'Köprü kapandı\nYayınlanma: 3 Kasım 2026 14:05\nKöprü', day, null],
    ['ar', 'بيروت، 3 نوفمبر 2026 (رويترز) - قال مدير الجسر إنه سيبقى مغلقا', day, 'رويترز'],
    ['ar', 'القاهرة - رويترز: قال مدير الجسر إنه سيبقى مغلقا', null, 'رويترز'],
    ['fa', 'تهران - ایرنا - مدیر پل گفت پل تا جمعه بسته می‌ماند', null, 'ایرنا'],
    ['he', 'הגשר נסגר\nפורסם: 3 בנובמבר 2026, 14:05\nהגשר', day, null],
    ['ko', '[서울=뉴시스] 김하늘 기자 2026.11.03. = 다리가 폐쇄된다고', day, '뉴시스'],
    ['ko', '다리 폐쇄\n입력 2026.11.03 14:05 | 수정 2026.11.04 09:00\n다리가', day, null],
    ['ja', '【北京2026年11月3日共同】橋は金曜日まで閉鎖される。', day, '共同'],
    ['ja', '［東京　３日　ロイター］ - 橋は金曜日まで閉鎖される。', null, 'ロイター'],
    ['ja', '橋閉鎖\n2026年11月3日 14時05分\n橋は', day, null],
    ['zh', '新华社北京2026年11月3日电 大桥关闭至星期五。', day, '新华社'],
    ['zh', '（中央社記者王小明台北3日電）大橋關閉至星期五。', null, '中央社'],
    ['zh', '大桥关闭\n发布时间：2026-11-03 14:05\n大桥', day, null],
  ])('in %s say when and where it was published: %s', (language, text, publishedAt, publisher) => {
    expect(datelineOf(text, language)).toMatchObject({ publishedAt, publisher });
  });

  test('of a Korean report name who wrote it', () => {
    const line = '(서울=연합뉴스) 김하늘 기자 = 다리가 금요일까지 폐쇄된다고';
    expect(datelineOf(line, 'ko')).toEqual({ publishedAt: null, publisher: '연합뉴스', author: '김하늘' });
  });

  test.each(noDatelines)('are not taken for a dateline: %s', (text) => {
    const more = '\n\nThe bridge was shut on Monday after inspectors had found cracks in it, the city said.';
    expect(datelineOf(text + (text.includes('\n') ? '' : more), null)).toBeNull();
  });

  test.each([
    'A (B) - ',
    '(',
    'A, ',
    'A - ',
    '1 ',
    '3 November 2026 ',
    'Aa ',
    '신',
    '(신신 ',
    '【',
    '/',
    ': ',
  ])(
    'that are made to keep the reader busy take time that grows with them: %j over and over',
    async (part) => {
      const long = (size: number) => part.repeat(size / part.length);
      const read = (line: string) => datelineOf(line, 'en');
      expect(await steepnessOf(long, read, { from: 6250, upTo: 25_000 })).toBeLessThan(suspicious);
    },
  );

  test('are a guess, and what is known otherwise stays', async () => {
    const text = 'KYIV, 3 November 2026 (Alpha Wire) — The bridge will stay shut until Friday.\n';
    const read = async (name: string, content: string) => {
      const result = await readFiles([{ name, bytes: new TextEncoder().encode(content) }], {});
      if (!result.ok || result.value.kind !== 'documents') throw new Error('no document');
      const { source, origins } = result.value.documents[0] ?? {};
      return { ...source, origins };
    };
    const guessed = { kind: 'guessed', from: 'the first lines of the text' };
    expect(await read('a.txt', text)).toMatchObject({
      publishedAt: day,
      publisher: 'Alpha Wire',
      origins: { publishedAt: guessed, publisher: guessed },
    });
    expect(await read('a.md', `---\ndate: 2026-11-04\n---\n\n${text}`)).toMatchObject({
      publishedAt: '2026-11-04',
      publisher: 'Alpha Wire',
      origins: { publishedAt: { from: 'the field “date” above the text' }, publisher: guessed },
    });
  });
});
