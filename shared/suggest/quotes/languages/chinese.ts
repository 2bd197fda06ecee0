import type { Range } from '../../../model/segment.ts';
import type { Document } from '../../document.ts';
import type { FoundQuote } from '../../found.ts';
import { isMixed, type MaskedSentence, mask, maskedSentences, type Reported, toFound } from './masked.ts';

const verbs =
  '怒斥|痛斥|驳斥|斥责|嘲讽|质问|追问|改口说|改口称|回应称|回應稱|回应说|答复称|答覆稱|批评称|评论说|評論說|(?:告诉|告訴)(?:记者|記者|媒体|媒體|本报|法新社|路透社)|表示|指出|认为|認為|强调|強調|透露|宣布|宣佈|否认|否認|介绍说|介紹說|介绍|补充说|补充道|補充道|補充說|补充|補充|警告说|警告說|警告|回忆道|回忆说|回憶道|呼吁|呼籲|承认|承認|解释说|解釋說|解释|解釋|写道|寫道|回答|回应|回應|坦言|直言|觉得|覺得|相信|预计|預計|估计|估計|证实|證實|通报|通報|报道|報道|報導|声称|聲稱|宣称|宣稱|重申|批评说|批評說|担心|擔心|质疑|披露|反驳|反駁|感叹|感嘆|喊道|问道|問道|说道|說道|笑道|怀疑|懷疑|承诺|承諾|主张|主張|显示|顯示|表明|坚称|堅稱|作证说|作證說|直指|感慨|叹道|嘆道|喊|问|(?<![小传學学据據听聽来來解再可对對话話一都])[说說]|(?<![名简簡俗人号號尊声聲职職统統堪自代宣坚堅])[称稱]';

/** What is behind a verb of saying in other words and uses. */
const noObject =
  '(?!法|明|服|不定|起|呼|为|為|作|之|赞|讚|号|號|路|理|具|题|題|候|过|過|了[^，,]|反对|反對|欢迎|歡迎|感谢|感謝|遗憾|遺憾|不满|不滿|支持|赞同|同意|关切|關切|关注|祝贺|慰问|哀悼|愤怒|出|着)';
const verb = `(${verbs})${noObject}`;

const front = new RegExp(`${verb}(?:[：:，,]\\s*)?$`);
const behind = new RegExp(`^\\s*[，,]?\\s*([^，,。！？；：:${mask}]{1,24}?)${verb}(?=[。！!；]|[，,：:]?$)`);
const clause = new RegExp(`${verb}([，,：:]?)`, 'g');
const source =
  /^(?:而|但|不过|此外|另|又)?(?:根据|根據|按照|据|據)([^，,。]{1,30}?)(报道称|報導稱|报道|報道|報導|介绍|介紹|透露|统计|統計|消息|显示|顯示|称|稱|说|說|表示|估计|估計)?[，,]/;
const hearsay = /^(?:据悉|據悉|据了解|據了解|据报道|據報導|据称|據稱|据说|據說|据介绍|据统计)[，,]/;

/** Chinese, in both scripts: “X说：“…””, “X表示，…”, ““…，”X说”, “据X报道，…”. 《》 holds titles. */
export function readChinese(document: Document): readonly FoundQuote[] {
  const { text } = document;
  const found: Reported[] = [];
  let last: Range | null = null;
  for (const sentence of maskedSentences(document, /[。！？!?]+|\n/g)) {
    const direct = directIn(text, sentence, last, found.at(-1) ?? null);
    found.push(...direct.found);
    found.push(...reportedIn(restOf(sentence, direct.end), last));
    last = found.at(-1)?.speaker ?? last;
  }
  return found.map((one) => toFound(text, one, 'zh'));
}

function directIn(
  text: string,
  sentence: MaskedSentence,
  last: Range | null,
  before: Reported | null,
): { readonly found: readonly Reported[]; readonly end: number } {
  const { start, masked, quotations } = sentence;
  const found: Reported[] = [];
  let from = 0;
  // Behind the last direct quote and its attribution.
  let done = 0;
  for (const [index, quotation] of quotations.entries()) {
    const [at, end] = [quotation.start - start, quotation.end - start];
    const segment = { start: quotation.start, end: quotation.end };
    const head = masked.slice(from, at);
    const inFront = /[：:，,说說道称稱]$/.test(head) && masked.charAt(end) !== '的' ? front.exec(head) : null;
    const rest = masked.slice(end, (quotations[index + 1]?.start ?? start + masked.length) - start);
    const after = at === from || /^[，,\s]*$/.test(head) ? behind.exec(rest) : null;
    const previous = found.at(-1);
    const count = found.length;
    from = end;
    const isToEnd = /[，,]$/.test(head) && /^[。！？!?]?$/.test(rest);
    if (
      inFront &&
      (isToEnd || /[：:]$/.test(head) || inFront.index + (inFront[1]?.length ?? 0) === head.length)
    ) {
      const cut = at - head.length;
      const subject = subjectIn(head.slice(0, inFront.index), start + cut) ?? last;
      found.push({
        segments: [segment],
        kind: 'direct',
        rule: 'verb-before',
        cue: cueOf(start + cut, inFront),
        speaker: subject,
      });
    } else if (
      /[：:]$/.test(head) &&
      /[。！？!?…][”」』"]$/.test(text.slice(quotation.start, quotation.end))
    ) {
      found.push({ segments: [segment], kind: 'direct', rule: 'colon-before', cue: null, speaker: null });
    } else if (after) {
      const subject = subjectIn(after[1] ?? '', quotation.end + after[0].indexOf(after[1] ?? ''));
      const word = quotation.end + after[0].length - (after[2]?.length ?? 0);
      const cue = { start: word, end: word + (after[2]?.length ?? 0) };
      found.push({ segments: [segment], kind: 'direct', rule: 'verb-behind', cue, speaker: subject ?? last });
      from = end + after[0].length;
    } else if (previous && /^[，,：:]$/.test(head)) {
      // “…，”X说，“…。”
      found[found.length - 1] = { ...previous, segments: [...previous.segments, segment] };
      done = from;
    } else if (previous && head === '')
      found.push({ ...previous, segments: [segment], rule: 'same-paragraph' });
    else if (at === 0 && !/^[^。！？]/.test(rest) && before?.kind === 'direct' && !sentence.isFirst)
      found.push({ ...before, segments: [segment], rule: 'same-paragraph' });
    if (found.length > count) done = from;
  }
  return { found, end: done };
}

/** What is left of a sentence behind its direct quotes: without a full stop between them, it may be another one. */
function restOf(sentence: MaskedSentence, from: number): MaskedSentence {
  return from === 0
    ? sentence
    : { ...sentence, start: sentence.start + from, masked: sentence.masked.slice(from) };
}

/** “X表示，…” and “据X，…”: what they report goes to the end of the sentence. */
function reportedIn({ start, masked }: MaskedSentence, last: Range | null): readonly Reported[] {
  const end = masked.replace(/[。！？!?；;\s]+$/, '').length;
  const rumour = hearsay.exec(masked);
  if (rumour)
    return make(
      masked,
      start,
      rumour[0].length,
      end,
      { start, end: start + rumour[0].length - 1 },
      null,
      'according',
    );
  const named = source.exec(masked);
  if (named) {
    const words = start + named[0].indexOf(named[1] ?? '');
    const cue = { start, end: words };
    return make(
      masked,
      start,
      named[0].length,
      end,
      cue,
      { start: words, end: words + (named[1]?.length ?? 0) },
      'according',
    );
  }
  for (const match of masked.matchAll(clause)) {
    const { index, 0: all, 1: word = '', 2: comma = '' } = match;
    const from = index + all.length;
    if (
      comma === '' &&
      !/^(?:否认|否認|认为|認為|觉得|覺得|相信|担心|擔心|怀疑|懷疑|坚称|堅稱|表示|称|稱|说|說|指出|透露|宣布|宣佈|强调|強調|证实|證實|警告|承认|承認|声称|聲稱|宣称|宣稱|显示|顯示|表明|承诺|承諾|重申)$/.test(
        word,
      )
    )
      continue;
    if (end - from < 3) continue;
    const head = masked.slice(0, index);
    const subject = subjectIn(head, start);
    if (!subject && !/(?:但|而|却|卻|并|並|还|還|又|也|同时|同時)$/.test(head)) continue;
    const cue = { start: start + index, end: start + index + word.length };
    return make(masked, start, from, end, cue, subject ?? last, comma === '' ? 'clause' : 'that');
  }
  return [];
}

function make(
  masked: string,
  start: number,
  from: number,
  end: number,
  cue: Range,
  speaker: Range | null,
  rule: Reported['rule'],
): readonly Reported[] {
  if (end - from < 3) return [];
  const segment = { start: start + from, end: start + end };
  return [
    {
      segments: [segment],
      kind: isMixed(masked.slice(from, end)) ? 'mixed' : 'indirect',
      rule: rule === 'clause' ? 'that' : rule,
      cue,
      speaker,
    },
  ];
}

function cueOf(offset: number, match: RegExpExecArray): Range {
  return { start: offset + match.index, end: offset + match.index + (match[1]?.length ?? 0) };
}

const adverbs =
  /(?:周[一二三四五六日天]|週[一二三四五六日]|星期[一二三四五六日天]|\d{1,2}[日号]|日前|当天|當天|今天|昨天|昨日|今日|随后|隨後|则|則|仅|僅|只|亦|也|还|還|又|并|並|再次|进一步|笑着|笑著|哭着|哭著|低声|低聲|大声|大聲|高声|含泪|含淚|流泪|坚决|作证|明确|明確|公开|公開|此前|曾|都|就|才|一致|坚决|向(?:记者|記者|媒体|本报)|对(?:记者|媒体|此|本报)|對(?:記者|媒體|此)|在[^，,。在]{1,16}[上中时時会會里裡])$/;
const titles =
  /^(.*(?:部长|部長|发言人|發言人|主席|总统|總統|总理|總理|市长|市長|省长|省長|书记|書記|主任|队长|隊長|局长|局長|董事长|董事長|总裁|總裁|经理|經理|教授|专家|專家|议员|議員|居民|律师|律師|负责人|負責人|医生|醫生|分析师|分析師|研究员|研究員|代表|司令|将军|將軍|上校|首相|大使|外长|外長|校长|校長|院长|院長|所长|所長|会长|會長|秘书长|秘書長|理事长|理事長|创始人|創始人|老板|村民|市民|获救者|检察官|檢察官|法官|警官|官员|官員|学家|學家|人士|工程师|学者|學者|司机|店主|州长|州長|县长|主编|导演|先生|女士))(.+)$/;

/** The subject that a head ends with (what is behind its last comma), without adverbs, and without titles in front of a name. */
function subjectIn(head: string, offset: number): Range | null {
  const from = Math.max(...[...'，,；;：:、。'].map((sign) => head.lastIndexOf(sign))) + 1;
  let words = head.slice(from);
  for (let cut = adverbs.exec(words); cut && words.length > 0; cut = adverbs.exec(words))
    words = words.slice(0, cut.index);
  words = words.trimEnd();
  if (/^(?:但|而|不过|不過|同时|同時|此外|却|卻)$/.test(words)) return null;
  if (words.length === 0 || words.length > 30 || words.includes(mask)) return null;
  const begin = offset + from + (words.length - words.trimStart().length);
  const name = titles.exec(words)?.[2] ?? '';
  const isName =
    /^[\p{Script=Han}]{2,4}$/u.test(name) || /^[\p{Script=Han}]+[·・][\p{Script=Han}·・]+$/u.test(name);
  const end = offset + from + words.length;
  return { start: isName ? end - name.length : begin, end };
}
