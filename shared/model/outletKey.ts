import { foldText } from '../text/fold.ts';

/** What the names of an outlet are compared by: case, accents, width and white space at the ends do not count. */
export function outletKey(name: string): string {
  return foldText(name, 'base').text.trim();
}
