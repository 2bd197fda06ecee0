/**
 * What an actor does in public life: the primary sector codes of PLOVER, in the order and words of its manual, then its
 * codes for actors that belong to no state (PLOVER_MANUAL.tex, "Actor and Sector Codes",
 * github.com/openeventdata/PLOVER). UNK is only in PLOVER's agent dictionaries. (No schema in this file: the page needs
 * the words.)
 */
export const sectorWords = {
  GOV: 'government: executive, governing parties, ministries',
  JUD: 'judiciary: judges, courts',
  LEG: 'legislature: parliaments, lawmakers',
  MIL: 'military of a state',
  COP: 'police and protective agencies',
  OPP: 'political opposition',
  PTY: 'party in neither government nor opposition',
  REB: 'rebels: armed opposition',
  PRM: 'paramilitary, not against the government',
  SPY: 'state intelligence service',
  UAF: 'unidentified armed forces',
  CVL: 'civilians',
  BUS: 'business',
  EDU: 'education',
  MED: 'health',
  LAB: 'organised labour',
  AGR: 'agricultural labour, peasants',
  JRN: 'journalists, news media',
  REF: 'refugees and displaced persons',
  REL: 'religious organisation',
  SOC: 'civil society, not otherwise covered',
  CRM: 'criminals and gangs',
  IGO: 'international governmental organisation',
  NGO: 'non-governmental organisation',
  ISM: 'international social movement',
  IMG: 'transnational militarised group',
  MNC: 'multinational corporation',
  UNK: 'not known',
} as const satisfies Readonly<Record<string, string>>;

export type Sector = keyof typeof sectorWords;

/** Says whether a code is one of PLOVER's. */
export function isSector(code: string): code is Sector {
  return Object.hasOwn(sectorWords, code);
}
