import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { readDocument } from '../../../shared/suggest/document.ts';
import { findFigures } from '../../../shared/suggest/figures/findFigures.ts';
import { languagesOfFigures } from '../../../shared/suggest/figures/languages/index.ts';
import { steepnessOf, suspicious } from '../../fixtures/growth/measure.ts';
import { readAnnotatedFigures } from '../../fixtures/suggest/annotatedFigures.ts';

const folder = new URL('../../fixtures/suggest/', import.meta.url);
const read = (name: string): string => readFileSync(new URL(name, folder), 'utf8');

/** Full spans and cores, as “more than [300 houses]”. */
function found(text: string, language: string): readonly string[] {
  return findFigures(readDocument(text, language), '2025-05-20').map(({ start, end, core }) => {
    const inner = text.slice(core.start, core.end);
    return `${text.slice(start, core.start)}[${inner}]${text.slice(core.end, end)}`;
  });
}

describe.each('de fr es ru uk ar ko zh ja'.split(' '))('the figures of articles in %s', (language) => {
  const articles = readAnnotatedFigures(read(`figures-${language}.txt`), language);

  test('are in the gold as they are written in the article', () => {
    const gold = read(`figures-${language}.jsonl`).trim().split('\n');
    expect(gold.map((line) => JSON.parse(line))).toEqual(articles);
  });

  test('are found, and few others', () => {
    let [right, missed, wrong] = [0, 0, 0];
    for (const { text, spans } of articles) {
      const cores = findFigures(readDocument(text, language), '2025-05-20')
        .filter(({ score }) => score >= 0.5)
        .map(({ core }) => core);
      const meets = (one: { start: number; end: number }, other: { start: number; end: number }) =>
        one.start < other.end && other.start < one.end;
      for (const span of spans) {
        if (cores.some((core) => meets(core, span))) right += 1;
        else missed += 1;
      }
      wrong += cores.filter((core) => !spans.some((span) => meets(core, span))).length;
    }
    expect(right + missed).toBeGreaterThan(18);
    expect(right / (right + missed)).toBeGreaterThanOrEqual(0.95);
    expect(wrong).toBeLessThanOrEqual(1);
  });
});

describe('a figure in another language', () => {
  test.each([
    ['de', 'Mehr als 300 Häuser brannten.', ['Mehr als [300 Häuser]']],
    ['de', 'Bis zu 1.000 oder mehr Tote.', ['Bis zu [1.000] oder mehr Tote']],
    ['it', 'Almeno 12 persone sono morte.', ['Almeno [12 persone]']],
    ['tr', 'Depremde en az 12 kişi öldü.', ['en az [12 kişi]']],
    ['pl', 'Zginęło co najmniej 12 osób.', ['co najmniej [12 osób]']],
    ['de', 'Er zahlte eine Siebenhundert-Euro-Rechnung.', ['[Siebenhundert-Euro]']],
    ['de', 'Das Glas fasst 75ml Wasser.', ['[75ml]']],
    ['zh', '他们订购了五百以上的产品。', ['[五百]以上']],
    ['ko', '3분의 일만 남았다.', ['[3분의 일]']],
    ['ko', '병력 1만2000명 이상이 파견됐다.', ['[1만2000명] 이상']],
    ['zh', '至少12人死亡。', ['至少[12人]']],
    ['ja', '300人を超える死者が出た。', ['[300人]を超える']],
  ])('is found with and without the words that bound it (%s: %s)', (language, text, expected) => {
    expect(found(text, language)).toEqual(expected);
  });

  test.each([
    ['de', 'Am 9. Mai 2025 um 8 Uhr kam Lena Brandt, 42 Jahre alt, in Raum 12 an.'],
    ['fr', 'Le 9 mai 2025 à 14h30, Anne Girard, 42 ans, a cité l’article 49.'],
    ['es', 'El 9 de mayo de 2025, Ana Ruiz, de 42 años, citó el artículo 49.'],
    ['ru', '9 мая 2025 года в 8:30 42-летний Олег Ланской сослался на статью 49.'],
    ['ko', '2025년 5월 9일 오전 8시 42세 한도윤은 제49조를 들었다.'],
    ['zh', '2025年5月9日上午8时，42岁的林德安援引第49条。'],
    ['ko', '회사는 구조조정을 계속한다.'],
    ['ja', '2025年5月9日午前8時、42歳の林誠は第49条を挙げた。'],
  ])('is none of a date, a time, an age or a number of an article (%s)', (language, text) => {
    expect(found(text, language)).toEqual([]);
  });

  test('keeps its span without a card where the number is not understood', () => {
    const [figure] = findFigures(readDocument('超过30多人受伤。', 'zh'), null);
    expect(figure?.attributes).toEqual({});
    const [plain] = findFigures(readDocument('Es gab 300 Verletzte.', 'de'), null);
    expect(plain?.attributes).toMatchObject({ lower: { value: '300', inclusive: true } });
  });

  test('is not found in a language that is not read', () => {
    expect(languagesOfFigures.has('sv')).toBe(false);
    expect(found('Mellan 95 och 110 personer dog.', 'sv')).toEqual([]);
  });

  test.each(['de', 'ru', 'ar', 'ko', 'zh'])('takes time in proportion to the text (%s)', (language) => {
    for (const part of ['1 ', '1', '- ', '一', '한', 'und ', '1,', '(']) {
      const text = part.repeat(20_000 / part.length);
      const start = performance.now();
      findFigures(readDocument(text, language), null);
      expect(performance.now() - start).toBeLessThan(8000);
    }
  });

  test.each([
    ['zh', '政府说伤者12人，'],
    ['ko', '시위대 45명, '],
  ])('reads a sentence without end in time that grows with it (%s)', async (language, part) => {
    const sentence = (size: number) => readDocument(part.repeat(size / part.length), language);
    const find = (document: ReturnType<typeof readDocument>) => findFigures(document, null);
    expect(await steepnessOf(sentence, find, { from: 10_000, upTo: 40_000 })).toBeLessThan(suspicious);
  });
});
