// @vitest-environment happy-dom
import { fireEvent, screen, waitFor, within } from '@testing-library/dom';
import { describe, expect, it } from 'vitest';
import { enterRoom } from '../../renderer/state/actions/room.ts';
import { getState } from '../../renderer/state/store.ts';
import { glossator } from '../../shared/formats/glossator/glossator.ts';
import { encodeText } from '../fixtures/encoding.ts';
import { mentionedActor } from '../fixtures/mentionedActor.ts';
import { holdBack, prepareWindows } from './window.tsx';

const open = prepareWindows();

const service = 'National Intelligence Service';
const reports = encodeText(glossator, mentionedActor(1, 3));

const mentions = () => screen.getByRole('listbox', { name: 'Mentions' });
const options = () => within(mentions()).queryAllByRole('option');

const openPage = async (content = reports) => {
  const window = await open('reports.json', content);
  const openAgain = async (name = service) => {
    await window.user.click(await screen.findByRole('button', { name: new RegExp(`^${name}`) }));
    await screen.findByRole('main', { name: `Actor: ${name}` });
    return within(screen.getByRole('complementary', { name: 'Entry' }));
  };
  return { ...window, openAgain, page: await openAgain() };
};

describe('a field on the page of an actor', () => {
  it('keeps the letters that are typed while it is being saved', async () => {
    const { page, actors } = await openPage();
    const name = page.getByLabelText<HTMLInputElement>('Name');
    fireEvent.change(name, { target: { value: 'State Intelligence' } });
    fireEvent.keyDown(name, { key: 'Enter' });
    fireEvent.change(name, { target: { value: 'State Intelligence Service' } });
    await waitFor(() => expect(actors()).toContain('State Intelligence'));
    await new Promise((done) => setTimeout(done, 50));
    expect(name.value).toBe('State Intelligence Service');
    fireEvent.keyDown(name, { key: 'Enter' });
    await waitFor(() => expect(actors()).toContain('State Intelligence Service'));
  });

  it('is saved when its page is left', async () => {
    const { page, actors } = await openPage();
    fireEvent.change(page.getByLabelText('Name'), { target: { value: 'The Service' } });
    enterRoom('reading');
    await waitFor(() => expect(actors()).toContain('The Service'));
  });

  it('does not keep the window open for the spaces around a note', async () => {
    const { page, close, isClosed } = await openPage();
    const note = page.getByLabelText('Note');
    fireEvent.change(note, { target: { value: 'Spokesman: Mr Kim\n' } });
    fireEvent.focusOut(note);
    await waitFor(() => expect(getState().drafts.size).toBe(0));
    close();
    await waitFor(() => expect(isClosed()).toBe(true));
  });

  it('still holds what was refused when its page is opened again, until Revert', async () => {
    const { user, page, openAgain } = await openPage();
    await user.type(page.getByLabelText('Wikidata'), '484622{Enter}');
    expect((await page.findByRole('alert')).textContent).toContain('“484622” is not a Wikidata id');
    enterRoom('reading');
    const again = await openAgain();
    const wikidata = again.getByLabelText<HTMLInputElement>('Wikidata');
    expect(wikidata.value).toBe('484622');
    expect(wikidata.getAttribute('aria-invalid')).toBe('true');
    await user.click(again.getByRole('button', { name: 'Revert' }));
    await waitFor(() => expect(wikidata.value).toBe(''));
  });

  it('takes back what was written with Escape, and the next Escape is the page’s', async () => {
    const { user, page, actors } = await openPage();
    const name = page.getByLabelText<HTMLInputElement>('Name');
    await user.type(name, ' of Korea');
    expect(fireEvent.keyDown(name, { key: 'Escape' })).toBe(false);
    await waitFor(() => expect(name.value).toBe(service));
    expect(fireEvent.keyDown(name, { key: 'Escape' })).toBe(true);
    expect(actors()).toContain(service);
  });

  it('takes one alias after the other, also before the first is saved', async () => {
    const { page } = await openPage();
    const alias = page.getByLabelText('Add an alias');
    for (const value of ['the agency', 'the spies']) {
      fireEvent.change(alias, { target: { value } });
      fireEvent.keyDown(alias, { key: 'Enter' });
    }
    await page.findByRole('button', { name: 'Remove the alias the agency' });
    await page.findByRole('button', { name: 'Remove the alias the spies' });
  });
});

describe('the mentions on the page of an actor', () => {
  it('are not overtaken by what was read before some of them were split off', async () => {
    const { user, page } = await openPage();
    await user.click(screen.getByRole('button', { name: /^Mentions/ }));
    await waitFor(() => expect(options()).toHaveLength(3));
    const release = holdBack('asking.ask');
    await user.type(page.getByLabelText('Name'), ' (Seoul){Enter}');
    await screen.findByRole('main', { name: `Actor: ${service} (Seoul)` });
    mentions().focus();
    await user.keyboard(' ');
    await user.click(screen.getByRole('button', { name: 'Split Off' }));
    await waitFor(() => expect(options()).toHaveLength(2));
    release();
    await new Promise((done) => setTimeout(done, 50));
    expect(options()).toHaveLength(2);
  });
});
