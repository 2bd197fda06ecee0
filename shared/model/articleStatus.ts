/** How far a person is with an article, in the order in which one key goes through them. */
export const articleStatuses = ['toDo', 'inProgress', 'done', 'setAside'] as const;
export type ArticleStatus = (typeof articleStatuses)[number];

/** As the window says it. */
export const articleStatusLabel: Readonly<Record<ArticleStatus, string>> = {
  toDo: 'To do',
  inProgress: 'In progress',
  done: 'Done',
  setAside: 'Set aside',
};

/** As queries and the command line write it. */
export const articleStatusWord: Readonly<Record<ArticleStatus, string>> = {
  toDo: 'todo',
  inProgress: 'in progress',
  done: 'done',
  setAside: 'set aside',
};

/** The status that a person names, however its words are joined (“to do”, “In progress”, “set-aside”); undefined for none. */
export function articleStatusNamed(words: string): ArticleStatus | undefined {
  const key = words.toLowerCase().replace(/[\s_-]+/g, '');
  return articleStatuses.find((status) => status.toLowerCase() === key);
}
