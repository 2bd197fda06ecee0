/** Others than the hub’s own copies join a group if they are copies of at least so many of its members. */
const leastOfMembers = 0.5;

/** So many members are asked whether another copy of the hub has anything to do with them. */
const askedMembers = 4;

type Pair = readonly [number, number];

/**
 * Groups texts by pairs that are copies, so that no chain grows of texts that drifted apart: the text with the most copies comes with all of
 * these, and with every other text that is a copy of half of them; then the same among the rest. A round-up that has several stories whole
 * is a copy of each: it joins the one that has the most copies, for `isRelated` says that the others have nothing in common with that one. A text is its
 * place in an order, which decides where two have the same number of copies. Groups of two or more, each ascending, in the order of their first texts.
 */
export function groupsOf(
  pairs: readonly Pair[],
  isRelated: (a: number, b: number) => boolean = () => true,
): readonly (readonly number[])[] {
  const copies = new Map<number, Set<number>>();
  const add = (from: number, to: number): void => {
    const own = copies.get(from);
    if (own) own.add(to);
    else copies.set(from, new Set([to]));
  };
  for (const [a, b] of pairs) {
    add(a, b);
    add(b, a);
  }
  return connected(copies)
    .flatMap((together) => split(copies, together, isRelated))
    .sort(([a = 0], [b = 0]) => a - b);
}

type Copies = ReadonlyMap<number, ReadonlySet<number>>;

/** All that chains lead to from each text, each ascending. */
function connected(copies: Copies): readonly (readonly number[])[] {
  const seen = new Set<number>();
  const groups: number[][] = [];
  for (const place of copies.keys()) {
    if (seen.has(place)) continue;
    seen.add(place);
    const group = [place];
    // It grows while it is gone through.
    for (const member of group)
      for (const copy of copies.get(member) ?? [])
        if (!seen.has(copy)) {
          seen.add(copy);
          group.push(copy);
        }
    groups.push(group.sort((a, b) => a - b));
  }
  return groups;
}

function split(
  copies: Copies,
  together: readonly number[],
  isRelated: (a: number, b: number) => boolean,
): readonly (readonly number[])[] {
  const left = new Set(together);
  const groups: (readonly number[])[] = [];
  for (let hub = hubOf(copies, left); hub !== null; hub = hubOf(copies, left)) {
    const group = new Set([hub]);
    const asked: number[] = [];
    const strangers = new Set<number>();
    for (const copy of copiesOf(copies, hub, left)) {
      const isOfThem = (member: number) => copies.get(member)?.has(copy) || isRelated(member, copy);
      if (asked.length > 0 && !asked.some(isOfThem)) {
        strangers.add(copy);
        continue;
      }
      group.add(copy);
      if (asked.length < askedMembers) asked.push(copy);
    }
    takeIn(copies, new Set([...left].filter((place) => !strangers.has(place))), group);
    for (const place of group) left.delete(place);
    groups.push([...group].sort((a, b) => a - b));
  }
  return groups;
}

/** The text with the most copies among those that are left, the first one of equals; null where no two are copies. */
function hubOf(copies: Copies, left: ReadonlySet<number>): number | null {
  let hub: number | null = null;
  let most = 0;
  for (const place of left) {
    const count = countAmong(copies, place, left);
    if (count > most) [hub, most] = [place, count];
  }
  return hub;
}

/** Those of its copies that are left, first what has the most copies itself. */
function copiesOf(copies: Copies, place: number, left: ReadonlySet<number>): readonly number[] {
  return [...(copies.get(place) ?? [])]
    .filter((copy) => left.has(copy))
    .map((copy) => ({ copy, count: countAmong(copies, copy, left) }))
    .sort((a, b) => b.count - a.count || a.copy - b.copy)
    .map(({ copy }) => copy);
}

/** Takes in what is a copy of half of a group, until there is no such text any more: a larger group may lose some and gain others. */
function takeIn(copies: Copies, left: ReadonlySet<number>, group: Set<number>): void {
  for (;;) {
    const least = group.size * leastOfMembers;
    const joining = [...left].filter(
      (place) => !group.has(place) && countAmong(copies, place, group) >= least,
    );
    if (joining.length === 0) return;
    for (const place of joining) group.add(place);
  }
}

function countAmong(copies: Copies, place: number, among: ReadonlySet<number>): number {
  let count = 0;
  for (const copy of copies.get(place) ?? []) if (among.has(copy)) count += 1;
  return count;
}
