import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod';

const Piece = z.tuple([z.int(), z.int()]);

/** A span of the gold: UTF-16 code units, half-open; other keys are passed over. */
const GoldSpan = z.object({
  id: z.string().optional(),
  start: z.int().nonnegative(),
  end: z.int().positive(),
  tag: z.string().transform((tag) => tag.toLowerCase()),
  attrs: z
    .object({
      kind: z.string().optional().catch(undefined),
      /** Of a quote: the words that name who said it, or where they are. */
      speaker: z
        .union([z.string(), z.object({ start: z.int(), end: z.int() })])
        .optional()
        .catch(undefined),
    })
    .optional()
    .catch(undefined),
  pieces: z.array(Piece).optional(),
});

const GoldText = z.object({
  id: z.string(),
  text: z.string(),
  lang: z.string().optional(),
  spans: z.array(GoldSpan).default([]),
  relations: z.array(z.object({ type: z.string(), from: z.string(), to: z.string() })).optional(),
  /** The tags that were annotated exhaustively; of others nothing can be said against what is found beside them. */
  complete: z.array(z.string().transform((tag) => tag.toLowerCase())).optional(),
});
export type GoldText = z.infer<typeof GoldText> & {
  /** The tags, and “tag kind” of each kind, that are annotated in its file. */
  readonly annotated: ReadonlySet<string>;
};

/** Texts of a JSON Lines file with what is annotated in them. Throws an error that names the line. */
export function readGold(file: string): readonly GoldText[] {
  const texts = readFileSync(file, 'utf8')
    .split('\n')
    .flatMap((line, index) => {
      if (line.trim() === '') return [];
      const parsed = GoldText.safeParse(parse(line, file, index + 1));
      if (parsed.success) return [parsed.data];
      throw new Error(`${file}, line ${index + 1}: ${z.prettifyError(parsed.error)}`);
    });
  const spans = texts.flatMap((text) => text.spans);
  const annotated = new Set(spans.flatMap(({ tag, attrs }) => [tag, `${tag} ${attrs?.kind ?? ''}`]));
  return texts.map((text) => ({ ...text, annotated }));
}

/** The files of the program’s own development set. */
export function developmentSet(): readonly string[] {
  const folder = join(import.meta.dirname, '..', '..', 'fixtures', 'suggest');
  return readdirSync(folder)
    .filter((name) => name.endsWith('.jsonl'))
    .toSorted()
    .map((name) => join(folder, name));
}

function parse(line: string, file: string, number: number): unknown {
  try {
    return JSON.parse(line);
  } catch {
    throw new Error(`${file}, line ${number}: this is not JSON.`);
  }
}
