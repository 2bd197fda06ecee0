import { parseHTML } from 'linkedom';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { Combobox } from '../../renderer/ui/Combobox.tsx';

const actors = ['North Korea', 'Kim Jong Un'];

describe('a combobox in a dialog', () => {
  it('tells assistive technology which option Enter takes', () => {
    const { field, list, options } = draw(actors);
    expect(field?.getAttribute('aria-label')).toBe('Actor');
    expect(field?.getAttribute('aria-expanded')).toBe('true');
    expect(field?.getAttribute('aria-controls')).toBe(list?.id);
    expect(list?.getAttribute('aria-label')).toBe('Actors');
    expect(field?.getAttribute('aria-activedescendant')).toBe(options[0]?.id);
    expect(options.map((option) => option.getAttribute('aria-selected'))).toEqual(['true', 'false']);
  });

  it('points to nothing where nothing is found', () => {
    expect(draw([]).field?.hasAttribute('aria-activedescendant')).toBe(false);
  });
});

describe('a combobox with a popup', () => {
  const popup = { onOpen: () => {}, onClose: () => {}, onEscape: () => {} };

  it('says that it is closed, and hides its list', () => {
    const { field, list } = draw([], { ...popup, isOpen: false });
    expect(field?.getAttribute('aria-expanded')).toBe('false');
    expect(list?.hasAttribute('hidden')).toBe(true);
  });

  it('says that it is open once there is something to choose', () => {
    const { field, list } = draw(actors, { ...popup, isOpen: true });
    expect(field?.getAttribute('aria-expanded')).toBe('true');
    expect(list?.hasAttribute('hidden')).toBe(false);
  });
});

function draw(options: readonly string[], popup?: Parameters<typeof Combobox>[0]['popup']) {
  const { document } = parseHTML(
    renderToStaticMarkup(
      <Combobox
        label="Actor"
        listLabel="Actors"
        placeholder="Name"
        text=""
        options={options}
        keyOf={(option) => option}
        onType={() => {}}
        onChoose={() => {}}
        {...(popup && { popup })}
      >
        {(option) => option}
      </Combobox>,
    ),
  );
  return {
    field: document.querySelector('[role="combobox"]'),
    list: document.querySelector('[role="listbox"]'),
    options: [...document.querySelectorAll('[role="option"]')],
  };
}
