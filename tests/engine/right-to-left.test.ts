import { boxOf } from '../e2e/handles.ts';
import {
  annotationsAre,
  clickWords,
  isPicked,
  isSelected,
  letter,
  placeCaretBefore,
  placeOf,
  press,
  selectWords,
  statusBar,
} from '../e2e/person.ts';
import { expect, test } from './story.ts';

const lines = [
  'أعلنت كوريا الجنوبية اليوم عن إرسال 11,000 جندي إلى روسيا. وقالت أوكرانيا ذلك.',
  'The ministry said so in English as well.',
];

test.use({ brought: { name: 'arabic.txt', content: `${lines.join('\n\n')}\n` } });

test('Arabic is selected, tagged and walked through in the direction in which it is read', async ({
  page,
}, testInfo) => {
  await test.step('it is dragged over from right to left', async () => {
    const { start, end } = await placeOf(page, 'كوريا الجنوبية');
    expect(end.x).toBeLessThan(start.x);
    await selectWords(page, 'كوريا الجنوبية');
    await press(page, '2');
    await annotationsAre(page, ['Actor: كوريا الجنوبية']);
  });

  await test.step('a number in it, which reads from left to right, is part of the figure', async () => {
    await placeCaretBefore(page, 'إرسال');
    await expect(statusBar(page)).toContainText(`${lines[0]?.indexOf('إرسال')}`);
    await press(page, 'ArrowLeft', 'إرسال '.length);
    await press(page, 'Shift+ArrowLeft', '11,000 جندي'.length);
    await isSelected(page, '11,000 جندي');
    await press(page, '3');
    await annotationsAre(page, ['Actor: كوريا الجنوبية', 'Figure: 11,000 جندي']);
  });

  await test.step('left is ahead, right is back, and W and S know its words and sentences', async () => {
    await press(page, 'Escape', 2);
    await placeCaretBefore(page, 'روسيا');
    await press(page, 'Shift+ArrowLeft', 3);
    await isSelected(page, 'روس');
    await press(page, 'Shift+ArrowRight', 1);
    await isSelected(page, 'رو');
    await press(page, 'w');
    await isSelected(page, 'روسيا');
    await press(page, 's');
    await isSelected(page, `${lines[0]?.split('. ')[0]}.`);
    await press(page, 'Escape');
  });

  await test.step('its letters stand in the same margin as all others, on its line', async () => {
    const [box, { middle }] = [await boxOf(letter(page, 'Actor, 1 of 1')), await placeOf(page, 'كوريا')];
    expect(Math.abs(box.y + box.height / 2 - middle.y)).toBeLessThan(16);
    const english = await placeOf(page, 'The ministry');
    expect(english.start.x).toBeLessThan(english.end.x);
    await selectWords(page, 'The ministry');
    await press(page, '2');
    const other = await boxOf(letter(page, 'Actor, 2 of 2'));
    expect(Math.abs(other.x - (await boxOf(letter(page, 'Actor, 1 of 2'))).x)).toBeLessThan(1);
  });

  await test.step('a click picks it, and its knobs stand at its two sides', async () => {
    await clickWords(page, 'كوريا');
    await isPicked(page, 'Actor: كوريا الجنوبية');
    const [start, end] = [
      await boxOf(page.locator('.edge-handle[data-edge="start"]')),
      await boxOf(page.locator('.edge-handle[data-edge="end"]')),
    ];
    expect(end.x).toBeLessThan(start.x);
    await page.screenshot({ path: testInfo.outputPath('arabic.png') });
  });
});
