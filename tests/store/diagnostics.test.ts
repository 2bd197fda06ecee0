import { readFileSync, writeFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { runCli } from '../../electron/cli.ts';
import { diagnose, diagnosticsText } from '../../electron/diagnostics.ts';
import { backupFolder, databaseName } from '../../electron/store/db/location.ts';
import { makeBackup } from '../../electron/store/safety/backups.ts';
import { ok } from '../../shared/result.ts';
import { importBytes } from '../fixtures/importing.ts';
import { open, temporaryFolder } from '../fixtures/workspaces.ts';

/** Everything in the workspace that says something of a person or of what they read has this in it. */
const secret = 'Qvoxi';

async function secretWorkspace() {
  const dir = join(temporaryFolder(), `${secret} workspace`);
  const workspace = open(dir);
  workspace.settings.save({ annotator: `${secret} Analyst`, theme: 'dark' });
  const bytes = new TextEncoder().encode(`${secret} title\n\nOver 11,000 ${secret} soldiers were sent.`);
  const { rows } = await importBytes(workspace, { fileName: `${secret}.txt`, bytes });
  const articleId = rows[0]?.id ?? '';
  const { actions } = workspace;
  const at = workspace.articles.text(articleId)?.indexOf('Over') ?? 0;
  const { changes } = actions.createAnnotation({
    articleId,
    tag: 'actor',
    segments: [{ start: at, end: at + 26 }],
  });
  const [made] = changes;
  actions.updateAnnotation(made?.id ?? '', { note: `Ask ${secret}` });
  actions.createActor({ name: `${secret} Force`, mentionIds: [made?.id ?? ''] });
  workspace.settings.save({ lastArticleId: articleId });
  workspace.drafts.save(articleId, `${secret} half`);
  return { dir, workspace, articleId };
}

describe('diagnostics', () => {
  test('say how much is in the newest backup', async () => {
    vi.stubEnv('XDG_CONFIG_HOME', temporaryFolder());
    onTestFinished(() => void vi.unstubAllEnvs());
    const { dir, workspace } = await secretWorkspace();
    makeBackup(workspace.file, backupFolder(dir));
    expect(diagnose(dir, ok(workspace)).Backups).toMatchObject({
      Whole: 1,
      Newest: expect.stringMatching(/Z, 1 article, 1 annotation$/),
    });
  });

  test('count what is in a workspace and say nothing of it', async () => {
    const { dir, workspace, articleId } = await secretWorkspace();
    const found = diagnose(dir, ok(workspace));
    expect(found).toMatchObject({
      Program: { SQLite: expect.stringMatching(/^3\./) },
      Files: { [databaseName]: expect.stringMatching(/^\d+ bytes$/), 'Last action on record': 4 },
      Workspace: { State: 'open', 'Quick check': 'ok', Journal: 'wal, synchronous 2' },
      Contents: { Articles: 1, Annotations: 1, 'Actor entries': 1, 'Unsaved notes': 1 },
      'Articles by kind of file': { 'text/plain': 1 },
      'Annotations by tag and status': { 'actor accepted': 1 },
      Settings: { theme: '"dark"' },
    });
    // As a file of somebody else may call itself.
    workspace.db.exec(`UPDATE article SET media_type = 'text/${secret}'`);
    const foreign = diagnose(dir, ok(workspace));
    expect(foreign).toMatchObject({ 'Articles by kind of file': { other: 1 } });
    expect(JSON.stringify(foreign)).not.toContain(secret);
    const text = diagnosticsText(found, '2026-01-01T00:00:00.000Z');
    for (const forbidden of [secret, 'soldiers', articleId, homedir(), dir, 'Analyst'])
      expect(text).not.toContain(forbidden);
    const hashes = workspace.db.prepare<[], string>('SELECT hash FROM history').pluck().all();
    for (const hash of hashes) expect(text).not.toContain(hash);
    workspace.close();
  });

  test('are told on the command line, as text and as JSON, also of a workspace that is damaged', async () => {
    const { dir, workspace } = await secretWorkspace();
    workspace.close();
    const run = async (...args: string[]) => {
      const out: string[] = [];
      const status = await runCli(['diagnostics', '--workspace', dir, ...args], {
        out: (text) => out.push(String(text)),
        error: (text) => out.push(String(text)),
      });
      return { status, out: out.join('') };
    };
    const whole = await run();
    expect(whole).toMatchObject({ status: 0, out: expect.stringContaining('  Annotations: 1\n') });
    expect(JSON.parse((await run('--json')).out)).toMatchObject({ Contents: { Annotations: 1 } });

    const file = join(dir, databaseName);
    const bytes = readFileSync(file);
    writeFileSync(file, bytes.fill(0xaa, 4096));
    const damaged = await run();
    expect(damaged).toMatchObject({ status: 0, out: expect.stringContaining('cannot be read') });
    writeFileSync(file, 'no database');
    expect(await run()).toMatchObject({
      status: 0,
      out: expect.stringContaining('State: not open: damaged'),
    });
    for (const { out } of [whole, damaged]) expect(out).not.toContain(secret);
  });
});
