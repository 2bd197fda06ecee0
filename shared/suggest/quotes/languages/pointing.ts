import { attributionAt, phraseAt } from './attribution.ts';
import { kindOf } from './clauseEnd.ts';
import { isNameOf } from './direct.ts';
import type { Piece } from './piece.ts';
import type { View } from './view.ts';

/** A sentence that points back is short: the phrase, the verb, who said it, where and when. In tokens. */
const longest = 24;

/** A statement has at least so many tokens. */
const least = 3;

/** “Das teilte die Polizei mit.”, “Об этом сообщает агентство.”: what the sentence before says. */
export function pointedBack(view: View): readonly Piece[] {
  return view.sentences.flatMap((sentence, index) => {
    const said = view.sentences[index - 1];
    const length = phraseAt(view, view.grammar.back, sentence.first);
    if (!said || length === 0 || sentence.last - sentence.first > longest) return [];
    for (let at = sentence.first; at < sentence.last; at += 1)
      if (view.keys[at] === ':' || isSpeech(view, at) || saysMore(view, at)) return [];
    const by = attributionAt(view, sentence.first + length, sentence.last);
    if (!by?.source || by.source.isPronoun) return [];
    const last = withoutStop(view, said.first, said.last);
    if (last - said.first < least || view.keys[said.last - 1] === '?') return [];
    const kind = kindOf(view, said.first, last);
    return [{ ranges: [{ first: said.first, last }], kind, rule: 'pointed-back', by } as const];
  });
}

/** Whether a token is in quotation marks that are not around the name of a paper. */
function isSpeech(view: View, at: number): boolean {
  const quotation = view.quotations[view.quotationAt[at] ?? -1];
  return quotation !== undefined && !isNameOf(view, quotation);
}

/** “Das sagte er, weil …”, “Das zeigt, dass …”: what is said follows, or a reason for saying it. */
function saysMore({ keys, grammar }: View, at: number): boolean {
  return keys[at - 1] === ',' && (grammar.that.has(keys[at] ?? '') || grammar.ends.has(keys[at] ?? ''));
}

function withoutStop({ keys }: View, first: number, end: number): number {
  let last = end;
  while (last > first && /^[.!…]$/u.test(keys[last - 1] ?? '')) last -= 1;
  return last;
}
