import { describe, expect, it } from 'vitest';
import { missingFontsSentence, scriptsIn } from '../../shared/text/scripts.ts';

const namesIn = (text: string) => scriptsIn(text).map(({ script }) => script.name);

describe('the scripts of an article', () => {
  it.each([
    ['Over 11,000 soldiers, naïve café', []],
    ['국가정보원은 NIS', ['Korean']],
    ['国家情報院', ['Chinese']],
    ['国家情報院は', ['Japanese']],
    ['กรุงเทพ and Київ', ['Thai', 'Cyrillic']],
    ['𖼀𖼁', ['Miao']],
    ['π > 3 – “٢٠٢٤” 🙂', ['Greek']],
    ['', []],
  ])('%s', (text, names) => {
    expect(namesIn(text)).toEqual(names);
  });

  it('come with a few of their letters, no two alike', () => {
    expect(scriptsIn('ㅏㅏㅏ 한국 한국어')).toMatchObject([{ letters: ['ㅏ', '한', '국', '어'] }]);
    expect(scriptsIn('абвгдежзийк')[0]?.letters).toHaveLength(6);
  });

  it('are named in one sentence with what to install', () => {
    const missing = scriptsIn('한 日本の ไทย').map(({ script }) => script);
    expect(missingFontsSentence(missing, true)).toBe(
      'No font on this computer has Korean, Japanese or Thai letters: install fonts-noto-cjk and fonts-noto-core, then restart Glossator.',
    );
    expect(missingFontsSentence(missing.slice(0, 1), false)).toBe(
      'No font on this computer has Korean letters: install a font with Korean letters, then restart Glossator.',
    );
  });
});
