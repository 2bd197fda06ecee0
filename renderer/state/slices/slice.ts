/**
 * One part of the state, with how each event changes it. `Events` are all that it hears, its own and those of others, by
 * their names; a handler gives what changes, from its part (which is also all that `Seen` says) as it was before.
 */
export interface Slice<Part, Events, Seen = Part> {
  readonly initial: Part;
  readonly on: {
    readonly [Name in keyof Events]: (before: Part & Seen, event: Events[Name]) => Partial<Part>;
  };
}
