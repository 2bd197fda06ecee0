import { isCapital } from './naming.ts';
import { isContentPhrase } from './phrases.ts';
import type { Reading } from './reading.ts';
import type { Reported } from './reported.ts';
import type { QuoteRule } from './rules.ts';
import { words } from './smallWords.ts';

/** The rule that found a report, how sure it is (0 to 1), and why in words. */
export interface Judgement {
  readonly rule: QuoteRule;
  readonly score: number;
  readonly reason: string;
}

/** Verbs of wanting, which are reports of an intention. */
const intending = words('plan intend want hope decide agree refuse promise pledge vow threaten offer');

/** What is to be thought of what a cue attributes. */
export function judge(reading: Reading, reported: Reported): Judgement {
  const { cue, kind, isFronted } = reported;
  const said = `“${reading.document.text.slice(reading.tokens[cue.at]?.start ?? 0, reading.tokens[cue.last - 1]?.end ?? 0)}”`;
  if (cue.kind === 'according')
    return { rule: 'quote.according-to', score: 0.93, reason: `Attributed with ${said}` };
  const isSpeech = cue.word?.isSpeech ?? false;
  const verb = `${isSpeech ? 'Speech verb' : 'Verb'} ${said}`;
  if (cue.content?.kind === 'called')
    return { rule: 'quote.called', score: 0.72, reason: `${verb} before what it is called` };
  if (kind === 'direct') return judgeDirect(reported, verb);
  if (isFronted) {
    const score = isSpeech ? 0.93 : 0.8;
    return {
      rule: kind === 'mixed' ? 'quote.mixed' : 'quote.fronted',
      score,
      reason: `${verb} after the statement`,
    };
  }
  if (kind === 'mixed' && isSpeech && cue.kind === 'verb')
    return { rule: 'quote.mixed', score: 0.9, reason: `${verb} before a clause with quoted words` };
  return judgeIndirect(reading, reported, verb, said);
}

function judgeDirect({ isFronted, pieces, cue }: Reported, verb: string): Judgement {
  if (pieces.length > 1)
    return { rule: 'quote.around-verb', score: 0.96, reason: `${verb} between two parts of a quotation` };
  const isSpeech = cue.word?.isSpeech ?? false;
  if (isFronted)
    return {
      rule: 'quote.verb-after',
      score: isSpeech ? 0.97 : 0.9,
      reason: `${verb} after the closing quotation mark`,
    };
  return { rule: 'quote.verb-before', score: isSpeech ? 0.95 : 0.85, reason: `${verb} before the quotation` };
}

/** “declined to comment”, “asked not to be named”: nothing was said. */
function isSilence({ lower }: Reading, { word, content }: Reported['cue']): boolean {
  const at = (content?.first ?? 0) + 1;
  if (/^(?:decline|refuse)$/.test(word?.verb ?? ''))
    return /^(?:comment|say|give|elaborate|discuss|speak|answer|disclose|identify|name|talk|provide|be)$/.test(
      lower[at] ?? '',
    );
  return (
    word?.verb === 'ask' &&
    /^not to be (?:named|identified|quoted)$/.test(lower.slice(at - 1, at + 3).join(' '))
  );
}

const forecasting = words('predict forecast expect anticipate estimate project put');

/** “expected growth of 2 percent”: a number in the next tokens. */
function holdsNumber({ tokens }: Reading, first: number): boolean {
  if (/^[a-z]+ed$/.test(tokens[first]?.text ?? '')) return false;
  for (let at = first; at < first + 8; at += 1) {
    if (tokens[at]?.kind === 'number') return true;
    if (/^[.;:!?]$/.test(tokens[at]?.text ?? '.')) return false;
  }
  return false;
}

/** Of a phrase as what is said: where its noun tells of an act or a deed it is offered. */
function phraseScore(reading: Reading, { at, word, content }: Reported['cue']): number {
  const verb = word?.verb ?? '';
  const isContent = isContentPhrase(reading, verb, content?.first ?? 0);
  if (verb === 'deny') return isContent ? 0.6 : 0.55;
  // “the growth forecasts published in May” are a noun.
  const isVerb = word?.form === 'past' || !word?.isNounLike || isCapital(reading.tokens[at - 1]?.text);
  const isForecast = forecasting.has(verb) && isVerb && holdsNumber(reading, content?.first ?? 0);
  return isContent || isForecast ? 0.56 : 0.42;
}

/** Content of fewer tokens is less sure, by its kind. */
const leastOf: Readonly<Record<string, number>> = { inf: 2, np: 1, of: 2, gerund: 2 };

function judgeIndirect(reading: Reading, { cue, pieces }: Reported, verb: string, said: string): Judgement {
  const isSpeech = cue.word?.isSpeech ?? false;
  const length = pieces.reduce((sum, { first, last }) => sum + last - first, 0);
  const isShort = length < (leastOf[cue.content?.kind ?? 'bare'] ?? 3);
  const worse =
    (isShort ? 0.15 : 0) + (cue.isDependent && cue.kind === 'verb' && cue.word?.form === 'base' ? 0.15 : 0);
  const content = cue.content?.kind ?? 'bare';
  if (cue.kind === 'noun')
    return {
      rule: 'quote.noun',
      score: content === 'that' ? 0.72 : 0.55,
      reason: `Noun ${said} before what was said`,
    };
  if (cue.kind === 'adjective')
    return { rule: 'quote.adjective', score: 0.66, reason: `${said} before a clause` };
  if (cue.kind === 'passive')
    return {
      rule: 'quote.passive',
      score: content === 'inf' ? 0.55 : 0.7,
      reason: `${said}, without who said it`,
    };
  if (content === 'of' || content === 'np' || content === 'gerund')
    return {
      rule: 'quote.phrase',
      score: (content !== 'np' ? 0.58 : phraseScore(reading, cue)) - worse,
      reason: `${verb} before a phrase`,
    };
  if (content === 'inf') {
    const isAct = /^(?:vote|opt|persuade|convince)$/.test(cue.word?.verb ?? '') || isSilence(reading, cue);
    const score = isAct ? 0.42 : intending.has(cue.word?.verb ?? '') ? 0.65 : 0.6;
    return {
      rule: 'quote.intention',
      score: score - worse,
      reason: `${verb} before what is intended or asked`,
    };
  }
  if (content === 'wh')
    return {
      rule: 'quote.question',
      score: length < 2 ? 0.3 : 0.72 - worse,
      reason: `${verb} before a question`,
    };
  if (!isSpeech) {
    const rule = content === 'that' ? 'quote.thought-that' : 'quote.thought';
    return { rule, score: (content === 'that' ? 0.8 : 0.72) - worse, reason: `${verb} before a clause` };
  }
  if (content === 'that')
    return { rule: 'quote.that', score: 0.92 - worse, reason: `${verb} and “that” before the clause` };
  const isPlain = /^(?:say|tell|add)$/.test(cue.word?.verb ?? '');
  return { rule: 'quote.clause', score: (isPlain ? 0.9 : 0.78) - worse, reason: `${verb} before the clause` };
}
