import { nameKey } from '../../actors/names.ts';
import { type Proposal, proposeEntry } from '../../actors/propose.ts';
import { endOf, startOf } from '../../model/extent.ts';
import { stretchAt } from '../document.ts';
import type { Correction } from '../suggestion.ts';
import { type ActorAnnotation, type Context, correction, said } from './context.ts';

/** What actor annotations lack: the entry that others of the same words or the actors’ names tell, and the type. */
export function makeActorCorrections(
  context: Context,
): (annotation: ActorAnnotation) => readonly Correction[] {
  const { text, annotations, knowledge } = context;
  const byId = new Map(knowledge.actors.map((entry) => [entry.id, entry]));
  // What words mean is the same for each mention of them.
  const proposals = new Map<string, Proposal | null>();
  const proposalFor = (annotation: ActorAnnotation): Proposal | null => {
    const key = nameKey(wordsOf(annotation));
    const known = proposals.get(key);
    if (known !== undefined) return known;
    const made = proposeEntry(annotation, { text, annotations, actors: knowledge.actors });
    proposals.set(key, made);
    return made;
  };
  return (annotation) => {
    const { actorEntryId } = annotation.attributes;
    const entry = actorEntryId === undefined ? undefined : byId.get(actorEntryId);
    const proposal =
      actorEntryId === undefined && annotation.attributes.mention !== 'PRO' ? proposalFor(annotation) : null;
    return [
      ...(proposal ? [entryCorrection(annotation, proposal)] : []),
      ...typeCorrection(annotation, entry ?? null, context),
    ];
  };
}

function entryCorrection(annotation: ActorAnnotation, { actor, alias }: Proposal): Correction {
  const words = said(wordsOf(annotation));
  const isName = [actor.name, ...actor.aliases].some(
    (name) => nameKey(name) === nameKey(wordsOf(annotation)),
  );
  const why = alias
    ? `the text has it as another name of ${said(actor.name)}`
    : isName
      ? `it is a name of ${said(actor.name)}`
      : `it means ${said(actor.name)}`;
  return correction(
    annotation,
    'actor.correct-entry',
    isName ? 0.9 : 0.75,
    `${words} has no entry yet: ${why}`,
    {
      entry: { id: actor.id, name: actor.name, type: actor.type },
    },
  );
}

function typeCorrection(
  annotation: ActorAnnotation,
  entry: { readonly name: string; readonly type: ActorAnnotation['attributes']['type'] | null } | null,
  { found }: Context,
): readonly Correction[] {
  const { type, metonymy } = annotation.attributes;
  const words = said(wordsOf(annotation));
  if (entry?.type) {
    // “Pyongyang” for a government may be an organisation though its entry is a place.
    if (type === entry.type || metonymy) return [];
    const has = type === undefined ? 'no type' : `type ${type}`;
    const reason = `${words} has ${has}, its entry ${said(entry.name)} is ${entry.type}`;
    return [
      correction(annotation, 'actor.correct-type', type === undefined ? 0.9 : 0.6, reason, {
        patch: { type: entry.type },
      }),
    ];
  }
  if (type !== undefined) return [];
  const { mentions } = found.names;
  const mention = mentions[stretchAt(mentions, endOf(annotation) - 1)];
  const isSame = mention && mention.start <= startOf(annotation) && mention.end >= endOf(annotation);
  if (!isSame || mention.type === null || mention.score < sureEnough) return [];
  const reason = `${words} has no type, and reads as ${mention.type}`;
  return [
    correction(annotation, 'actor.correct-type', 0.9 * mention.score, reason, {
      patch: { type: mention.type },
    }),
  ];
}

/** Of a name: surer than this its type is proposed. */
const sureEnough = 0.6;

function wordsOf({ segments }: ActorAnnotation): string {
  return segments.map(({ exact }) => exact).join(' ');
}
