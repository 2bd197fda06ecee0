import { mark, nothingIsPicked, press, runCommand, selectWords } from '../e2e/person.ts';
import { expect, test } from './story.ts';

const words = 'marks a continuation';

test('one key copies a citation of the current annotation, and of words that are only selected', async ({
  workbench: { page, system },
}) => {
  await mark(page, 'Claim', words);
  await press(page, 'ControlOrMeta+Shift+c');
  await expect(page.getByText('Copied 1 citation.')).toBeVisible();
  expect(system.copied).toMatch(/^“marks a continuation”, in: “.+code points \d+–\d+\.$/);

  await test.step('words elsewhere that are selected are meant instead', async () => {
    await selectWords(page, 'North Korea');
    await press(page, 'ControlOrMeta+Shift+c');
    await expect.poll(() => system.copied).toMatch(/^“North Korea”, in: /);
  });

  await test.step('the other styles are commands of the palette', async () => {
    await runCommand(page, 'Copy Citation in BibTeX');
    await expect.poll(() => system.copied).toMatch(/^@misc\{/);
    await runCommand(page, 'Copy Citation in RIS');
    await expect.poll(() => system.copied).toMatch(/^TY {2}- ELEC\r\n/);
  });

  await test.step('with nothing selected there is nothing to cite', async () => {
    await press(page, 'Escape');
    await press(page, 'Escape');
    await nothingIsPicked(page);
    system.copied = '';
    await press(page, 'ControlOrMeta+Shift+c');
    expect(system.copied).toBe('');
  });
});
