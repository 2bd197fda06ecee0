/**
 * Ctrl+A (⌘A) that no field, list, dialog or command has taken selects nothing, for as long as the window lives: it would select the whole window,
 * the names of its buttons and all.
 */
export function keepWindowUnselected(): void {
  window.addEventListener('keydown', (event) => {
    const { target, key, ctrlKey, metaKey } = event;
    const isSelectAll = key.toLowerCase() === 'a' && (ctrlKey || metaKey);
    const hasOwn = target instanceof Element && target.closest('input, textarea, dialog') !== null;
    if (isSelectAll && !hasOwn) event.preventDefault();
  });
}
