import { bareName } from '../../../shared/actors/names.ts';
import type { Input } from '../../../shared/ipc/contract.ts';
import type { Mention } from '../../../shared/model/mention.ts';
import { counted } from '../../../shared/text/counting.ts';
import { call } from '../../ipc/client.ts';
import { inTurn } from '../inTurn.ts';
import { findActor } from '../ledger.ts';
import { currentProposal, proposalFor } from '../proposal.ts';
import { currentAnnotation, findAnnotation } from '../selectors.ts';
import { getState } from '../store.ts';
import { notice } from './notices.ts';
import { commit, refusalOf } from './saving.ts';

/** A new entry, to which a mention points at once. */
export async function createActorFor(mention: Mention, name: string): Promise<void> {
  const { actors } = getState().ledger;
  const isTaken = actors.some((actor) => actor.name === name);
  const type = mention.attributes.type ?? null;
  const { kind } = await commit(() => call('actors.create', { name, type, mentionIds: [mention.id] }));
  if (kind === 'saved' && isTaken) notice(`Another actor is also named “${name}”.`);
}

/** Lets annotations point to an entry, or with null to none. */
export async function pointMention(id: string, actorId: string | null): Promise<void> {
  await commit(() => call('actors.point', { id: actorId, mentionIds: [id] }));
}

/** Lets the current annotation point to the entry that is proposed for it. */
export async function acceptProposal(): Promise<void> {
  const annotation = currentAnnotation(getState());
  const proposal = currentProposal(getState());
  if (!annotation || !proposal) return;
  const { actor, alias } = proposal;
  const input = { id: actor.id, mentionIds: [annotation.id], ...(alias !== null && { alias }) };
  const { kind } = await commit(() => call('actors.point', input));
  if (kind !== 'saved') return;
  notice(
    alias === null
      ? `Linked to ${actor.name}.`
      : `Linked to ${actor.name}, which now has the alias “${alias}”.`,
  );
}

/** Says which entry is proposed for an annotation that was just made, and the key that accepts it. */
export function sayProposal(annotationId: string): void {
  const annotation = findAnnotation(getState(), annotationId);
  const proposal = annotation && proposalFor(getState(), annotation);
  if (proposal) notice(`Press Y to link it to “${proposal.actor.name}”.`);
}

/** Changes what is said of an actor. Resolves to why that was refused, in one sentence, or null. */
export async function changeActor(
  id: string,
  patch: Input<'actors.update'>['patch'],
): Promise<string | null> {
  return refusalOf(await commit(() => call('actors.update', { id, patch })));
}

/**
 * Changes an actor's aliases, in turn: another may be typed before the one before it is saved. Resolves to why that was
 * refused, in one sentence, or null.
 */
export function changeAliases(
  id: string,
  change: (aliases: readonly string[]) => readonly string[],
): Promise<string | null> {
  return inTurn(async () => {
    const actor = findActor(getState().ledger, id);
    return actor && changeActor(id, { aliases: [...change(actor.aliases)] });
  });
}

/** Makes one entry of two: what points to `from` points to `into`. */
export async function mergeActors(into: string, from: string): Promise<void> {
  const { ledger } = getState();
  const [stays, goes] = [findActor(ledger, into), findActor(ledger, from)];
  const { kind } = await commit(() => call('actors.merge', { into, from }));
  if (kind === 'saved') notice(`Merged “${goes?.name}” into “${stays?.name}”. Undo to separate them.`);
}

/** Makes an entry of some mentions of another one. Resolves to whether it was saved. */
export async function splitActor(id: string, mentionIds: readonly string[], name: string): Promise<boolean> {
  const { kind } = await commit(() => call('actors.split', { id, mentionIds: [...mentionIds], name }));
  if (kind === 'saved')
    notice(`Split off “${bareWords(name)}” with ${counted(mentionIds.length, 'mention')}.`);
  return kind === 'saved';
}

/** Takes an entry out of the ledger; its mentions stay marked. */
export async function removeActor(id: string): Promise<void> {
  const actor = findActor(getState().ledger, id);
  const { kind } = await commit(() => call('actors.remove', { id }));
  if (kind !== 'saved' || !actor) return;
  notice(`Removed the actor entry “${actor.name}”; its mentions stay tagged. Undo to restore it.`);
}

/** Gives several actors a type, a sector or a country, in one action. */
export async function changeActors(
  ids: readonly string[],
  patch: Input<'actors.updateMany'>['patch'],
): Promise<void> {
  const { kind } = await commit(() => call('actors.updateMany', { ids: [...ids], patch }));
  const [field = ''] = Object.keys(patch);
  if (kind === 'saved') notice(`Set the ${field} of ${counted(ids.length, 'actor')}. Undo to take it back.`);
}

/** What a mention would be called in the ledger. */
export function nameOfMention({ segments }: Pick<Mention, 'segments'>): string {
  return bareName(bareWords(segments.map(({ exact }) => exact).join(' ')));
}

function bareWords(words: string): string {
  return words.replace(/\s+/g, ' ').trim();
}
