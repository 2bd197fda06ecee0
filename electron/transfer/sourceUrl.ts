/** Under which names programs say on the clipboard where a text was copied, and how to read it there. */
const places: readonly { readonly format: string; readonly read: (bytes: Buffer) => string | undefined }[] = [
  // Chromium on Linux, and on macOS.
  { format: 'chromium/x-source-url', read: (bytes) => bytes.toString('utf8') },
  { format: 'org.chromium.source-url', read: (bytes) => bytes.toString('utf8') },
  // Firefox.
  { format: 'text/x-moz-url-priv', read: (bytes) => bytes.toString('utf16le') },
  // Every browser on Windows (Microsoft's “HTML Clipboard Format”).
  { format: 'HTML Format', read: (bytes) => /^SourceURL:(.*)$/m.exec(bytes.toString('utf8'))?.[1] },
];

/** The web address that the text on the clipboard was copied from, where the program that copied it has said so. */
export async function sourceUrl(readFormat: (format: string) => Promise<Buffer>): Promise<string | null> {
  for (const { format, read } of places) {
    const url = read(await readFormat(format))
      ?.replaceAll('\0', '')
      .trim();
    if (url && /^https?:\/\/\S+$/i.test(url) && url.length <= maxAddressLength) return url;
  }
  return null;
}

/** Longer ones carry something else than an address. */
const maxAddressLength = 4000;
