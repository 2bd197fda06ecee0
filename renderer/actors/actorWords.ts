import type { ActorEntry } from '../../shared/model/actor.ts';
import { actorType } from '../../shared/model/codes/actor.ts';
import { countryName } from '../../shared/model/countries.ts';

/** What tells an actor from others of its name, in a few words: “organisation, South Korea”; empty where nothing is known. */
export function describeActor({ type, sector, country }: ActorEntry): string {
  const place = country && (countryName(country) ?? country);
  return [type && actorType.codes[type].label, sector, place].filter(Boolean).join(', ');
}
