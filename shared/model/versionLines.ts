/**
 * Says of articles whether one comes round to itself from version to older version. Each article is looked at once, however
 * long the lines are and however many are asked about.
 */
export function findLoops(olderOf: (id: string) => string | undefined): (id: string) => boolean {
  const known = new Map<string, boolean>();
  return (id) => {
    const walked = new Set<string>();
    let at: string | undefined = id;
    while (at !== undefined && !known.has(at) && !walked.has(at)) {
      walked.add(at);
      at = olderOf(at);
    }
    const isLoop = at !== undefined && (known.get(at) ?? true);
    for (const one of walked) known.set(one, isLoop);
    return isLoop;
  };
}
