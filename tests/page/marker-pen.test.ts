import {
  annotationsAre,
  clickWords,
  dragOver,
  placeCaretBefore,
  press,
  saved,
  selectWords,
  statusBar,
} from '../e2e/person.ts';
import { expect, test } from './story.ts';

test('the marker pen tags one selection after the other until it is put down', async ({ page }) => {
  await placeCaretBefore(page, 'South Korea’s');
  await press(page, '2');
  await expect(statusBar(page)).toContainText('Marker pen: Actor');

  await dragOver(page, 'Pyongyang and Moscow', 'Moscow.');
  await annotationsAre(page, ['Actor: Pyongyang and Moscow.']);
  await dragOver(page, 'National Intelligence Service', 'National Intelligence Service');
  await annotationsAre(page, ['Actor: Pyongyang and Moscow.', 'Actor: National Intelligence Service']);
  // A click alone is no selection, so it marks nothing.
  await clickWords(page, 'South Korea’s intelligence');

  await placeCaretBefore(page, 'Ukraine. This development');
  await page.keyboard.down('Shift');
  await press(page, 'ArrowRight', 7);
  await page.keyboard.up('Shift');
  const three = ['Actor: Ukraine', 'Actor: Pyongyang and Moscow.', 'Actor: National Intelligence Service'];
  await annotationsAre(page, three);
  await saved(page);

  await press(page, 'Escape');
  await expect(statusBar(page)).not.toContainText('Marker pen');
  await selectWords(page, 'exact scale');
  await annotationsAre(page, three);
});
