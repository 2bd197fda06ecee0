import { findBlocks } from '../../../shared/text/blocks.ts';
import { buildStructure, type FlowBlock, type Structure } from '../structure.ts';

/** Paragraphs as in plain text; what is quoted from another mail, with `>` before each line, is set off. */
export function structureOfPlain(written: string): Structure {
  const text = written.replace(/\r\n?/g, '\n');
  return buildStructure(
    findBlocks(text).map(({ type, level, start, end }): FlowBlock => {
      const words = text.slice(start, end);
      const isQuoted = words.split('\n').every((line) => /^\s*>/.test(line));
      return {
        type: isQuoted ? 'blockquote' : type === 'heading' ? 'paragraph' : type,
        ...(level !== undefined && type !== 'heading' && { level }),
        runs: [{ text: words }],
        keepsSpace: true,
      };
    }),
  );
}

/**
 * Puts the lines together that a mail program has broken (RFC 3676): a line goes on where it ends in a space, which `delSp`
 * takes away, in the same depth of quotation. The line before a signature never does.
 */
export function unflowed(text: string, delSp: boolean): string {
  const lines: string[] = [];
  let depth = 0;
  let isOpen = false;
  let parts: string[] = [];
  const end = () => {
    if (parts.length > 0)
      lines.push(depth > 0 ? `${'>'.repeat(depth)} ${parts.join('')}`.trimEnd() : parts.join(''));
    parts = [];
    isOpen = false;
  };
  for (const line of text.split('\n')) {
    let quotes = 0;
    while (line[quotes] === '>') quotes += 1;
    const words = line[quotes] === ' ' ? line.slice(quotes + 1) : line.slice(quotes);
    const isSignature = words === '-- ';
    if (!isOpen || quotes !== depth || isSignature) end();
    depth = quotes;
    isOpen = words.endsWith(' ') && !isSignature;
    parts.push(isOpen && delSp ? words.slice(0, -1) : words);
  }
  end();
  return lines.join('\n');
}

/** What of a text was put around it by PGP, and the text that it signs (RFC 9580, 7). */
export interface Signed {
  readonly text: string;
  readonly isSigned: boolean;
  /** Whether a part of it can only be read with a key. */
  readonly isEncrypted: boolean;
}

/** Takes the frame of PGP from a text that was signed in clear; what is encrypted is taken out. */
export function withoutPgp(text: string): Signed {
  if (!text.includes('-----BEGIN PGP ')) return { text, isSigned: false, isEncrypted: false };
  const kept: string[] = [];
  let state: 'outside' | 'head' | 'signed' | 'armour' = 'outside';
  let isSigned = false;
  let isEncrypted = false;
  for (const line of text.split('\n')) {
    const begin = /^-----BEGIN PGP ([A-Z ]+?)-----\s*$/.exec(line)?.[1];
    if (begin !== undefined) {
      isSigned ||= begin === 'SIGNED MESSAGE' || begin === 'SIGNATURE';
      isEncrypted ||= begin === 'MESSAGE';
      state = begin === 'SIGNED MESSAGE' ? 'head' : 'armour';
    } else if (/^-----END PGP [A-Z ]+-----\s*$/.test(line)) state = 'outside';
    else if (state === 'head') state = line.trim() === '' ? 'signed' : 'head';
    else if (state === 'signed') kept.push(line.startsWith('- ') ? line.slice(2) : line);
    else if (state === 'outside') kept.push(line);
  }
  return { text: kept.join('\n'), isSigned, isEncrypted };
}

/** What a calendar entry says (RFC 5545), a line each, in its order; empty where it says nothing. */
export function textOfCalendar(written: string): string {
  const lines = written
    .replace(/\r\n?/g, '\n')
    .replace(/\n[ \t]/g, '')
    .split('\n');
  return lines
    .flatMap((line) => {
      const [, name = '', value = ''] = /^([A-Z-]+)(?:;[^:]*)?:(.*)$/i.exec(line) ?? [];
      const label = Object.hasOwn(calendarLines, name.toUpperCase())
        ? calendarLines[name.toUpperCase()]
        : undefined;
      const words = value.replace(/\\([nN,;\\])/g, (_, sign: string) => (/n/i.test(sign) ? '\n' : sign));
      return label === undefined || words.trim() === '' ? [] : [`${label}: ${words.trim()}`];
    })
    .join('\n');
}

const calendarLines: Readonly<Record<string, string>> = {
  SUMMARY: 'Summary',
  LOCATION: 'Location',
  DTSTART: 'Start',
  DTEND: 'End',
  ORGANIZER: 'Organizer',
  DESCRIPTION: 'Description',
};
