import { describe, expect, it } from 'vitest';
import { verifyThoroughly } from '../../electron/store/safety/verify.ts';
import { checkDossier } from '../../shared/formats/common/dossier.ts';
import { loadWeek, weekDossier, weekId, weekName } from '../fixtures/week/week.ts';
import { open, temporaryFolder } from '../fixtures/workspaces.ts';

describe('the trial week', () => {
  it('is fourteen articles and more than 130 annotations, some of them suggested or rejected', () => {
    const { articles, actors } = weekDossier();
    const annotations = articles.flatMap((entry) => entry.annotations);
    expect(articles).toHaveLength(14);
    expect(actors).toHaveLength(12);
    expect(annotations.filter(({ status }) => status === 'accepted').length).toBeGreaterThan(130);
    expect(new Set(annotations.map(({ status }) => status)).size).toBe(3);
    expect(new Set(annotations.map(({ tag }) => tag)).size).toBe(4);
    expect(checkDossier(weekDossier())).toBeNull();
  });

  it('is a sound workspace once it is loaded, with its outlets, questions, versions, statuses and labels', () => {
    const workspace = open(temporaryFolder());
    loadWeek(workspace);
    expect(workspace.articles.get(weekId('02'))?.revisionOf).toBe(weekId('01'));
    expect(workspace.articles.get(weekId('13'))?.status).toBe('setAside');
    expect(workspace.articles.get(weekId('05'))?.labels).toEqual(['casualties', 'ميناء']);
    expect(workspace.outlets.named('opa')?.name).toBe('Orvanna Press Agency');
    expect(workspace.questions.all()).toHaveLength(2);
    expect(workspace.annotations.get(weekId('12.q1'))?.segments.map(({ exact }) => exact)).toEqual([
      '“They told us it was safe',
      '“It was not.”',
    ]);
    expect(weekName(weekId('12.q1'))).toBe('12.q1');
    expect(verifyThoroughly(workspace)).toEqual([]);
  });
});
