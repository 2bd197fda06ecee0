import type { ActorEntry } from '../../../shared/model/actor.ts';
import type { Annotation } from '../../../shared/model/annotation.ts';
import { excerptOf } from '../../../shared/model/extent.ts';
import type { Action, Change } from '../../../shared/model/history.ts';

/** What is done in the actor ledger, in words: “Merge “NIS” into “National Intelligence Service””. */
export function describeActors(
  action: Extract<Action, `actors.${string}`>,
  changes: readonly Change[],
): string {
  const entries = changes.filter((change) => change.entity === 'actor');
  const made = entries.find(({ before }) => before === null)?.after?.name;
  const gone = entries.find(({ after }) => after === null)?.before?.name;
  const changed = entries.find(({ before, after }) => before && after);
  switch (action) {
    case 'actors.create':
      return `Create the actor ${quote(made)}`;
    case 'actors.update':
      return describeUpdate(changed?.before, changed?.after);
    case 'actors.merge':
      return `Merge ${quote(gone)} into ${quote(changed?.after?.name)}`;
    case 'actors.split':
      return `Split off the actor ${quote(made)}`;
    case 'actors.remove':
      return `Remove the actor ${quote(gone)}`;
    case 'actors.point':
      return 'Point mentions to an actor';
  }
}

/** Mentions that begin to point to an entry, which the changes do not name; null for none. */
export function describePointing(mentions: readonly Annotation[], name: string | null): string {
  const [first] = mentions;
  if (!first) return `Add an alias to ${quote(name ?? '')}`;
  const what = mentions.length === 1 ? quote(excerptOf(first, longest)) : `${mentions.length} mentions`;
  return name === null ? `Let ${what} point to no actor` : `Point ${what} to ${quote(name)}`;
}

function describeUpdate(before: ActorEntry | null | undefined, after: ActorEntry | null | undefined): string {
  if (before && after && before.name !== after.name)
    return `Rename the actor ${quote(before.name)} to ${quote(after.name)}`;
  return `Change the actor ${quote(after?.name)}`;
}

/** UTF-16 code units. */
const longest = 48;

function quote(name = ''): string {
  const line = name.replace(/\s+/g, ' ').trim();
  return line.length > longest
    ? `“${line
        .slice(0, longest - 1)
        .trimEnd()
        .toWellFormed()}…”`
    : `“${line}”`;
}
