import type { Measurement } from './measurement.ts';
import { asking, askingMillion } from './rows/asking.ts';
import { checks } from './rows/checks.ts';
import { commit } from './rows/commit.ts';
import { comparing } from './rows/comparing.ts';
import { conflicts } from './rows/conflicts.ts';
import { desk } from './rows/desk.ts';
import { edit } from './rows/edit.ts';
import { exporting } from './rows/exporting.ts';
import { extremes } from './rows/extremes.ts';
import { importing } from './rows/importing.ts';
import { inspector } from './rows/inspector.ts';
import { jump } from './rows/jump.ts';
import { ledger } from './rows/ledger.ts';
import { list } from './rows/list.ts';
import { memory } from './rows/memory.ts';
import { open } from './rows/open.ts';
import { origins } from './rows/origins.ts';
import { packageSize } from './rows/package.ts';
import { scroll } from './rows/scroll.ts';
import { start } from './rows/start.ts';
import { statements } from './rows/statements.ts';
import { suggesting } from './rows/suggesting.ts';
import { tag } from './rows/tag.ts';

/** Everything that `npm run bench` measures, in the order of its table. */
export const measurements: readonly Measurement[] = [
  start,
  open,
  edit,
  tag,
  scroll,
  jump,
  list,
  desk,
  inspector,
  memory,
  checks,
  commit,
  ledger,
  asking,
  statements,
  comparing,
  importing,
  exporting,
  suggesting,
  conflicts,
  origins,
  packageSize,
  ...extremes,
  askingMillion,
];
