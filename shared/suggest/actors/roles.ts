import type { ActorType } from './types.ts';

/** A noun that means an actor by what it does: “president”, “ministry”, “troops”. */
export interface Role {
  readonly type: ActorType;
  readonly isPlural: boolean;
  /** Whether it speaks for itself or others as a matter of course: “spokesman”, “ministry”; not “soldiers”. */
  readonly speaks: boolean;
  /** The noun in the singular. */
  readonly base: string;
}

/** The nouns are ours, made by reading agency reports for who is said to say, decide, fight and suffer something. */
const speakingPeople = `
  president minister premier chancellor governor mayor spokesman spokeswoman spokesperson official officer
  commander general colonel leader chief director chairman chairwoman chairperson chair secretary ambassador envoy
  diplomat lawmaker senator legislator congressman congresswoman councillor councilman judge magistrate prosecutor
  lawyer attorney solicitor barrister analyst expert researcher scientist professor economist activist campaigner
  journalist reporter correspondent witness eyewitness investigator inspector detective critic observer source
  insider historian author editor executive founder manager owner coach doctor physician surgeon epidemiologist
  engineer teacher adviser advisor aide strategist pollster commissioner ombudsman auditor regulator negotiator
  mediator monitor defector whistleblower survivor resident villager king queen prince princess pope bishop
  archbishop cardinal cleric priest imam patriarch chieftain captain admiral lieutenant major sergeant sheriff
  constable head boss trader broker forecaster meteorologist geologist biologist archaeologist curator
  paramedic firefighter rescuer ranger superintendent coroner treasurer dictator ruler emperor monarch sultan emir
  undersecretary co-founder vice-president deputy nominee candidate incumbent
`;

const otherPeople = `
  soldier trooper fighter militant rebel insurgent gunman attacker suspect defendant victim hostage prisoner detainee
  refugee migrant civilian protester demonstrator member enemy backer dignitary advertiser worker employee miner farmer fisherman pilot sailor driver
  passenger student pupil patient nurse neighbour neighbor voter citizen supporter opponent colleague ally partner
  mercenary terrorist separatist veteran reservist conscript policeman policewoman guard hacker smuggler trafficker
  investor shareholder customer consumer tenant volunteer parent mother father husband wife widow son daughter
  brother sister player striker goalkeeper midfielder defender athlete singer actor actress
`;

const speakingOrganisations = `
  agency ministry government army military navy police court tribunal parliament assembly council committee
  commission party union company firm bank university newspaper broadcaster outlet network administration management regime
  opposition group organisation organization coalition alliance department office bureau embassy consulate regulator
  watchdog institute charity militia force cabinet kremlin senate congress delegation service directorate
  prosecution coastguard authority federation association foundation movement faction junta secretariat
  inspectorate utility operator airline manufacturer supplier retailer startup lender insurer
  newsroom magazine tabloid think-tank thinktank monarchy presidency chancellery judiciary
`;

const otherOrganisations = `
  team club unit brigade battalion regiment division squadron gang cartel cell
  syndicate consortium subsidiary
`;

/** Plurals that mean an organisation or a group of people, and have no singular of that meaning. */
const pluralOrganisations = 'media press authorities forces troops armed-forces';
const pluralPeople =
  'people police-officers scientists men women children casualties families personnel staff crew relatives survivors others';

const politicalPlaces = 'country nation state republic';

const irregularPlurals: Readonly<Record<string, string>> = {
  spokesman: 'spokesmen',
  spokeswoman: 'spokeswomen',
  spokesperson: 'spokespeople',
  chairman: 'chairmen',
  gunman: 'gunmen',
  fisherman: 'fishermen',
  policeman: 'policemen',
  policewoman: 'policewomen',
  congressman: 'congressmen',
  congresswoman: 'congresswomen',
  councilman: 'councilmen',
  wife: 'wives',
};

/** The role that a lower-case word names, or undefined. */
export function roleOf(word: string): Role | undefined {
  return roles.get(word);
}

const roles: ReadonlyMap<string, Role> = new Map([
  ...both(otherPeople, 'PER', false),
  ...both(speakingPeople, 'PER', true),
  ...both(otherOrganisations, 'ORG', false),
  ...both(speakingOrganisations, 'ORG', true),
  ...list(politicalPlaces).map((base) => entry(base, base, 'GPE', false, false)),
  ...list(pluralOrganisations).map((word) => entry(word, word, 'ORG', true, true)),
  ...list(pluralPeople).map((word) => entry(word, word, 'PER', true, false)),
]);

/** A role by its singular and its plural. */
function both(nouns: string, type: ActorType, speaks: boolean): readonly (readonly [string, Role])[] {
  return list(nouns).flatMap((base) => [
    entry(base, base, type, false, speaks),
    entry(pluralOf(base), base, type, true, speaks),
  ]);
}

function entry(word: string, base: string, type: ActorType, isPlural: boolean, speaks: boolean) {
  return [word, { type, isPlural, speaks, base }] as const;
}

function pluralOf(noun: string): string {
  const irregular = irregularPlurals[noun];
  if (irregular) return irregular;
  if (/[^aeiou]y$/.test(noun)) return `${noun.slice(0, -1)}ies`;
  return /(?:s|x|ch|sh)$/.test(noun) ? `${noun}es` : `${noun}s`;
}

function list(words: string): readonly string[] {
  return words.split(/\s+/).filter(Boolean);
}
