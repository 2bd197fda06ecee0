import type { AsOf } from './card.ts';
import type { Token } from './tokens.ts';

export function findMoments(
  _phrase: string,
  tokens: readonly Token[],
  _articleDate: string | null,
): { readonly asOf: AsOf | null; readonly tokens: readonly Token[] } {
  return { asOf: null, tokens };
}
