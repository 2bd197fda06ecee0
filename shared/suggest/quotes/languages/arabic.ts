import { type Grammar, none, phrases, words } from './grammar.ts';

const titles = words(
  'وزير وزيرة رئيس رئيسة مدير مديرة قائد نائب نائبة النائب النائبة متحدث المتحدث المتحدثة ناطق الناطق الناطقة الصياد الباحث الباحثة الشاهد الشاهدة النقابي النقابية السيد السيدة الدكتور الدكتورة الجنرال اللواء العميد العقيد الرئيس الرئيسة الوزير الوزيرة محافظ أمين المحلل المحللة الخبير الخبيرة المحامي المحامية الكاتب الكاتبة الصحفي الصحفية سفير السفير مسؤول المسؤول زعيم القيادي القاضي الطبيب الطبيبة البلدية عضو المبعوث',
);

/** The verb comes first: “وقال X إن”, “أكد X أن”, “قال X: «…»”, “بحسب X”; “و” and “ف” in front of a word are cut by `arabicKey`. */
export const arabic: Grammar = {
  code: 'ar',
  verbs: words(
    `
    قال قالت قالوا يقول تقول يقولون أضاف أضافت يضيف تضيف أكد أكدت أكدوا يؤكد تؤكد أعلن أعلنت يعلن تعلن ذكر ذكرت يذكر تذكر أوضح أوضحت يوضح
    توضح أشار أشارت يشير تشير صرح صرحت نفى نفت ينفي تنفي اعتبر اعتبرت يعتبر تعتبر رأى رأت يرى ترى يعتقد تعتقد اعتقد اعتقدت حذر
    حذرت يحذر تحذر شدد شددت يشدد تشدد كشف كشفت أفاد أفادت تفيد يفيد زعم زعمت يزعم ادعى ادعت تابع تابعت رد ردت كتب كتبت يكتب لفت
    لفتت بين بينت توقع توقعت يتوقع تتوقع أقر أقرت اعترف اعترفت تعهد تعهدت وعد وعدت قائلا قائلاً قائلة قوله قولها قولهم نقلت نقل
    أبلغ أبلغت أخبر أخبرت طالب طالبت سأل سألت هدد هددت جزم استدرك استطرد مضيفا مضيفاً مضيفة مؤكدا مؤكداً مؤكدة مشيرا مشيراً مشيرة موضحا موضحاً موضحة
    يقدر تقدر قدرت علق علقت اتهم اتهمت ظن يظن تظن خلص خلصت
  `.replace(/(?<=\s)(?:بين|نقلت|نقل)(?=\s)/g, ''),
  ),
  participles: none,
  auxiliaries: none,
  particles: new Map(),
  calls: words('وصف وصفت يصف تصف سمى سمت انتقد انتقدت ندد نددت اعتبر اعتبرت'),
  that: words(
    'أن إن أنه أنها أنهم أننا أنني إنه إنها إنهم إننا إنني إنهما بأن بأنه بأنها بأنهم ان انه انها لأن'.replace(
      ' لأن',
      '',
    ),
  ),
  isThatBehindComma: false,
  according: phrases(
    'بحسب|حسب|وفقا ل|وفقا|وفقاً|وفق|طبقا|طبقاً|حسبما قال|حسبما ذكر|حسبما ذكرت|حسبما أفاد|حسبما أفادت|حسبما أعلن|حسبما أعلنت|على حد قول|على حد تعبير|في رأي|برأي|نقلا عن|نقلاً عن',
  ),
  accordingOfName: phrases(''),
  hearsay: phrases('بحسب المعلومات الأولية|وفق المعلومات الأولية'),
  accordingBehind: none,
  isCommaBehindSource: true,
  as: words('كما'),
  so: none,
  articles: none,
  pronouns: words('هو هي هم'),
  relatives: words('الذي التي الذين'),
  conjunctions: words('و ثم لكن أو'),
  ends: words(
    'في من إلى على عن مع بعد قبل خلال منذ حتى عبر أمام إن أن أنه أنها بأن إذا لدى ضد حول بشأن تجاه',
  ),
  genitives: none,
  fillers: words(
    'اليوم أمس الاثنين الثلاثاء الأربعاء الخميس الجمعة السبت الأحد أيضا أيضاً لاحقا يوم كذلك بدوره بدورها',
  ),
  isTitle: (word) => titles.has(word) || /^(?:رئيس|وزير|مدير)/.test(word),
  names: 'arabic',
  subjunctive: none,
  dropsSubject: true,
};

const marks = /[\u064b-\u0652\u0670\u0640]/g;

/** The form of a word that the lists have: without vowel signs, and without “و” or “ف” where what is left is one of them. */
export function arabicKey(word: string): string {
  const bare = word.replace(marks, '');
  const first = bare.charAt(0);
  if ((first === 'و' || first === 'ف') && bare.length > 3) {
    const rest = bare.slice(1);
    if (arabic.verbs.has(rest) || arabic.calls.has(rest) || arabic.according.has(rest)) return rest;
  }
  return bare;
}
