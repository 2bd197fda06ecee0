import * as z from 'zod';
import type { Handed } from './fileArgument.ts';

const StartedWith = z.object({ files: z.base64() });
const Files = z.array(z.union([z.string(), z.object({ file: z.string(), sentence: z.string() })]));

/** The files that a second start hands to the first one (see `claimWorkspace`); none where it says nothing of that kind. */
export function readStartedWith(data: unknown): readonly Handed[] {
  const started = StartedWith.safeParse(data).data;
  return started === undefined
    ? []
    : Files.parse(JSON.parse(Buffer.from(started.files, 'base64').toString()));
}
