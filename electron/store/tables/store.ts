import type { Database } from 'better-sqlite3';
import type { HighWater } from '../db/highWater.ts';
import { type Actors, makeActors } from './actors.ts';
import { type Annotations, makeAnnotations } from './annotations.ts';
import { type Articles, makeArticles } from './articles.ts';
import { type Briefs, makeBriefs } from './briefs.ts';
import { type Drafts, makeDrafts } from './drafts.ts';
import { type History, makeHistory } from './history.ts';
import { type Links, makeLinks } from './links.ts';
import { makeReviews, type Reviews } from './reviews.ts';
import { makeSearch, type Search } from './search.ts';
import { makeSettings, type SettingsStore } from './settings.ts';
import { makeSketches, type Sketches } from './sketches.ts';

/** The repositories over one opened database. To change something, use `Actions`, not these. */
export interface Store {
  readonly db: Database;
  readonly file: string;
  readonly articles: Articles;
  readonly annotations: Annotations;
  readonly links: Links;
  readonly reviews: Reviews;
  readonly sketches: Sketches;
  readonly briefs: Briefs;
  readonly drafts: Drafts;
  readonly actors: Actors;
  readonly history: History;
  readonly search: Search;
  readonly settings: SettingsStore;
  /** Null for who only reads. */
  readonly highWater: HighWater | null;
}

/** Puts the repositories over a database; nothing is read or compiled yet. */
export function makeStore(db: Database, file: string, highWater: HighWater | null): Store {
  return {
    db,
    file,
    articles: makeArticles(db),
    annotations: makeAnnotations(db),
    links: makeLinks(db),
    reviews: makeReviews(db),
    sketches: makeSketches(db),
    briefs: makeBriefs(db),
    drafts: makeDrafts(db),
    actors: makeActors(db),
    history: makeHistory(db),
    search: makeSearch(db),
    settings: makeSettings(db),
    highWater,
  };
}
