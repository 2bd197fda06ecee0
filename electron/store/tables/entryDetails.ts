import { HistoryDetails } from '../../../shared/model/historyDetails.ts';

/** What an entry did: JSON, or the sentence that entries of file versions 1 to 7 have in its place. */
export interface DetailsRow {
  readonly details: string | null;
  readonly summary: string | null;
}

/**
 * What an entry did, as its row holds it; `unknown` for what fits no action of this program: a workspace opens all the same,
 * and `verify` says so.
 */
export function toDetails({ details, summary }: DetailsRow): HistoryDetails {
  if (details === null) return { what: 'told', words: summary ?? '' };
  return parseDetails(details) ?? { what: 'unknown' };
}

/** What an entry did, from its JSON; null for what fits no action of this program. */
export function parseDetails(details: string): HistoryDetails | null {
  return HistoryDetails.safeParse(tryParse(details)).data ?? null;
}

/** What a text of JSON holds; undefined where it is not valid JSON: that fits none of the actions. */
export function tryParse(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return undefined;
  }
}
