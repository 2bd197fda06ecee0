import { quotationAt, type Reading } from './reading.ts';
import { isFiniteVerb, prepositions, words } from './smallWords.ts';

/** What people call for, by the noun: acts of others, which a clause would tell as well (“that there be an inquiry”). */
const acts =
  words(`inquiry enquiry investigation probe review audit apology resignation release ceasefire truce halt end
  action justice compensation reform reforms change changes withdrawal removal dismissal meeting talks answers explanation
  vote referendum election elections sanctions ban restraint calm dialogue help aid support payment return extradition
  protection access arrest retrial trial transparency independence autonomy unity peace cut cuts rise increase
  suspension closure repeal boycott moratorium debate hearing clarification evacuation deployment`);

/** What is owned up to or disowned. */
const deeds =
  words(`responsibility involvement wrongdoing guilt liability blame defeat mistakes mistake errors error
  failings failures knowledge murder manslaughter fraud theft assault rape arson charges charge allegations allegation
  claims accusations accusation reports offences offence offenses offense role links misconduct negligence`);

/** What studies and observers find without a verb. */
const ties = words(`link links connection connections correlation association relationship tie ties`);

/** What is promised or threatened without a verb. */
const pledges =
  words(`revenge retaliation retribution support help aid action reform reforms change cuts war compensation
  cooperation co-operation assistance protection strikes consequences response`);

/** By the base form of a verb, the nouns of its object that are as good as a clause. */
const heads: Readonly<Record<string, ReadonlySet<string>>> = {
  claim: words('responsibility credit victory success attack attacks bombing bombings'),
  demand: acts,
  call: acts,
  ask: acts,
  appeal: acts,
  plead: acts,
  order: acts,
  urge: acts,
  propose: acts,
  recommend: acts,
  request: acts,
  admit: deeds,
  acknowledge: deeds,
  concede: deeds,
  deny: deeds,
  suggest: ties,
  find: new Set([...ties, 'evidence']),
  reveal: ties,
  show: ties,
  promise: pledges,
  pledge: pledges,
  vow: pledges,
  threaten: pledges,
  announce: words(`resignation retirement death closure withdrawal ceasefire truce launch end start suspension
    cancellation opening creation funding election elections sanctions inquiry investigation`),
  confirm: words('death deaths arrest resignation identity authenticity'),
};

/** Whether the object that begins at a token has a head that says what a clause would, behind this verb. */
export function isContentPhrase(reading: Reading, verb: string, at: number): boolean {
  const nouns = heads[verb];
  return nouns?.has(headAt(reading, at)) ?? false;
}

/** The last word of a noun phrase in front of a preposition, a sign, a verb or a quotation. */
function headAt(reading: Reading, first: number): string {
  const { lower, tokens } = reading;
  let head = '';
  for (let at = first; at < Math.min(tokens.length, first + 8); at += 1) {
    const word = lower[at] ?? '';
    const isEnd = prepositions.has(word) || isFiniteVerb(word) || /^(?:and|or|to|that|who|which)$/.test(word);
    if (isEnd || (tokens[at]?.kind === 'sign' && word !== '-') || quotationAt(reading, at)) break;
    head = word;
  }
  return head;
}
