import type { ElectronApplication } from 'playwright/test';

/** The labels of a menu, without separators and what the system provides. */
export function labelsIn(app: ElectronApplication, name: string): Promise<readonly string[]> {
  return app.evaluate(({ Menu }, label) => {
    const menu = Menu.getApplicationMenu()?.items.find((item) => item.label === label)?.submenu;
    return (menu?.items ?? [])
      .filter(({ role, type }) => !role && type === 'normal')
      .map((item) => item.label);
  }, name);
}
