import type { ActorEntry } from '../../shared/model/actor.ts';
import { actorTypeWords } from '../../shared/model/attributeWords.ts';
import { countryName } from '../../shared/model/countries.ts';

/** What tells an actor from others of its name, in a few words: “organisation, South Korea”; empty where nothing is known. */
export function describeActor({ type, sector, country }: ActorEntry): string {
  const place = country && (countryName(country) ?? country);
  return [type && actorTypeWords[type], sector, place].filter(Boolean).join(', ');
}
