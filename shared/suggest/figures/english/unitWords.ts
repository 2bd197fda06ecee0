import { isWord, setOf } from '../../../figure/phrases.ts';
import type { Token } from '../../../figure/tokens.ts';

/** Whether a scale or one of the commonest units follows: what makes a number before it a quantity. */
export const isUnitWord = (token: Token | undefined): boolean =>
  token?.text === '%' ||
  isWord(
    token,
    setOf(
      'percent per million billion trillion thousand hundred dozen km kg miles metres meters tonnes tons',
    ),
  );
