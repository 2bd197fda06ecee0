import type { AnswerOrder } from '../../../shared/transfer/answerOrder.ts';
import { dispatch } from '../store.ts';
import { setQuery } from './querying.ts';
import { enterRoom } from './room.ts';

/**
 * Asks the workspace a query that comes from elsewhere: its answers as sentences in this order, which is not kept for the next start.
 */
export function openQuery(query: string, order: AnswerOrder = 'newest'): void {
  setQuery(query, null);
  dispatch({ type: 'view-chosen', view: 'sentences' });
  dispatch({ type: 'order-chosen', order });
  enterRoom('asking');
}
