/**
 * Every fault that the program has to stand, how it is brought about, and the tests that do so. `tests` are parts of the
 * titles of tests in a file; each must be there and pass.
 * @typedef {{ row: number, fault: string, injected: string, file: string, tests: readonly string[] }} Fault
 */

const store = (/** @type {string} */ name) => `tests/store/${name}.test.ts`;
const unit = (/** @type {string} */ name) => `tests/unit/${name}.test.ts`;
const window = (/** @type {string} */ name) => `tests/e2e/${name}.test.ts`;

/** @type {(row: number, fault: string, injected: string, file: string, ...tests: string[]) => Fault} */
const fault = (row, what, injected, file, ...tests) => ({ row, fault: what, injected, file, tests });

/** In the order of their numbers; one fault may have several lines. */
export const faults = [
  fault(1, 'kill while writing', 'SIGKILL after 0–120 ms', store('faults'), 'kill -9 at random'),
  fault(2, 'power cut', 'unsynced sectors of an strace log dropped', store('faults'), 'by power cuts'),
  fault(3, 'disk full', 'tmpfs of 6 MB with ballast', store('faults'), 'a disk that is full'),
  fault(4, 'file size limit', 'ulimit -f', store('faults'), 'a limit to the size'),
  fault(5, 'fsync fails', 'strace inject EIO', store('faults'), 'fails to keep what it was told'),
  fault(6, 'read-only folder', 'chmod, chattr', window('start-failures'), 'cannot be written'),
  fault(7, 'zeroed header', '100 bytes overwritten', store('salvage'), 'header of zeros'),
  fault(8, 'empty database', 'truncated to nothing', window('start-failures'), 'an empty file'),
  fault(9, 'damaged pages', 'three pages overwritten', store('salvage'), 'page that was overwritten'),
  fault(9, 'damaged database in the window', 'overwritten', window('recovery'), 'is restored', 'salvaged'),
  fault(10, 'text changed by the disk', 'bytes changed', store('backups'), 'that the disk has changed'),
  fault(
    11,
    'log lost or cut',
    'deleted, truncated',
    store('high-water'),
    'that was lost',
    'that was cut',
    'older copy',
  ),
  fault(12, 'database deleted while open', 'rm', window('recovery'), 'deleted under the open window'),
  fault(13, 'two instances', 'started twice', window('second-instance'), 'brings the first window'),
  fault(14, 'newer schema', 'user_version = 99', window('start-failures'), 'newer Glossator'),
  fault(15, 'migration killed', 'SIGKILL in the step', store('migrate'), 'one that is killed'),
  fault(16, 'backup killed', 'SIGKILL', store('backups'), 'killed in the making'),
  fault(17, 'export killed', 'SIGKILL after 200–600 ms', store('faults'), 'an export that is killed'),
  fault(18, 'export over a link', 'symbolic link', store('writeFile'), 'replaces a link'),
  fault(19, 'clock jumps', 'set back by years', store('backups'), 'whatever the clock says'),
  fault(
    20,
    'page crashes',
    'forcefullyCrashRenderer',
    window('drafts'),
    'page that crashes',
    'survives kill -9',
  ),
  fault(21, 'SIGTERM while writing a note', 'kill', window('drafts'), 'SIGTERM'),
  fault(22, 'cloud folder', 'its path', store('faults'), 'Dropbox', 'OneDrive', 'and no other'),
  fault(23, 'oversized text', 'generated', window('too-much'), 'twenty megabytes', 'above the limit'),
  fault(24, 'binary as text', 'an ELF file, NUL bytes', unit('import-text'), 'a program', 'NUL bytes'),
  fault(25, 'encodings', 'byte fixtures', unit('import-text'), 'UTF-16 cut in half', 'with a fault in it'),
  fault(26, 'half surrogate pairs', 'byte fixtures', unit('import-text'), 'half of a surrogate pair'),
  fault(27, 'emoji in offsets', 'fixtures', unit('offsets'), 'five code units and three code points'),
  fault(27, 'offsets in any script', 'generated', 'tests/page/any-script.test.ts', 'in any script'),
  fault(
    28,
    'zip bomb',
    '150 MB declared small',
    unit('import-docx'),
    'grows to 150 MB',
    'declares too small',
  ),
  fault(
    29,
    'archive that points outside itself',
    '../',
    unit('import-docx'),
    'outside of itself',
    'absolute file',
  ),
  fault(30, 'script link in a docx', 'javascript:', unit('import-docx'), 'no link that runs'),
  fault(31, 'docx nested 50,000 deep', 'generated', unit('import-docx'), 'nested 50,000 deep'),
  fault(32, 'hostile pages', 'generated payloads', unit('payloads'), 'every reader'),
  fault(32, 'hostile pages in the window', 'generated payloads', window('payloads'), 'nothing runs'),
  fault(
    32,
    'payloads by every other route',
    'docx, tables, annotations',
    unit('payloads'),
    'in a Word document',
    'in a table (csv)',
    'titles and notes of json',
    'titles and notes of w3c',
  ),
  fault(
    32,
    'payloads pasted, and as names and notes',
    'clipboard, Glossator JSON',
    window('payloads'),
    'on the clipboard',
    'names, titles',
  ),
  fault(32, 'payloads in a report', 'Glossator JSON', unit('formats-report'), 'hundreds of hostile pages'),
  fault(33, 'page nested 100,000 deep', 'generated', unit('payloads'), 'nested 100,000 deep'),
  fault(34, 'remote loads', 'fetch, images, styles', window('closed-program'), 'no request leaves'),
  fault(
    34,
    'any connection or look-up',
    'strace, a network namespace',
    window('no-network'),
    'no process connects',
    'without any network',
  ),
  fault(35, 'very many annotations', '100,000', window('too-much'), 'article with very many'),
  fault(35, 'a million annotations', 'generated', store('large-import'), 'very many annotations'),
  ...['webanno', 'cas', 'separated', 'doccano', 'brat', 'refi'].map((format) =>
    fault(35, `very many in ${format}`, 'generated, a million', unit(`formats-${format}`), 'very many'),
  ),
  fault(35, 'very many in w3c', 'generated, a million', unit('formats-w3c-foreign'), 'very many'),
  fault(35, 'very many in Label Studio', 'generated, a million', unit('formats/labelstudio'), 'very many'),
  fault(
    36,
    'malformed JSON',
    'cut, 1e6 brackets',
    unit('formats-glossator'),
    'half a file',
    'million open brackets',
  ),
  fault(37, '__proto__', 'fixture', unit('formats-glossator'), '__proto__'),
  fault(39, 'formula cells', 'fixtures', unit('formats-separated'), 'in a spreadsheet'),
  fault(40, 'bidi and zero-width characters', 'fixtures', window('hidden-characters'), 'have a marker'),
  fault(41, 'generated calls', 'more than 10,000', 'tests/ipc/fuzz.test.ts', 'on every channel'),
  fault(41, 'calls that should never be made', 'junk on every channel', window('bridge'), 'over the bridge'),
  fault(41, 'calls from a frame or a window', 'made in Electron', window('bridge'), 'a frame in the page'),
  fault(
    41,
    'calls too large, too many',
    'generated',
    'tests/ipc/serve.test.ts',
    'larger or deeper',
    'in a second',
  ),
  fault(42, 'middle click', 'with Ctrl and Shift', window('closed-program'), 'a middle click'),
  fault(42, 'navigation, new windows', 'links, window.open', window('closed-program'), 'goes nowhere'),
  fault(43, 'round trip', 'export, import, export', unit('formats-glossator'), 'byte for byte'),
  fault(44, 'foreign schema', 'triggers, views, 20 more', store('schema'), 'is refused wherever'),
  fault(44, 'bit of the version', 'flipped in the header', store('schema'), 'one bit of the version'),
];

/** Faults of the list that cannot happen, and why. */
export const impossible = [{ row: 38, fault: 'ReDoS', because: 'no pattern is ever taken from a person' }];
