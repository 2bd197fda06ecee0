import { type Event, type State, slices } from './state.ts';

type Handler = (before: State, event: Event) => Partial<State>;

/** The next state after an event; pure, so that what the window shows can be replayed and tested. The same one where nothing changes. */
export function reduce(state: State, event: Event): State {
  return endMode(slices.reduce((next, { on }) => merge(next, handlerFor(on, event)?.(state, event)), state));
}

function handlerFor(on: object, { type }: Event): Handler | undefined {
  // A slice has handlers for just the events that it says it hears, so the one with this name takes this event.
  return (on as Readonly<Record<string, Handler | undefined>>)[type];
}

function merge(state: State, changes: Partial<State> = {}): State {
  const isChange = (Object.keys(changes) as (keyof State)[]).some((key) => changes[key] !== state[key]);
  return isChange ? { ...state, ...changes } : state;
}

/** A mode that is over by what has happened is left in the same step: nothing is ever shown of it that is no longer true. */
function endMode(state: State): State {
  const { mode } = state;
  return mode?.kind.ends(mode.data, state) ? { ...state, mode: null } : state;
}
