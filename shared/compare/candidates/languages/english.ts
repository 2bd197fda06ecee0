import type { ClaimWords } from './table.ts';

export const english: ClaimWords = {
  small: `her his hers its their theirs our my a an the this that these those and or but nor of to in on at by for with from into onto upon over under out up off down about as than then
    when while where who which whose whom what how if so such is are was were be been being am has have had having do does did done
    will would shall should can could may might must ought ca wo sha s t d ll ve re m there here very also too just still already since
    reportedly allegedly apparently possibly probably perhaps likely presumably purportedly supposedly seemingly believed thought said
    appears appear appeared seems seem seemed during after before between through against because due own ever any some get got gotten
    during until till within both again around near either anyone some certain one time`,
  negators: 'not never no neither nobody none nothing nowhere hardly cannot',
  idle: 'not only|no fewer than|no less than|no more than|not more than|not less than|not fewer than|no later than|no doubt|no longer than',
  pronouns: 'he she it they him them i we us himself herself itself themselves',
  things: 'it they them itself themselves',
  bodies:
    'company firm group bank airline carrier operator manufacturer maker ministry government agency authority party organisation organization',
  speaking: '\\b(?:spokes(?:man|woman|person|people)|press officer|speaks? for|speaking for|on behalf of)\\b',
  open: `(?:\\b(?:not|never|cannot|nor|without|neither)|n['’]t)\\s+(?:\\w+\\s+){0,2}?(?:rul(?:e|es|ed|ing) out|exclud(?:e|ed|ing)|den(?:y|ies|ied|ying)|confirm(?:ed|ing)?)(?:\\W+(?:that|whether|if|the possibility|reports))*\\W*$|\\b(?:unable|declin\\w+|refus\\w+) to (?:rule out|deny|confirm)(?:\\W+(?:or deny|that|whether|if))*\\W*$`,
  openBehind:
    "^\\W*(?:can|could|may)\\s?(?:not|n['’]t)\\s+(?:yet\\s+)?be\\s+(?:ruled out|excluded|denied|confirmed)",
  endings: 'ational ations ation ments ment ings ing ies ied ion ions ely ly ed es s e y',
  alike: `shot shoot shooting fired fire firing|knew know known aware knowledge|left leave leaving departed depart departure|told tell informed inform notified
    notify|warned warn alerted alert|sent send|fell fall fallen|took take taken|gave give given|paid pay payment|hid hide hidden concealed conceal|
    sold sell sale sales|met meet|held hold|led lead|lost lose|built build|bought buy purchased purchase|stole steal stolen theft|fled flee escaped escape|
    ran run|began begin begun start started|struck strike hit|withdrew withdraw withdrawn|brought bring|caught catch|found find|
    kept keep|made make|saw see seen|spoke speak spoken|wrote write written|burnt burn burned|broke break broken|fought fight|dug dig|
    drove drive driven|flew fly flown|grew grow grown|heard hear|rose rise risen|sank sink sunk|spent spend|stood stand|fed feed|
    thought think|understood understand understood|chose choose chosen|came come|went go gone|drew draw drawn|threw throw thrown|
    laid lay|lay lain|swore swear|tore tear torn|wore wear worn|rode ride ridden|shook shake|shut close closed|cut cutting|
    ship vessel ferry boat|firm company|child children kids|man men|woman women|police officers officer policemen policeman|
    soldier soldiers troops troop|protester protesters demonstrator demonstrators|killed kill died die dead death deaths|blew blow blown exploded explode explosion explosions|
    ordered order orders|blaze |building buildings|car cars vehicle vehicles|drunk drinking drink drank|slept sleep asleep|
    passenger passengers|gunfire shots|attack attacks assault|bribe bribes|plane aircraft airliner|inmate inmates prisoner prisoners|
    doctor doctors physician physicians|opened open|used use using|
    destroyed destroy destruction|invaded invade invasion|seized seize seizure|removed remove removal|detained detain detention|refused refuse refusal|
    decided decide decision|buried bury burial`,
  apart: `north south east west northern southern eastern western|bow stern port starboard| right|upper lower|front back rear|
    inner outer inside outside|secret public|first second third fourth fifth|old new|open closed shut locked|black white red green blue yellow|male female|
    morning afternoon evening night|driver guard conductor dispatcher|day night| | |alive dead| |
    arrived |entered |daughter son brother sister father mother wife husband|buyer seller`,
  narrowing: `only first sooner earlier later alone all every everyone fully completely entirely enough deliberately intentionally knowingly
    exclusively solely always immediately twice`,
  numbers: `zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen
    nineteen twenty`,
  weekdays: 'monday, tuesday, wednesday, thursday, friday, saturday, sunday',
  times: 'today yesterday tomorrow tonight noon midnight dawn dusk spring summer autumn winter',
  denying: `\\b(?:den(?:y|ies|ied|ying|ials?)|reject(?:s|ed|ing)?|dismiss(?:es|ed|ing)?|refut(?:es?|ed|ing)|disput(?:es?|ed|ing)|rebut(?:s|ted)?|
    contradict(?:s|ed)?|contest(?:s|ed)?|doubt(?:s|ed|ful)?|rul(?:es?|ed|ing) out|no truth|untrue|false(?:ly)?|fabricat\\w+|rumou?rs? that|not true|never said|baseless|unfounded)\\b`,
  anyone: 'any anyone anybody anything',
  passive: 'by',
  unnamed: '^(?:having|being|knowing|to|any|all|ever|[a-z]{2,}ing)\\b',
};
