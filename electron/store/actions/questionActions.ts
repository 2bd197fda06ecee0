import { isDeepStrictEqual } from 'node:util';
import { v7 as newId } from 'uuid';
import type { Committed } from '../../../shared/model/history.ts';
import type { HistoryDetails } from '../../../shared/model/historyDetails.ts';
import type { Question } from '../../../shared/model/question.ts';
import { Refusal } from '../../../shared/result.ts';
import { readQuery } from '../asking/readQuery.ts';
import type { ReadableStore, WritableStore } from '../tables/store.ts';
import { commit, transact, unchanged } from './commit.ts';
import { excerpt } from './excerpt.ts';

export type QuestionActions = ReturnType<typeof makeQuestionActions>;

/** What may change on a saved question; what is left out stays as it is. */
export interface QuestionPatch {
  readonly name?: string | undefined;
  readonly query?: string | undefined;
}

/** What a person does with saved questions: each is one transaction with one history entry, or throws `Refusal`. */
export function makeQuestionActions(store: WritableStore) {
  return {
    /** Writes: a query under a name, which counts as looked at. There may be two of one name. Throws `Refusal` where it cannot be read. */
    createQuestion: (question: { readonly name: string; readonly query: string }): Committed =>
      transact(store, (moment) => {
        const after = { id: newId(), ...tidied(question) };
        readQuery(after.query);
        store.settings.saveLook(after.id, moment.at);
        return commit(store, moment, {
          kind: 'do',
          action: 'questions.create',
          changes: [{ entity: 'question', id: after.id, before: null, after }],
          details: told('save', after),
        });
      }),

    /** Writes: another name or query. Nothing to change: no entry, and no changes. */
    updateQuestion: (id: string, { name, query }: QuestionPatch): Committed =>
      transact(store, (moment) => {
        const before = find(store, id);
        const after = { id, ...tidied({ name: name ?? before.name, query: query ?? before.query }) };
        if (isDeepStrictEqual(after, before)) return unchanged(store);
        if (after.query !== before.query) readQuery(after.query);
        return commit(store, moment, {
          kind: 'do',
          action: 'questions.update',
          changes: [{ entity: 'question', id, before, after }],
          details: told('change', after),
        });
      }),

    /** Writes: a saved question goes. */
    removeQuestion: (id: string): Committed =>
      transact(store, (moment) => {
        const before = find(store, id);
        return commit(store, moment, {
          kind: 'do',
          action: 'questions.remove',
          changes: [{ entity: 'question', id, before, after: null }],
          details: told('remove', before),
        });
      }),

    /** Writes, outside of the history: a saved question was looked at now. */
    lookAtQuestion: (id: string): void =>
      transact(store, ({ at }) => {
        find(store, id);
        store.settings.saveLook(id, at);
      }),
  };
}

function told(change: 'save' | 'change' | 'remove', { name }: Question): HistoryDetails {
  return { what: 'question', change, name: excerpt(name) };
}

function find(store: ReadableStore, id: string): Question {
  const question = store.questions.get(id);
  if (!question) throw new Refusal('not-found', 'This question has been removed.');
  return question;
}

/** A query is one line of text, as its box has it. */
function tidied({ name, query }: Omit<Question, 'id'>): Omit<Question, 'id'> {
  const tidy = { name: onOneLine(name), query: onOneLine(query) };
  if (tidy.name === '') throw new Refusal('invalid-input', 'A saved question needs a name.');
  return tidy;
}

function onOneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
