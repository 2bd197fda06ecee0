import type { Range } from '../../../model/segment.ts';
import type { Document } from '../../document.ts';
import type { FoundQuote } from '../../found.ts';
import { isMixed, type MaskedSentence, mask, maskedSentences, type Reported, toFound } from './masked.ts';

const verbs =
  '말했|말하|말한|밝혔|밝히|밝힌|전했|전한|설명했|설명하|강조했|강조하|주장했|주장하|비판했|비판하|지적했|지적하|덧붙였|덧붙이|경고했|경고하|발표했|보도했|확인했|반박했|답했|대답했|물었|호소했|토로했|회상했|언급했|예상했|예상하|전망했|전망하|내다봤|했다|했으|한다|하며|하면|본다|봤다|보고 있|귀띔했|털어놨|털어놓|당부했|촉구했|약속했|부인했|인정했|해명했|평가했|우려했|제안했|요청했|선언했|썼다|적었|외쳤|알렸|진단했|분석했|판단했|믿는|믿고|생각한|생각했|추정했|추정하|꼬집었|일축했|맞섰|입을 모았|소개했|고백했|다짐했|요구했|걱정했|안내했|웃었|말을|못 박|우려한|우려하|목소리를|입장이|입장을|설명이|주장이|지적이|전망이|반응이|분석이';
const quoted = new RegExp(`^(?:이라|라|다)?(고|며|면서|는|라며)\\s?([^${mask}.]{0,24}?)(${verbs})`);
const quotedShort = /^(?:이라|라)?(며|면서|고|라며)(?=[\s,])/;
const behind = new RegExp(`^\\s+([^${mask}.,]{1,24}?)(?:이|가|은|는)\\s([^${mask}.]{0,16}?)(${verbs})`);
const reporting = new RegExp(`([다라냐자]고)\\s([^${mask}.,]{0,12}?)(${verbs})`, 'g');
/** “…다는 입장이다”: a noun instead of a verb. */
const nominal = /([다라]는)\s(입장|설명|주장|지적|전망|반응|분석|관측|의견)(?=이다|이라|을 )/g;
const according = /^([^.]{1,40}?)에 (?:따르면|의하면),?\s/;

/** Korean: “X는 “…”고 밝혔다”, “X는 …다고 말했다”, “X에 따르면 …”. */
export function readKorean(document: Document): readonly FoundQuote[] {
  const { text } = document;
  const found: Reported[] = [];
  let last: Range | null = null;
  for (const sentence of maskedSentences(document, /[.!?。]+(?=\s|$)|\n/g)) {
    const here = readSentence(sentence, last);
    found.push(...here);
    last = here.findLast(({ speaker }) => speaker)?.speaker ?? (sentence.isFirst ? null : last);
  }
  return found.map((one) => toFound(text, one, 'ko'));
}

function readSentence(sentence: MaskedSentence, last: Range | null): readonly Reported[] {
  const { start, masked, quotations } = sentence;
  const named = according.exec(masked);
  if (named) return fromSource(sentence, named);
  const topic = topicOf(sentence);
  const found: Reported[] = [];
  for (const quotation of quotations) {
    const one = directIn(sentence, quotation, topic?.words ?? null, last, found.at(-1) ?? null);
    if (one) found.push(one);
  }
  let from = topic?.end ?? 0;
  const cues = [...masked.matchAll(reporting), ...masked.matchAll(nominal)].sort((a, b) => a.index - b.index);
  for (const cue of cues) {
    const end = cue.index + (cue[1]?.length ?? 0);
    if (masked.charAt(cue.index - 1) === mask) continue;
    const before = found.findLast(({ segments }) => (segments.at(-1)?.end ?? 0) <= start + cue.index);
    // “…”며 …다고: what follows the particle is another clause.
    const after = before ? (before.segments.at(-1)?.end ?? start) - start : 0;
    const space = after > 0 ? masked.indexOf(' ', after) : -1;
    from = Math.max(from, space === -1 ? 0 : space + 1);
    const begin = from + adverbsAt(masked.slice(from, end));
    if (end - begin < 4 || (!topic && from === 0)) continue;
    const word = cue.index + cue[0].length - (cue.at(-1)?.length ?? 0);
    found.push({
      segments: [{ start: start + begin, end: start + end }],
      kind: isMixed(masked.slice(begin, end)) ? 'mixed' : 'indirect',
      rule: 'that',
      cue: { start: start + word, end: wordEnd(masked, word) + start },
      speaker: topic?.words ?? last,
    });
    from = cue.index + cue[0].length;
  }
  return withoutInner(found);
}

/** A quotation inside of a reported clause belongs to it. */
function withoutInner(found: readonly Reported[]): readonly Reported[] {
  const clauses = found.filter(({ rule }) => rule === 'that').map(({ segments }) => segments[0]);
  return found
    .filter(
      ({ rule, segments: [own] }) =>
        rule === 'that' ||
        !clauses.some((other) => other && own && other.start <= own.start && own.end <= other.end),
    )
    .toSorted((a, b) => (a.segments[0]?.start ?? 0) - (b.segments[0]?.start ?? 0));
}

function directIn(
  { start, masked }: MaskedSentence,
  quotation: Range,
  topic: Range | null,
  last: Range | null,
  before: Reported | null,
): Reported | null {
  const rest = masked.slice(quotation.end - start);
  const segments = [{ start: quotation.start, end: quotation.end }];
  const match = quoted.exec(rest);
  if (match) {
    const word = quotation.end - start + match[0].length - (match[3]?.length ?? 0);
    const cue = { start: start + word, end: start + wordEnd(masked, word) };
    // “…”고 X는 말했다
    const inside = /^([가-힣]+(?: [가-힣]+){0,3}?)(?:은|는|이|가)\s/.exec(match[2] ?? '');
    const own =
      inside && match[2] ? nameIn(inside[1] ?? '', quotation.end + match[0].indexOf(match[2])) : null;
    return { segments, kind: 'direct', rule: 'verb-behind', cue, speaker: topic ?? own ?? last };
  }
  const joined = quotedShort.exec(rest);
  if (joined) {
    const cue = { start: quotation.end, end: quotation.end + joined[0].length };
    return { segments, kind: 'direct', rule: 'verb-behind', cue, speaker: topic ?? last };
  }
  const told = behind.exec(rest);
  if (told && quotation.start === start) {
    const word = quotation.end - start + told[0].length - (told[3]?.length ?? 0);
    const cue = { start: start + word, end: start + wordEnd(masked, word) };
    return {
      segments,
      kind: 'direct',
      rule: 'verb-behind',
      cue,
      speaker: nameIn(told[1] ?? '', quotation.end + told[0].indexOf(told[1] ?? '')),
    };
  }
  // “….” 서미경 씨는 눈물을 흘렸다: a whole sentence in quotation marks, and who is beside it.
  const beside = /^\s+([^\ue000.,]{3,60})[.]$/.exec(rest)?.[1] ?? '';
  const topicEnd = particleAt(beside, /(?:은|는|이|가)\s/g, 40);
  if (topicEnd !== null && quotation.start === start && quotation.end - quotation.start > 8)
    return {
      segments,
      kind: 'direct',
      rule: 'alone',
      cue: null,
      speaker: nameIn(beside.slice(0, topicEnd), quotation.end + rest.indexOf(beside)),
    };
  // “…” “…”고 말했다: what is between two quotations of a sentence is a space.
  return before?.segments.at(-1) &&
    masked.slice((before.segments.at(-1)?.end ?? 0) - start, quotation.start - start).trim() === ''
    ? { ...before, segments, rule: 'same-paragraph' }
    : null;
}

function wordEnd(masked: string, from: number): number {
  const rest = /^[가-힣]+/.exec(masked.slice(from, from + 12));
  return from + (rest?.[0].length ?? 0);
}

function fromSource({ start, masked }: MaskedSentence, match: RegExpExecArray): readonly Reported[] {
  const from = match[0].length;
  const end = masked.replace(/[.!?。\s]+$/, '').length;
  if (end - from < 4) return [];
  const words = match[1] ?? '';
  return [
    {
      segments: [{ start: start + from, end: start + end }],
      kind: isMixed(masked.slice(from, end)) ? 'mixed' : 'indirect',
      rule: 'according',
      cue: { start: start + words.length, end: start + match[0].trimEnd().replace(/,$/, '').length },
      speaker: { start, end: start + words.length },
    },
  ];
}

/** The topic of a sentence (“X은”, “X는”, else “X이”, “X가”) among its first words, and where what follows it begins. */
function topicOf({ start, masked }: MaskedSentence): { readonly words: Range; readonly end: number } | null {
  const head = /^[^,.\ue000]{0,80}/.exec(masked)?.[0] ?? '';
  const topic = particleAt(head, /(?:은|는)\s/g, 60) ?? particleAt(head, /(?:이|가)\s/g, 30);
  if (topic === null) return null;
  const name = nameIn(head.slice(0, topic).replace(/께서$/, ''), start);
  return name && { words: name, end: topic + 2 };
}

/** Where the first particle is that ends a noun, and no verb that describes one (“잃은”, “있는”); null for none within reach. */
function particleAt(head: string, particle: RegExp, reach: number): number | null {
  for (const { index } of head.matchAll(particle)) {
    if (index > reach) return null;
    const word = head.slice(head.lastIndexOf(' ', index) + 1, index);
    if (word !== '' && !describing.test(word)) return index;
  }
  return null;
}

const describing =
  /(?:있|없|하|되|받|맡|잃|같|많|높|낮|좋|작|늦|남|찾|살|읽|먹|밝히|이끄|만드|다니|알려지|나오|가지|지키|지내|보이|드러나|나서|따르|모르|열리|벌이|이르|치르|입|막|묻|싣|얻|겪|걷|않|못하|싶)$/;

const titles =
  /^(?:.*)(?:시장|대표|서장|장관|대통령|총리|의원|위원장|대변인|교수|회장|사장|국장|과장|팀장|본부장|청장|지사|감독|변호사|원장|소장|센터장|검사|판사|연구원|기자|총재|총장|이사장|이사|부장|실장|차관|대사|사령관|주지사|군수|구청장|단장|대원|작가|배우|선수|앵커|목사|스님)$/;
const modifier = /(?:된|한|은|는|의|던|인|할|했던|온|간|본|난)$/;

/** The name in a noun phrase: “김도현 해경서장”, “구조된 윤하늘 씨”; else the phrase without what describes it in front. */
function nameIn(words: string, offset: number): Range | null {
  const parts = words.split(' ');
  const [last = ''] = parts.slice(-1);
  const range = (from: number, to: number): Range => {
    const begin = offset + parts.slice(0, from).join(' ').length + (from > 0 ? 1 : 0);
    return { start: begin, end: begin + parts.slice(from, to).join(' ').length };
  };
  if (words === '') return null;
  if (/^(?:씨|군|양|님)$/.test(last) && parts.length > 1) return range(parts.length - 2, parts.length - 1);
  if (titles.test(last) && parts.length > 1) {
    const before = parts.at(-2) ?? '';
    if (/^[가-힣]{3}$/.test(before)) return range(parts.length - 2, parts.length - 1);
    const isForeign = parts.length > 2 && !parts.slice(0, -2).some((part) => modifier.test(part));
    if (isForeign) return range(0, parts.length - 2);
    return before.length >= 2 && !modifier.test(before)
      ? range(parts.length - 2, parts.length - 1)
      : range(0, parts.length);
  }
  const day =
    parts.findLastIndex((part) =>
      /^(?:지난|이날|한편|반면|대해|대하여|관련해|그러나|하지만|또|또한|이에|\d+일)$/.test(part),
    ) + 1;
  return range(Math.min(day, parts.length - 1), parts.length);
}

const adverb =
  /^(?:(?:이날|지난|오전|오후|\d{1,2}일|\d{1,2}월|[월화수목금토일]요일)\s|[^\s,]*(?:회견|인터뷰|통화|법정|브리핑|서한|방송|국회|회의|성명|글|자리|간담회|연설|기고|페이스북|트위터|SNS)(?:에서|을 통해|를 통해)\s|[^\s,]+(?:에게|께)\s|기자들과 만나\s|[^.]{1,24}?면서도\s)/;

/** How much of what follows the topic is a day or a place of speaking: “10일 ”, “기자회견에서 ”. */
function adverbsAt(words: string): number {
  let at = 0;
  for (let match = adverb.exec(words); match; match = adverb.exec(words.slice(at))) at += match[0].length;
  return at;
}
