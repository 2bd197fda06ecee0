/** The small words and classes of words that tell where a phrase or a clause of English begins and ends; all in lower case. */

export const articles =
  words(`the a an this that these those its his her their our my your some any no every each
  another one two three four five six seven eight nine ten several many most both all few other such`);

const pronouns =
  words(`he she it they we i you who which one others another nothing none most many some several both
  few`);

const indefinite = /^(?:some|any|every|no)(?:one|body)$/;

/** Whether a word is a pronoun. */
export function isPronoun(word: string): boolean {
  return pronouns.has(word) || indefinite.test(word);
}

/** What can only be the subject of a clause that begins there. */
export const clauseOpeners = words('he she it they we i you there this these those what nothing');

export const objectPronouns = words(
  'me him her us them you it himself herself themselves myself ourselves itself',
);

export const prepositions =
  words(`in on at to from by with after before during of for about over under into via
  through as between against amid since until without within among outside inside near around following despite
  across along behind beside beyond per than toward towards upon off`);

/** Auxiliaries and modals: a clause that has one is finite. */
export const auxiliaries =
  words(`is are was were has have had do does did will would can could may might must shall
  should isn't aren't wasn't weren't hasn't haven't hadn't don't doesn't didn't won't wouldn't can't couldn't mustn't
  shouldn't cannot isn’t aren’t wasn’t weren’t hasn’t haven’t hadn’t don’t doesn’t didn’t won’t wouldn’t can’t couldn’t
  mustn’t shouldn’t be been being am`);

/** Past forms that are no participle after a noun as a rule, and presents that are no nouns. */
const finiteVerbs =
  words(`became began broke brought came chose drew drove fell felt fled flew gave got grew went knew
  left lost made met paid ran rose sank saw sent showed spoke stood stayed stole struck took threw told thought tried
  turned used walked wanted won wore wrote needs wants seems appears remains continues faces includes plays takes makes
  gives goes comes knows thinks feels lives deserves follows exists gets becomes depends belongs keeps means lacks
  owns owes tends believes hopes expects intends happened died killed started ended moved worked helped failed agreed
  need want seem appear remain continue stay believe know think feel run pay`);

/** Between a subject and its verb. */
export const adverbs =
  words(`also later earlier then again once today yesterday tomorrow tonight now still further
  since never not ever only just even always often already soon meanwhile however instead though too simply first
  previously recently repeatedly privately publicly n't afterwards afterward himself herself themselves itself alone
  here there nevertheless nonetheless therefore thus rather long`);

export const weekdays =
  words(`monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thur thurs
  fri sat sun`);

export const months =
  words(`january february march april may june july august september october november december jan
  feb mar apr jun jul aug sept sep oct nov dec`);

/** What can open a clause inside of a sentence. */
export const subordinators =
  words(`that which who whom whose if because while when whereas as although though after
  before since until unless where but so than whether why how what`);

/** Where, or by what, something is said: “in a statement”, “at a news conference”. */
export const venues =
  words(`statement statements interview interviews conference briefing hearing rally report reports
  letter letters email emails e-mail note memo memorandum tweet tweets post posts speech address article filing filings
  message messages release video broadcast call telephone phone podcast programme program show blog column book
  testimony document documents paper papers television tv radio telegram twitter facebook instagram x website site
  channel page account meeting session debate forum summit event ceremony visit trip court parliament congress
  editorial advisory bulletin notice announcement communique communiqué affidavit complaint lawsuit indictment ruling
  opinion judgment verdict decision survey study poll review audit analysis update transcript essay diary memoir
  dispatch dinner lunch breakfast reception press headquarters office morning afternoon evening night week month year
  weekend day anonymity condition remarks comments exchange text texts voice whisper tone breath`);

/** Whom one tells things: plural nouns that need no article. */
export const audiences =
  words(`reporters journalists lawmakers legislators investors supporters analysts jurors staff
  police parliament congress voters officials colleagues members fans readers viewers listeners delegates senators
  mps councillors councilors employees workers detectives investigators prosecutors magistrates friends customers
  shareholders parents students residents people broadcasters newspapers media aides diplomats soldiers troops
  passengers officers neighbours neighbors authorities visitors players guests allies ministers`);

/** What one person is, in the singular. */
export const offices =
  words(`head chief director president chairman chairwoman chair spokesman spokeswoman spokesperson minister
  secretary professor author founder editor mayor governor member assistant officer commander manager owner lawyer attorney
  adviser advisor analyst economist researcher scientist expert coordinator leader deputy executive partner fellow lecturer
  sheriff judge doctor engineer captain coach curator vice-president correspondent columnist reporter co-founder co-author`);

/** Whether a word is a finite verb wherever it is behind a subject. */
export function isFiniteVerb(word: string): boolean {
  return auxiliaries.has(word) || finiteVerbs.has(word) || /[a-z]n['’]t$/.test(word);
}

/** “early Monday”, “officially”, “also”: what says when or how. */
export function isAdverb(word: string): boolean {
  return (
    adverbs.has(word) ||
    weekdays.has(word) ||
    (word.length > 4 && word.endsWith('ly') && !notAdverbs.has(word))
  );
}

const notAdverbs = words(
  'family italy july reply supply ally assembly monthly elderly friendly early rally sally kelly molly billy lily emily beverly kimberly willy polly dolly holly milly wally carly shelly tally belly bully jelly folly gully anomaly butterfly multiply apply comply imply rely monopoly daily weekly yearly quarterly',
);

/** The words of a list, parted by white space. */
export function words(list: string): ReadonlySet<string> {
  return new Set(list.split(/\s+/).filter(Boolean));
}
