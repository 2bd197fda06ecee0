import type { ReadableDb, WritableDb } from '../db/database.ts';
import type { HighWater } from '../db/highWater.ts';
import { type Actors, readActors, type WritableActors, writeActors } from './actors.ts';
import {
  type Annotations,
  readAnnotations,
  type WritableAnnotations,
  writeAnnotations,
} from './annotations.ts';
import { type Articles, readArticles, type WritableArticles, writeArticles } from './articles.ts';
import { type Briefs, readBriefs } from './briefs.ts';
import { type Decisions, readDecisions, type WritableDecisions, writeDecisions } from './decisions.ts';
import { type Drafts, readDrafts, type WritableDrafts, writeDrafts } from './drafts.ts';
import { type Exclusions, readExclusions, type WritableExclusions, writeExclusions } from './exclusions.ts';
import { type Following, makeFollowing } from './following.ts';
import { type History, readHistory, type WritableHistory, writeHistory } from './history.ts';
import { type Links, readLinks, type WritableLinks, writeLinks } from './links.ts';
import { type Outlets, readOutlets, type WritableOutlets, writeOutlets } from './outlets.ts';
import { type Pairs, readPairs, type WritablePairs, writePairs } from './pairs.ts';
import { type Questions, readQuestions, type WritableQuestions, writeQuestions } from './questions.ts';
import { type Reviews, readReviews, type WritableReviews, writeReviews } from './reviews.ts';
import { readSearch, type Search, type WritableSearch, writeSearch } from './search.ts';
import { readSeries, type SeriesTable, type WritableSeries, writeSeries } from './series.ts';
import { readSettings, type SettingsStore, type WritableSettings, writeSettings } from './settings.ts';
import { readSketches, type Sketches, type WritableSketches, writeSketches } from './sketches.ts';

/** What can be read of one opened database: what takes this writes nothing. */
export interface ReadableStore {
  readonly db: ReadableDb;
  readonly file: string;
  readonly articles: Articles;
  readonly annotations: Annotations;
  readonly links: Links;
  readonly reviews: Reviews;
  readonly sketches: Sketches;
  readonly briefs: Briefs;
  readonly drafts: Drafts;
  readonly actors: Actors;
  readonly outlets: Outlets;
  readonly questions: Questions;
  readonly decisions: Decisions;
  readonly series: SeriesTable;
  readonly exclusions: Exclusions;
  readonly pairs: Pairs;
  readonly history: History;
  readonly search: Search;
  readonly settings: SettingsStore;
  /**
   * Before the whole workspace is asked: what it is asked by follows the history (`following.ts`). Of a database that is only read, it
   * stays as far as it has come. Throws what SQLite says.
   */
  readonly catchUp: () => void;
}

/** The same for writing. To change something, use `Actions`, not these. */
export interface WritableStore extends ReadableStore {
  readonly db: WritableDb;
  readonly articles: WritableArticles;
  readonly annotations: WritableAnnotations;
  readonly links: WritableLinks;
  readonly reviews: WritableReviews;
  readonly sketches: WritableSketches;
  readonly drafts: WritableDrafts;
  readonly actors: WritableActors;
  readonly outlets: WritableOutlets;
  readonly questions: WritableQuestions;
  readonly decisions: WritableDecisions;
  readonly series: WritableSeries;
  readonly exclusions: WritableExclusions;
  readonly pairs: WritablePairs;
  readonly history: WritableHistory;
  readonly search: WritableSearch;
  readonly settings: WritableSettings;
  readonly following: Following;
  readonly highWater: HighWater;
}

/** Puts what reads over a database; nothing is read or compiled yet. */
export function readStore(db: ReadableDb, file: string): ReadableStore {
  return {
    db,
    file,
    articles: readArticles(db),
    annotations: readAnnotations(db),
    links: readLinks(db),
    reviews: readReviews(db),
    sketches: readSketches(db),
    briefs: readBriefs(db),
    drafts: readDrafts(db),
    actors: readActors(db),
    outlets: readOutlets(db),
    questions: readQuestions(db),
    decisions: readDecisions(db),
    series: readSeries(db),
    exclusions: readExclusions(db),
    pairs: readPairs(db),
    history: readHistory(db),
    search: readSearch(db),
    settings: readSettings(db),
    catchUp: () => {},
  };
}

/** Puts what reads and writes over a database; nothing is read or compiled yet. */
export function writeStore(db: WritableDb, file: string, highWater: HighWater): WritableStore {
  const [articles, links, history] = [writeArticles(db), writeLinks(db), writeHistory(db)];
  const following = makeFollowing(db, { articles, links, history });
  return {
    db,
    file,
    articles,
    annotations: writeAnnotations(db),
    links,
    reviews: writeReviews(db),
    sketches: writeSketches(db),
    briefs: readBriefs(db),
    drafts: writeDrafts(db),
    actors: writeActors(db),
    outlets: writeOutlets(db),
    questions: writeQuestions(db),
    decisions: writeDecisions(db),
    series: writeSeries(db),
    exclusions: writeExclusions(db),
    pairs: writePairs(db),
    history,
    search: writeSearch(db),
    settings: writeSettings(db),
    catchUp: following.catchUp,
    following,
    highWater,
  };
}
