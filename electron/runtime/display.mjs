import { spawn } from 'node:child_process';
import { connect } from 'node:net';
import { isAbsolute, join } from 'node:path';
import { Stop } from './say.mjs';

/** Whether a window can be shown here: `x11`, `wayland` or `native`, or undefined. */
export async function findDisplay(env = process.env, platform = process.platform) {
  if (platform !== 'linux') return 'native';
  if (env.DISPLAY && (await answers(displayAddress(env.DISPLAY)))) return 'x11';
  if (env.WAYLAND_DISPLAY) {
    const path = isAbsolute(env.WAYLAND_DISPLAY)
      ? env.WAYLAND_DISPLAY
      : join(env.XDG_RUNTIME_DIR ?? '/nowhere', env.WAYLAND_DISPLAY);
    if (await answers({ path })) return 'wayland';
  }
  return undefined;
}

/**
 * Where an X server listens: a socket file for a local display, a port for a remote one.
 * @param {string} display for example `:0`, `localhost:10.0`
 * @returns {{ path: string } | { host: string, port: number }}
 */
export function displayAddress(display) {
  const parts = /^(?<host>.*):(?<number>\d+)(?:\.\d+)?$/.exec(display)?.groups ?? {};
  const host = parts.host ?? '';
  const number = Number(parts.number ?? Number.NaN);
  if (Number.isNaN(number)) return { path: display };
  return host === '' || host === 'unix'
    ? { path: `/tmp/.X11-unix/X${number}` }
    : { host, port: 6000 + number };
}

/**
 * Starts a virtual display on a free number.
 * @returns {Promise<{ display: string, stop: () => void }>}
 */
export function startVirtualDisplay() {
  return new Promise((resolve, reject) => {
    const args = ['-displayfd', '3', '-screen', '0', '1600x1000x24', '-nolisten', 'tcp', '-noreset'];
    const server = spawn('Xvfb', args, { stdio: ['ignore', 'ignore', 'ignore', 'pipe'] });
    const stop = () => {
      process.off('exit', stop);
      server.kill();
    };
    process.on('exit', stop);
    server.on('error', () =>
      reject(
        new Stop(
          "Xvfb, the virtual display, is not installed: install it with the system's package manager.",
        ),
      ),
    );
    server.on('exit', () => reject(new Stop('The virtual display (Xvfb) ended before it was ready.')));
    let number = '';
    server.stdio[3]?.on('data', (chunk) => {
      number += String(chunk);
      if (!number.endsWith('\n')) return;
      server.unref();
      resolve({ display: `:${number.trim()}`, stop });
    });
  });
}

/** @param {{ path: string } | { host: string, port: number }} address */
function answers(address) {
  return new Promise((resolve) => {
    const socket = connect(address);
    const finish = (/** @type {boolean} */ answered) => {
      socket.destroy();
      resolve(answered);
    };
    socket.setTimeout(1000, () => finish(false));
    socket.on('connect', () => finish(true));
    socket.on('error', () => finish(false));
  });
}
