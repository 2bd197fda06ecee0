import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readDocument } from '../../../shared/suggest/document.ts';
import { findQuotes } from '../../../shared/suggest/quotes/findQuotes.ts';
import { languagesOfQuotes } from '../../../shared/suggest/quotes/languages/readers.ts';
import { steepnessOf, suspicious } from '../../fixtures/growth/measure.ts';
import { type AnnotatedArticle, readAnnotated } from '../../fixtures/suggest/annotatedQuotes.ts';

const folder = join(import.meta.dirname, '../../fixtures/suggest');
const languages = ['de', 'fr', 'es', 'ru', 'uk', 'ar', 'ko', 'zh', 'ja'];
const noNames = { mentions: [], entities: [] };

const quotesIn = (text: string, language: string) =>
  findQuotes(readDocument(text, language), noNames).map(({ kind, segments, cue, speaker }) => ({
    kind,
    words: segments.map(({ start, end }) => text.slice(start, end)).join(' … '),
    cue: cue && text.slice(cue.start, cue.end),
    speaker: speaker && text.slice(speaker.words.start, speaker.words.end),
  }));

/** Of the articles of a language: how many quotes overlap one that was found, how many found ones overlap one, and how many are exact. */
function measure(articles: readonly AnnotatedArticle[]) {
  let [gold, found, overlapping, right, exact] = [0, 0, 0, 0, 0];
  for (const { text, lang, spans } of articles) {
    const quotes = findQuotes(readDocument(text, lang), noNames);
    const pieces = spans.map(({ start, end, pieces: own }) => own ?? [[start, end] as const]);
    const overlaps = (quote: (typeof quotes)[number], span: (typeof pieces)[number]) =>
      quote.segments.some(({ start, end }) => span.some(([from, to]) => start < to && from < end));
    gold += pieces.length;
    found += quotes.length;
    overlapping += pieces.filter((span) => quotes.some((quote) => overlaps(quote, span))).length;
    right += quotes.filter((quote) => pieces.some((span) => overlaps(quote, span))).length;
    exact += pieces.filter((span) =>
      quotes.some(
        ({ segments }) =>
          JSON.stringify(segments.map(({ start, end }) => [start, end])) === JSON.stringify(span),
      ),
    ).length;
  }
  return { recall: overlapping / gold, precision: right / found, exact: exact / gold };
}

describe('quotes in other languages', () => {
  it.each(languages)('%s: the development articles are what their annotated text says', (language) => {
    const articles = readAnnotated(readFileSync(join(folder, `quotes-${language}.txt`), 'utf8'), language);
    const lines = `${articles.map((article) => JSON.stringify(article)).join('\n')}\n`;
    const file = join(folder, `quotes-${language}.jsonl`);
    // UPDATE_GOLD=1 writes the gold of the bench again.
    if (process.env.UPDATE_GOLD) writeFileSync(file, lines);
    expect(readFileSync(file, 'utf8')).toBe(lines);
  });

  it.each(languages)(
    '%s: most of what people say in the development articles is found, and little else',
    (language) => {
      const articles = readAnnotated(readFileSync(join(folder, `quotes-${language}.txt`), 'utf8'), language);
      const { recall, precision, exact } = measure(articles);
      expect(articles.length).toBeGreaterThanOrEqual(6);
      expect(recall).toBeGreaterThanOrEqual(0.8);
      expect(precision).toBeGreaterThanOrEqual(0.85);
      expect(exact).toBeGreaterThanOrEqual(0.7);
    },
  );

  it('are read in these languages, and in no other', () => {
    expect([...languagesOfQuotes]).toEqual(['en', ...languages]);
    for (const language of ['sv', 'ro', 'tr', 'pl', 'hi'])
      expect(quotesIn('„Allt är stängt“, säger Anna Berg. Hon sade att bron är stängd.', language)).toEqual(
        [],
      );
  });
});

/** What is said, by which word, and by whom, in sentences as reporters of each language write them. */
const sentences: readonly (readonly [
  language: string,
  text: string,
  kind: string,
  words: string,
  cue: string | null,
  speaker: string | null,
])[] = [
  ['de', '„Wir bleiben“, sagte Anna Reve.', 'direct', '„Wir bleiben“', 'sagte', 'Anna Reve'],
  [
    'de',
    '»Wir bleiben«, sagte die Leiterin des Amtes, Anna Reve, am Montag.',
    'direct',
    '»Wir bleiben«',
    'sagte',
    'Anna Reve',
  ],
  [
    'de',
    'Bürgermeisterin Anna Reve sagte: „Wir bleiben hier.“',
    'direct',
    '„Wir bleiben hier.“',
    'sagte',
    'Anna Reve',
  ],
  [
    'de',
    'Anna Reve sagte, die Brücke sei gesperrt.',
    'indirect',
    'die Brücke sei gesperrt',
    'sagte',
    'Anna Reve',
  ],
  [
    'de',
    'Die Brücke ist gesperrt, teilte die Polizei mit.',
    'indirect',
    'Die Brücke ist gesperrt',
    'teilte',
    'Polizei',
  ],
  ['de', 'Laut Polizei ist die Brücke gesperrt.', 'indirect', 'ist die Brücke gesperrt', 'Laut', 'Polizei'],
  [
    'de',
    'Der Behörde zufolge ist die Brücke gesperrt.',
    'indirect',
    'ist die Brücke gesperrt',
    'zufolge',
    'Behörde',
  ],
  [
    'de',
    'Die Brücke ist gesperrt. Das teilte die Polizei am Montag mit.',
    'indirect',
    'Die Brücke ist gesperrt',
    'teilte',
    'Polizei',
  ],
  [
    'de',
    'Die Brücke ist gesperrt. Das hat die Polizei mitgeteilt.',
    'indirect',
    'Die Brücke ist gesperrt',
    'mitgeteilt',
    'Polizei',
  ],
  [
    'fr',
    'Le pont est fermé. C’est ce qu’a indiqué la police.',
    'indirect',
    'Le pont est fermé',
    'indiqué',
    'police',
  ],
  [
    'es',
    'El puente está cerrado. Así lo confirmó la policía.',
    'indirect',
    'El puente está cerrado',
    'confirmó',
    'policía',
  ],
  [
    'ru',
    'Мост закрыт до утра. Об этом сообщает пресс-служба полиции.',
    'indirect',
    'Мост закрыт до утра',
    'сообщает',
    'пресс-служба полиции',
  ],
  [
    'ru',
    'Мост закрыт до утра. Об этом пишет газета «Вестник».',
    'indirect',
    'Мост закрыт до утра',
    'пишет',
    'газета «Вестник»',
  ],
  [
    'uk',
    'Міст закрито до ранку. Про це повідомив мер Віктор Орлов.',
    'indirect',
    'Міст закрито до ранку',
    'повідомив',
    'Віктор Орлов',
  ],
  ['fr', '« Nous restons », a déclaré Anne Revel.', 'direct', '« Nous restons »', 'déclaré', 'Anne Revel'],
  [
    'fr',
    '« Nous restons, souligne Anne Revel, et c’est tout. »',
    'direct',
    '« Nous restons … et c’est tout. »',
    'souligne',
    'Anne Revel',
  ],
  [
    'es',
    'La ministra informó de que el puente está cerrado.',
    'indirect',
    'que el puente está cerrado',
    'informó',
    'ministra',
  ],
  [
    'ru',
    'Ревина потребовала, чтобы мост закрыли.',
    'indirect',
    'чтобы мост закрыли',
    'потребовала',
    'Ревина',
  ],
  ['de', '„Wir bleiben hier“, ließ er am Montag ausrichten.', 'direct', '„Wir bleiben hier“', 'ließ', 'er'],
  ['fr', '« Nous restons », confie-t-elle.', 'direct', '« Nous restons »', 'confie', 'elle'],
  [
    'fr',
    'La maire, Anne Revel, a indiqué que le pont était fermé.',
    'indirect',
    'que le pont était fermé',
    'indiqué',
    'Anne Revel',
  ],
  ['fr', 'Selon la police, le pont est fermé.', 'indirect', 'le pont est fermé', 'Selon', 'police'],
  ['fr', 'Le pont est fermé, selon la police.', 'indirect', 'Le pont est fermé', 'selon', 'police'],
  ['es', '«Nos quedamos», dijo Ana Reverte.', 'direct', '«Nos quedamos»', 'dijo', 'Ana Reverte'],
  [
    'es',
    'La alcaldesa, Ana Reverte, aseguró que el puente está cerrado.',
    'indirect',
    'que el puente está cerrado',
    'aseguró',
    'Ana Reverte',
  ],
  [
    'es',
    'Según la policía, el puente está cerrado.',
    'indirect',
    'el puente está cerrado',
    'Según',
    'policía',
  ],
  ['es', '—Nos quedamos aquí —dijo Ana Reverte.', 'direct', 'Nos quedamos aquí', 'dijo', 'Ana Reverte'],
  ['ru', '«Мы остаёмся», — сказала Анна Ревина.', 'direct', '«Мы остаёмся»', 'сказала', 'Анна Ревина'],
  [
    'ru',
    'Мэр города Анна Ревина заявила, что мост закрыт.',
    'indirect',
    'что мост закрыт',
    'заявила',
    'Анна Ревина',
  ],
  ['ru', 'По словам Ревиной, мост закрыт.', 'indirect', 'мост закрыт', 'По словам', 'Ревиной'],
  ['ru', '— Мы остаёмся, — сказала Анна.', 'direct', 'Мы остаёмся', 'сказала', 'Анна'],
  [
    'ru',
    '«Мы остаёмся, — сказала Анна Ревина, — и точка».',
    'direct',
    '«Мы остаёмся … и точка»',
    'сказала',
    'Анна Ревина',
  ],
  [
    'uk',
    'Мерка Ганна Ревенко заявила, що міст закрито.',
    'indirect',
    'що міст закрито',
    'заявила',
    'Ганна Ревенко',
  ],
  ['uk', 'За словами Ревенко, міст закрито.', 'indirect', 'міст закрито', 'За словами', 'Ревенко'],
  ['ar', 'وقالت الوزيرة ليلى منصور إن الجسر مغلق.', 'indirect', 'إن الجسر مغلق', 'وقالت', 'ليلى منصور'],
  ['ar', 'وقالت ليلى منصور: «الجسر مغلق منذ أمس».', 'direct', '«الجسر مغلق منذ أمس»', 'وقالت', 'ليلى منصور'],
  ['ko', '이수진 시장은 “다리를 닫았다”고 밝혔다.', 'direct', '“다리를 닫았다”', '밝혔다', '이수진'],
  ['ko', '경찰은 다리가 통제됐다고 말했다.', 'indirect', '다리가 통제됐다고', '말했다', '경찰'],
  ['ko', '경찰에 따르면 다리는 통제된 상태다.', 'indirect', '다리는 통제된 상태다', '에 따르면', '경찰'],
  ['zh', '市长李雅说：“桥已经封了。”', 'direct', '“桥已经封了。”', '说', '李雅'],
  ['zh', '警方表示，大桥已经封闭。', 'indirect', '大桥已经封闭', '表示', '警方'],
  ['zh', '据警方介绍，大桥已经封闭。', 'indirect', '大桥已经封闭', '据', '警方'],
  ['ja', '木島市長は「橋は閉鎖した」と述べた。', 'direct', '「橋は閉鎖した」', '述べ', '木島'],
  ['ja', '警察は橋を閉鎖したと発表した。', 'indirect', '橋を閉鎖した', '発表し', '警察'],
  ['ja', '警察によると、橋は閉鎖された。', 'indirect', '橋は閉鎖された', 'によると', '警察'],
];

/** Quotation marks, verbs and dashes that no one speaks with. */
const silent: readonly (readonly [language: string, text: string])[] = [
  ['de', 'Am Tor hängt ein Schild: „Betreten verboten“.'],
  ['de', 'Die sogenannte „Rettung“ der Werft ist umstritten.'],
  ['de', 'Das Schiff „Nordwind“ lief am Montag aus.'],
  ['fr', 'Le film « La Dernière Marée » sort mercredi.'],
  ['fr', '– Une table\n– Deux chaises en bois\n– Un lit'],
  ['es', 'El llamado “plan puente” afecta a 210 empleados.'],
  ['es', 'El plan que presentó el ministro cuesta diez millones.'],
  ['ru', 'Фильм «Последний причал» выйдет осенью.'],
  ['ru', 'Завод «Волгомаш» сократит 600 сотрудников.'],
  ['uk', 'Газета «Ринок» виходить щодня.'],
  ['ar', 'وسيعرض فيلم «آخر الموج» في الخريف.'],
  ['ko', '영화 ‘마지막 오븐’은 가을에 개봉한다.'],
  ['ko', '이른바 ‘특별팀’이 꾸려진다.'],
  ['zh', '纪录片《最后的烤炉》将在秋天上映。'],
  ['zh', '所谓“转型计划”将于下月启动。'],
  ['zh', '工会对此表示反对。'],
  ['ja', '映画『最後の窯』は秋に公開される。'],
  ['ja', '兄は友人と話した。'],
  ['es', 'El club cuenta con veinte jugadores que llegaron en verano.'],
  ['ru', 'Он писал письма, чтобы не скучать.'],
  ['uk', 'Він писав листи, щоб не нудьгувати.'],
  ['de', 'Die Firma meldet einen Gewinn von drei Millionen Euro.'],
  ['fr', 'Pour les enfants, l’entrée est libre.'],
  ['ko', '회사는 300만 유로의 이익을 발표했다.'],
  ['zh', '这座城市被称为北方明珠。'],
];

describe('a sentence in another language', () => {
  it.each(sentences)('%s: %s', (language, text, kind, words, cue, speaker) => {
    expect(quotesIn(text, language)).toEqual([{ kind, words, cue, speaker }]);
  });

  it.each(silent)('%s: no one speaks in %s', (language, text) => {
    expect(quotesIn(text, language)).toEqual([]);
  });

  it('may be a quotation over two paragraphs, each of which opens it', () => {
    const text = '„Wir bleiben hier. Das ist sicher.\n„Und wir gehen nicht“, sagte Anna Reve.';
    expect(quotesIn(text, 'de')).toEqual([
      { kind: 'direct', words: text.slice(0, text.indexOf('“') + 1), cue: 'sagte', speaker: 'Anna Reve' },
    ]);
  });

  it('has the subject of the verb that another one is joined to', () => {
    const text = 'La ministra Ana Reverte anunció que viajará y advirtió que no cederá.';
    expect(quotesIn(text, 'es').map(({ words, speaker }) => [words, speaker])).toEqual([
      ['que viajará', 'Ana Reverte'],
      ['que no cederá', 'Ana Reverte'],
    ]);
  });

  it('goes on in the German subjunctive behind one that reports', () => {
    const [, next] = quotesIn(
      'Reve sagte, die Brücke sei gesperrt. Sie werde erst im Mai geöffnet. Es regnet.',
      'de',
    );
    expect(next).toMatchObject({
      words: 'Sie werde erst im Mai geöffnet',
      kind: 'indirect',
      speaker: 'Reve',
    });
  });

  it('is read in time that grows as its length', () => {
    for (const [language, text] of [
      ['de', 'sagte, '],
      ['fr', 'dit que « a » '],
      ['ru', '— сказал, '],
      ['ar', 'قال إن '],
      ['ko', '“가”고 말했다 '],
      ['zh', '说，“好”'],
      ['ja', '「あ」と述べ、'],
    ] as const) {
      const long = text.repeat(100_000 / text.length);
      const start = performance.now();
      quotesIn(long, language);
      expect(performance.now() - start).toBeLessThan(5_000);
    }
  });

  it('is read so where there is nothing but quotation marks', async () => {
    const marks = (size: number) => '“”'.repeat(size / 2);
    const read = (text: string) => quotesIn(text, 'fr');
    expect(await steepnessOf(marks, read, { from: 20_000, upTo: 80_000 })).toBeLessThan(suspicious);
  });
});

describe('a dateline', () => {
  it.each([
    ['de', 'Passau (dpa) - Die Brücke ist nach Angaben der Polizei gesperrt.', 'Die Brücke ist … gesperrt'],
    ['de', 'Passau - Die Brücke ist nach Angaben der Polizei gesperrt.', 'Die Brücke ist … gesperrt'],
    ['es', 'MADRID, 12 oct. - El puente cerró, según la policía.', 'El puente cerró'],
  ])('is no part of what is said (%s): “%s”', (language, text, words) => {
    expect(quotesIn(text, language).map((quote) => quote.words)).toEqual([words]);
  });
});

describe('what is said “as someone said” behind it', () => {
  it.each([
    ['de', 'Die Brücke ist gesperrt, wie die Polizei mitteilte.', 'Die Brücke ist gesperrt', 'Polizei'],
    [
      'de',
      'Die Schäden sind groß, wie Karl Wiesner am Montag sagte.',
      'Die Schäden sind groß',
      'Karl Wiesner',
    ],
    ['es', 'El puente está cerrado, según informó la policía.', 'El puente está cerrado', 'policía'],
    ['ru', 'Мост закрыт на месяц, как сообщила полиция.', 'Мост закрыт на месяц', 'полиция'],
  ])('is found (%s): “%s”', (language, text, words, speaker) => {
    expect(quotesIn(text, language)).toMatchObject([{ kind: 'indirect', words, speaker }]);
  });

  it('but not what is only like something', () => {
    expect(quotesIn('Das Haus ist rot, wie die Mutter es mochte.', 'de')).toEqual([]);
  });
});
