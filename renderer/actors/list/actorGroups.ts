import type { ActorEntry } from '../../../shared/model/actor.ts';
import type { FoundActor } from '../actorSearch.ts';

/** Actors of one kind, in the order in which they were given. */
export interface ActorGroup {
  readonly name: string;
  readonly isUntyped: boolean;
  readonly found: readonly FoundActor[];
}

type Type = ActorEntry['type'];

/** The groups in their order, with the types of ACE 2005 that are in each. */
const kinds: readonly (readonly [name: string, types: readonly Type[]])[] = [
  ['People', ['PER']],
  ['Organisations', ['ORG']],
  ['Places', ['GPE', 'LOC']],
  ['Facilities', ['FAC']],
  ['Vehicles', ['VEH']],
  ['Weapons', ['WEA']],
  ['No type yet', [null]],
];

/** Actors by what they are, those without a type last; groups without any are left out. */
export function actorGroups(found: readonly FoundActor[]): readonly ActorGroup[] {
  const byType = Map.groupBy(found, ({ actor }) => actor.type);
  return kinds.flatMap(([name, types]) => {
    // Places of two types stay in the order in which they came.
    const own =
      types.length === 1
        ? (byType.get(types[0] ?? null) ?? [])
        : found.filter(({ actor }) => types.includes(actor.type));
    return own.length === 0 ? [] : [{ name, isUntyped: types.includes(null), found: own }];
  });
}
