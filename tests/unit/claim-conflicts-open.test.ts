import { describe, expect, it } from 'vitest';
import { areOpposed } from '../fixtures/opposedClaims.ts';

describe('a denial, beside what leaves the same open,', () => {
  it.each([
    [
      'what is only not ruled out',
      'en',
      'The guard denied that [the gate was open].',
      'The inquiry could not rule out that [the gate was open].',
    ],
    [
      'what cannot be ruled out',
      'en',
      'The guard denied that [the gate was open].',
      'That [the gate was open] cannot be ruled out.',
    ],
    [
      'what is not denied',
      'en',
      'The guard denied that [the gate was open].',
      'The mayor did not deny that [the gate was open].',
    ],
    [
      'what is only not ruled out',
      'de',
      'Er bestritt, dass [die Brücke gesperrt war].',
      'Das Amt schloss nicht aus, dass [die Brücke gesperrt war].',
    ],
    [
      'what is not denied',
      'fr',
      'Il dément que [les freins aient été défectueux].',
      'Elle n’a pas nié que [les freins aient été défectueux].',
    ],
    [
      'what is only not ruled out',
      'es',
      'Negó que [los soldados dispararan contra los campesinos].',
      'No descartó que [los soldados dispararan contra los campesinos].',
    ],
    [
      'what is only not ruled out',
      'ru',
      'Он отрицает, что [танкер перевозил оружие].',
      'Министерство не исключило, что [танкер перевозил оружие].',
    ],
    [
      'what is only not ruled out',
      'uk',
      'Він заперечив, що [корабель перевозив зброю].',
      'Речник не виключив, що [корабель перевозив зброю].',
    ],
    [
      'what is not denied',
      'ar',
      'نفت الشركة أن [السفينة كانت تنقل أسلحة].',
      'ولم تنف الوزارة أن [السفينة نقلت أسلحة].',
    ],
    ['what is not denied', 'he', 'המשרד הכחיש כי [הספינה נשאה נשק].', 'המלח לא הכחיש כי [הספינה נשאה נשק].'],
    ['what is only not ruled out', 'zh', '公司否认[货船运送武器]。', '海关不排除[货船运送了武器]。'],
    [
      'what is not denied',
      'ja',
      '会社は[貨物船が武器を運んだ]ことを否定した。',
      '船員は[貨物船が武器を運んだ]ことを否定しなかった。',
    ],
    [
      'what is not denied',
      'ko',
      '회사는 [화물선이 무기를 운반했다]는 주장을 부인했다.',
      '선원은 [화물선이 무기를 운반했다]는 주장을 부인하지 않았다.',
    ],
    [
      'what is not denied',
      'tr',
      'Bakanlık, [geminin silah taşıdığı] iddiasını yalanladı.',
      'Denizci, [geminin silah taşıdığı] iddiasını yalanlamadı.',
    ],
  ])('is not opposed to %s (%s)', (_what, language, denied, open) => {
    expect(areOpposed(language, denied, open)).toBe(false);
  });
});
