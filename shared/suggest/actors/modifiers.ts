/** Nationalities that no ending gives away, and the country’s name as it begins. */
const irregularNationalities: Readonly<Record<string, string>> = {
  french: 'france',
  dutch: 'netherlands',
  british: 'britain',
  english: 'england',
  spanish: 'spain',
  irish: 'ireland',
  welsh: 'wales',
  scottish: 'scotland',
  danish: 'denmark',
  swedish: 'sweden',
  finnish: 'finland',
  polish: 'poland',
  turkish: 'turkey',
  greek: 'greece',
  swiss: 'switzerland',
  german: 'germany',
  czech: 'czech',
  slovak: 'slovakia',
  thai: 'thailand',
  filipino: 'philippines',
  american: 'united states',
  us: 'united states',
  'u.s.': 'united states',
  uk: 'united kingdom',
  chinese: 'china',
  lebanese: 'lebanon',
  afghan: 'afghanistan',
  kazakh: 'kazakhstan',
  uzbek: 'uzbekistan',
  pakistani: 'pakistan',
  israeli: 'israel',
  icelandic: 'iceland',
  norwegian: 'norway',
  portuguese: 'portugal',
  belgian: 'belgium',
  peruvian: 'peru',
  ukrainian: 'ukraine',
  argentine: 'argentina',
  serb: 'serbia',
  croat: 'croatia',
  kurdish: 'kurdistan',
};

/** What a nationality in lower case says of the country’s name: the letters that it begins with; null for other words. */
export function countryStem(word: string): string | null {
  const irregular = irregularNationalities[word];
  if (irregular) return irregular;
  if (word.length < 5) return null;
  if (word.endsWith('ian') || word.endsWith('ese')) return word.slice(0, -3);
  if (word.endsWith('ean')) return word.slice(0, -2);
  if (word.endsWith('an')) return word.slice(0, -1);
  return /(?:qi|li|ni|ti|ri|di|shi)$/.test(word) ? word.slice(0, -1) : null;
}

/**
 * Whether a word in small letters can be part of a phrase in front of a noun for an actor. An adjective or a noun of the
 * list, or a word with the ending of an adjective; verbs, adverbs and small words are none.
 */
export function isModifier(word: string): boolean {
  if (modifiers.has(word)) return true;
  if (notModifiers.has(word)) return false;
  return (
    word.includes('-') || (word.length > 4 && /(?:al|ic|ary|ous|ern|ish|ive|ese|ian|ean|ist)$/.test(word))
  );
}

/** Determiners, which a phrase begins behind: “the”, “three”, “some”. A possessive pronoun belongs to it: “his lawyer”. */
export function isDeterminer(word: string): boolean {
  return determiners.has(word);
}

/** Determiners that say that the one who is meant was mentioned before. */
export function isDefinite(word: string): boolean {
  return definites.has(word);
}

export function isPossessivePronoun(word: string): boolean {
  return possessives.has(word);
}

const modifiers = new Set(
  `prime vice deputy former senior top chief junior acting interim outgoing incoming late old new veteran local
  state city town county district village party opposition army navy police security defence defense foreign interior
  finance justice health education energy trade labour labor transport agriculture environment intelligence spy
  government rebel union company court border guard coast rescue emergency fire relief aid human rights weather
  climate market energy oil gas bank central news media press football rugby cricket team club unnamed retired exiled
  jailed ousted elected self-declared far-right left-wing right-wing armed private public joint special supreme high
  lower upper air ground naval tax school university hospital prison immigration customs drug anti-corruption
  war crimes space science nuclear weapons peace disarmament harbour harbor port railway rail airport aviation water
  food safety election electoral parliament parliamentary cabinet royal crown first second third fellow lead leading
  independent ruling governing two-term long-time longtime young wounded injured captured trapped enemy allied friendly
  riot traffic crime homicide tv television radio online tech software car steel mining power grid telecom social
  labour-union trade-union consumer data privacy competition antitrust insurance investment research
  advocacy pressure lobby campaign watchdog monitoring prosecution defence-ministry civil service militant separatist
  state-run state-owned state-controlled troop north south east west northern southern eastern western central pro-government pro-russian pro-western think tank`
    .split(/\s+/)
    .filter(Boolean),
);

/** Words with the ending of an adjective that end a phrase. */
const notModifiers = new Set('several give gave live have receive drive alive arrive also'.split(' '));

const definites = new Set(['the', 'this', 'that', 'these', 'those']);

const possessives = new Set(['his', 'her', 'their', 'its', 'our', 'my', 'your', 'whose']);

const determiners = new Set(
  `the a an this that these those some any no many most several few all both each every another other
  one two three four five six seven eight nine ten eleven twelve dozens hundreds thousands scores`
    .split(/\s+/)
    .filter(Boolean),
);
