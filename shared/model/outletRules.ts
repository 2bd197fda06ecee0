import { maxNameLength } from '../limits.ts';
import { counted } from '../text/counting.ts';
import { countryName } from './countries.ts';
import type { Outlet } from './outlet.ts';
import { outletKey } from './outletKey.ts';

/** What an entry says of its outlet; all but the id. */
export type OutletFields = Omit<Outlet, 'id'>;

/** An entry that says nothing yet. */
export const emptyOutlet: OutletFields = {
  name: '',
  aliases: [],
  kind: null,
  country: null,
  reliability: null,
  note: null,
};

/**
 * Fields as they are stored: names on one line, what is empty is null, a country’s code in capitals, no alias twice (see `outletKey`)
 * and none that is the name itself.
 */
export function tidyOutlet(fields: OutletFields): OutletFields {
  const name = onOneLine(fields.name);
  return {
    name,
    aliases: tidyAliases(name, fields.aliases),
    kind: fields.kind,
    country: fields.country?.trim().toUpperCase() || null,
    reliability: fields.reliability,
    note: fields.note?.trim() || null,
  };
}

/** Says in a sentence why tidied fields cannot be stored, or null. */
export function checkOutlet({ name, aliases, country }: OutletFields): string | null {
  if (name === '') return 'An outlet needs a name.';
  if ([name, ...aliases].some(({ length }) => length > maxNameLength))
    return `A name of an outlet is longer than ${counted(maxNameLength, 'character')}: shorten it.`;
  return country !== null && countryName(country) === null
    ? `“${country}” is not an ISO 3166-1 country code: choose one, such as KR.`
    : null;
}

/**
 * An entry under another name keeps the one that it had as an alias, since that is what its articles say; the same entry where only
 * case and accents of the name change.
 */
export function renamedOutlet(before: OutletFields, after: OutletFields): OutletFields {
  return outletKey(before.name) === outletKey(after.name)
    ? after
    : tidyOutlet({ ...after, aliases: [...after.aliases, before.name] });
}

/**
 * What becomes of an entry when another one is merged into it: the other’s name and aliases are aliases of it, what it does not say it
 * takes over, and the notes follow one another.
 */
export function mergeOutlets(into: Outlet, from: Outlet): Outlet {
  const notes = [...new Set([into.note, from.note])].filter((note) => note !== null);
  return {
    id: into.id,
    name: into.name,
    aliases: tidyAliases(into.name, [...into.aliases, from.name, ...from.aliases]),
    kind: into.kind ?? from.kind,
    country: into.country ?? from.country,
    reliability: into.reliability ?? from.reliability,
    note: notes.length > 0 ? notes.join('\n\n') : null,
  };
}

function tidyAliases(name: string, aliases: readonly string[]): string[] {
  const byKey = new Map<string, string>();
  for (const alias of aliases.map(onOneLine)) {
    const key = outletKey(alias);
    if (alias !== '' && !byKey.has(key)) byKey.set(key, alias);
  }
  byKey.delete(outletKey(name));
  return [...byKey.values()];
}

function onOneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
