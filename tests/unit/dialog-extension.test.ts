import { expect, it } from 'vitest';
import { dialogExtension } from '../../electron/desktop/dialogExtension.ts';
import { formats } from '../../shared/formats/index.ts';

it('the dialogs of the system filter by the last part of a file’s ending', () => {
  expect(['.csv', '.glossator.json', '.xlsx'].map(dialogExtension)).toEqual(['csv', 'json', 'xlsx']);
  for (const { id, extension } of formats) expect(dialogExtension(extension), id).toMatch(/^[a-z]+$/);
});
