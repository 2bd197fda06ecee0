import type { Range } from '../../../model/segment.ts';
import type { Document } from '../../document.ts';
import type { FoundQuote } from '../../found.ts';
import { isMixed, type MaskedSentence, mask, maskedSentences, type Reported, toFound } from './masked.ts';

const verbs =
  '述べ|語[っるり]|話[しす]|説明し|強調し|批判し|反論し|指摘し|主張し|発表し|報じ|伝え|警告し|訴え|答え|言[うっい]|いう|みて|見て|見ら|考え|して|した|付け加え|振り返|笑[うっ]|コメントし|応じ|呼び(?:か|掛)け|否定し|認め|証言し|懸念し|予測し|予想し|表明し|つづ[っる]|書[いく]|つぶや|叫[んぶ]|漏らし|嘆[いく]|憤[っる]|喜[んぶ]|信じ|明かし|告白し|質問し|尋ね|問い|回答し|約束し|誓[っう]|分析し|評価し|推測し|推定し|判断し|力説し|釈明し|謝罪し|断言し|提案し|求め|迫[っる]|皮肉[っる]|非難し|抗議し|報告し|通知し|宣言し|論じ|期待し|不満を|声を|コメント|胸を|悔し|涙|感謝し|繰り返し|(?:指摘|強調|説明|批判|主張|発表|警告|反論|コメント|表明|述懐|明言|断言|報道|証言|要求|回答|予測|分析)(?=[。、]|$)';
const quoted = new RegExp(`^(?:だ|など|だなど|である)?と(?:も|は)?、?([^。、${mask}]{0,16}?)(${verbs})`);
const reporting = new RegExp(
  `(?<=[たるいだうかすくむつぬぐぶよねろれせん])と(?:も)?、?([^。、${mask}はがを]{0,6}?)(${verbs})`,
  'g',
);
const nominal =
  /(?:という)?(?:こと|方針|考え|見通し|見方|意向|認識)を(明らかにし|示し|発表し|認め|否定し|強調し|表明し|確認し|明かし)/g;
const according = /(?:^|、)([^、。]{1,40}?)に(?:よると|よれば)、?/;

/** Japanese: “Xは「…」と述べた”, “Xは…と発表した”, “Xによると、…”, “…という。”. */
export function readJapanese(document: Document): readonly FoundQuote[] {
  const { text } = document;
  const found: Reported[] = [];
  let last: Range | null = null;
  const sentences = maskedSentences(document, /[。！？!?]+|\n/g);
  for (const [index, sentence] of sentences.entries()) {
    const here = readSentence(sentence, sentences[index + 1] ?? null, last);
    found.push(...here);
    last = here.findLast(({ speaker }) => speaker)?.speaker ?? (sentence.isFirst ? null : last);
  }
  return found.map((one) => toFound(text, one, 'ja'));
}

function readSentence(
  sentence: MaskedSentence,
  next: MaskedSentence | null,
  last: Range | null,
): readonly Reported[] {
  const { start, masked, quotations } = sentence;
  const named = according.exec(masked);
  if (named) return fromSource(sentence, named);
  const topic = topicOf(sentence);
  const found: Reported[] = [];
  let from = topic?.end ?? 0;
  const cues = [...masked.matchAll(reporting), ...masked.matchAll(nominal)].sort((a, b) => a.index - b.index);
  for (const quotation of quotations) {
    const one = directIn(sentence, quotation, topic?.words ?? null, next, last);
    if (one) found.push(one);
  }
  for (const cue of cues) {
    const before = found.findLast(({ cue: other }) => other && other.end <= start + cue.index);
    const isOfQuotation = masked.charAt(cue.index - 1) === mask;
    if (isOfQuotation) continue;
    from = Math.max(from, before?.cue ? afterClause(masked, before.cue.end - start) : 0);
    const word = cue.index + cue[0].length - (cue.at(-1)?.length ?? 0);
    const begin = from + adverbsAt(masked.slice(from, cue.index));
    const range = { start: start + begin, end: start + cue.index };
    if (cue.index - begin < 3 || /と$/.test(masked.slice(begin, cue.index))) continue;
    const speaker = topic?.words ?? last;
    if (!topic && from === 0) continue;
    found.push({
      segments: [range],
      kind: isMixed(masked.slice(begin, cue.index)) ? 'mixed' : 'indirect',
      rule: 'that',
      cue: { start: start + word, end: start + cue.index + cue[0].length },
      speaker,
    });
    from = afterClause(masked, cue.index + cue[0].length);
  }
  if (found.length === 0 && quotations.length === 0) found.push(...hearsay(sentence));
  return found;
}

/** Behind the comma that ends the clause of a cue. */
function afterClause(masked: string, from: number): number {
  const comma = masked.indexOf('、', from);
  return comma === -1 ? from : comma + 1;
}

function directIn(
  { start, masked }: MaskedSentence,
  quotation: Range,
  topic: Range | null,
  next: MaskedSentence | null,
  last: Range | null,
): Reported | null {
  const [at, end] = [quotation.start - start, quotation.end - start];
  const rest = masked.slice(end);
  const segments = [{ start: quotation.start, end: quotation.end }];
  const match = quoted.exec(rest);
  if (match) {
    const word = quotation.end + match[0].length - (match[2]?.length ?? 0);
    const cue = { start: word, end: quotation.end + match[0].length };
    // “「…」とXさんは笑う”
    const inside = /^(.+?)(?:は|が)/.exec(match[1] ?? '');
    const offset = quotation.end + match[0].indexOf(match[1] ?? '');
    const own = inside ? nameIn(inside[1] ?? '', offset) : null;
    return { segments, kind: 'direct', rule: 'verb-behind', cue, speaker: own ?? topic ?? last };
  }
  if (at === 0 && /^[。\s]*$/.test(rest)) {
    // “「…」。X氏はこう付け加えた。”
    const told =
      next && !next.isFirst
        ? /^([^、。]{1,24}?)(?:は|が)[^。]{0,10}?(?:こう|そう)[^。]{0,8}?(?=た|る)/.exec(next.masked)
        : null;
    if (!told || !next) return null;
    const cue = { start: next.start + told[0].search(/こう|そう/), end: next.start + told[0].length + 1 };
    return { segments, kind: 'direct', rule: 'verb-behind', cue, speaker: nameIn(told[1] ?? '', next.start) };
  }
  return null;
}

/** “Xによると、…(という)。” */
function fromSource({ start, masked }: MaskedSentence, match: RegExpExecArray): readonly Reported[] {
  const from = match.index + match[0].length;
  const end = masked.replace(/(?:という|とのこと(?:だ|です)?|そうだ)?[。！？!?\s]+$/, '').length;
  if (end - from < 3) return [];
  const words = start + match.index + match[0].indexOf(match[1] ?? '');
  const cue = {
    start: words + (match[1]?.length ?? 0),
    end: start + from - (masked.charAt(from - 1) === '、' ? 1 : 0),
  };
  return [
    {
      segments: [{ start: start + from, end: start + end }],
      kind: isMixed(masked.slice(from, end)) ? 'mixed' : 'indirect',
      rule: 'according',
      cue,
      speaker: { start: words, end: words + (match[1]?.length ?? 0) },
    },
  ];
}

/** “…という。” at the end of a sentence: hearsay, or what the last speaker goes on to say. */
function hearsay({ start, masked }: MaskedSentence): readonly Reported[] {
  const match = /(?<=[たるいだうすくむつぬぐぶん])(という|とのことだ|とのことです)[。\s]*$/.exec(masked);
  if (!match || match.index < 4) return [];
  const cue = { start: start + match.index, end: start + match.index + (match[1]?.length ?? 0) };
  return [
    {
      segments: [{ start, end: start + match.index }],
      kind: isMixed(masked.slice(0, match.index)) ? 'mixed' : 'indirect',
      rule: 'according',
      cue,
      speaker: null,
    },
  ];
}

/** The topic of a sentence: its first “Xは”, or else “Xが” in front of a quotation; and where what follows it begins. */
function topicOf({ start, masked }: MaskedSentence): { readonly words: Range; readonly end: number } | null {
  const match = new RegExp(
    `^((?:[^。${mask}は]{1,20}、)?)([^、。${mask}は]{1,30}?)(?:は|も(?=、)|が(?=、?[^、。]{0,12}${mask}))、?`,
  ).exec(masked);
  if (!match) return null;
  const [all, lead = '', words = ''] = match;
  const name = nameIn(words, start + lead.length);
  return name && { words: name, end: all.length };
}

const titles =
  /(?:部長|市長|社長|会長|委員長|議員|氏|さん|大統領|首相|長官|教授|知事|大臣|容疑者|被告|監督|選手|代表|幹事長|報道官|外相|防衛相|財務相|総裁|理事長|局長|課長|所長|院長|校長|署長|党首|書記長|司令官|大使|弁護士|医師|研究員|記者|町長|村長|頭取|専務|常務|准教授|名誉教授)$/;

/** The name in a noun phrase: behind its last “の” and without a title; else the phrase. */
function nameIn(words: string, offset: number): Range | null {
  const bare = words.trim().replace(/[（(][^（()）]{0,12}[）)]$/, '');
  if (bare === '') return null;
  const begin = offset + words.indexOf(bare);
  const behind = bare.slice(bare.lastIndexOf('の') + 1);
  const title = titles.exec(behind);
  const end = begin + bare.length;
  // “火災で夫を亡くした須藤美香さん”: the name is in Han or Katakana.
  const name = title
    ? /[\p{Script=Han}\p{Script=Katakana}ー・＝々]+$/u.exec(behind.slice(0, title.index))
    : null;
  if (title && name && name[0].length >= 2)
    return { start: end - title[0].length - name[0].length, end: end - title[0].length };
  return { start: begin, end };
}

/** How much of what follows the topic is a day or a place of speaking: “10日、”, “記者会見で”. */
function adverbsAt(words: string): number {
  let at = 0;
  for (let match = adverb.exec(words); match && match[0].length > 0; match = adverb.exec(words.slice(at)))
    at += match[0].length;
  return at;
}

const adverb =
  /^(?:[^。、]{1,24}?(?:一方(?:で)?|ものの|ながらも)、)?(?:同日|この日|これまで|すでに|かつて|以前|改めて|\d{1,2}(?:日|月\d{1,2}日)|[月火水木金土日]曜日?)?(?:午前|午後|朝|夜|夕)?(?:に)?、?(?:[^、。はがを]{0,10}?(?:会見|取材|番組|ブログ|議会|会合|演説|声明|インタビュー|電話|法廷|公判|説明会|委員会|報告書|サイト|SNS)(?:で|に(?:対し)?)、?)?/;
