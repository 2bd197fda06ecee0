import { expect, it } from 'vitest';
import { systemDateForm } from '../../electron/systemDateForm.ts';

it.each([
  ['win32', 'en-US', 'month-day'],
  ['win32', 'en-GB', 'day-month'],
  ['darwin', 'de-DE', 'day-month'],
  ['darwin', 'ja-JP', 'iso'],
  ['darwin', 'sv-SE', 'iso'],
  ['win32', 'fa-IR', 'iso'],
  ['win32', 'ar-EG', 'day-month'],
  ['win32', 'not a locale', 'day-month'],
] as const)('on %s, dates are written as in %s: %s', (platform, locale, form) => {
  expect(systemDateForm({ platform, env: {}, locale })).toBe(form);
});

it.each([
  [{ LANG: 'en_US.UTF-8' }, 'month-day'],
  [{ LANG: 'en_US.UTF-8', LC_TIME: 'en_GB.UTF-8' }, 'day-month'],
  [{ LC_ALL: 'hu_HU', LC_TIME: 'en_GB.UTF-8' }, 'iso'],
  [{ LC_ALL: '', LANG: 'de_DE@euro' }, 'day-month'],
  [{ LANG: 'C.UTF-8' }, 'day-month'],
  [{}, 'day-month'],
] as const)('on Linux, %o counts and not the language of the menus: %s', (env, form) => {
  expect(systemDateForm({ platform: 'linux', env, locale: 'en-US' })).toBe(form);
});
