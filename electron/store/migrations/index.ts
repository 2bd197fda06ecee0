import type { Migration } from '../migrate.ts';
import { first } from './0001-first.ts';

/** Every migration in order; a shipped one is never edited. */
export const migrations: readonly Migration[] = [first];
