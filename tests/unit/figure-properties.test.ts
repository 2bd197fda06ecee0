import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { FigureCard } from '../../shared/figure/card.ts';
import { parseFigure } from '../../shared/figure/parse.ts';
import { readDocument } from '../../shared/suggest/document.ts';
import { findFigures } from '../../shared/suggest/figures/findFigures.ts';

interface Phrase {
  readonly language: string;
  readonly phrase: string;
  readonly bounds: string;
  readonly property: string;
}

function phrasesOf(name: string): readonly Phrase[] {
  const file = new URL(`../fixtures/figures/${name}.tsv`, import.meta.url);
  const [, ...lines] = readFileSync(file, 'utf8').trim().split('\n');
  return lines.map((line) => {
    const [language = '', phrase = '', bounds = '', , property = ''] = line.split('\t');
    return { language, phrase, bounds, property };
  });
}

/** “>=30”, “95..110”, “~3000”; nothing for an empty card. */
function boundsOf({ lower, upper, modifiers }: FigureCard): string {
  const about = modifiers.includes('IsApproximate') ? '~' : '';
  if (lower && upper)
    return `${about}${lower.value === upper.value ? lower.value : `${lower.value}..${upper.value}`}`;
  if (lower) return `${lower.inclusive ? '>=' : '>'}${lower.value}`;
  return upper ? `${upper.inclusive ? '<=' : '<'}${upper.value}` : '';
}

const cardOf = ({ phrase, language }: Pick<Phrase, 'phrase' | 'language'>) =>
  parseFigure(phrase, { language, articleDate: '2025-05-20' });

describe.each([
  'phrases',
  'phrases-unseen',
  'phrases-third',
  'phrases-english',
  'phrases-people',
  'phrases-unread',
])('the table %s', (name) => {
  const phrases = phrasesOf(name);

  test('has no phrase that is read with other bounds', () => {
    const wrong = phrases.flatMap((row) => {
      const found = boundsOf(cardOf(row));
      return found === row.bounds || found === '' ? [] : [`${row.phrase}: ${row.bounds}, found ${found}`];
    });
    expect(wrong).toEqual([]);
  });

  test('has few phrases that are not read', () => {
    const unread = phrases.filter((row) => row.bounds !== '' && boundsOf(cardOf(row)) === '');
    expect(unread.length / phrases.length).toBeLessThan(0.02);
  });

  test('has what happened to those who are counted, where the phrase is read', () => {
    const wrong = phrases.flatMap((row) => {
      const card = cardOf(row);
      const found = card.measuredProperty ?? '';
      return found === row.property || boundsOf(card) === ''
        ? []
        : [`${row.phrase}: ${row.property || 'none'}, found ${found || 'none'}`];
    });
    expect(wrong).toEqual([]);
  });
});

describe('what happened to those who are counted', () => {
  test.each([
    ['en', '34 relatives of the missing'],
    ['en', '34 people killed and injured'],
    ['en', '34 soldiers killed 5 civilians'],
    ['en', '34 per cent of the infected'],
    ['de', '34 Angehörige der Toten'],
    ['de', '34 Tote und Verletzte'],
    ['fr', '34 proches des disparus'],
    ['es', '34 heridas de bala'],
    ['ru', '34 родственника погибших'],
    ['pl', '34 krewnych zabitych'],
    ['zh', '34名死者家属'],
    ['ja', '行方不明者の家族34人'],
    ['ko', '실종자 가족 34명'],
    ['tr', '34 kayıp yakını'],
  ])('is not told in %s by “%s”', (language, phrase) => {
    expect(cardOf({ phrase, language }).measuredProperty).toBeNull();
  });

  test.each([
    ['de', 'Bei dem Angriff wurden mindestens 34 Menschen getötet.', 'killed'],
    ['de', 'Am Abend galten noch zwölf Seeleute als vermisst.', 'missing'],
    ['en', 'The town reported 1,482 new infections.', 'infected'],
    ['en', 'They dug for 131 people still listed as missing.', 'missing'],
    ['es', 'En el choque más de 1300 resultaron heridas.', 'injured'],
    ['fr', 'L’explosion a fait 34 morts, selon la préfecture.', 'killed'],
    ['es', 'El ataque hirió a 30 personas.', 'injured'],
    ['it', 'Gli agenti hanno arrestato 45 manifestanti.', 'detained'],
    ['ru', 'При обстреле погибли 34 человека.', 'killed'],
    ['uk', 'Рятувальники врятували 12 людей.', 'rescued'],
    ['ar', 'وأسفر القصف عن مقتل 34 شخصًا.', 'killed'],
    ['ko', '이 사고로 34명이 숨지고 여러 명이 다쳤다.', 'killed'],
    ['zh', '爆炸造成34人死亡。', 'killed'],
    ['ja', '警察は45人を逮捕した。', 'detained'],
    ['pl', 'W wypadku zginęło 12 osób.', 'killed'],
    ['nl', 'Bij de brand raakten 30 mensen gewond.', 'injured'],
    ['tr', 'Saldırıda en az 34 kişi öldü.', 'killed'],
  ])('is in the card that is suggested in %s: “%s”', (language, text, property) => {
    const [figure] = findFigures(readDocument(text, language), null);
    expect(figure?.attributes.measuredProperty).toBe(property);
  });
});
