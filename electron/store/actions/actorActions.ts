import { isDeepStrictEqual } from 'node:util';
import { v7 as newId } from 'uuid';
import type { ActorEntry } from '../../../shared/model/actor.ts';
import {
  type ActorFields,
  checkActor,
  emptyActor,
  mergeActors,
  tidyActor,
} from '../../../shared/model/actorRules.ts';
import type { Change, Committed } from '../../../shared/model/history.ts';
import { entryIdOf, type Mention } from '../../../shared/model/mention.ts';
import { Refusal } from '../../../shared/result.ts';
import type { Mentioned } from '../tables/annotations.ts';
import type { ReadableStore, WritableStore } from '../tables/store.ts';
import { pointingDetails } from './actorDetails.ts';
import { commit, transact, unchanged } from './commit.ts';
import { findAnnotation } from './find.ts';
import type { Moment } from './moment.ts';

export type ActorActions = ReturnType<typeof makeActorActions>;

/** What may be said of an actor; what is left out stays as it is. */
export type ActorPatch = { readonly [K in keyof ActorFields]?: ActorFields[K] | undefined };

/** What may be said of several actors alike. */
export type ManyActorsPatch = Pick<ActorPatch, 'type' | 'sector' | 'country'>;

/** A new entry of the ledger, and the annotations that shall point to it. */
export interface NewActor extends ActorPatch {
  readonly name: string;
  readonly mentionIds?: readonly string[] | undefined;
}

/** Annotations that shall point to an entry, or with null to none; `alias` is a name that the entry learns by it. */
export interface Pointing {
  readonly id: string | null;
  readonly mentionIds: readonly string[];
  readonly alias?: string | undefined;
}

/** What a person does in the actor ledger: each is one transaction with one history entry, or throws `Refusal`. */
export function makeActorActions(store: WritableStore) {
  return {
    /** Writes: a new entry. There may be two of one name. */
    createActor: ({ mentionIds = [], ...fields }: NewActor): Committed =>
      transact(store, (moment) => {
        const after = entryOf(newId(), emptyActor, fields);
        const changes = [
          { entity: 'actor', id: after.id, before: null, after } as const,
          ...pointEach(findMentions(store, mentionIds), after.id, moment),
        ];
        return commit(store, moment, { kind: 'do', action: 'actors.create', changes });
      }),

    /** Writes: what is said of an actor. Nothing to change: no entry, and no changes. */
    updateActor: (id: string, patch: ActorPatch): Committed =>
      transact(store, (moment) => {
        const before = find(store, id);
        const after = entryOf(id, before, patch);
        if (patch.note !== undefined) store.drafts.save(id, null);
        if (JSON.stringify(after) === JSON.stringify(before)) return unchanged(store);
        const changes: Change[] = [{ entity: 'actor', id, before, after }];
        return commit(store, moment, { kind: 'do', action: 'actors.update', changes });
      }),

    /**
     * Writes: the same of several entries, and nothing where one cannot take it. Nothing to change: no entry, and no changes.
     */
    updateActors: (ids: readonly string[], patch: ManyActorsPatch): Committed =>
      transact(store, (moment) => {
        const changes = [...new Set(ids)].flatMap((id): Change[] => {
          const before = find(store, id);
          const after = entryOf(id, before, patch);
          return isDeepStrictEqual(after, before) ? [] : [{ entity: 'actor', id, before, after }];
        });
        if (changes.length === 0) return unchanged(store);
        const fields = Object.entries(patch).flatMap(([field, value]) =>
          value === undefined ? [] : [field],
        );
        return commit(store, moment, {
          kind: 'do',
          action: 'actors.updateMany',
          changes,
          details: { what: 'changeActors', actors: changes.length, fields },
        });
      }),

    /** Writes: one entry out of two. The mentions of `from` point to `into`, which takes over what it does not say. */
    mergeActors: ({ into, from }: { readonly into: string; readonly from: string }): Committed =>
      transact(store, (moment) => {
        if (into === from) throw new Refusal('invalid-input', 'An actor cannot be merged with itself.');
        const [before, gone] = [find(store, into), find(store, from)];
        const changes: Change[] = [
          { entity: 'actor', id: into, before, after: mergeActors(before, gone) },
          ...pointAll(store.annotations.mentionsOf(from), from, into, moment),
          { entity: 'actor', id: from, before: gone, after: null },
        ];
        return commit(store, moment, { kind: 'do', action: 'actors.merge', changes });
      }),

    /** Writes: a new entry for some of an entry's mentions; an alias that is the new name goes with them. */
    splitActor: (id: string, mentionIds: readonly string[], name: string): Committed =>
      transact(store, (moment) => {
        const before = find(store, id);
        const mentions = store.annotations.mentionsOf(id);
        const wanted = new Set(mentionIds);
        const chosen = mentions.filter((mention) => wanted.has(mention.id));
        refuseSplit(before, wanted, mentions.length, chosen.length);
        const made = entryOf(newId(), emptyActor, { name, type: before.type });
        const aliases = before.aliases.filter((alias) => alias !== made.name);
        const changes: Change[] = [
          { entity: 'actor', id: made.id, before: null, after: made },
          ...pointAll(chosen, id, made.id, moment),
          ...(aliases.length < before.aliases.length
            ? [{ entity: 'actor', id, before, after: { ...before, aliases } } as const]
            : []),
        ];
        return commit(store, moment, { kind: 'do', action: 'actors.split', changes });
      }),

    /** Writes: an entry goes; its mentions stay, and point to none. */
    removeActor: (id: string): Committed =>
      transact(store, (moment) => {
        const before = find(store, id);
        const changes: Change[] = [
          ...pointAll(store.annotations.mentionsOf(id), id, null, moment),
          { entity: 'actor', id, before, after: null },
        ];
        return commit(store, moment, { kind: 'do', action: 'actors.remove', changes });
      }),

    /** Writes: annotations point to an entry, or to none. Nothing to change: no entry, and no changes. */
    pointMentions: ({ id, mentionIds, alias }: Pointing): Committed =>
      transact(store, (moment) => {
        const before = id === null ? null : find(store, id);
        const mentions = findMentions(store, mentionIds).filter((mention) => entryIdOf(mention) !== id);
        const after =
          before && alias !== undefined
            ? entryOf(before.id, before, { aliases: [...before.aliases, alias] })
            : before;
        const learns = before && after && after.aliases.length > before.aliases.length;
        if (mentions.length === 0 && !learns) return unchanged(store);
        const changes: Change[] = [
          ...pointEach(mentions, id, moment),
          ...(learns ? [{ entity: 'actor', id: before.id, before, after } as const] : []),
        ];
        const details = pointingDetails(mentions, before?.name ?? null);
        return commit(store, moment, { kind: 'do', action: 'actors.point', changes, details });
      }),
  };
}

function find(store: ReadableStore, id: string): ActorEntry {
  const actor = store.actors.get(id);
  if (!actor) throw new Refusal('not-found', 'This actor has been removed.');
  return actor;
}

function findMentions(store: ReadableStore, ids: readonly string[]): readonly Mention[] {
  return [...new Set(ids)].map((id) => {
    const annotation = findAnnotation(store, id);
    if (annotation.tag === 'actor') return annotation;
    throw new Refusal(
      'invalid-input',
      `Annotation ${id} is not an actor: only actors point to actor entries.`,
    );
  });
}

/** The entry with these fields changed, as it is stored. Throws `Refusal` for what is none. */
function entryOf(id: string, before: ActorFields, patch: ActorPatch): ActorEntry {
  const given = Object.fromEntries(Object.entries(patch).filter(([, value]) => value !== undefined));
  const fields = tidyActor({ ...before, ...given });
  // True because the keys are those of the patch.
  const breach = checkActor(fields, Object.keys(given) as (keyof ActorFields)[]);
  if (breach) throw new Refusal('invalid-input', breach);
  return { id, ...fields };
}

/** Mentions that pointed to one entry begin to point to another, or to none. */
function pointAll(
  mentions: readonly Mentioned[],
  from: string | null,
  to: string | null,
  { at, by }: Moment,
): readonly Change[] {
  const after = { actorEntryId: to, updatedBy: by, updatedAt: at };
  return mentions.map(({ id, articleId, updatedBy, updatedAt }): Change => {
    const before = { actorEntryId: from, updatedBy, updatedAt };
    return { entity: 'mention', id, articleId, before, after };
  });
}

function pointEach(mentions: readonly Mention[], to: string | null, moment: Moment): readonly Change[] {
  return mentions.flatMap((mention) => pointAll([mention], entryIdOf(mention), to, moment));
}

function refuseSplit({ name }: ActorEntry, wanted: ReadonlySet<string>, all: number, found: number): void {
  const refuse = (sentence: string): never => {
    throw new Refusal('invalid-input', sentence);
  };
  if (wanted.size === 0) refuse(`Nothing is selected to split off “${name}”: select mentions first.`);
  if (found < wanted.size)
    refuse(`Not all selected mentions point to “${name}”, so nothing was split: check its mentions.`);
  if (found === all) refuse(`These are all the mentions of “${name}”: rename it instead.`);
}
