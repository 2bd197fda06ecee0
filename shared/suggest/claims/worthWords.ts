/**
 * What the words of a sentence say about whether it is worth checking. The lists are ours, after what ClaimBuster (Hassan et al.
 * 2017) and the CheckThat! tasks describe: numbers, comparisons, deeds in the past and public matters speak for it; opinions,
 * plans, duties, courtesies and feelings against it.
 */
export type WordClue =
  | 'scale'
  | 'change'
  | 'extent'
  | 'source'
  | 'time'
  | 'cause'
  | 'matter'
  | 'deed'
  | 'third'
  | 'first'
  | 'second'
  | 'we'
  | 'duty'
  | 'future'
  | 'courtesy'
  | 'opinion'
  | 'mind'
  | 'number';

const lists: Readonly<Record<WordClue, string>> = {
  number: `two three four five six seven eight nine ten eleven twelve thirteen fifteen twenty thirty forty fifty sixty seventy
    eighty ninety dozen dozens hundreds thousands`,
  scale: `hundred thousand million millions billion billions trillion trillions percent cent dollar dollars cents euros pounds crowns
    times fold tonnes tons barrels miles kilometres kilometers hectares acres metres meters % $ € £`,
  change: `rise rises rose risen rising raise raises raised raising increase increases increased increasing climb climbed climbs
    grow grows grew grown growing growth gain gained gains double doubled doubles tripled quadrupled halved expand expanded
    fall falls fell fallen falling drop drops dropped decline declined declines decrease decreased shrank shrunk lose loses
    lost losing cut cuts cutting reduce reduced reduces eased slowed down up higher lower more less fewer larger smaller
    bigger faster slower worse cheaper earlier than exceeds exceeded outnumber`,
  extent: `most least highest lowest largest biggest smallest worst hottest coldest fastest longest oldest richest poorest
    record first last ever never every all no none half third quarter quarters majority twice single only entire whole
    average median nearly almost fewest best`,
  source: `according report reported reports study studies found finds data figures statistics survey poll census audit
    economists scientists experts researchers investigators prosecutors newspaper says agree confirmed ruled inspectors office`,
  time: 'year years month months decade decades since ago century',
  cause: 'because caused causes cause led leads due result resulted results prevents prevent sent forced',
  matter: `tax taxes taxed budget deficit surplus debt spending jobs job unemployment wages wage economy economic inflation
    income poverty insurance premiums medicare medicaid hospital hospitals prices rents bill bills law laws
    act trade tariff tariffs exports imports factory factories manufacturing plant oil coal gas energy electricity power troops
    soldiers war weapons nuclear missile missiles ships army navy veterans military border immigrants immigration
    undocumented deportations crime murders violent police drugs guns gun schools students teachers tuition loans college
    climate emissions carbon regulations court judge judges constitution treaty sanctions company companies corporations
    corporate business businesses bank banks fees fares votes vote money government administration federal subsidies benefits
    pensions welfare vaccine vaccines disease cancer deaths people households families homes homeless country nation county
    state workers women children americans security rights civil abortion farm farmers arms warheads
    recession mortgage mortgages stock market markets infrastructure highways pollution soviet communist terrorists`,
  deed: `voted vetoed signed passed opposed supported proposed promised refused rejected blocked approved introduced wrote
    sponsored released received paid spent sold bought built closed opened shut hired fired accused called praised admitted
    took gave broke violated abolished scrapped banned repealed upheld killed died arrested seized invaded attacked
    withdrew employed sided commuted fined settled retracted ran created balanced saved stole lied shipped supports opposes
    wants plans missed served appointed nominated negotiated created visited voting contributed`,
  third: `he she they his her their him them opponent senator governor president minister administration government mayor
    congress republicans democrats party campaign opposition`,
  first: "i my me myself i'm i've i'd i'll mine",
  we: "we our us we're we've ourselves let's",
  second: "you your yours yourself you're you've you'll you'd folks friends",
  duty: `should must need needs ought let let's gotta cannot can't deserve deserves`,
  future: `will won't 'll i'll we'll you'll they'll he'll she'll gonna going tomorrow next would could might may expected
    hopefully someday if`,
  courtesy: `thank thanks welcome please hello hi excuse sorry evening morning night bless congratulations honour honor
    apologise apologize ladies gentlemen okay ok well yes briefly question questions answer respond rebuttal minute minutes
    seconds debate audience tonight`,
  opinion: `wrong right fair unfair great wonderful terrible awful disgrace disaster sad embarrassing proud shame ashamed
    outrageous ridiculous important strong serious good better bad beautiful hard easy simple simply moral dangerous honest
    true lie respect respectfully frankly optimistic heroes privilege wonderful tired worried worse complicated difficult
    challenge future hope dream together tense careful happy`,
  mind: `think believe feel hope want wish love know guess understand remember hear care agree disagree see like trust mean
    tell ask say talk explain respect suggest fear worried promise guarantee`,
};

/** The clues of a word in lower case; none for most words. */
export function cluesOf(word: string): readonly WordClue[] {
  return table.get(word) ?? none;
}

/** Forms of the past that do not end in “-ed”. What was only said or told does not count. */
export function isIrregularPast(word: string): boolean {
  return irregular.has(word);
}

const none: readonly WordClue[] = [];

const table: ReadonlyMap<string, readonly WordClue[]> = (() => {
  const found = new Map<string, WordClue[]>();
  for (const [clue, list] of Object.entries(lists)) {
    // The keys of the table are its clues.
    for (const word of list.split(/\s+/).filter(Boolean))
      found.set(word, [...(found.get(word) ?? []), clue as WordClue]);
  }
  return found;
})();

const irregular = new Set(
  `was were had did took gave went came got made knew thought saw found left lost held sent built spent paid
  kept met ran won wrote rose fell grew began broke chose drove ate flew forgot froze hid led lay lied rode rang sang sat
  shot shut slept spoke stole stood struck swore taught threw understood woke wore bought brought caught fought sold sought
  dealt drew cut put cost been gone done taken given seen known written grown fallen risen broken chosen spoken stolen
  become became withdrew dug fed bled shrank sank shook set beat bore`
    .split(/\s+/)
    .filter(Boolean),
);
