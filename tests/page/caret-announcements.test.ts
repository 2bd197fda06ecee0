import type { Page } from 'playwright/test';
import { annotationList, clickWords, mark, placeCaretBefore, press } from '../e2e/person.ts';
import { expect, test } from './story.ts';

test('marks are announced when the caret enters and leaves them by keys, and are not repeated', async ({
  page,
}) => {
  await mark(page, 'Claim', 'Pyongyang had sent over 11,000 soldiers to Russia');
  await mark(page, 'Figure', 'over 11,000 soldiers');
  await placeCaretBefore(page, 'over 11,000 soldiers to');
  await expect(announced(page)).toHaveText('');
  await press(page, 'ArrowRight');
  await expect(announced(page)).toHaveText('');

  const said = await listenTo(page);
  await press(page, 'ArrowLeft', 2);
  await expect(announced(page)).toHaveText('End of Figure');
  await press(page, 'ArrowRight', 4);
  await expect(announced(page)).toHaveText('Figure: over 11,000 soldiers');
  await press(page, 'Shift+ArrowRight', 3);
  await press(page, 'ControlOrMeta+Home');
  await expect(announced(page)).toHaveText('End of Figure and Claim');
  await press(page, 'Shift+Tab');
  await expect(announced(page)).toHaveText('Claim: Pyongyang had sent over 11,000 soldiers to Russia');
  await clickWords(page, 'with many stationed');
  await clickWords(page, '11,000');
  await annotationList(page).getByRole('button', { name: 'Claim: Pyongyang' }).click();
  await press(page, 'ArrowDown');
  await expect(annotationList(page).getByRole('button', { name: 'Figure:' })).toBeFocused();
  expect(await said()).toEqual([
    'End of Figure',
    'Figure: over 11,000 soldiers',
    'End of Figure and Claim',
    'Claim: Pyongyang had sent over 11,000 soldiers to Russia',
  ]);
});

function announced(page: Page) {
  return page.getByRole('status', { name: 'Annotation at the caret' });
}

/** Collects what is said from now on; gives what asks for all of it. */
async function listenTo(page: Page): Promise<() => Promise<string[]>> {
  const heard = await announced(page).evaluateHandle((region) => {
    const words: string[] = [];
    const listener = new MutationObserver(() => words.push(region.textContent ?? ''));
    listener.observe(region, { childList: true, characterData: true, subtree: true });
    return words;
  });
  return () => heard.jsonValue();
}
