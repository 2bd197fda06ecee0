/** So many are remembered of what was used lately. */
export const mostRecent = 20;

/** What was used lately, the last one first, with what is used now. */
export function withLatest(before: readonly string[] | undefined, id: string): string[] {
  return [id, ...(before ?? []).filter((other) => other !== id)].slice(0, mostRecent);
}
