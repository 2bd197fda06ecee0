import type { CDPSession, Page } from 'playwright/test';
import {
  annotations,
  annotationsAre,
  articleText,
  isSelected,
  placeCaretBefore,
  press,
  selectWords,
} from './person.ts';
import { expect, test } from './story.ts';

test('whatever is typed, pasted, dropped or composed, the text stays as it is', async ({
  page,
  workbench,
}) => {
  const cdp = await page.context().newCDPSession(page);
  const html = () => articleText(page).evaluate((element) => element.innerHTML);
  const before = await html();
  const attacks: Record<string, () => Promise<void>> = {
    'letters that are no command': () => page.keyboard.type('xyz XYZ äß 890 .,;'),
    'Enter and its kin': async () => {
      for (const key of ['Enter', 'Shift+Enter', 'ControlOrMeta+Enter']) await press(page, key);
    },
    'Backspace and its kin': async () => {
      for (const key of ['Backspace', 'ControlOrMeta+Backspace', 'Shift+Delete', 'ControlOrMeta+Delete'])
        await press(page, key);
    },
    'formatting keys': async () => {
      for (const key of ['ControlOrMeta+b', 'ControlOrMeta+i', 'ControlOrMeta+u', 'ControlOrMeta+x'])
        await press(page, key);
    },
    paste: async () => {
      await workbench.app.evaluate(({ clipboard, BrowserWindow }) => {
        clipboard.writeText('pasted');
        BrowserWindow.getAllWindows()[0]?.webContents.paste();
      });
      await press(page, 'ControlOrMeta+v');
      await press(page, 'ControlOrMeta+Shift+v');
    },
    cut: () =>
      workbench.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.webContents.cut()),
    'a text dropped from outside': () => dropText(page, cdp, 'dropped'),
    'text inserted by the system': () =>
      cdp.send('Input.insertText', { text: '한국 inserted' }).then(() => {}),
    'an input method': () => compose(cdp, ['ㅎ', '하', '한'], '한국어'),
    'an input method that is left half way': () => compose(cdp, ['か', 'かん', '漢']),
    'a command of the page': () =>
      page.evaluate(() => {
        for (const [command, value] of [
          ['insertText', 'typed'],
          ['insertHTML', '<i>typed</i>'],
          ['delete'],
          ['bold'],
          ['insertParagraph'],
        ]) {
          try {
            document.execCommand(command ?? '', false, value);
          } catch {
            // Trusted Types refuse the HTML: as good as nothing inserted.
          }
        }
      }),
  };
  for (const [name, attack] of Object.entries(attacks)) {
    await test.step(name, async () => {
      await placeCaretBefore(page, 'exact scale');
      await attack();
      expect(await html(), `${name}, at a caret`).toBe(before);
      await page.keyboard.press('Escape');
      await selectWords(page, 'unclear');
      await attack();
      expect(await html(), `${name}, over a selection`).toBe(before);
      await page.keyboard.press('Escape');
    });
  }

  await test.step('nothing was tagged by it, and the keys still work', async () => {
    expect(await annotations(page)).toEqual([]);
    await placeCaretBefore(page, 'exact scale');
    await press(page, 'ArrowRight', 2);
    await press(page, 'w');
    await isSelected(page, 'exact');
    await press(page, '3');
    await annotationsAre(page, ['Figure: exact']);
    expect(await html()).toBe(before);
  });
});

async function dropText(page: Page, cdp: CDPSession, text: string): Promise<void> {
  const box = await articleText(page).boundingBox();
  const { x, y } = { x: (box?.x ?? 0) + 120, y: (box?.y ?? 0) + 80 };
  const data = { items: [{ mimeType: 'text/plain', data: text }], dragOperationsMask: 19 };
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const) {
    await cdp.send('Input.dispatchDragEvent', { type, x, y, data });
  }
}

/** Composes as an input method does: the text under way, again and again, then what is committed (or nothing). */
async function compose(cdp: CDPSession, steps: readonly string[], committed?: string): Promise<void> {
  for (const text of steps) {
    await cdp.send('Input.imeSetComposition', {
      text,
      selectionStart: text.length,
      selectionEnd: text.length,
    });
  }
  if (committed === undefined) {
    await cdp.send('Input.imeSetComposition', { text: '', selectionStart: 0, selectionEnd: 0 });
  } else await cdp.send('Input.insertText', { text: committed });
}
