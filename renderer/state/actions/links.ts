import type { LinkType } from '../../../shared/model/link.ts';
import { call } from '../../ipc/client.ts';
import { commit } from './saving.ts';

/** Links two annotations. Resolves to whether that was done. */
export async function createLink(type: LinkType, from: string, to: string): Promise<boolean> {
  return (await commit(() => call('links.create', { type, from, to }))) !== null;
}

/** Takes a link away; its annotations stay. */
export async function removeLink(id: string): Promise<void> {
  await commit(() => call('links.remove', { id }));
}
