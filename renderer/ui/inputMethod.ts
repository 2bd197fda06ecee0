/**
 * Whether a key belongs to an input method, which may be composing a word with it or ending one (UI Events, 4.3.3 and 7.3.1: the
 * system then reports `Process`, the key code 229, or the key itself while composing).
 */
export function isForInputMethod({
  key,
  keyCode,
  isComposing,
}: Pick<KeyboardEvent, 'key' | 'keyCode' | 'isComposing'>): boolean {
  return isComposing || keyCode === 229 || key === 'Process';
}

/**
 * Tells dead keys from what an input method holds back: where both are reported as `Process` (on Linux), only an input method takes
 * a letter that no such key comes before. To be asked of every key; answers whether this one is a dead key.
 */
export function watchDeadKeys(): (press: Pick<KeyboardEvent, 'key' | 'code'>) => boolean {
  let isMethodOn = false;
  let wasHeld = false;
  return ({ key, code }) => {
    const isHeld = key === 'Process';
    const isLetter = code.startsWith('Key');
    if (isLetter && !(isHeld && wasHeld)) isMethodOn = isHeld;
    wasHeld = isHeld;
    return isHeld && !isMethodOn && !isLetter && !code.startsWith('Digit');
  };
}
