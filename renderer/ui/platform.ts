/** True on macOS, where Mod is ⌘. */
export const isMac = navigator.userAgent.includes('Mac');
