import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { FuseState, FuseV1Options, FuseVersion, flipFuses, getCurrentFuseWire } from '@electron/fuses';

/**
 * How the fuses of a release stand (https://www.electronjs.org/docs/latest/tutorial/fuses): the program runs nothing but its own
 * archive, and takes no orders from the environment or a debugger.
 */
const wanted = {
  [FuseV1Options.RunAsNode]: false,
  [FuseV1Options.EnableCookieEncryption]: true,
  [FuseV1Options.EnableNodeOptionsEnvironmentVariable]: false,
  [FuseV1Options.EnableNodeCliInspectArguments]: false,
  [FuseV1Options.EnableEmbeddedAsarIntegrityValidation]: process.platform !== 'linux',
  [FuseV1Options.OnlyLoadAppFromAsar]: true,
  [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false,
  [FuseV1Options.GrantFileProtocolExtraPrivileges]: false,
};

/** electron-builder calls this when a package is unpacked: takes Electron's own program out, and sets every fuse that the binary has, or fails. */
export default async function afterPack(
  /** @type {{ appOutDir: string, electronPlatformName: string, packager: { appInfo: { productFilename: string }, executableName?: string } }} */ {
    appOutDir,
    electronPlatformName,
    packager,
  },
) {
  const { productFilename } = packager.appInfo;
  const app = join(appOutDir, `${productFilename}.app`);
  const executable =
    { darwin: app, win32: join(appOutDir, `${productFilename}.exe`) }[electronPlatformName] ??
    join(appOutDir, packager.executableName ?? 'glossator');
  const resources =
    electronPlatformName === 'darwin' ? join(app, 'Contents', 'Resources') : join(appOutDir, 'resources');
  // What Electron shows when it is started without a program.
  rmSync(join(resources, 'default_app.asar'), { force: true });
  const { version: _, ...wire } = await getCurrentFuseWire(executable);
  // A fuse that is younger than this list keeps the state that Electron gave it.
  const others = Object.entries(wire).map(([fuse, state]) => [fuse, state === FuseState.ENABLE]);
  await flipFuses(executable, {
    version: FuseVersion.V1,
    strictlyRequireAllFuses: true,
    resetAdHocDarwinSignature: electronPlatformName === 'darwin',
    ...Object.fromEntries(others),
    ...wanted,
  });
}
