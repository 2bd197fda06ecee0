import * as z from 'zod';
import { dateForms } from './dateForm.ts';
import { mostRecent } from './recent.ts';

/**
 * What the program remembers of a person, whatever workspace is open; every key is optional and has a default where it is used. What is
 * about one workspace is in `settings.ts`.
 */
export const Preferences = z.strictObject({
  /** How dates are shown, and which number of “1/2/2025” is the day; null or nothing: as the system has it. */
  dateForm: z.enum(dateForms).nullable().optional(),
  /** The language (BCP 47) of articles that do not say theirs; null or nothing: not known. */
  articleLanguage: z
    .string()
    .max(35)
    .regex(/^[A-Za-z0-9-]+$/)
    .nullable()
    .optional(),
  /** The keys of commands that have others than usual, by id, in the notation of `shared/commands.ts`; an empty list: none. */
  keys: z.record(z.string().max(100), z.array(z.string().min(1).max(50)).max(4)).optional(),
  /** The tour of the first article has been taken, or left. */
  hasSeenTour: z.boolean().optional(),
  /** The bar over a selection also shows what is asked of it less often. */
  showsMoreForSelection: z.boolean().optional(),
  /** The ids of commands that were chosen in the palette, the last one first. */
  recentCommands: z.array(z.string().max(100)).max(mostRecent).optional(),
});
export type Preferences = Readonly<z.infer<typeof Preferences>>;
