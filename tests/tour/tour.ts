import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { expect } from 'playwright/test';
import {
  annotationList,
  annotations,
  annotationsAre,
  articleIsOpen,
  articleText,
  bringIntoView,
  clickWords,
  counts,
  dragOver,
  exportByDialog,
  isPicked,
  mark,
  messages,
  placeCaretBefore,
  press,
  runCommand,
  saved,
  selectedText,
  selectWords,
  statusBar,
  tagWith,
} from '../e2e/person.ts';
import { removeFolders, runCli, stopWorkbench } from '../e2e/workbench.ts';
import { comparingTour } from './comparing.ts';
import { marksTour } from './marks.ts';
import { meaningTour } from './meaning.ts';
import { recoveryTour } from './recovery.ts';
import { reviewTour } from './review.ts';
import { calm, folders, open, out, pause, picture, running, stage, step } from './stage.ts';
import { byHand, byPen } from './story.ts';

const exported = join(out, 'annotations.json');

rmSync(out, { recursive: true, force: true });
mkdirSync(out, { recursive: true });
try {
  await tour();
  await asides();
  await marksTour();
  await meaningTour();
  await recoveryTour();
  await reviewTour();
  await comparingTour();
  console.log(`\n${stage.pictures} pictures and the export lie in ${relative(process.cwd(), out) || out}/:`);
  console.log(`  window-light.png, window-dark.png   the window as it looks at work`);
  console.log(`  01 … 12                             the story, step by step`);
  console.log(
    `  13 … 29                             marks: overlaps, scripts, find, links, contrast, zoom, 10,000`,
  );
  console.log(
    `  30 … 47                             meaning: attribution, figures, grades, links, actors, history, questions`,
  );
  console.log(`  48 … 50                             backups, and a workspace that is damaged`);
  console.log(`  51, 52                              suggestions, reviewed`);
  console.log(`  53 … 55                             one story as many tell it, and what conflicts in it`);
  console.log(`  annotations.json, meaning.json      the exported annotations`);
} catch (error) {
  const sentence = error instanceof Error ? error.message : String(error);
  console.error(`The tour stopped: ${stage.doing}, but ${sentence.trim()}`);
  await stage.workbench?.page.screenshot({ path: join(out, 'stopped.png') }).catch(() => {});
  process.exitCode = 1;
} finally {
  if (stage.workbench) await stopWorkbench(stage.workbench).catch(() => {});
  removeFolders(folders);
}

async function tour(): Promise<void> {
  let page = await open();

  await step('opened the seed article in a new workspace', async () => {
    await articleIsOpen(page);
    await expect(articleText(page)).toContainText('over 3,000 killed or injured by early January');
    await expect(counts(page)).toHaveText('0 claims · 0 actors · 0 figures · 0 quotes');
    await picture(page, '01-first-run');
  });

  await step('dragged the mouse over “over 11,000 soldiers” and tagged it as a figure', async () => {
    await selectWords(page, 'over 11,000 soldiers');
    await picture(page, '02-selection');
    await tagWith(page, 'Figure');
    await isPicked(page, 'Figure: over 11,000 soldiers');
    await saved(page);
    await picture(page, '03-first-annotation');
    await page.getByRole('button', { name: 'Not Now' }).click();
  });

  await step('tagged “National Intelligence Service” with nothing but keys', async () => {
    await placeCaretBefore(page, 'National Intelligence Service');
    await press(page, 'ControlOrMeta+Shift+ArrowRight', 3);
    await expect.poll(() => selectedText(page)).toBe('National Intelligence Service');
    await press(page, 'a');
    await isPicked(page, 'Actor: National Intelligence Service');
  });

  await step(`marked ${byHand.length} claims, figures and a quote, some inside of others`, async () => {
    for (const { tag, words, nth } of byHand) await mark(page, tag, words, { nth: nth ?? 0 });
    await expect(counts(page)).toHaveText('6 claims · 1 actor · 4 figures · 1 quote');
  });

  await step(`took the marker pen and went over ${byPen.length} actors`, async () => {
    await press(page, 'Escape');
    await bringIntoView(page, 'According to the');
    await placeCaretBefore(page, 'According to the');
    await press(page, '2');
    await expect(statusBar(page)).toContainText('Marker pen: Actor');
    await picture(page, '04-marker-pen');
    for (const { words, nth } of byPen) {
      const rows = annotationList(page).getByRole('listitem', { name: `Actor: ${words}`, exact: true });
      const before = await rows.count();
      await dragOver(page, words, words, { nth: nth ?? 0 });
      await expect(rows).toHaveCount(before + 1);
    }
    await press(page, 'Escape');
    await expect(statusBar(page)).not.toContainText('Marker pen');
    await expect(counts(page)).toHaveText('6 claims · 11 actors · 4 figures · 1 quote');
  });

  await step('picked the figure where it lies inside of a claim, and went round by clicking', async () => {
    await calm(page);
    await bringIntoView(page, 'According to the');
    await clickWords(page, '11,000');
    await isPicked(page, 'Figure: over 11,000 soldiers');
    await expect(page.getByRole('heading', { name: 'Also here' })).toBeVisible();
    await picture(page, '05-overlap');
    await pause(page);
    await clickWords(page, '11,000');
    await isPicked(page, 'Claim: Pyongyang had sent over 11,000 soldiers to Russia');
    await picture(page, '06-claim-around-it');
  });

  await step('tagged “Analysts” wrongly, changed it to an actor, and wrote a note', async () => {
    await mark(page, 'Quote', 'Analysts');
    await press(page, 'Enter');
    await press(page, 'ArrowLeft', 2);
    await isPicked(page, 'Actor: Analysts');
    await press(page, 'Escape');
    await press(page, 'm');
    await page.keyboard.type('Unnamed. Who are they?');
    await press(page, 'ControlOrMeta+Enter');
    await expect(annotationList(page).getByText('note', { exact: true })).toBeVisible();
    await saved(page);
    await picture(page, '07-retagged-with-note');
  });

  await step('removed it, undid that, redid it and undid it again', async () => {
    const all = await annotations(page);
    const without = all.filter((name) => name !== 'Actor: Analysts');
    await press(page, 'Delete');
    await annotationsAre(page, without);
    await press(page, 'ControlOrMeta+z');
    await annotationsAre(page, all);
    await press(page, 'ControlOrMeta+Shift+z');
    await annotationsAre(page, without);
    await picture(page, '08-redone');
    await page.getByRole('button', { name: 'Undo', exact: true }).click();
    await annotationsAre(page, all);
    await expect(page.getByRole('textbox', { name: 'Note' })).toHaveValue('Unnamed. Who are they?');
    await expect(counts(page)).toHaveText('6 claims · 12 actors · 4 figures · 1 quote');
  });

  await step('clicked a mark in the list, and the text went there and lit it up', async () => {
    await annotationList(page)
      .getByRole('button', { name: /^Figure: over 3,000/ })
      .click();
    await isPicked(page, 'Figure: over 3,000 killed or injured by early January');
    await picture(page, '09-jumped-from-the-list');
  });

  await step('looked at the window in the light theme and in the dark one', async () => {
    await calm(page);
    for (const theme of ['Light', 'Dark'] as const) {
      await runCommand(page, `${theme} Theme`);
      await bringIntoView(page, 'According to the');
      await clickWords(page, '11,000');
      await isPicked(page, 'Figure: over 11,000 soldiers');
      await selectWords(page, 'This development follows');
      await picture(page, `window-${theme.toLowerCase()}`);
      await press(page, 'Escape', 2);
    }
    await bringIntoView(page, 'Ukrainian President');
    await clickWords(page, 'Russia has once again');
    await isPicked(page, 'Quote: Russia has once again deployed North Korean soldiers alongside its troops,');
    await picture(page, '10-dark-quote');
  });

  await step('closed the application and started it again: everything was still there', async () => {
    const before = await annotations(page);
    await running().app.close();
    page = await open();
    await articleIsOpen(page);
    await annotationsAre(page, before);
    await expect(counts(page)).toHaveText('6 claims · 12 actors · 4 figures · 1 quote');
    await expect(page.getByRole('button', { name: 'Undo', exact: true })).toBeEnabled();
    await saved(page);
    await picture(page, '11-after-a-restart');
    await runCommand(page, 'Light Theme');
  });

  await step('exported by the dialog', async () => {
    await press(page, 'ControlOrMeta+e');
    await expect(page.getByRole('dialog').getByRole('combobox', { name: 'Format' })).toHaveValue('json');
    await picture(page, 'export-dialog');
    await press(page, 'Escape');
    await expect(page.getByRole('dialog')).toBeHidden();
    await exportByDialog(running(), exported);
    await expect(messages(page)).toHaveText('Exported 23 annotations from 1 article to annotations.json.');
    await picture(page, '12-exported');
    await calm(page);
  });

  await step('exported by the command line: the same file, but for the time of the export', async () => {
    const path = join(folders.home, 'cli.json');
    const { status, stderr } = await runCli(folders, ['export', '--format', 'json', '--out', path]);
    if (status !== 0) throw new Error(`the command line failed: ${stderr}`);
    const content = (file: string) => readFileSync(file, 'utf8').replace(/"exportedAt": "[^"]*"/, '');
    if (content(path) !== content(exported)) throw new Error('the two exports differ.');
  });

  await step('had the export judged by a script that shares no code with the application', () => {
    const judged = spawnSync(process.execPath, [join(import.meta.dirname, 'judge.mjs'), exported], {
      encoding: 'utf8',
    });
    if (judged.status !== 0) throw new Error(judged.stderr);
    console.log(`    ${judged.stdout.trim()}`);
  });

  await step('verified the workspace', async () => {
    const { status, stderr } = await runCli(folders, ['verify']);
    if (status !== 0) throw new Error(stderr);
  });

  await step('opened the command palette and the list of all keys', async () => {
    await bringIntoView(page, 'According to the');
    await press(page, 'ControlOrMeta+k');
    await page.keyboard.type('sel');
    await expect(page.getByRole('option')).not.toHaveCount(0);
    await picture(page, 'palette');
    await press(page, 'Escape');
    await expect(page.getByRole('dialog')).toBeHidden();
    await placeCaretBefore(page, 'According to the');
    await press(page, '?');
    await expect(page.getByRole('dialog', { name: 'Keyboard shortcuts' })).toBeVisible();
    await picture(page, 'keys');
    await press(page, 'Escape');
  });
}

/** States that an analyst seldom sees: an empty library, a workspace that cannot be opened. */
async function asides(): Promise<void> {
  await step('looked at an empty library', async () => {
    await running().app.close();
    const workspace = join(folders.home, 'Empty workspace');
    const file = join(folders.home, 'only.txt');
    writeFileSync(file, 'The only report.\n');
    await runCli({ ...folders, workspace }, ['import', file]);
    const page = await open(workspace);
    await articleIsOpen(page);
    await press(page, 'ControlOrMeta+z');
    await expect(page.getByRole('heading', { name: 'Open an article to begin' })).toBeVisible();
    await picture(page, 'empty-library');
  });

  await step('tried to open a workspace whose file is damaged', async () => {
    await running().app.close();
    const workspace = join(folders.home, 'Damaged workspace');
    mkdirSync(workspace);
    writeFileSync(join(workspace, 'workspace.db'), 'This is no database.\n');
    const page = await open(workspace);
    await expect(page.getByRole('alert')).toContainText('was left unchanged');
    await picture(page, 'start-failure');
  });
}
