import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod';
import { primarySubtag } from '../../../shared/model/primarySubtag.ts';

const Piece = z.tuple([z.int(), z.int()]);

/** A span of the gold: UTF-16 code units, half-open; other keys are passed over, and null is as good as left out. */
const GoldSpan = z.object({
  id: z.string().optional().catch(undefined),
  start: z.int().nonnegative(),
  end: z.int().nonnegative(),
  tag: z.string().transform((tag) => tag.toLowerCase()),
  attrs: z
    .object({
      kind: z.string().optional().catch(undefined),
      /** Of an actor: “named”, “nominal” or “pronoun”. */
      form: z.string().optional().catch(undefined),
      /** Of a quote: the words that name who said it, or where they are. */
      speaker: z
        .union([z.string(), z.object({ start: z.int(), end: z.int() })])
        .optional()
        .catch(undefined),
    })
    .optional()
    .catch(undefined),
  pieces: z.array(Piece).min(1).optional().catch(undefined),
});

const GoldText = z.object({
  id: z.union([z.string(), z.number()]),
  text: z.string(),
  /** BCP 47, or as others write it: “en_US”, “eng”; what is none of these is left to be detected. */
  lang: z
    .string()
    .transform((lang) => primarySubtag(lang) ?? undefined)
    .optional()
    .catch(undefined),
  spans: z
    .array(GoldSpan)
    .nullish()
    .transform((spans) => (spans ?? []).filter(({ start, end }) => start < end)),
  relations: z
    .array(z.object({ type: z.string(), from: z.string(), to: z.string() }))
    .optional()
    .catch(undefined),
  /** The tags that were annotated exhaustively; of others nothing can be said against what is found beside them. */
  complete: z
    .array(z.string().transform((tag) => tag.toLowerCase()))
    .optional()
    .catch(undefined),
});
export type GoldText = z.infer<typeof GoldText> & {
  /** The tags, and “tag kind” of each kind, that are annotated in its file. */
  readonly annotated: ReadonlySet<string>;
};

/** Texts of a JSON Lines file with what is annotated in them. Throws `BadGold`, which names the file and the line. */
export function readGold(file: string): readonly GoldText[] {
  const texts = contentOf(file)
    .replace(/^\ufeff/, '')
    .split('\n')
    .flatMap((line, index) => {
      if (line.trim() === '') return [];
      const parsed = GoldText.safeParse(parse(line, file, index + 1));
      if (parsed.success) return [parsed.data];
      const [issue] = parsed.error.issues;
      const place = issue && issue.path.length > 0 ? `“${issue.path.join('.')}”` : 'the line';
      throw new BadGold(
        `“${file}”, line ${index + 1}: ${place} cannot be read as gold (${issue?.message}): mend the line.`,
      );
    });
  const spans = texts.flatMap((text) => text.spans);
  const annotated = new Set(spans.flatMap(({ tag, attrs }) => [tag, `${tag} ${attrs?.kind ?? ''}`]));
  return texts.map((text) => ({ ...text, annotated }));
}

/** What a person who measures can put right: gold or an option, in one sentence. */
export class BadGold extends Error {}

/** The files of the program’s own development set. */
export function developmentSet(): readonly string[] {
  const folder = join(import.meta.dirname, '..', '..', 'fixtures', 'suggest');
  return readdirSync(folder)
    .filter((name) => name.endsWith('.jsonl'))
    .toSorted()
    .map((name) => join(folder, name));
}

function contentOf(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : error;
    throw new BadGold(`“${file}” cannot be read (${code}): name a JSON Lines file.`);
  }
}

function parse(line: string, file: string, number: number): unknown {
  try {
    return JSON.parse(line);
  } catch {
    throw new BadGold(`“${file}”, line ${number}: this is not JSON: mend the line.`);
  }
}
