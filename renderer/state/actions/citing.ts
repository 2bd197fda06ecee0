import type { CitationStyle } from '../../../shared/citation/citationStyles.ts';
import type { Input } from '../../../shared/ipc/contract.ts';
import { counted } from '../../../shared/text/counting.ts';
import { call } from '../../ipc/client.ts';
import { guarded, notice } from './notices.ts';

/** What is cited: annotations, in their order, or words of an article. */
export type Cited = Input<'citations.copy'>['of'];

/** Puts citations on the clipboard, and says so. */
export async function copyCitations(of: Cited, style: CitationStyle): Promise<void> {
  const copied = await guarded(() => call('citations.copy', { style, of }));
  if (copied) notice(`Copied ${counted(copied.citations, style === 'link' ? 'link' : 'citation')}.`);
}
