import type { Channel } from '../../shared/ipc/contract.ts';

/**
 * The calls of a start, and what a person reads first: they write nothing, and are answered although a large workspace has not been
 * examined to the end. All others wait for that.
 */
export const readsAlone: ReadonlySet<Channel> = new Set<Channel>([
  'workspace.open',
  'workspace.read',
  'preferences.read',
  'imports.interrupted',
  'outlets.list',
  'suggestions.waiting',
  'menu.show',
  'articles.open',
  'articles.openPart',
  'window.wait',
  'window.close',
]);
