import type { ActorEntry } from '../../shared/model/actor.ts';
import type { ArticleSummary } from '../../shared/model/article.ts';
import { foldText } from '../../shared/text/fold.ts';
import { foldedNames } from '../actors/actorSearch.ts';
import type { Ledger } from '../state/ledger.ts';
import type { State } from '../state/state.ts';
import { type Loosely, matchOf, type Wanted } from './ranking.ts';

interface FittingArticle {
  readonly article: ArticleSummary;
  /** An index of `fits`. */
  readonly fit: number;
}

/** The articles whose titles fit what was typed, in the order of the library. */
export function fittingArticles(
  articles: readonly ArticleSummary[],
  wanted: Wanted,
  loosely: Loosely,
): readonly FittingArticle[] {
  const found: FittingArticle[] = [];
  for (const article of articles) {
    const match = matchOf(foldedTitle(article), wanted, loosely);
    if (match) found.push({ article, fit: match.fit });
  }
  return found;
}

interface FittingActor {
  readonly actor: ActorEntry;
  /** By which it was found, where that is not its name. */
  readonly alias: string | null;
  /** An index of `fits`. */
  readonly fit: number;
}

/** The actor entries of which a name fits what was typed: those that are mentioned most often first. */
export function fittingActors(
  { actors, mentions }: Ledger,
  wanted: Wanted,
  loosely: Loosely,
): readonly FittingActor[] {
  const countOf = ({ actor }: FittingActor) => mentions.get(actor.id) ?? 0;
  return actors
    .flatMap((actor) => fittingName(actor, wanted, loosely) ?? [])
    .sort((one, other) => countOf(other) - countOf(one));
}

/** By the name that fits best. */
function fittingName(actor: ActorEntry, wanted: Wanted, loosely: Loosely): FittingActor | null {
  let best: FittingActor | null = null;
  for (const [index, name] of foldedNames(actor).entries()) {
    const fit = matchOf(name, wanted, loosely)?.fit;
    if (fit === undefined || (best && fit <= best.fit)) continue;
    best = { actor, alias: actor.aliases[index - 1] ?? null, fit };
  }
  return best;
}

/** As long as folding may keep the page from all else, in milliseconds. */
const aMoment = 4;

/** Folds the titles and names of a workspace, a few at a time, before the first key asks for them. Returns what stops it. */
export function foldAhead({ articles, ledger }: Pick<State, 'articles' | 'ledger'>): () => void {
  const all = [
    ...articles.map((article) => () => foldedTitle(article)),
    ...ledger.actors.map((actor) => () => foldedNames(actor)),
  ];
  let next = 0;
  const step = (): void => {
    const end = performance.now() + aMoment;
    for (; next < all.length && performance.now() < end; next += 1) all[next]?.();
    if (next < all.length) timer = setTimeout(step);
  };
  let timer = setTimeout(step);
  return () => clearTimeout(timer);
}

/** Summaries do not change: another title makes another summary. */
const folded = new WeakMap<ArticleSummary, string>();

function foldedTitle(article: ArticleSummary): string {
  const known = folded.get(article);
  if (known !== undefined) return known;
  const title = foldText(article.title, 'base').text;
  folded.set(article, title);
  return title;
}
