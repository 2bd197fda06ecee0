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
