import { type News, type NewsMark, newsFile, newsMarks, newsText } from '../fixtures/corpus.ts';
import { linkedReport } from '../fixtures/linkedReport.ts';

/** The titles of the articles, which are their first lines. */
export const titles = {
  overlaps: 'Overlaps, five deep',
  rightToLeft: 'أرسلت كوريا الشمالية قوات إضافية',
  scripts: 'One article in many scripts, 国家情报院 / 국가정보원 / राष्ट्रीय',
  search: 'Report 5 on the situation',
  crowded: 'Report 7 on the situation',
  long: 'Report 9 on the situation',
  linked: 'A report',
} as const;

/** The words that find the one mark at the far end of the long article. */
export const farAway = 'The very last convoy of 77 vehicles';

/** The articles of the part about marks, as files of Glossator JSON. */
export function reportFiles(): Readonly<Record<string, string>> {
  return {
    'marks.json': newsFile([overlaps(), rightToLeft(), scripts(), search(), crowded(), long()]),
    'links.json': linked(),
  };
}

function overlaps(): News {
  const text = `${titles.overlaps}

Officials said on Friday that the ministry had likely sent over eleven thousand soldiers from the 11th Corps to the front near Kursk, according to the National Intelligence Service, which did not say when they would arrive there or who would lead them.

“We will not,” the minister said after a meeting in Geneva that had begun in the morning and lasted until midnight, “accept any of these conditions,” and left the room without taking questions from the press. The paragraph goes on, so that the lines below the marks can be seen under words that have descenders: jumping quickly, typography, gypsy.

Three claims lie inside each other here: the general claimed that the president had said that the war was over.
`;
  return marked(text, [
    [
      'claim',
      'the ministry had likely sent over eleven thousand soldiers from the 11th Corps to the front near Kursk',
    ],
    ['claim', 'likely sent over eleven thousand soldiers from the 11th Corps'],
    ['quote', 'over eleven thousand soldiers from the 11th Corps to the front'],
    ['figure', 'over eleven thousand soldiers'],
    ['actor', 'soldiers from the 11th Corps'],
    ['actor', '11th Corps'],
    ['actor', 'National Intelligence Service'],
    ['quote', '“We will not,”', '“accept any of these conditions,”'],
    ['actor', 'the minister said'],
    ['claim', 'the general claimed that the president had said that the war was over'],
    ['claim', 'the president had said that the war was over'],
    ['claim', 'the war was over'],
  ]);
}

function rightToLeft(): News {
  const text = `${titles.rightToLeft}

قالت وكالة المخابرات الكورية الجنوبية (NIS) يوم الخميس إن كوريا الشمالية أرسلت على الأرجح أكثر من 11,000 جندي إلى روسيا لدعم حربها المستمرة ضد أوكرانيا، بحسب ما ذكرته وسائل إعلام محلية.

وأضافت الوكالة: «تم نشر القوات في منطقة كورسك» دون أن تحدد حجم القوات. وقال Zelenskyy إن الخسائر بلغت 3,000 بين قتيل وجريح.

הצבא הודיע כי 250 חיילים נשלחו לגבול ביום שישי, לדברי דובר צה״ל.

An English paragraph follows, in which כורסק stands for Kursk and 11,000 for itself.
`;
  return marked(text, [
    ['actor', 'وكالة المخابرات الكورية الجنوبية (NIS)'],
    ['claim', 'كوريا الشمالية أرسلت على الأرجح أكثر من 11,000 جندي إلى روسيا'],
    ['figure', 'أكثر من 11,000 جندي'],
    ['quote', '«تم نشر القوات في منطقة كورسك»'],
    ['actor', 'Zelenskyy'],
    ['figure', '3,000 بين قتيل وجريح'],
    ['claim', 'הצבא הודיע כי 250 חיילים נשלחו לגבול ביום שישי'],
    ['actor', 'הצבא'],
    ['figure', '250 חיילים'],
    ['actor', 'כורסק'],
  ]);
}

function scripts(): News {
  const text = `${titles.scripts}

国家情报院27日表示，朝鲜似乎向俄罗斯增派了部队。尹锡悦总统要求“立即撤出”超过一万一千名士兵。

국가정보원은 27일 북한이 러시아에 병력을 추가로 파병한 것으로 보인다고 밝혔다. 약 1만 1천 명의 병사가 배치되었다.

राष्ट्रीय खुफिया सेवा ने कहा कि उत्तर कोरिया ने संभवतः 11,000 से अधिक सैनिक भेजे हैं।

หน่วยข่าวกรองแห่งชาติกล่าวว่าเกาหลีเหนืออาจส่งทหารเพิ่มเติมมากกว่า 11,000 นายไปยังรัสเซีย

The family 👩‍👩‍👧‍👦, the flags 🇰🇵🇷🇺🇺🇦, the skin tones 👍🏽👍🏿 and a cafe\u0301 in two code points each count as one.

What cannot be seen: a soft\u00adhyphen\u00adated word, a zero\u200bwidth space, a tab\there, 10\u00a0000 men, a name read backwards: \u202egnp.exe\u202c.
`;
  return marked(text, [
    ['actor', '国家情报院'],
    ['claim', '朝鲜似乎向俄罗斯增派了部队'],
    ['actor', '朝鲜'],
    ['quote', '“立即撤出”'],
    ['figure', '超过一万一千名士兵'],
    ['actor', '국가정보원은'],
    ['claim', '북한이 러시아에 병력을 추가로 파병한 것으로 보인다'],
    ['figure', '약 1만 1천 명'],
    ['actor', 'राष्ट्रीय खुफिया सेवा'],
    ['figure', '11,000 से अधिक सैनिक'],
    ['actor', 'หน่วยข่าวกรองแห่งชาติ'],
    ['figure', 'มากกว่า 11,000 นาย'],
    ['actor', '👩‍👩‍👧‍👦'],
    ['figure', '🇰🇵🇷🇺🇺🇦'],
    ['claim', 'cafe\u0301 in two code points'],
    ['figure', '10\u00a0000 men'],
    ['quote', '\u202egnp.exe\u202c'],
  ]);
}

function search(): News {
  return { text: newsText(9000, { seed: 5, between: '\n\n' }), marks: [] };
}

/** One page in the window shows about all of it. */
function crowded(): News {
  const text = newsText(3200, { seed: 7, between: '\n\n' });
  return { text, marks: newsMarks(text, 500, 7) };
}

/** Two megabytes with ten thousand marks. */
function long(): News {
  const text = `${newsText(2_000_000, { seed: 9 })}\n${farAway} never crossed the border.\n`;
  const start = text.indexOf(farAway);
  const last: NewsMark = { tag: 'figure', ranges: [{ start, end: start + farAway.length }] };
  return { text, marks: [...newsMarks(text, 9999, 9), last] };
}

function linked(): string {
  const text = `Ministers meet in Geneva

Over 11,000 soldiers have likely been dispatched to the front, said the National Intelligence Service on Thursday, citing satellite images that it did not show.

The foreign minister answered the same day. “We will not be silent,” he told reporters, and named the report a fabrication.
`;
  return linkedReport(
    text,
    [
      {
        tag: 'claim',
        words: 'Over 11,000 soldiers have likely been dispatched to the front',
        attributes: { factuality: 'PR+' },
      },
      {
        tag: 'figure',
        words: 'Over 11,000 soldiers',
        attributes: { lower: { value: '11000', inclusive: false }, modifiers: ['IsCount'] },
        note: 'The same number as in January.',
      },
      { tag: 'actor', words: 'National Intelligence Service', attributes: { type: 'ORG' } },
      { tag: 'quote', words: '“We will not be silent,”', attributes: { type: 'direct' } },
      { tag: 'actor', words: 'The foreign minister' },
    ],
    [
      { type: 'claimer', from: 0, to: 2 },
      { type: 'speaker', from: 3, to: 4 },
    ],
  );
}

type Words = readonly [tag: NewsMark['tag'], ...segments: string[]];

/** Marks on the first words of a text that are these, segment after segment. */
function marked(text: string, marks: readonly Words[]): News {
  return {
    text,
    marks: marks.map(([tag, ...segments]) => ({
      tag,
      ranges: segments.map((words) => {
        const start = text.indexOf(words);
        if (start < 0) throw new Error(`the article does not hold “${words}”.`);
        return { start, end: start + words.length };
      }),
    })),
  };
}
