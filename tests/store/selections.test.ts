import { describe, expect, test } from 'vitest';
import { makeSelections } from '../../electron/transfer/selections.ts';

const mebibyte = 1024 * 1024;
const pasted = (size: number) => [{ name: 'Pasted text.txt', bytes: new Uint8Array(size) }];

describe('what was pasted', () => {
  test('makes room when more is pasted than one document may have', async () => {
    const selections = makeSelections();
    const tokens: string[] = [];
    for (const size of [40, 20, 30, 30]) tokens.push((await selections.add(pasted(size * mebibyte))).token);
    expect(tokens.map((token) => isKept(selections, token))).toEqual([false, false, true, true]);
    const { token } = await selections.add(pasted(64 * mebibyte));
    expect([...tokens, token].map((each) => isKept(selections, each))).toEqual([
      false,
      false,
      false,
      false,
      true,
    ]);
  });

  test('is forgotten once it is in, and what was chosen is not', async () => {
    const selections = makeSelections();
    const text = await selections.add(pasted(10));
    const file = await selections.add([import.meta.filename]);
    for (const { token } of [text, file]) selections.forgetPasted(token);
    expect([text, file].map(({ token }) => isKept(selections, token))).toEqual([false, true]);
  });
});

function isKept(selections: ReturnType<typeof makeSelections>, token: string): boolean {
  try {
    return selections.get(token).files.length > 0;
  } catch {
    return false;
  }
}
