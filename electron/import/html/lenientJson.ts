/**
 * Reads JSON as pages carry it in scripts: in a CDATA section or an HTML comment, with comments, with commas too many, with line ends
 * in strings, with its quotes as entities, or several values in a row. Undefined where even that is not it.
 */
export function readLenientJson(script: string): unknown {
  const text = unwrapped(script);
  if (text === '') return undefined;
  return (
    parsed(text) ?? parsed(mended(text)) ?? parsed(`[${mended(text.replace(/\}(?:\s*,)?\s*\{/g, '},{'))}]`)
  );
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** What wraps a script takes no more of its end (UTF-16 code units). */
const wrapping = 20;

/** Without what wraps it: marks of XML and HTML, which scripts hide behind comments of their own. */
function unwrapped(script: string): string {
  let text = script.trim();
  for (let round = 0; round < 3; round += 1) {
    const end = text.slice(-wrapping).replace(/(?:\/\/|\/\*)?[ \t]*(?:\]\]>|-->)[ \t]*(?:\*\/)?$|;$/, '');
    text = `${text.slice(0, -wrapping)}${end}`
      .replace(/^\uFEFF|^(?:\/\/|\/\*)?[ \t]*(?:<!\[CDATA\[|<!--)[ \t]*(?:\*\/|\/\/)?/i, '')
      .trim();
  }
  return /^[[{]\s*&quot;/.test(text) ? text.replaceAll('&quot;', '"').replaceAll('&amp;', '&') : text;
}

/** One pass over the text, in which what is plainly meant is put as JSON wants it. */
function mended(text: string): string {
  const out: string[] = [];
  let isString = false;
  for (let at = 0; at < text.length; at += 1) {
    const sign = text.charAt(at);
    if (isString) {
      if (sign === '\\') {
        const next = text.charAt(at + 1);
        out.push(/["\\/bfnrtu]/.test(next) ? sign + next : next);
        at += 1;
      } else if (sign < ' ') out.push(sign === '\n' ? '\\n' : ' ');
      else out.push(sign);
      isString = sign !== '"';
    } else if (sign === '/' && /[/*]/.test(text.charAt(at + 1))) {
      const isLine = text.charAt(at + 1) === '/';
      const end = text.indexOf(isLine ? '\n' : '*/', at + 2);
      at = end === -1 ? text.length : end + (isLine ? 0 : 1);
    } else if (sign === ']' || sign === '}') {
      dropComma(out);
      out.push(sign);
    } else {
      out.push(sign);
      isString = sign === '"';
    }
  }
  return out.join('');
}

/** Takes off the comma that stands last, if nothing but white space follows it. */
function dropComma(out: string[]): void {
  let last = out.length - 1;
  while (last >= 0 && out[last]?.trim() === '') last -= 1;
  if (out[last] === ',') out.length = last;
}
