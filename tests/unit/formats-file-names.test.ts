import { expect, test } from 'vitest';
import { fileStems } from '../../shared/formats/common/fileNames.ts';

const cases: readonly (readonly [why: string, fileName: string, stem: string])[] = [
  ['an ordinary name', 'report.txt', 'report'],
  ['other scripts', '북한군 파병.html', '북한군 파병'],
  ['a name with dots', 'U.S. v. Kim.pdf', 'U.S. v. Kim'],
  ['two endings that other files could be taken for', 'a.ann.txt', 'a'],
  ['folders', '../../etc/passwd', '_.._etc_passwd'],
  ['folders of Windows', 'C:\\news\\a.txt', 'C_news_a'],
  ['what Windows forbids', 'who? "they" <all>|*', 'who_ _they_ _all_'],
  ['a device of Windows', 'con.txt', '_con'],
  ['a device with an ending of its own', 'NUL.2024', '_NUL.2024'],
  ['a hidden file', '.profile', 'profile'],
  ['what a program would take for an option', '-rf', 'rf'],
  ['line breaks and a mark that turns the direction', 'a\n\u202etxt.exe', 'a_txt.exe'],
  ['nothing that could stay', '..', 'article'],
  ['a name too long, cut between characters', '👨‍👩‍👧'.repeat(20), '👨‍👩‍👧'.repeat(8)],
];

test.each(cases)('a file is named safely for %s', (_why, fileName, stem) => {
  expect(fileStems([fileName])).toEqual([stem]);
});

test('no two files have one name, also where case and composed letters do not count', () => {
  const names = ['a.txt', 'A.txt', 'a-2.txt', 'a.md', 'caf\u00e9', 'cafe\u0301'];
  expect(fileStems(names)).toEqual(['a', 'A-2', 'a-2-2', 'a-3', 'caf\u00e9', 'cafe\u0301-2']);
});
