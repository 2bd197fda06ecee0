import type { ScriptName } from './letters.ts';

/**
 * Languages that are told by their own letters, with a few of their small words as a second witness. A letter that a
 * relative has and the language has not speaks against it, unless it is rare enough to come from a foreign name.
 */
interface LetterRule {
  readonly code: string;
  /** One of these must occur this often among all letters. */
  readonly has: string;
  readonly share: number;
  /** None of these may occur oftener than in one of a hundred letters. */
  readonly lacks: string;
  /** Words that are a tenth of any text. */
  readonly words: ReadonlySet<string>;
}

const neighbours = 'јљњћђџѓќѕәғқңөұүһҳҷӣӯӑӗҫӳҙҡӕӏӧӝӥӵӱҥөҕҋӄ';

const cyrillic: readonly LetterRule[] = [
  {
    code: 'ru',
    has: 'ыэё',
    share: 0.008,
    lacks: `іїєґў${neighbours}`,
    words: words(
      'и в не на что с по как из о к за для от он это было были также его у же при до так но после а',
    ),
  },
  {
    code: 'uk',
    has: 'іїєґ',
    share: 0.03,
    lacks: `ыэъёў${neighbours}`,
    words: words(
      'і в у на що не з та до за про від й як для це він із було також є його при але після а по які під',
    ),
  },
  {
    code: 'be',
    has: 'ў',
    share: 0.005,
    lacks: `иїєґъщ${neighbours}`,
    words: words(
      'і ў у на што не з да за па як для ад гэта ён было былі таксама яго але пра пасля а каб дзе',
    ),
  },
  {
    code: 'bg',
    has: 'ъ',
    share: 0.006,
    lacks: `ыэёіїєґў${neighbours}`,
    words: words('на и да е от за се в с че не по са той като при до си към след но ще а което които'),
  },
];

const ofUrdu = 'ٹڈڑےںہھ';
const ofPashto = 'ښړډټځڅږېۍګڼ';
const ofKurdishAndUyghur = 'ڕڵۆێەۇۈڭۋ';
const ofSindhi = 'ڄڃڳڻڦڪٿ';

const arabic: readonly LetterRule[] = [
  {
    code: 'ar',
    has: 'ةأإى',
    share: 0.015,
    lacks: `پچژگکی${ofUrdu}${ofPashto}${ofKurdishAndUyghur}`,
    words: words(
      'في من على إلى أن إن التي الذي عن مع هذا هذه كان كانت بعد قبل بين لا ما لم أو قد خلال وقال قال أكثر كما حيث',
    ),
  },
  {
    code: 'fa',
    has: 'پچژگکی',
    share: 0.03,
    lacks: `ة${ofUrdu}${ofPashto}${ofKurdishAndUyghur}${ofSindhi}`,
    words: words(
      'در از که به این را با است برای آن و تا بر هم می ها شد شده بود خود یک های کرد اما نیز گفت باید',
    ),
  },
];

const hebrew: readonly LetterRule[] = [
  {
    code: 'he',
    has: 'הו',
    share: 0.05,
    lacks: 'װײױ',
    words: words('של את על לא הוא עם כי זה גם כל היה היא אבל אחרי בין או אמר יותר אל אם לאחר מה כמו כבר רק'),
  },
];

/** The language of a text in lower case by the letters of its script; null where none fits. Latin is not told by letters. */
export function languageByLetters(lower: string, script: Exclude<ScriptName, 'latin'>): string | null {
  if (script === 'hangul') return 'ko';
  if (script === 'han') return chineseOrJapanese(lower);
  const rules = script === 'cyrillic' ? cyrillic : script === 'arabic' ? arabic : hebrew;
  const letters = countLetters(lower);
  const all = lower.match(/[\p{L}\p{M}]+/gu) ?? [];
  const fitting = rules.filter((rule) => {
    if (share(letters, rule.has) < rule.share || share(letters, rule.lacks) > foreignShare) return false;
    const known = all.filter((word) => rule.words.has(word)).length;
    return known >= leastWords && known / all.length >= leastWordShare;
  });
  return fitting.length === 1 ? (fitting[0]?.code ?? null) : null;
}

const foreignShare = 0.006;
const leastWords = 2;
const leastWordShare = 0.07;

/** Chinese has next to no Kana, Japanese always has some; a few words in Han alone could be either. */
function chineseOrJapanese(text: string): string | null {
  const kana = text.match(/[\u3041-\u3096\u30a1-\u30fa]/g)?.length ?? 0;
  const han = text.match(/[\u3400-\u9fff]/g)?.length ?? 0;
  const part = kana / (kana + han);
  if (part > 0.15) return 'ja';
  return part < 0.03 && han >= 20 ? 'zh' : null;
}

function countLetters(text: string): ReadonlyMap<string, number> {
  const counts = new Map<string, number>([['', 0]]);
  let all = 0;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code < 0x370) continue;
    const letter = text.charAt(at);
    counts.set(letter, (counts.get(letter) ?? 0) + 1);
    all += 1;
  }
  return counts.set('', all);
}

/** The share of these letters among all beyond Latin. */
function share(counts: ReadonlyMap<string, number>, letters: string): number {
  let sum = 0;
  for (const letter of letters) sum += counts.get(letter) ?? 0;
  return sum / Math.max(1, counts.get('') ?? 1);
}

function words(list: string): ReadonlySet<string> {
  return new Set(list.split(' '));
}
