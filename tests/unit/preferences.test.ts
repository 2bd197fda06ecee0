import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { openPreferences } from '../../electron/preferences.ts';

let folder: string;
let file: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'glossator-preferences-'));
  file = join(folder, 'preferences.json');
});

afterEach(() => {
  vi.restoreAllMocks();
  rmSync(folder, { recursive: true, force: true });
});

const pathsIn = (...[path]: Parameters<typeof openPreferences>) =>
  openPreferences(path)
    .workspaces()
    .map((one) => one.path);

test('the workspaces that were opened are remembered once each, the last one first, and a dozen of them', () => {
  const kept = openPreferences(file);
  for (const path of ['/a', '/b', '/a']) kept.rememberWorkspace(path);
  expect(pathsIn(file)).toEqual(['/a', '/b']);
  for (let index = 0; index < 12; index += 1) kept.rememberWorkspace(`/${index}`);
  expect(pathsIn(file)).toHaveLength(12);
  expect(pathsIn(file)).not.toContain('/a');
  kept.forgetWorkspaces('/11');
  expect(pathsIn(file)).toEqual(['/11']);
});

test('two windows remember beside each other', () => {
  const [one, other] = [openPreferences(file), openPreferences(file)];
  one.save({ hasSeenTour: true });
  other.rememberWorkspace('/b');
  one.save({ recentCommands: ['view.light'] });
  other.save({ dateForm: 'iso' });
  expect(one.read()).toEqual({ hasSeenTour: true, recentCommands: ['view.light'], dateForm: 'iso' });
  expect(pathsIn(file)).toEqual(['/b']);
});

test('a value that is not understood does not take the others along', () => {
  const openedAt = '2026-11-29T12:00:00.000Z';
  const preferences = { hasSeenTour: true, recentCommands: 7, fromTheFuture: 1 };
  const workspaces = [{ path: '/a', openedAt }, { path: 3 }, { path: '/b', openedAt }];
  writeFileSync(file, JSON.stringify({ preferences, workspaces, more: {} }));
  expect(openPreferences(file).read()).toEqual({ hasSeenTour: true });
  expect(pathsIn(file)).toEqual(['/a', '/b']);
});

test('what another version of the program has kept is still there for it after a change', () => {
  writeFileSync(
    file,
    JSON.stringify({ preferences: { fromTheFuture: 1, dateForm: 'of-the-future' }, more: {} }),
  );
  const kept = openPreferences(file);
  kept.save({ hasSeenTour: true });
  kept.rememberWorkspace('/a');
  expect(kept.read()).toEqual({ hasSeenTour: true });
  expect(JSON.parse(readFileSync(file, 'utf8'))).toMatchObject({
    preferences: { fromTheFuture: 1, dateForm: 'of-the-future', hasSeenTour: true },
    more: {},
  });
});

test('a file that is no JSON counts as nothing, and the next choice is kept', () => {
  vi.spyOn(console, 'error').mockImplementation(() => {});
  writeFileSync(file, '{ "preferences": ');
  const kept = openPreferences(file);
  expect(kept.read()).toEqual({});
  kept.save({ hasSeenTour: true });
  expect(JSON.parse(readFileSync(file, 'utf8'))).toMatchObject({ preferences: { hasSeenTour: true } });
});
