import { fail, ok, type Result } from '../../result.ts';
import { findJsonError } from './jsonError.ts';

/** Reads a JSON text, with or without a byte order mark; a failure says at which line and column it stops being JSON. */
export function parseJson(text: string): Result<unknown> {
  const json = text.startsWith('\ufeff') ? text.slice(1) : text;
  try {
    return ok(JSON.parse(json));
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    const { line, column, isTruncated } = findJsonError(json);
    const what = isTruncated ? 'the JSON stops too early' : 'this is not JSON';
    return fail('decode', `${what}: line ${line}, column ${column}`);
  }
}
