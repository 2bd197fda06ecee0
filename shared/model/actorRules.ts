import type { ActorEntry } from './actor.ts';
import { countryName } from './countries.ts';
import { isSector } from './sectors.ts';

/** What an actor entry says of its actor; all but the id. */
export type ActorFields = Omit<ActorEntry, 'id'>;

/** An entry that says nothing yet. */
export const emptyActor: ActorFields = {
  name: '',
  type: null,
  sector: null,
  country: null,
  wikidata: null,
  aliases: [],
  note: null,
};

/**
 * Fields as they are stored: trimmed, what is empty is null, codes in capitals, a Wikidata address cut to its id, no
 * alias twice and none that is the name itself.
 */
export function tidyActor({
  name,
  type,
  sector,
  country,
  wikidata,
  aliases,
  note,
}: ActorFields): ActorFields {
  const tidyName = name.trim();
  return {
    name: tidyName,
    type,
    sector: tidyCode(sector),
    country: tidyCode(country),
    wikidata: tidyCode(wikidata?.replace(/^https?:\/\/www\.wikidata\.org\/(?:wiki|entity)\//i, '') ?? null),
    aliases: tidyAliases(tidyName, aliases),
    note: note?.trim() ? note.trim() : null,
  };
}

/** Says in a sentence why tidied fields cannot be stored, or null; only those that `changed` names are checked. */
export function checkActor(fields: ActorFields, changed: readonly (keyof ActorFields)[]): string | null {
  const { name, sector, country, wikidata } = fields;
  for (const field of changed) {
    if (field === 'name' && name === '') return 'An actor needs a name.';
    if (field === 'sector' && sector !== null && !isSector(sector))
      return `“${sector}” is not a PLOVER sector code: choose one, such as GOV or SPY.`;
    if (field === 'country' && country !== null && countryName(country) === null)
      return `“${country}” is not an ISO 3166-1 country code: choose one, such as KR.`;
    if (field === 'wikidata' && wikidata !== null && !/^Q[1-9]\d*$/.test(wikidata))
      return `“${wikidata}” is not a Wikidata id: enter Q and a number, such as Q884.`;
  }
  return null;
}

/**
 * What becomes of an entry when another one is merged into it: the other's name and aliases are aliases of it, what it
 * does not say it takes over, and the notes follow one another.
 */
export function mergeActors(into: ActorEntry, from: ActorEntry): ActorEntry {
  const notes = [...new Set([into.note, from.note])].filter((note) => note !== null);
  return {
    id: into.id,
    name: into.name,
    type: into.type ?? from.type,
    sector: into.sector ?? from.sector,
    country: into.country ?? from.country,
    wikidata: into.wikidata ?? from.wikidata,
    aliases: tidyAliases(into.name, [...into.aliases, from.name, ...from.aliases]),
    note: notes.length > 0 ? notes.join('\n\n') : null,
  };
}

function tidyCode(code: string | null): string | null {
  const tidy = code?.trim().toUpperCase();
  return tidy ? tidy : null;
}

/** Aliases without white space around them, each once, and without the name. */
function tidyAliases(name: string, aliases: readonly string[]): string[] {
  const kept = new Set(aliases.map((alias) => alias.trim()));
  kept.delete('');
  kept.delete(name);
  return [...kept];
}
