import { egoNetwork, speakersOf } from '../../../../shared/compare/claims/egoNetwork.ts';
import type { ComparedStatements } from '../../../../shared/transfer/comparing.ts';
import { oncePer } from '../../../state/oncePer.ts';
import type { State } from '../../../state/state.ts';
import { groupsOf } from '../../claims/comparedClaims.ts';

const noOne: ReturnType<typeof speakersOf> = [];

/** Everyone who says something of what is compared. */
export const speakersOfState = ({ comparing: { answer } }: State): ReturnType<typeof speakersOf> =>
  answer ? speakers(answer) : noOne;

const speakers = oncePer(({ statements }: ComparedStatements) => speakersOf(statements));

/** The actor in the middle: the one that is asked for if they say anything, else the one who says most; null where no one does. */
export function centreOf(state: State): string | null {
  const all = speakersOfState(state);
  const asked = all.find(({ key }) => key === state.comparing.actorId);
  return (asked ?? all[0])?.key ?? null;
}

/** The network around that actor; null where there is none. */
export function shownNetworkOf(state: State): ReturnType<typeof egoNetwork> | null {
  const { answer } = state.comparing;
  const centre = centreOf(state);
  return answer && centre !== null ? networks(answer)(groupsOf(state))(centre) : null;
}

const networks = oncePer(({ statements }: ComparedStatements) =>
  oncePer((groups: ReturnType<typeof groupsOf>) => {
    const known = new Map<string, ReturnType<typeof egoNetwork>>();
    return (centre: string) => {
      if (!known.has(centre)) known.set(centre, egoNetwork(centre, statements, groups));
      return known.get(centre);
    };
  }),
);
