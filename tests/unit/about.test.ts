import { describe, expect, it } from 'vitest';
import { ownSwitches } from '../../electron/desktop/ownSwitches.ts';
import { ageOf, isOld } from '../../renderer/help/age.ts';

describe('the age of a release', () => {
  const released = '2026-05-10T09:00:00.000Z';
  it.each([
    ['2026-05-09T09:00:00.000Z', 'today'],
    ['2026-05-10T23:00:00.000Z', 'today'],
    ['2026-05-11T09:00:00.000Z', '1 day ago'],
    ['2026-07-01T09:00:00.000Z', '52 days ago'],
    ['2026-07-14T09:00:00.000Z', '2 months ago'],
    ['2026-08-12T09:00:00.000Z', '3 months ago'],
    ['2027-11-12T09:00:00.000Z', '18 months ago'],
    ['2028-06-01T09:00:00.000Z', '2 years ago'],
  ])('is said on %s as “%s”', (now, words) => {
    expect(ageOf(released, new Date(now))).toBe(words);
  });

  it('is no reason to look for a newer one before half a year has gone by', () => {
    expect(isOld(released, new Date('2026-10-01T09:00:00.000Z'))).toBe(false);
    expect(isOld(released, new Date('2026-12-01T09:00:00.000Z'))).toBe(true);
  });
});

describe('the window of another workspace', () => {
  it('starts with the switches of this one, but not with its workspace, its files or its debugger', () => {
    const argv = [
      '/opt/glossator',
      '--lang=ko',
      '--inspect=0',
      '--remote-debugging-port=9222',
      '-r',
      '/loader.js',
    ];
    const rest = [
      '/app',
      '--workspace',
      '/a',
      '--workspace=/b',
      '--user-data-dir=/c',
      '--',
      '/reports/a.txt',
    ];
    expect(ownSwitches([...argv, ...rest])).toEqual(['--lang=ko', '--user-data-dir=/c']);
  });
});
