import type { EntryKind } from './history.ts';

/** What history entries are about, as a person filters them. (No schema in here: the page needs only the words.) */
export const historyTopics = ['mark', 'change', 'remove', 'link', 'actor', 'article', 'undo'] as const;
export type HistoryTopic = (typeof historyTopics)[number];

/** The names of the topics in lists of choices. */
export const historyTopicLabel: Readonly<Record<HistoryTopic, string>> = {
  mark: 'Tagging',
  change: 'Changes to annotations',
  remove: 'Removals',
  link: 'Links',
  actor: 'Actors',
  article: 'Articles',
  undo: 'Undo and redo',
};

/** What an entry is about: undo and redo are a topic of their own, whatever they undo. */
export function topicOf({
  kind,
  action,
}: {
  readonly kind: EntryKind;
  readonly action: string;
}): HistoryTopic {
  if (kind === 'undo' || kind === 'redo') return 'undo';
  if (action === 'annotations.remove') return 'remove';
  if (action === 'annotations.update') return 'change';
  // The part before the dot, so that a new action finds its topic by itself.
  return topicByEntity[action.split('.')[0] ?? ''] ?? 'change';
}

const topicByEntity: Readonly<Record<string, HistoryTopic>> = {
  annotations: 'mark',
  suggestions: 'mark',
  links: 'link',
  actors: 'actor',
  articles: 'article',
  outlets: 'article',
  questions: 'article',
  series: 'link',
  figures: 'change',
  comparing: 'link',
  claims: 'link',
  workspace: 'article',
  revisions: 'article',
};
