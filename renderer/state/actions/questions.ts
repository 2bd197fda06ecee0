import type { Input } from '../../../shared/ipc/contract.ts';
import { withPart } from '../../../shared/query/edit.ts';
import { needsOf } from '../../../shared/query/needs.ts';
import { parseQuery } from '../../../shared/query/parse.ts';
import type { QuestionLine } from '../../../shared/transfer/asking.ts';
import { call } from '../../ipc/client.ts';
import type { AskedQuery } from '../slices/asking.ts';
import { dispatch } from '../store.ts';
import { guarded, notice } from './notices.ts';
import { setQuery } from './querying.ts';
import { commit, refusalOf } from './saving.ts';

/** Reads the saved questions with their counts. */
export async function readQuestions(): Promise<void> {
  await guarded(async () => dispatch({ type: 'questions-read', questions: await call('questions.list') }));
}

/** Saves a query under a name. Resolves to why that was refused, in one sentence, or null; the question is then the one that is asked. */
export async function saveQuestion(name: string, query: string): Promise<string | null> {
  const outcome = await commit(() => call('questions.create', { name, query }));
  const made =
    outcome.kind === 'saved' ? outcome.changes.find(({ entity }) => entity === 'question') : undefined;
  if (made) {
    await readQuestions();
    setQuery(query, made.id);
    await look(made.id);
    notice(`Saved the question “${name.trim()}”.`);
  }
  return refusalOf(outcome);
}

/** Changes the name or the query of a saved question. Resolves to why that was refused, in one sentence, or null. */
export async function changeQuestion(
  id: string,
  patch: Input<'questions.update'>['patch'],
): Promise<string | null> {
  const outcome = await commit(() => call('questions.update', { id, patch }));
  await readQuestions();
  return refusalOf(outcome);
}

/** Takes a saved question away; what answers it stays. */
export async function removeQuestion({ id, name }: Pick<QuestionLine, 'id' | 'name'>): Promise<void> {
  const { kind } = await commit(() => call('questions.remove', { id }));
  await readQuestions();
  if (kind === 'saved') notice(`Removed the question “${name}”. Undo to restore it.`);
}

/** Asks a saved question. It has been looked at with that, unless it asks what is new since then: that stays until it is left. */
export async function openQuestion({ id, query }: Pick<QuestionLine, 'id' | 'query'>): Promise<void> {
  setQuery(query, id);
  if (!asksSinceLastLook(query)) await look(id);
}

/** Asks a saved question for those of its answers that are new since it was last looked at. */
export async function openNews({ id, query }: Pick<QuestionLine, 'id' | 'query'>): Promise<void> {
  await openQuestion({ id, query: asksSinceLastLook(query) ? query : withPart(query, 'since:lastlook') });
}

/** Notes that a question that was asked has been looked at, where that has waited until it is left. */
export async function leaveQuestion({ query, questionId }: AskedQuery): Promise<void> {
  if (questionId && asksSinceLastLook(query)) await look(questionId);
}

function asksSinceLastLook(query: string): boolean {
  const parsed = parseQuery(query);
  return parsed.ok && needsOf(parsed.query).lastLook;
}

async function look(id: string): Promise<void> {
  await guarded(() => call('questions.look', { id }));
  await readQuestions();
}
