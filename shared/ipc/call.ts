import type * as z from 'zod';

/** A call with the schemas of what goes in and what comes out. */
export const call = <I extends z.ZodType, O extends z.ZodType>(input: I, output: O) => ({
  input,
  output,
  needsHand: false,
});

/** One that is answered only after a key or a click: it reaches the clipboard, or asks with a dialog of the system. */
export const callByHand = <I extends z.ZodType, O extends z.ZodType>(input: I, output: O) => ({
  input,
  output,
  needsHand: true,
});
