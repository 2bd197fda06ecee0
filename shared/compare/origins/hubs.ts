/** Others that a text joins are copies of at least so many of them. */
const leastOfMembers = 0.5;

/**
 * Groups texts by pairs that are copies, so that no chain grows of texts that drifted apart: the text with the most copies comes with all of
 * these, and with every other text that is a copy of half of them; then the same among the rest. A text is its place in an order, which
 * decides where two have the same number of copies, and counts as many times as `weights` says. Groups of two or more, each ascending.
 */
export function groupsOf(
  pairs: Iterable<readonly [number, number]>,
  weights: readonly number[],
): readonly (readonly number[])[] {
  const copies = new Map<number, Set<number>>();
  const join = (from: number, to: number) => {
    const own = copies.get(from);
    if (own) own.add(to);
    else copies.set(from, new Set([to]));
  };
  for (const [a, b] of pairs) {
    join(a, b);
    join(b, a);
  }
  const weightOf = (place: number) => weights[place] ?? 1;
  const left = new Set([...copies.keys()].sort((a, b) => a - b));
  const groups: (readonly number[])[] = [];
  const around = (place: number): readonly number[] =>
    [...(copies.get(place) ?? [])].filter((each) => left.has(each));
  while (left.size > 0) {
    let hub = -1;
    let most = 0;
    for (const place of left) {
      const sum = around(place).reduce((total, each) => total + weightOf(each), 0);
      if (sum <= most) continue;
      [hub, most] = [place, sum];
    }
    if (hub < 0) break;
    const group = new Set([hub, ...around(hub)]);
    for (let grows = true; grows; ) {
      grows = false;
      for (const place of new Set([...group].flatMap(around))) {
        if (group.has(place)) continue;
        const among = around(place).filter((each) => group.has(each)).length;
        if (among < group.size * leastOfMembers) continue;
        group.add(place);
        grows = true;
      }
    }
    for (const place of group) left.delete(place);
    groups.push([...group].sort((a, b) => a - b));
  }
  return groups;
}
