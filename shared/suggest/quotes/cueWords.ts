import { words } from './smallWords.ts';

/**
 * The words that attribute: what PARC 3.0 (Pareti 2012) and PolNeAR (Newell et al. 2018) call a cue, the word that ties
 * what was said to who said it. The list is ours, made by reading agency reports.
 */
export interface CueWord {
  /** The base form. */
  readonly verb: string;
  readonly form: 'base' | 'third' | 'past' | 'ing' | 'participle';
  /** What can follow it, as letters of `frames`. */
  readonly frames: string;
  /** Saying and writing, rather than thinking, wanting or showing. */
  readonly isSpeech: boolean;
  /** Whether the same form is as often a noun (“the report”, “three claims”). */
  readonly isNounLike: boolean;
}

/**
 * By base form, what can follow: s a clause without “that”; c the same where it has a verb; t a clause with “that”; q
 * “whether”, “how”, “what”; i “to” and a verb; o someone “to” do something; r someone who is told, then the rest; n a
 * noun phrase; g “-ing”; f “of” or “about” and what; k what is called so in marks; d nothing but a quotation in marks; e a
 * noun phrase that says what a clause would; b someone “for” something.
 */
const speech = `
  say:stq tell:rstqi claim:stie state:st add:sct announce:ctqn report:ctng note:ct insist:ct argue:ct explain:ctq
  warn:rctoif deny:ctgn admit:ctgie acknowledge:ctgn confirm:ctqn allege:ctn assert:ctn maintain:ct contend:ct
  declare:ctn concede:ct stress:ct emphasize:ctq emphasise:ctq underline:ct underscore:ct remark:ct reiterate:ct repeat:ct reply:ct
  respond:ct answer:ct reveal:ctqn disclose:ctqn boast:ctf complain:ctf comment:ct observe:ct suggest:ctgn
  recommend:tgno propose:tign promise:rctin pledge:ctin vow:ctie swear:cti threaten:ite guarantee:ct
  mention:ct highlight:ctn quip:d joke:ct exclaim:t mutter:t whisper:t shout:t cry:d yell:t scream:d sigh:d laugh:d smile:d shrug:d
  ask:rqoi inquire:q enquire:q wonder:qc demand:tiqn urge:otr order:ote instruct:ot command:ot direct:ot beg:oi plead:id
  encourage:o invite:o remind:rto advise:rtoc assure:rct inform:rct notify:rt caution:rctof counsel:o persuade:ot
  convince:rto testify:ct recall:ctgq recount:tqd relate:td write:ct tweet:ct post:td publish:d text:d
  point:ct spell:q put:d return:d ejaculate:d resume:d interpose:d thunder:d stammer:d falter:d groan:d pursue:d murmur:d breathe:d hiss:d
  drawl:d croak:d grunt:d chuckle:d giggle:d pant:d echo:d inquire:qd chant:d chirp:d wail:d roar:d urge:otrde
  quote:d read:d question:q predict:ctn forecast:ctn estimate:ctn speculate:ct hint:ct imply:ct indicate:ct signal:ct affirm:ct
  attest:t certify:t proclaim:ctn profess:ti volunteer:td opine:ct reason:ct fume:td rage:d rant:d
  lament:ct bemoan:n gush:d enthuse:d chime:d interject:d interrupt:d continue:d conclude:ctd begin:d object:td protest:td
  counter:ct retort:td rejoin:d snap:d bark:d growl:d sob:d gasp:d scoff:d sneer:d taunt:d tease:d muse:td
  rule:ct agree:cti reckon:ct bet:ct refuse:i decline:i offer:i apologise:d apologize:d request:tno call:ok
  appeal:o brag:t gripe:t grumble:td clarify:t specify:tq detail:q describe:qkg outline:q denounce:nk criticise:n criticize:n
  accuse:a blame:b charge:t dub:k brand:k label:k dismiss:k condemn:k praise:k term:k hail:k slam:k decry:k
  characterise:k characterize:k blast:k reject:k deride:k mock:d deadpan:d beam:d crow:d marvel:td reflect:d reminisce:d grin:d nod:d concur:d bellow:d implore:d
  theorise:ct theorize:ct posit:t stipulate:t liken:k compare:k portray:k depict:k
`;

const thought = `
  believe:ct think:ct know:ctq expect:ctoin hope:cti fear:ct plan:i intend:i want:io wish:cti decide:ctiq
  feel:ct find:cte suppose:ct assume:ct guess:ct doubt:ctq worry:ct consider:gq realise:tq realize:tq understand:tq
  see:tq hear:ctq learn:ctq discover:ct determine:tq conclude:ct show:ctqe prove:ct demonstrate:tq
  anticipate:ctn foresee:tn aim:i seek:i resolve:ti prefer:it remember:tq forget:tq judge:ct imagine:ct dream:t
  vote:i opt:i recognise:t recognize:t suspect:ct calculate:ct project:ctn infer:t deduce:t deem:d regret:t trust:t
  emerge:t transpire:t figure:ctq insinuate:t establish:tq illustrate:tq imply:ct assess:ct hold:t
`;

const irregular: Readonly<Record<string, readonly [past: string, participle: string]>> = {
  say: ['said', 'said'],
  tell: ['told', 'told'],
  write: ['wrote', 'written'],
  think: ['thought', 'thought'],
  know: ['knew', 'known'],
  feel: ['felt', 'felt'],
  find: ['found', 'found'],
  see: ['saw', 'seen'],
  foresee: ['foresaw', 'foreseen'],
  hear: ['heard', 'heard'],
  show: ['showed', 'shown'],
  swear: ['swore', 'sworn'],
  begin: ['began', 'begun'],
  bet: ['bet', 'bet'],
  put: ['put', 'put'],
  understand: ['understood', 'understood'],
  forget: ['forgot', 'forgotten'],
  hold: ['held', 'held'],
  forecast: ['forecast', 'forecast'],
  seek: ['sought', 'sought'],
  read: ['read', 'read'],
};

const nounLike =
  words(`report claim comment complain demand forecast hint joke note pledge post promise propose question
  quip recall signal state vow estimate doubt fear hope plan wish order request answer reply remark project stress
  object protest counter cry laugh smile shrug shout whisper scream sigh threaten offer vote trust feel show text
  point spell put return echo chant wail roar resume find ruling rule judge appeal advise call boast blame charge caution command detail outline blast tweet guess bet reason quote
  figure tease snap bark sob gasp growl aim decline rage rant permit direct invite dream worry need`);

/** The cue words of a form in lower case; undefined where it is none. */
export function cueWord(form: string): CueWord | undefined {
  return table.get(form);
}

/** Whether a word in small letters is always a verb of saying: no noun (“the report”), and no “-ing”. */
export function isReportingVerb(form: string): boolean {
  const word = table.get(form);
  if (!word?.isSpeech || word.form === 'ing' || !/[sct]/.test(word.frames)) return false;
  return !word.isNounLike || word.form === 'past' || word.form === 'participle';
}

/** Whether a word in small letters can attribute anything at all: one look-up for most of a text. */
export function isCueForm(form: string): boolean {
  return forms.has(form);
}

/** Nouns that a report hangs on: “his claim that …”. */
export const cueNouns: ReadonlySet<string> = words(`claim claims statement statements allegation allegations
  accusation accusations assertion assertions contention argument arguments belief beliefs warning warnings report
  reports suggestion suggestions announcement admission acknowledgement acknowledgment confirmation denial conclusion
  conclusions prediction predictions forecast forecasts fear fears hope hopes concern concerns worry worries evidence
  rumour rumours rumor rumors speculation view conviction opinion assurance assurances promise promises pledge pledges
  complaint complaints insistence indication indications hint hints suspicion suspicions finding findings notion idea
  assumption expectation expectations estimate estimates revelation revelations testimony theory doubt doubts charge
  charges comment comments remark remarks declaration proposal recommendation ruling news hypothesis demand demands
  sign signs proof signal signals confidence desire wish regret disappointment frustration`);

/** Nouns that “to” and a verb hang on: “his decision to …”. */
export const intentionNouns: ReadonlySet<string> =
  words(`plan plans decision promise promises pledge pledges vow vows
  threat threats intention intentions proposal proposals offer offers desire wish commitment call calls request requests
  demand demands refusal order orders agreement willingness`);

/** Adjectives that take a clause: “is confident that …”. */
export const cueAdjectives: ReadonlySet<string> =
  words(`confident sure certain convinced worried afraid concerned
  hopeful optimistic aware adamant glad sceptical skeptical doubtful sorry disappointed surprised fearful positive
  unsure uncertain unaware clear unclear`);

const table = new Map<string, CueWord>();
for (const [list, isSpeech] of [
  [thought, false],
  [speech, true],
] as const)
  for (const entry of words(list)) {
    const [verb = '', frames = ''] = entry.split(':');
    const isNounLike = nounLike.has(verb);
    const add = (form: string, kind: CueWord['form']) => {
      const there = table.get(form);
      // “found” is the past of “find”, and both past and participle.
      if (!there || there.verb !== verb || kind !== 'participle')
        table.set(form, { verb, form: kind, frames, isSpeech, isNounLike });
    };
    // “The project” and “three projects” are nouns.
    if (verb !== 'project') {
      add(verb, 'base');
      add(thirdOf(verb), 'third');
    }
    add(ingOf(verb), 'ing');
    const [past, participle] = irregular[verb] ?? [pastOf(verb), pastOf(verb)];
    add(past, 'past');
    add(participle, 'participle');
    // “signaled” and “signalled”
    if (/^(?:signal|label|counsel)$/.test(verb)) {
      add(`${verb}ling`, 'ing');
      add(`${verb}led`, 'past');
      add(`${verb}led`, 'participle');
    }
  }

const forms: ReadonlySet<string> = new Set([
  ...table.keys(),
  ...cueNouns,
  ...intentionNouns,
  ...cueAdjectives,
  'according',
  'words',
]);

function thirdOf(verb: string): string {
  if (/[^aeiou]y$/.test(verb)) return verb.replace(/y$/, 'ies');
  return `${verb}${/(?:s|x|ch|sh)$/.test(verb) ? 'es' : 's'}`;
}

function pastOf(verb: string): string {
  if (verb.endsWith('e')) return `${verb}d`;
  if (/[^aeiou]y$/.test(verb)) return verb.replace(/y$/, 'ied');
  return `${doubles(verb)}ed`;
}

function ingOf(verb: string): string {
  return verb.endsWith('e') && verb !== 'see' && verb !== 'foresee'
    ? `${verb.slice(0, -1)}ing`
    : `${doubles(verb)}ing`;
}

function doubles(verb: string): string {
  return /^(?:admit|quip|plan|beg|sob|dub|slam|brag|snap|chat|opt|bet|forget|begin|infer)$/.test(verb)
    ? verb + verb.slice(-1)
    : verb;
}
