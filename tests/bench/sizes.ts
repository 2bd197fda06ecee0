import { addNews, newsMarks, newsText } from '../fixtures/corpus.ts';
import { newWorkspace } from './workspace.ts';

/** How long an article is, in UTF-16 code units, and how many annotations it holds. */
export interface Size {
  readonly name: string;
  readonly characters: number;
  readonly marks: number;
}

export const brief: Size = { name: '4 kB:10', characters: 4_000, marks: 10 };
export const common: Size = { name: '40 kB:100', characters: 40_000, marks: 100 };
export const long: Size = { name: '400 kB:1,000', characters: 400_000, marks: 1_000 };
export const huge: Size = { name: '2 MB:10,000', characters: 2_000_000, marks: 10_000 };

/** Makes a workspace of different articles of one size, and gives their texts in the order of the Library. */
export function newsWorkspace(dir: string, size: Size, articles = 1): readonly string[] {
  const texts = Array.from({ length: articles }, (_, index) =>
    newsText(size.characters, { seed: index + 1 }),
  );
  const workspace = newWorkspace(dir);
  addNews(
    workspace,
    texts.map((text) => ({ text, marks: newsMarks(text, size.marks) })),
  );
  workspace.close();
  return texts;
}
