/** Words in front of a person’s name that are none of it: offices, ranks and forms of address, in small letters. */
const titles: ReadonlySet<string> = new Set(
  `president vice-president minister premier prime foreign defence defense interior finance justice deputy vice acting interim former
  ex-president president-elect minister-designate governor-elect mayor-elect chancellor secretary secretary-general undersecretary general
  major-general brigadier brig brig. colonel lieutenant lt lt. major maj maj. captain capt capt. corporal cpl cpl. sergeant sgt sgt. private
  pte pfc pfc. spc spc. petty officer admiral adm adm. commander cmdr cmdr. marshal commodore col col. gen gen. senator sen sen. congressman
  congresswoman congressperson representative rep rep. governor gov gov. mayor ambassador envoy chairman chairwoman chairperson chair
  director director-general chief leader spokesman spokeswoman spokesperson analyst professor prof prof. judge magistrate counsel solicitor
  jailor jailer warder attorney barrister advocate mr mr. mrs mrs. ms ms. miss mx madam madame monsieur dr dr. doctor sir dame lord lady
  king queen prince princess emperor tsar pharaoh st. saint santa sultan mna mpa mla san. sr. senior hrh councillor cllr councilman
  councilwoman alderman headteacher principal vice-chancellor pvt insp supt asi dsp dig aide-de-camp brother sister engineer architect nurse
  teacher referee emir sheik shaikh sheikha asp csp dcp acp ssp igp mantri raksha mukhya pradhan comdt commandant warden rear advisor
  adviser neighbour neighbor crown pope cardinal archbishop bishop reverend rev rev. pastor father rabbi imam sheikh ayatollah mullah mufti
  commissioner superintendent inspector constable detective coach manager striker midfielder defender goalkeeper engr engr. barr barr.
  alhaji alhaja hajiya comrade hon hon. honourable speaker majority minority whip attorney-general head ceo lawmaker mp lawyer author actor
  actress singer economist journalist co-founder founder executive managing special military special-envoy high first datuk dato’ dato' tun
  shri smt smt. sardar begum mohtarma ustaz datin puan cik haji hajah daw`.split(/\s+/),
);

/** Titles that a name can also begin with: they are cut off only where two more words of the name follow, or none can be one. */
const alsoNames: ReadonlySet<string> = new Set(
  'sheikh pradhan lady major father first special high private head chair marshal cardinal crown tun author coach miss dame'.split(
    ' ',
  ),
);

/** Of what somebody is minister, secretary or spokesman, in small letters: “Education Secretary”. */
const matters =
  /^(?:education|health|interior|foreign|defen[cs]e|finance|transport|state|home|treasury|environment|labou?r|energy|trade|justice|press|agriculture|culture|information|business|cabinet|chief|communications?|tourism|sports?|general|campaign|club|company|team|group|army|democratic|republican|opposition|regional|provincial|national|federal|local|party|agency)$/;

/** Whether a word (in small letters) says what a minister or a secretary is responsible for. */
export function isMatter(lower: string): boolean {
  return matters.test(lower);
}

/** Whether a word (in small letters) is said behind a name out of respect: “Fakhrul Saheb”. */
export function isCourtesy(lower: string): boolean {
  return /^(?:saheb|sahib|sahab|bey|efendi|hanim)$/.test(lower);
}

/** Whether a word (in small letters) can be a title in front of a name. */
export function isTitle(lower: string): boolean {
  return titles.has(lower);
}

/** Whether a word (in small letters) is a title and no part of names. */
function isOnlyTitle(lower: string): boolean {
  return titles.has(lower) && !alsoNames.has(lower);
}

/**
 * How many of the first words of a person’s name are titles (“Prime Minister Anton Reve”: 2). At least one word stays;
 * a nationality in front of a title goes with it.
 */
export function countTitleWords(lower: readonly string[]): number {
  let cut = 0;
  for (let at = 0; at < lower.length - 1; at += 1) {
    const word = lower[at] as string;
    // “Tan Sri” is a title, and “Tan” alone the name of many.
    if (word === 'tan' && lower[at + 1] === 'sri' && at + 2 < lower.length) {
      cut = at + 2;
      at += 1;
      continue;
    }
    if (isOnlyTitle(word) || (isTitle(word) && (at > 0 || lower.length > 2))) cut = at + 1;
    else if (at - cut >= 2) break;
  }
  return cut;
}
