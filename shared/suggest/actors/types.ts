import type { Mention } from '../found.ts';

/** What kind of actor, as annotations say it (ACE 2005). */
export type ActorType = NonNullable<Mention['type']>;
