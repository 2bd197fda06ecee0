import { afterEach, expect, it, vi } from 'vitest';
import { addFocusTarget, focusTarget, hasFocus } from '../../renderer/ui/focusTargets.ts';

afterEach(() => vi.unstubAllGlobals());

it('the keyboard goes nowhere while the place is not in the window', () => {
  expect(focusTarget('inspector.note')).toBe(false);
  const note = place();
  const remove = addFocusTarget('inspector.note', note);
  expect(focusTarget('inspector.note')).toBe(true);
  remove();
  expect(focusTarget('inspector.note')).toBe(false);
  expect(note.focus).toHaveBeenCalledOnce();
});

it('a place that leaves late does not take its successor along', () => {
  const [row, nextRow] = [place(), place()];
  const removeRow = addFocusTarget('annotations.row', row);
  const removeNextRow = addFocusTarget('annotations.row', nextRow);
  removeRow();
  focusTarget('annotations.row');
  expect(row.focus).not.toHaveBeenCalled();
  expect(nextRow.focus).toHaveBeenCalledOnce();
  removeNextRow();
});

it('the place of a room gives way to the one that it stood before', () => {
  const [article, desk] = [place(), place()];
  const removeArticle = addFocusTarget('library', article);
  addFocusTarget('library', desk)();
  focusTarget('library');
  expect(desk.focus).not.toHaveBeenCalled();
  expect(article.focus).toHaveBeenCalledOnce();
  removeArticle();
});

it('a part of the window has the keyboard when what has it is in that part', () => {
  const field = {} as Node;
  vi.stubGlobal('document', { activeElement: field });
  const remove = [addFocusTarget('library', place(field)), addFocusTarget('inspector', place())];
  expect(hasFocus('library')).toBe(true);
  expect(hasFocus('inspector')).toBe(false);
  expect(hasFocus('find')).toBe(false);
  for (const removeOne of remove) removeOne();
});

function place(inside: Node | null = null) {
  return { focus: vi.fn(), contains: (node: Node | null) => node !== null && node === inside };
}
