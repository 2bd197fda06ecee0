import type { Draft } from './drafts.ts';
import type { Form } from './forms.ts';
import type { OpenLexicon } from './lexicon.ts';
import { canAct, isCapital } from './places.ts';
import type { Reading } from './reading.ts';

/** Verbs of what governments do, in the forms that follow a subject. */
const acts: ReadonlySet<string> = new Set(
  [
    ...`accuse announce condemn condone deny approve propose urge demand oppose denounce release promise pledge recognise recognize
    impose criticise criticize close declare invite refuse use balance provoke ignore`
      .split(/\s+/)
      .flatMap((verb) => [`${verb}d`, `${verb}s`, verb]),
    ...`claim warn threaten attack reject support fear want seek vow sign launch insist hail welcome block ban expel recall retaliate
    deploy join withdraw host offer agree hope intend plan respond react back confirm allow help supply annex invade arm extend
    test fire escalate answer appeal call ask abstain veto maintain defend expect need halt resume suspend lift blame`
      .split(/\s+/)
      .flatMap((verb) => [`${verb}ed`, `${verb}s`, verb]),
    ...`says said say sent sends send told tells held holds gave gives took takes sought withdrew made makes began won built
    refused denied denies supplied relied planned stopped banned has had have`.split(/\s+/),
  ].filter(Boolean),
);

/** Words between a subject and its verb. */
const between: ReadonlySet<string> = new Set(
  'has had have also officially repeatedly never not now recently again once later long already still will would could may might must can should did does is was to'.split(
    ' ',
  ),
);

/** What stands before a capital whose government is meant: “relations between”, “criticised by”. */
const partners: ReadonlySet<string> = new Set('between by with against from'.split(' '));

/** What belongs to governments and not to towns. */
const affairs: ReadonlySet<string> = new Set(
  `involvement role policy policies stance position response decision government regime leadership allies ally forces troops army military
  ambassador embassy actions action demands demand nuclear intentions claims claim support aggression war interests security foreign`.split(
    /\s+/,
  ),
);

/** Whether the name of a country or a capital stands for its government here: it acts, deals with others, or has a policy. */
export function isMetonymy(
  { forms, document }: Reading,
  draft: Draft,
  lexicon: OpenLexicon,
  isIn: (at: number) => boolean,
): boolean {
  const name = forms.slice(draft.first, draft.last);
  if (draft.type !== 'GPE' || !canAct(name, lexicon)) return false;
  const before = forms[draft.first - 1]?.lower ?? '';
  if (
    acting(forms, draft.last) &&
    !/^(?:in|of|near|from|at|to|around|outside|for|into|across|throughout)$/.test(before)
  )
    return true;
  if (!isCapital(name)) return false;
  if (isPossessive(forms, draft.last))
    return [2, 3].some((step) => affairs.has(forms[draft.last + step]?.lower ?? ''));
  if (partners.has(before) && before !== 'from') return true;
  // “between Seoul and Moscow”, “raising alarm in Seoul, Washington” is not taken for it.
  return (
    before === 'and' &&
    isIn(draft.first - 2) &&
    document.tokens.length > 0 &&
    forms[startOf(forms, draft.first - 2, isIn) - 1]?.lower === 'between'
  );
}

function acting(forms: readonly Form[], at: number): boolean {
  for (let step = at; step < at + 4; step += 1) {
    const word = forms[step]?.lower ?? '';
    if (acts.has(word) && !between.has(word)) return true;
    if (!between.has(word)) return word.endsWith('ed') && step > at;
  }
  return false;
}

function isPossessive(forms: readonly Form[], at: number): boolean {
  return /^['’]$/.test(forms[at]?.text ?? '') && forms[at + 1]?.lower === 's';
}

function startOf(forms: readonly Form[], from: number, isIn: (at: number) => boolean): number {
  let at = from;
  while (at > 0 && forms[at - 1] && isIn(at - 1)) at -= 1;
  return at;
}
