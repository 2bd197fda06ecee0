import type { ActorEntry } from '../../shared/model/actor.ts';
import { foldText } from '../../shared/text/fold.ts';
import type { Ledger } from '../state/ledger.ts';

/** An entry that was found, with the alias by which it was found where that was not its name. */
export interface FoundActor {
  readonly actor: ActorEntry;
  readonly alias: string | null;
}

/**
 * Entries whose name or an alias of theirs holds a query, whatever its case and accents: first those where it begins
 * one, then those where it begins a word; else in the order of how often they are mentioned. No query finds all.
 */
export function searchActors({ actors, mentions }: Ledger, query: string): readonly FoundActor[] {
  const wanted = fold(query).trim();
  const found = actors.flatMap((actor) => {
    const match = matchOf(actor, wanted);
    return match ? [{ ...match, count: mentions.get(actor.id) ?? 0 }] : [];
  });
  return found.sort((a, b) => a.rank - b.rank || b.count - a.count);
}

function matchOf(actor: ActorEntry, wanted: string): (FoundActor & { readonly rank: number }) | null {
  if (wanted === '') return { actor, alias: null, rank: 0 };
  let best: (FoundActor & { readonly rank: number }) | null = null;
  for (const [index, name] of foldedNames(actor).entries()) {
    const at = name.indexOf(wanted);
    if (at < 0) continue;
    const rank = at === 0 ? 0 : name.includes(` ${wanted}`) ? 1 : 2;
    if (!best || rank < best.rank) best = { actor, alias: actor.aliases[index - 1] ?? null, rank };
  }
  return best;
}

/** Entries do not change: another name makes another entry. */
const folded = new WeakMap<ActorEntry, readonly string[]>();

/** The name, then the aliases, without case and accents. */
export function foldedNames(actor: ActorEntry): readonly string[] {
  const known = folded.get(actor);
  if (known) return known;
  const names = [actor.name, ...actor.aliases].map(fold);
  folded.set(actor, names);
  return names;
}

function fold(text: string): string {
  return foldText(text, 'digits').text;
}
