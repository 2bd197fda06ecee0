import type { OriginCluster } from '../statement.ts';

/** Where something is said: the annotation, and its article. */
export interface Said {
  readonly id: string;
  readonly articleId: string;
}

/** What copies of one text have in common: the same thing said in several of them is one statement. */
export interface Copies {
  /** The statement that an annotation stands for: its own id, unless its article has copies. */
  readonly statementOf: (said: Said) => string;
  /** Of the copies of one text the origin is 0; the others follow in the order of the cluster. */
  readonly rankOf: (articleId: string) => number;
  /** Whether an article has copies. */
  readonly hasCopies: (articleId: string) => boolean;
  /** Whether two articles are copies of one text. */
  readonly areCopies: (a: string, b: string) => boolean;
}

/** `saysOf` is what an annotation says, as a key: two in copies that say the same are one. */
export function copiesOf(clusters: readonly OriginCluster[], saysOf: (id: string) => string): Copies {
  const places = new Map<string, { readonly cluster: number; readonly rank: number }>();
  for (const [cluster, { articles, origin }] of clusters.entries()) {
    if (articles.length < 2) continue;
    const inOrder = [origin, ...articles.filter((id) => id !== origin)];
    for (const [rank, id] of inOrder.entries()) places.set(id, { cluster, rank });
  }
  return {
    statementOf: ({ id, articleId }) => {
      const place = places.get(articleId);
      return place ? `${place.cluster} ${saysOf(id)}` : id;
    },
    rankOf: (articleId) => places.get(articleId)?.rank ?? 0,
    hasCopies: (articleId) => places.has(articleId),
    areCopies: (a, b) => {
      const place = places.get(a);
      return place !== undefined && place.cluster === places.get(b)?.cluster;
    },
  };
}

/** One key for two statements, whichever comes first. */
export function keyOfTwo(a: string, b: string): string {
  return a < b ? `${a}\n${b}` : `${b}\n${a}`;
}

/**
 * Of pairs that copies repeat gives those of the first copies, with what they carry: `a` and `b` are sorted by their ids. An article that says the
 * same twice keeps both.
 */
export class FirstOfCopies<T> {
  private readonly copies: Copies;
  private readonly give: (a: Said, b: Said, carried: T) => void;
  private readonly kept = new Map<
    string,
    { readonly rank: number; readonly pairs: (readonly [Said, Said, T])[] }
  >();

  /** Pairs that no copy repeats are given at once, the others at the end. */
  constructor(copies: Copies, give: (a: Said, b: Said, carried: T) => void) {
    this.copies = copies;
    this.give = give;
  }

  add(one: Said, other: Said, carried: T): void {
    const [a, b] = one.id < other.id ? [one, other] : [other, one];
    const { statementOf, rankOf, hasCopies } = this.copies;
    if (!hasCopies(a.articleId) && !hasCopies(b.articleId)) {
      this.give(a, b, carried);
      return;
    }
    const key = keyOfTwo(statementOf(a), statementOf(b));
    const rank = rankOf(a.articleId) + rankOf(b.articleId);
    const known = this.kept.get(key);
    if (known && known.rank < rank) return;
    if (known?.rank === rank) known.pairs.push([a, b, carried]);
    else this.kept.set(key, { rank, pairs: [[a, b, carried]] });
  }

  /** Gives the others; it yields now and then. */
  *end(): Generator<void, void> {
    for (const { pairs } of this.kept.values()) {
      for (const [a, b, carried] of pairs) this.give(a, b, carried);
      yield;
    }
  }
}
