/** Where JSON goes wrong. V8's own messages name a position only sometimes, and differ between versions. */
export interface JsonError {
  /** Counted from 1. */
  readonly line: number;
  /** Counted from 1, in UTF-16 code units. */
  readonly column: number;
  /** True when the text stops before the JSON does. */
  readonly isTruncated: boolean;
}

/** Finds the first place where a text stops being JSON. Works without recursion, whatever the nesting. */
export function findJsonError(text: string): JsonError {
  const offset = firstBadOffset(text);
  const before = text.slice(0, offset);
  const lineStart = before.lastIndexOf('\n') + 1;
  return {
    line: before.split('\n').length,
    column: offset - lineStart + 1,
    isTruncated: text.slice(offset).trim() === '',
  };
}

type Expected = 'value' | 'value or ]' | 'key' | 'key or }' | ':' | ', or end';

function firstBadOffset(text: string): number {
  const open: string[] = [];
  let expected: Expected = 'value';
  let offset = 0;
  for (;;) {
    while (' \t\n\r'.includes(text.charAt(offset)) && offset < text.length) offset += 1;
    const char = text.charAt(offset);
    if (expected === ', or end') {
      if (char === ',' && open.length > 0) {
        expected = open.at(-1) === '{' ? 'key' : 'value';
      } else if ((char === '}' && open.at(-1) === '{') || (char === ']' && open.at(-1) === '[')) {
        open.pop();
      } else return offset;
      offset += 1;
    } else if (expected === ':') {
      if (char !== ':') return offset;
      expected = 'value';
      offset += 1;
    } else if ((char === '}' && expected === 'key or }') || (char === ']' && expected === 'value or ]')) {
      open.pop();
      expected = ', or end';
      offset += 1;
    } else if (expected === 'key' || expected === 'key or }') {
      const end = char === '"' ? endOfString(text, offset) : { bad: offset };
      if ('bad' in end) return end.bad;
      expected = ':';
      offset = end.end;
    } else if (char === '{' || char === '[') {
      open.push(char);
      expected = char === '{' ? 'key or }' : 'value or ]';
      offset += 1;
    } else {
      const end = char === '"' ? endOfString(text, offset) : endOfWord(text, offset);
      if ('bad' in end) return end.bad;
      expected = ', or end';
      offset = end.end;
    }
  }
}

type End = { readonly end: number } | { readonly bad: number };

function endOfString(text: string, start: number): End {
  const escapes = /\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})/y;
  let offset = start + 1;
  while (offset < text.length) {
    const char = text.charAt(offset);
    if (char === '"') return { end: offset + 1 };
    if (char < ' ') return { bad: offset };
    if (char === '\\') {
      escapes.lastIndex = offset;
      if (!escapes.test(text)) return { bad: offset };
      offset = escapes.lastIndex;
    } else offset += 1;
  }
  return { bad: text.length };
}

function endOfWord(text: string, start: number): End {
  const word = /true|false|null|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
  word.lastIndex = start;
  return word.test(text) ? { end: word.lastIndex } : { bad: start };
}
