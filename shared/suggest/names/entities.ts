import type { Entity } from '../found.ts';
import type { Draft } from './drafts.ts';
import type { Form } from './forms.ts';
import type { OpenLexicon } from './lexicon.ts';
import { countryOf } from './places.ts';

/**
 * Which actor each name means: equal words, a surname and the full name before it, a short form and its long one, a
 * country by whatever name, and the names of one entry of the ledger are one. `textOf` gives the words of a draft.
 */
export function makeEntities(
  forms: readonly Form[],
  drafts: readonly Draft[],
  lexicon: OpenLexicon | null,
  textOf: (draft: Draft) => string,
): { readonly entities: readonly Entity[]; readonly indexes: readonly number[] } {
  const keys = new Map<string, number>();
  const entities: { name: string; type: Entity['type']; entryId: string | null }[] = [];
  const own = new Map<Draft, number>();
  const find = (draft: Draft, depth: number): number => {
    const there = own.get(draft);
    if (there !== undefined) return there;
    const key = keyOf(forms, draft, lexicon, textOf(draft));
    const longer = depth < 4 && draft.entry === null ? draft.longer : null;
    const index = keys.get(key) ?? (longer ? find(longer, depth + 1) : entities.length);
    if (index === entities.length)
      entities.push({ name: '', type: draft.type, entryId: draft.entry?.id ?? null });
    keys.set(key, index);
    own.set(draft, index);
    const entity = entities[index];
    if (entity) Object.assign(entity, fuller(entity, draft, textOf(draft)));
    return index;
  };
  const indexes = drafts.map((draft) => find(draft, 0));
  return { entities: entities.map(calmed), indexes };
}

function keyOf(forms: readonly Form[], draft: Draft, lexicon: OpenLexicon | null, words: string): string {
  if (draft.entry) return `entry ${draft.entry.id}`;
  const country =
    draft.type === 'GPE' && lexicon ? countryOf(forms.slice(draft.first, draft.last), lexicon) : null;
  return country ? `country ${country}` : words.toLowerCase();
}

function fuller(entity: Entity, draft: Draft, words: string): Partial<Entity> {
  if (draft.entry)
    return { name: draft.entry.name, type: draft.entry.type ?? entity.type, entryId: draft.entry.id };
  if (entity.entryId !== null) return {};
  // The “LONDON” of a dateline is London.
  const isCalmer = words.length === entity.name.length && isShouted(entity.name) && !isShouted(words);
  if (isCalmer) return { name: words };
  if (words.length <= entity.name.length) return {};
  return { name: isShouted(words) && entity.name !== '' && words.includes(' ') ? entity.name : words };
}

/** A place that only a dateline or a headline names, “LONDON”, is called “London”; short ones are abbreviations. */
function calmed<Named extends { readonly name: string; readonly type: Entity['type'] }>(
  entity: Named,
): Named {
  const isPlace = entity.type === 'GPE' || entity.type === 'LOC';
  if (!isPlace || entity.name.length < 5 || !isShouted(entity.name)) return entity;
  const name = entity.name.replace(/\p{Lu}{2,}/gu, (word) => word.charAt(0) + word.slice(1).toLowerCase());
  return { ...entity, name };
}

/** A headline in capitals names nobody better. */
function isShouted(words: string): boolean {
  return words === words.toUpperCase();
}
