import { expect, test } from './story.ts';

test('a panel opens beside the button that explains itself', async ({ workbench: { page } }) => {
  await page.getByRole('button', { name: 'Offline' }).click();
  const panel = page.getByRole('dialog', { name: 'Offline' });
  await expect(panel).toContainText('network');
  const [of, at] = [
    await page.getByRole('button', { name: 'Offline' }).boundingBox(),
    await panel.boundingBox(),
  ];
  if (!of || !at) throw new Error('The button and its panel are to be seen.');
  expect(Math.abs(at.y + at.height - of.y)).toBeLessThan(12);
  expect(at.x + at.width).toBeGreaterThan(of.x);
});
