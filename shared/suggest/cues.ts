/**
 * The words that attribute: what PARC 3.0 (Pareti 2012) and PolNeAR (Newell et al. 2018) call a cue, the word that
 * ties what was said to who said it. The list is ours, made by reading agency reports: verbs of saying, writing,
 * believing and finding out, and the phrase “according to”. An auxiliary beside the verb is no part of the cue.
 */

/** Verbs that stand for a report wherever they stand, by their base form. */
const verbs = `
  accuse acknowledge add admit advise affirm allege announce answer argue assert assess assure believe boast
  conclude concede confirm contend declare deny disclose emphasize emphasise estimate exclaim explain expect fear
  highlight imply indicate inform insist maintain mention mutter observe opine predict reason reiterate remark
  repeat reply respond reveal speculate stress suggest suspect testify tweet underline underscore urge warn worry
`;

/** Verbs whose base form or third person is as often a noun (“the report”, “three claims”, “United States”). */
const nounLike = `
  caution claim comment complain demand forecast hint joke note pledge post promise propose question quip recall
  report signal state vow
`;

/** Forms that no rule gives. */
const irregular = `
  say says said saying tell tells told telling write writes wrote written writing think thinks thought
  hold holds held find finds found know knows knew see sees saw foresee foresees foresaw
`;

/** Of these only the finite forms of the past are cues without “that” behind them: “has found evidence” reports nothing. */
const needsThat = words(
  'hold holds held find finds found know knows knew see sees saw think thinks thought post posted',
);

/** Phrases of more than one word, in lower case. */
export const cuePhrases: readonly string[] = [
  'according to',
  'in the words of',
  'as per',
  'pointed out',
  'points out',
];

/** Whether a word can be a cue: always, only before “that”, a quote or a colon, or never. */
export function cueStrength(word: string): 'always' | 'before that' | 'never' {
  const form = word.toLowerCase();
  if (needsThat.has(form)) return 'before that';
  if (alwaysForms.has(form)) return 'always';
  return sometimesForms.has(form) ? 'before that' : 'never';
}

const regular = [...words(verbs)];
const nouns = [...words(nounLike)];

const alwaysForms = new Set([
  ...words(irregular),
  ...regular.flatMap((verb) => [verb, `${verb}${/(?:s|x|ch|sh)$/.test(verb) ? 'es' : 's'}`, past(verb)]),
  ...regular.filter((verb) => verb.endsWith('y')).map((verb) => verb.replace(/y$/, 'ies')),
  ...nouns.map(past),
]);

const sometimesForms = new Set(nouns.flatMap((verb) => [verb, `${verb}s`]));

function past(verb: string): string {
  if (verb.endsWith('e')) return `${verb}d`;
  if (/[^aeiou]y$/.test(verb)) return verb.replace(/y$/, 'ied');
  return `${/^(?:admit|quip)$/.test(verb) ? verb + verb.slice(-1) : verb}ed`;
}

function words(list: string): ReadonlySet<string> {
  return new Set(list.split(/\s+/).filter(Boolean));
}
