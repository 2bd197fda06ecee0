/** What is written in an editable element, as one line: what a browser puts in for a space at its end is a space. */
export function textIn(element: HTMLElement): string {
  return (element.textContent ?? '').replace(/[\u00a0\n\r\t]/g, ' ');
}

/** Where the caret is in an editable element, in UTF-16 code units; its end where the caret is elsewhere. */
export function caretIn(element: HTMLElement): number {
  const { start } = selectionIn(element) ?? { start: textIn(element).length };
  return start;
}

/** What is selected in an editable element, in UTF-16 code units, half-open; null where the selection is elsewhere. */
export function selectionIn(element: HTMLElement): { readonly start: number; readonly end: number } | null {
  const selection = element.ownerDocument.getSelection();
  if (!selection || selection.rangeCount === 0) return null;
  const range = selection.getRangeAt(0);
  if (!element.contains(range.startContainer) || !element.contains(range.endContainer)) return null;
  const before = range.cloneRange();
  before.selectNodeContents(element);
  before.setEnd(range.startContainer, range.startOffset);
  const start = before.toString().length;
  return { start, end: start + range.toString().length };
}

/** Writes a text into an editable element and selects part of it, in UTF-16 code units, half-open. */
export function writeInto(
  element: HTMLElement,
  text: string,
  { start, end }: { readonly start: number; readonly end: number },
): void {
  if (textIn(element) !== text || element.childNodes.length > 1) element.textContent = text;
  const node = element.firstChild;
  const last = (offset: number) => Math.min(offset, text.length);
  if (node) element.ownerDocument.getSelection()?.setBaseAndExtent(node, last(start), node, last(end));
  else element.ownerDocument.getSelection()?.collapse(element, 0);
}

/** A range of the text of an editable element, for what is drawn over it; null where it holds no text. */
export function rangeIn(element: HTMLElement, start: number, end: number): Range | null {
  const node = element.firstChild;
  if (!(node instanceof Text)) return null;
  const range = element.ownerDocument.createRange();
  range.setStart(node, Math.min(start, node.length));
  range.setEnd(node, Math.min(end, node.length));
  return range;
}
