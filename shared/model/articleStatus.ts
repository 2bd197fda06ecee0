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
