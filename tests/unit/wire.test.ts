import fc from 'fast-check';
import { expect, it } from 'vitest';
import { fromWire, toWire } from '../../shared/ipc/wire.ts';

const bytes = fc.uint8Array();
const answer = fc.record({
  ok: fc.constant(true),
  value: fc.oneof(
    fc.jsonValue(),
    fc.record({
      text: bytes,
      article: fc.record({ title: fc.string() }),
      annotations: fc.array(fc.jsonValue()),
    }),
    fc.record({ opened: fc.record({ text: bytes }), other: bytes, nothing: fc.constant(null) }),
  ),
});

it('an answer arrives as it was sent, with the bytes in it', () => {
  fc.assert(fc.property(answer, (sent) => void expect(fromWire(toWire(sent))).toEqual(plain(sent))));
});

it('bytes go beside the JSON, and what was to be sent stays as it is', () => {
  const sent = { ok: true, value: { text: new Uint8Array([1, 2]), title: 'a' } };
  const [json, ...beside] = toWire(sent);
  expect(json).not.toContain('1,2');
  expect(beside).toEqual([sent.value.text]);
  expect(sent.value.text).toEqual(new Uint8Array([1, 2]));
});

/** JSON knows no -0. */
function plain(value: unknown): unknown {
  if (value instanceof Uint8Array || typeof value !== 'object' || value === null)
    return Object.is(value, -0) ? 0 : value;
  if (Array.isArray(value)) return value.map(plain);
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, plain(item)]));
}
