import { describe, expect, it } from 'vitest';
import { languageAsTyped } from '../../shared/model/languages.ts';

describe('the language of an article, as a person types it', () => {
  it.each([
    ['Ukrainian', 'uk'],
    ['українська', 'uk'],
    ['  arabic ', 'ar'],
    ['العربية', 'ar'],
    ['Deutsch', 'de'],
    ['chinese, traditional', 'zh-Hant'],
  ])('%s is %s', (typed, tag) => expect(languageAsTyped(typed)).toBe(tag));

  it.each(['pt-BR', 'EN', '', 'Klingon'])('“%s” stays as it is', (typed) =>
    expect(languageAsTyped(typed)).toBe(typed),
  );
});
