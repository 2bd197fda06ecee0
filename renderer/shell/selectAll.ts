/**
 * Select All, by its key or in the system's menu, that no field, list, dialog or command has taken selects nothing, for as long as the
 * window lives: it would select the whole window, with the names of its buttons.
 */
export function keepWindowUnselected(): void {
  window.addEventListener('selectstart', (event) => {
    // What is drawn begins at the text under the pointer; only Select All begins at the page.
    const isWhole = event.target === document.body || event.target === document.documentElement;
    if (isWhole && !document.querySelector('dialog[open]')) event.preventDefault();
  });
}
