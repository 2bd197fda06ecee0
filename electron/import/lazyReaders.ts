import { isMailbox } from './mail/mailbox.ts';
import { isDeliveredMail, isMail, isSavedPage } from './mail/recognise.ts';
import { isOutlookMessage } from './outlook/compound.ts';
import type { DocumentReader } from './reader.ts';
import { isWebArchive } from './warc/recognise.ts';
import { zipKind } from './zipKind.ts';

// Kinds of documents whose readers are large, or seldom wanted: each is loaded with the first file of its kind.

/** There are thousands of these in an import: asking for what is loaded each time takes as long as reading some of them. */
let text: Promise<typeof import('./text.ts')> | undefined;

/** Plain text is what a file is taken for when nothing says otherwise, so it recognises nothing. */
export const plainTextReader: DocumentReader = {
  id: 'text',
  label: 'Plain text',
  extensions: ['.txt', '.text', '.log'],
  mediaType: 'text/plain',
  read: async (bytes, fileName, options) => {
    text ??= import('./text.ts');
    return (await text).readText(bytes, fileName, options);
  },
};

/** Markdown as GitHub writes it. HTML in it goes through the same list of what is allowed as web pages do. */
export const markdownReader: DocumentReader = {
  id: 'markdown',
  label: 'Markdown',
  extensions: ['.md', '.markdown', '.mdown', '.mkd'],
  mediaType: 'text/markdown',
  read: async (bytes, fileName, options) => {
    const { readMarkdown } = await import('./markdown.ts');
    return readMarkdown(bytes, fileName, options);
  },
};

/** Web pages, saved or written. The folder of files that browsers save beside a page is not needed. */
export const htmlReader: DocumentReader = {
  id: 'html',
  label: 'Web page',
  extensions: ['.html', '.htm', '.xhtml', '.xht'],
  mediaType: 'text/html',
  recognises: (head) => {
    const text = withoutComments(latin1(head).replace(/^\u00ef\u00bb\u00bf/, ''));
    return /^\s*<(?:!doctype\s+html|html|head|body)\b/i.test(text);
  },
  read: async (bytes, fileName, options) => {
    const { readHtml } = await import('./html.ts');
    return readHtml(bytes, fileName, options);
  },
};

/** Pages that browsers save as one file (RFC 2557), often under a name that says something else. */
export const mhtmlReader: DocumentReader = {
  id: 'mhtml',
  label: 'Saved web page (MHTML)',
  extensions: ['.mhtml', '.mht'],
  mediaType: 'multipart/related',
  isUnmistakable: isSavedPage,
  read: async (bytes, fileName, options) => {
    const { readMhtml } = await import('./mhtml.ts');
    return readMhtml(bytes, fileName, options);
  },
};

/**
 * E-mail as programs save it (RFC 5322, MIME). The subject and the lines From, To, Cc and Date come above the text,
 * because who wrote to whom and when is what an analyst tags first.
 */
export const emailReader: DocumentReader = {
  id: 'email',
  label: 'E-mail',
  extensions: ['.eml', '.emlx'],
  mediaType: 'message/rfc822',
  isUnmistakable: isDeliveredMail,
  recognises: isMail,
  read: async (bytes, fileName, options) => {
    const { readEmail } = await import('./email.ts');
    return readEmail(bytes, fileName, options);
  },
};

/** Mailboxes in one file, as Thunderbird (whose files have no ending), Apple Mail, Gmail and servers write them. */
export const mboxReader: DocumentReader = {
  id: 'mbox',
  label: 'Mailbox (mbox)',
  extensions: ['.mbox', '.mbx'],
  mediaType: 'application/mbox',
  isUnmistakable: isMailbox,
  read: async (bytes, fileName, options) => {
    const { readMbox } = await import('./mail/mbox.ts');
    return readMbox(bytes, fileName, options);
  },
};

/** Messages that Outlook saves; other programs keep them in the kind of file that old Word documents have. */
export const outlookReader: DocumentReader = {
  id: 'outlook',
  label: 'Outlook message',
  extensions: ['.msg'],
  mediaType: 'application/vnd.ms-outlook',
  isUnmistakable: (_head, bytes) => isOutlookMessage(bytes),
  read: async (bytes, fileName, options) => {
    const { readOutlook } = await import('./outlook.ts');
    return readOutlook(bytes, fileName, options);
  },
};

/** Web archives as crawlers and browsers write them (WARC, ISO 28500; ARC; WACZ). */
export const warcReader: DocumentReader = {
  id: 'warc',
  label: 'Web archive (WARC)',
  extensions: ['.warc', '.warc.gz', '.wacz', '.arc', '.arc.gz'],
  mediaType: 'application/warc',
  isUnmistakable: isWebArchive,
  read: async (bytes, fileName, options) => {
    const { readWarc } = await import('./warc.ts');
    return readWarc(bytes, fileName, options);
  },
};

/** The text layer of a PDF. */
export const pdfReader: DocumentReader = {
  id: 'pdf',
  label: 'PDF',
  extensions: ['.pdf'],
  mediaType: 'application/pdf',
  recognises: (head) => latin1(head).includes('%PDF-'),
  read: async (bytes, fileName, options) => {
    const { readPdf } = await import('./pdf/read.ts');
    return readPdf(bytes, fileName, options);
  },
};

/** Word documents; macros in them are ignored. As XML they are known by how they begin. */
export const docxReader: DocumentReader = {
  id: 'docx',
  label: 'Word document',
  extensions: ['.docx', '.docm', '.dotx', '.dotm'],
  mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  isUnmistakable: (head) => isWordXml(latin1(head)),
  recognises: (_head, bytes) => zipKind(bytes) === 'docx',
  read: async (bytes, fileName, options) => {
    const { readDocx } = await import('./docx.ts');
    return readDocx(bytes, fileName, options);
  },
};

/** Rich text (RTF), whatever program wrote it. */
export const rtfReader: DocumentReader = {
  id: 'rtf',
  label: 'Rich text (RTF)',
  extensions: ['.rtf'],
  mediaType: 'application/rtf',
  isUnmistakable: (head) => /^(?:\xef\xbb\xbf)?\s*\{\\rtf/.test(latin1(head)),
  read: async (bytes, fileName, options) => {
    const { readRtf } = await import('./rtf.ts');
    return readRtf(bytes, fileName, options);
  },
};

/** Texts of LibreOffice and its kin, packed or as one file of XML; those of OpenOffice 1, too. */
export const odtReader: DocumentReader = {
  id: 'odt',
  label: 'OpenDocument text',
  extensions: ['.odt', '.fodt', '.ott', '.odm', '.sxw'],
  mediaType: 'application/vnd.oasis.opendocument.text',
  recognises: (head, bytes) =>
    zipKind(bytes) === 'odt' ||
    /<office:document[\s>][^>]*?opendocument\.text/.test(latin1(head).replace(/\s+/g, ' ')),
  read: async (bytes, fileName, options) => {
    const { readOdt } = await import('./odt.ts');
    return readOdt(bytes, fileName, options);
  },
};

/** E-books; a long one gives an article for each chapter. */
export const epubReader: DocumentReader = {
  id: 'epub',
  label: 'E-book (EPUB)',
  extensions: ['.epub'],
  mediaType: 'application/epub+zip',
  recognises: (_head, bytes) => zipKind(bytes) === 'epub',
  read: async (bytes, fileName, options) => {
    const { readEpub } = await import('./epub.ts');
    return readEpub(bytes, fileName, options);
  },
};

/** Tables with an article in each row; those of annotations are told apart before by their formats. */
export const tableReader: DocumentReader = {
  id: 'table',
  label: 'Table of articles',
  extensions: ['.csv', '.tsv', '.tab', '.jsonl', '.ndjson', '.xlsx', '.xlsm', '.xltx'],
  mediaType: 'text/csv',
  recognises: (head) =>
    /^(?:\xef\xbb\xbf|\xff\xfe|\xfe\xff)?\s*\[\s*\{/.test(latin1(head).replaceAll('\0', '')),
  read: async (bytes, fileName, options) => {
    const { readArticles } = await import('./table/read.ts');
    return readArticles(bytes, fileName, options);
  },
};

/** True for the beginning of a Word document that is one file of XML (“Flat OPC”, and what Word wrote in 2003). */
function isWordXml(head: string): boolean {
  return (
    /^(?:\xef\xbb\xbf)?\s*<(?:\?xml|pkg:package|w:wordDocument)/.test(head) &&
    /<\?mso-application\s+progid="Word\.Document"|office\/word\/2003\/wordml|wordprocessingml\.document\.main\+xml/.test(
      head,
    )
  );
}

function latin1(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('latin1');
}

function withoutComments(html: string): string {
  return html.replace(/<!--[\s\S]*?-->/g, '');
}
