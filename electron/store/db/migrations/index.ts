import type { Migration } from '../migrate.ts';
import { first } from './0001-first.ts';
import { articleNote } from './0002-article-note.ts';
import { layout } from './0003-layout.ts';
import { search } from './0004-search.ts';
import { historyBatch } from './0005-history-batch.ts';
import { revisions } from './0006-revisions.ts';
import { drafts } from './0007-drafts.ts';
import { detailsAndStamp } from './0008-details-and-stamp.ts';
import { checksums } from './0009-checksums.ts';
import { desk } from './0010-desk.ts';
import { asking } from './0011-asking.ts';
import { decisions } from './0012-decisions.ts';
import { comparing } from './0013-comparing.ts';
import { followed } from './0014-followed.ts';

/** Every migration in order; a shipped one is never edited. */
export const migrations: readonly Migration[] = [
  first,
  articleNote,
  layout,
  search,
  historyBatch,
  revisions,
  drafts,
  detailsAndStamp,
  checksums,
  desk,
  asking,
  decisions,
  comparing,
  followed,
];
