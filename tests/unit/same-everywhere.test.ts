import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';

/** Languages that sort, case, number and segment in their own ways, east and west of Greenwich. */
const machines = [
  { locale: 'en-US', timeZone: 'America/Los_Angeles' },
  { locale: 'de-DE', timeZone: 'Europe/Berlin' },
  { locale: 'tr-TR', timeZone: 'Pacific/Kiritimati' },
  { locale: 'ar-EG', timeZone: 'Africa/Cairo' },
  { locale: 'el-GR', timeZone: 'Asia/Tokyo' },
] as const;

interface Results {
  readonly locale: string;
  readonly timeZone: string;
  readonly digests: Readonly<Record<string, string>>;
}

describe('the same bytes come out on every machine', () => {
  it('whatever its language and its time zone', { timeout: 240_000 }, async () => {
    const [here, ...others] = await Promise.all(machines.map(resultsOn));
    expect(Object.keys(here?.digests ?? {}).length).toBeGreaterThan(20);
    const differences = others.flatMap(({ locale, timeZone, digests }) =>
      Object.entries(digests)
        .filter(([name, digest]) => digest !== here?.digests[name])
        .map(([name]) => `${name}: ${locale} in ${timeZone} differs`),
    );
    expect(differences).toEqual([]);
  });
});

/** A process takes its locale and its zone from its environment when it starts. */
async function resultsOn({ locale, timeZone }: (typeof machines)[number]): Promise<Results> {
  const { stdout } = await promisify(execFile)(
    process.execPath,
    [join(import.meta.dirname, '../fixtures/everyResult.ts')],
    { env: { ...process.env, LC_ALL: `${locale.replace('-', '_')}.UTF-8`, TZ: timeZone } },
  );
  // True because it is what the fixture prints.
  const results = JSON.parse(stdout) as Results;
  expect(results).toMatchObject({ locale, timeZone });
  return results;
}
