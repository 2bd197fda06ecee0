import { type Measurement, plus } from '../measurement.ts';
import { huge, newsWorkspace } from '../sizes.ts';
import { staticPage } from '../staticPage.ts';
import { interleave, spreadOf } from '../statistics.ts';
import { droppedFrames, scrollByWheel } from '../wheel.ts';
import { driveWorkbench } from '../workbench.ts';

/** How long each side is scrolled at a time, in milliseconds. */
const stretch = 3000;

/** Reading a long article with the mouse wheel. */
export const scroll: Measurement = {
  name: 'scroll',
  about:
    'frames that were due and did not come while a real mouse wheel turns over the article, thirty notches of 120 px a ' +
    'second. Floor: the same over the same text in plain paragraphs',
  measure: async (bench) => {
    const dir = bench.folder('workspace');
    const [text = ''] = newsWorkspace(dir, huge);
    const limit = await staticPage(bench);
    const { page, close } = await driveWorkbench(bench, dir);
    try {
      await limit.show(text);
      const [floors, samples] = await interleave(
        { runs: 4, warmUps: 0 },
        () => scrollByWheel(limit.page, limit.page.locator('body'), stretch),
        () => scrollByWheel(page, page.getByRole('main', { name: 'Article' }), stretch),
      );
      const floor = droppedFrames(floors.flat());
      const value = droppedFrames(samples.flat());
      const name = `scroll ${huge.name}`;
      const spread = spreadOf(samples.map(droppedFrames));
      return [{ name, unit: '%', value, floor, goal: plus(1, floor, '%'), ...spread }];
    } finally {
      await close();
      await limit.close();
    }
  },
};
