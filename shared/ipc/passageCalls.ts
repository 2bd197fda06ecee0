import * as z from 'zod';
import { Id } from '../model/id.ts';
import { Offset } from '../model/segment.ts';
import { ShownPassages, TakenPassages } from '../transfer/passage.ts';
import { call } from './call.ts';

/** Calls about what the file of an article holds besides its text. */
export const passageCalls = {
  /** What the file of an article holds and which of it is in the text. */
  'passages.read': call(
    z.strictObject({ articleId: Id }),
    z.strictObject({
      ...ShownPassages.shape,
      fileName: z.string(),
      /** What else was left out, in sentences. */
      leftOut: z.array(z.string()),
      /** Why a person should look, in a sentence. */
      doubt: z.string().nullable(),
    }),
  ),
  /** Makes an article again of these passages of its file, as its newer version. */
  'passages.take': call(
    z.strictObject({ articleId: Id, take: TakenPassages }),
    z.strictObject({
      id: Id,
      /** The workspace held an article with this very text. */
      alreadyThere: z.boolean(),
      carried: z.int(),
      waiting: z.int(),
      /** Where the first passage is that was not in the text before (UTF-16). */
      place: Offset.nullable(),
    }),
  ),
};
