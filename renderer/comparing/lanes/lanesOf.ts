import type { Speaker, Statement } from '../../../shared/compare/statement.ts';

/** All that one speaker says, in the order of publication. */
export interface Lane {
  readonly key: string;
  /** Null: no speaker is linked. */
  readonly name: string | null;
  readonly statements: readonly Statement[];
}

/** So many lanes are drawn until a person asks for all. */
const firstLanes = 60;

/** The key of the lane of statements without a speaker. */
const noSpeaker = '';

/**
 * A lane for each speaker, those who say most first, then by the alphabet of code units; last the one of statements without a speaker. What two
 * say together is in the lanes of both. Older versions of an article and excluded figures are left out.
 */
export function lanesOf(statements: readonly Statement[]): readonly Lane[] {
  const lanes = new Map<string, { name: string | null; statements: Statement[] }>();
  for (const statement of statements.filter(isOfLanes))
    for (const [key, name] of lanesFor(statement)) {
      const lane = lanes.get(key);
      if (lane) lane.statements.push(statement);
      else lanes.set(key, { name, statements: [statement] });
    }
  return [...lanes]
    .map(([key, lane]) => ({ key, ...lane }))
    .sort(
      (one, other) =>
        Number(one.name === null) - Number(other.name === null) ||
        other.statements.length - one.statements.length ||
        ((one.name ?? '') < (other.name ?? '') ? -1 : 1),
    );
}

/** The lanes that are drawn: as many as asked for, and always the one without a speaker. */
export function shownLanes(lanes: readonly Lane[], isAll: boolean): readonly Lane[] {
  const named = lanes.filter(({ name }) => name !== null);
  return isAll || named.length <= firstLanes
    ? lanes
    : [...named.slice(0, firstLanes), ...lanes.filter(({ name }) => name === null)];
}

const isOfLanes = ({ newerId, excluded }: Statement) => newerId === null && excluded === null;

function lanesFor({ speakers }: Statement): ReadonlyMap<string, string | null> {
  return speakers.length === 0
    ? new Map([[noSpeaker, null]])
    : new Map(speakers.map((speaker) => [laneKey(speaker), speaker.name]));
}

/** Names that are not in the ledger are one where they are written alike. */
function laneKey({ entryId, name, isAuthor }: Speaker): string {
  if (entryId !== null) return entryId;
  return `${isAuthor ? 'author' : 'name'}:${name.normalize('NFC').toLowerCase()}`;
}
