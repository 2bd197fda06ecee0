import { printPart } from './print.ts';
import type { Meaning, NameField } from './query.ts';

/** What is asked about an actor: what they said, what they claimed, what was said about them, and where they are mentioned. */
export const actorTabs = ['said', 'claimed', 'about', 'mentions'] as const;
export type ActorTab = (typeof actorTabs)[number];

/** The query that each of them is, for an actor of this name. */
export function actorQuery(tab: ActorTab, name: string): string {
  switch (tab) {
    case 'said':
      return `quote ${named('speaker', name)}`;
    case 'claimed':
      return `claim ${named('claimer', name)}`;
    case 'about':
      return `(quote or claim) ${named('about', name)}`;
    case 'mentions':
      return `actor ${named('actor', name)}`;
  }
}

/** All that is tagged as a mention of them: also in older versions, and what is not accepted. */
export function everyMentionQuery(name: string): string {
  return `${actorQuery('mentions', name)} versions:all (is:accepted or is:suggested or is:rejected)`;
}

/** The actors that are mentioned in one sentence with them. */
export function besideQuery(name: string): string {
  return `actor & ${named('actor', name)}`;
}

function named(field: NameField, text: string): string {
  const part: Meaning = { kind: 'name', field, text };
  return printPart(part);
}
