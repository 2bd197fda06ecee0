import { setOf } from '../../../figure/phrases.ts';
import type { Token } from '../../../figure/tokens.ts';

/** Words of English that no noun phrase behind a number goes over: prepositions, pronouns, conjunctions, auxiliaries. */
const stops = setOf(`
  in on at to from by with within without across near during after before since until till for through throughout of
  under over above below along against among amid between into onto upon toward towards via about around behind
  beyond inside outside despite regarding according due off out up down as than per aboard nearby ago away apart
  that who whom whose which when where while because if but so although though whereas i he she it we they you me him
  her us them his their its our my your this these those the a an and or nor not no yet what how why whether there here
  is are was were be been being am has have had having will would could should may might must can cannot did do does
  then now just also already still ever never always again together altogether overall respectively including like plus
  versus vs compared daily weekly monthly yearly annually today yesterday tomorrow tonight later earlier ahead alone
  each every total both either neither such too very quite rather even perhaps maybe once twice fewer less worth old
  january february march april june july august september october november december monday tuesday wednesday thursday
  friday saturday sunday gmt utc est pst cet bst except besides almost nearly only
  one two three four five six seven eight nine ten eleven twelve
`);

/** Forms of verbs that are no participle before a noun, and stand behind a subject or a number. */
const verbs = setOf(`
  said says say went go goes came come comes fell fall falls took take takes rose rise rises began begin begins became become
  becomes got get gets gave give gives made make makes found find finds saw see sees left leave leaves lost lose loses won win
  wins held hold holds kept keep keeps knew know knows thought think thinks told tell tells fled flee flees ran run runs
  stood sat met meet meets led lead leads paid pay pays sent send sends spent spend spends built build builds
  brought bring brings bought buy buys sold sell sells felt feel feels heard hear hears wrote write writes spoke speak
  speaks broke break breaks chose choose drove drive drives ate eat fought fight fights forgot grew grow grows hid hung
  laid lay lent let lie lit meant mean means put puts quit read rode rang sang sank sink sought shook shot shut slept slid
  stole stuck struck swam swept swore taught threw tore understood woke wore wept remain remains remained died dies die
  arrived arrive arrives happened happen happens need needs include includes included seem seems seemed appear appears
  appeared voted failed agreed joined gathered marched believe believes want wants live lives work works cost costs
  took drew drawn beat caught cut set
`);

const irregularPlurals = setOf(`
  people men women children police personnel troops aircraft spacecraft sheep fish staff crew cattle teeth feet geese mice
  oxen media data species series deer policemen policewomen firemen gunmen fishermen servicemen servicewomen congressmen
  businessmen clergy gentry youth infantry militia criteria phenomena alumni larvae bacteria dice horsepower hp townsfolk
  folk offspring headquarters crossroads barracks gallows works means livestock poultry salmon trout cod squid bison elk
  crewmen sportsmen salesmen middlemen workmen airmen seamen infantrymen craftsmen councilmen tribesmen townspeople
  spectra grandchildren schoolchildren stepchildren salespeople spokespeople hovercraft watercraft runners-up passers-by
`);

const notPlural = setOf(`
  is was has does this its his us as always across towards yes thus perhaps besides previous news less unless plus minus
  says makes remains includes means costs seems appears wants needs becomes gas bus lens canvas atlas christmas texas
  physics mathematics politics economics athletics gymnastics diabetes rabies measles thanks whereas sometimes overseas
  upwards downwards afterwards nowadays vs mrs mps's hours' alias bias chaos cosmos ethos pathos
`);

/** Whether a word is a noun in the plural, or one that counts as such (“people”, “aircraft”). */
export function isPlural(token: Token | undefined): boolean {
  if (token?.kind !== 'word') return false;
  const { text, raw } = token;
  if (irregularPlurals.has(text) || /^\p{Lu}{2,}s$/u.test(raw)) return true;
  return text.length > 2 && text.endsWith('s') && !/(?:ss|us|is|'s)$/.test(text) && !notPlural.has(text);
}

const adjectives = setOf(`
  new old young big small large great high low long short good bad major minor main local foreign different other more
  further additional extra many few several own same next last past first second third final early late recent current
  former future free full empty rich poor strong weak heavy light hot cold wet dry black white red green blue yellow brown
  grey gray dark bright fresh raw dead live active deep wide narrow broad thin thick flat sharp steep fast slow quick easy
  hard soft safe secure clear open close closed real true false fair whole entire single double triple top senior junior
  key prime chief rare common joint private public secret separate similar straight successive consecutive average
  different recent frequent permanent independent prominent violent innocent silent urgent ancient decent efficient
  important significant relevant reluctant distant giant vacant pregnant militant constant dominant instant brilliant
  north south east west northern southern eastern western central inner outer upper lower rural urban
  missing remaining surviving leading existing growing neighbouring neighboring outstanding ongoing competing opposing
  running standing rising falling working living serving underlying upcoming incoming outgoing
  larger smaller bigger older younger newer higher greater better best worst biggest largest smallest oldest youngest
  highest lowest latest longest heavier lighter faster cheaper senior elderly daily likely friendly deadly early only
  alleged armed unarmed ballistic nuclear conventional long-range short-range medium advanced modern suspected unnamed
  premature potential possible extra spare used like-minded unidentified overseas domestic british french dutch irish
  danish swedish finnish polish turkish spanish english scottish welsh czech greek swiss thai iraqi israeli saudi
  pakistani bangladeshi yemeni kuwaiti emirati afghan uzbek kazakh kurdish uk us u.s. eu un u.k.
  north-korean pro-russian ex-soviet underground anonymous giant cruel brave loyal royal genuine male female adult
`);

/** Nouns that look like adjectives by their ending. */
const nouns = setOf(`
  hospital capital animal metal festival terminal rival criminal signal pedal medal journal canal arsenal cathedral trial
  rebel material professional individual official general admiral mineral chemical crystal hotel funeral mural
  music traffic clinic fabric mechanic plastic graphic topic tunic academic epidemic critic
  detective executive explosive motive native narrative initiative archive dive drive live five
  library military missionary salary secretary diary boundary anniversary
  table vegetable cable missile mobile bible
  seed weed bed feed speed steel red shed need breed
  refugee engine family
`);

/** Nouns that end as a participle. */
const gerunds = setOf(`
  fishing training housing parking polling shopping building shipping landing manufacturing banking mining farming drinking
  hunting boarding voting testing trading nursing heating cooling recording advertising marketing wedding swimming dining
  sleeping meeting filling cleaning processing engineering hearing listening holding ceiling viewing
`);

const adjectiveEnding = /(?:al|ic|ive|ous|ful|less|able|ible|ary|ish|ese|ed|ly|est|ern|ing)$/;

/** Whether a word before a noun is an adjective or a participle rather than a noun, by lists and by its ending. */
export function isAdjective(token: Token | undefined): boolean {
  if (token?.kind !== 'word') return false;
  const { text, raw } = token;
  if (adjectives.has(text)) return true;
  if (nouns.has(text) || gerunds.has(text)) return false;
  // “Ukrainian”, “Korean”, “American”
  if (/^\p{Lu}/u.test(raw) && /(?:[aeiou]an|rman|ish|ese)$/.test(text)) return true;
  return text.length > 4 && adjectiveEnding.test(text);
}

/** Whether no noun phrase behind a number goes over this word. */
export function isStop(token: Token | undefined): boolean {
  return token !== undefined && stops.has(token.text);
}

/** Whether a word is a verb, which no noun follows in its phrase. */
export function isVerb(token: Token | undefined): boolean {
  return token !== undefined && verbs.has(token.text);
}

/** Whether a word is a past form by its ending: “arrived”, “armed”. */
export function isPast(token: Token | undefined): boolean {
  return token !== undefined && /[^e]ed$/.test(token.text) && !nouns.has(token.text);
}
