import type { Document } from '../document.ts';
import type { FoundNames } from '../found.ts';
import type { Knowledge } from '../knowledge.ts';
import type { NameModel } from './model.ts';

/** The actors of a text: by the model (null: without it) and by what the workspace knows, which outranks it. */
export function findNames(_document: Document, _knowledge: Knowledge, _model: NameModel | null): FoundNames {
  return { mentions: [], entities: [] };
}
