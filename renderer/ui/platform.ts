/** True on macOS, where Mod is ⌘. */
export const isMac = navigator.userAgent.includes('Mac');

/** The system that the program runs on; all but two are taken for Linux. */
export const systemName = isMac ? 'macOS' : navigator.userAgent.includes('Windows') ? 'Windows' : 'Linux';

/** True on Windows, where a press of the wheel button begins to scroll with the pointer. */
export const hasWheelScrolling = systemName === 'Windows';
