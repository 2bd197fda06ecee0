import { chmodSync, cpSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './paths.mjs';
import { collect, lastLines } from './processes.mjs';
import { Stop } from './say.mjs';

/** Makes the Debian package of an unpacked application and gives its path; Debian's own tool is all that it needs. Throws `Stop`. */
export function makeDeb(/** @type {string} */ unpacked, /** @type {string} */ output) {
  const { version, description } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  const tree = join(output, 'deb');
  const write = (/** @type {string} */ path, /** @type {string} */ content, mode = 0o644) => {
    const file = join(tree, path);
    mkdirSync(join(file, '..'), { recursive: true, mode: 0o755 });
    writeFileSync(file, content, { mode });
    chmodSync(file, mode);
  };
  cpSync(unpacked, join(tree, 'opt/Glossator'), { recursive: true, verbatimSymlinks: true });
  chmodSync(join(tree, 'opt/Glossator'), 0o755);
  // Chromium's helper for kernels that forbid user namespaces to ordinary users.
  chmodSync(join(tree, 'opt/Glossator/chrome-sandbox'), 0o4755);
  mkdirSync(join(tree, 'usr/bin'), { recursive: true });
  symlinkSync('/opt/Glossator/glossator', join(tree, 'usr/bin/glossator'));
  const icons = join(tree, 'usr/share/icons/hicolor');
  for (const [size, name] of [
    ['512x512', 'icon.png'],
    ['scalable', 'icon.svg'],
  ]) {
    const folder = join(icons, size ?? '', 'apps');
    mkdirSync(folder, { recursive: true });
    cpSync(join(root, 'renderer/public', name ?? ''), join(folder, `glossator${name?.slice(4)}`));
  }
  write('usr/share/applications/glossator.desktop', desktopFile(description));
  write('usr/share/mime/packages/glossator.xml', mediaTypes);
  write('usr/share/glossator/apparmor-profile', appArmor);
  const licences = [join(root, 'LICENSE'), join(unpacked, 'LICENSES.glossator.txt')];
  write('usr/share/doc/glossator/copyright', licences.map((file) => readFileSync(file, 'utf8')).join('\n\n'));
  const size = collect('du', ['-sk', '--exclude=DEBIAN', tree]).stdout.split('\t')[0];
  write('DEBIAN/control', control(version, description, size ?? '0'));
  write('DEBIAN/postinst', refresh + loadProfile, 0o755);
  write('DEBIAN/prerm', unloadProfile, 0o755);
  write('DEBIAN/postrm', refresh, 0o755);
  const deb = join(output, `glossator_${version}_amd64.deb`);
  const made = collect('dpkg-deb', ['--root-owner-group', '--build', tree, deb]);
  rmSync(tree, { recursive: true, force: true });
  if (made.status !== 0) throw new Stop(`dpkg-deb made no package:\n${lastLines(made)}`);
  return deb;
}

const desktopFile = (/** @type {string} */ description) => `[Desktop Entry]
Type=Application
Name=Glossator
Comment=${description}
Exec=/opt/Glossator/glossator %F
Icon=glossator
Terminal=false
Categories=Office;
MimeType=application/vnd.glossator+json;
StartupWMClass=Glossator
`;

const mediaTypes = `<?xml version="1.0" encoding="UTF-8"?>
<mime-info xmlns="http://www.freedesktop.org/standards/shared-mime-info">
  <mime-type type="application/vnd.glossator+json">
    <comment>Glossator annotations</comment>
    <sub-class-of type="application/json"/>
    <glob pattern="*.glossator.json" weight="80"/>
  </mime-type>
</mime-info>
`;

/** Ubuntu from 23.10 on gives user namespaces, which the sandbox uses, to named programs alone. */
const appArmor = `abi <abi/4.0>,
include <tunables/global>

profile glossator /opt/Glossator/glossator flags=(unconfined) {
  userns,

  include if exists <local/glossator>
}
`;

const control = (
  /** @type {string} */ version,
  /** @type {string} */ description,
  /** @type {string} */ size,
) =>
  `Package: glossator
Version: ${version}
Architecture: amd64
Maintainer: The Glossator contributors
Installed-Size: ${size}
Depends: libgtk-3-0 | libgtk-3-0t64, libnss3, libasound2 | libasound2t64, libgbm1, libxss1, libxtst6, libatspi2.0-0 | libatspi2.0-0t64, libdrm2, libnotify4
Section: editors
Priority: optional
Description: ${description}
`;

/** Never touches a person's data. Paths begin as dpkg says, for it may install below another root. */
const refresh = `#!/bin/sh
set -e
for update in "update-desktop-database -q" "update-mime-database /usr/share/mime" "gtk-update-icon-cache -q -f /usr/share/icons/hicolor"; do
  if command -v "\${update%% *}" > /dev/null; then $update || true; fi
done
`;

/**
 * Only where the system's parser understands it: one before 4.0, as in Debian 12, does not know the rule (nor is it needed there),
 * and a profile that does not parse would make the service fail that loads all of them.
 */
const loadProfile = `
source="$DPKG_ROOT/usr/share/glossator/apparmor-profile"
profile="$DPKG_ROOT/etc/apparmor.d/glossator"
if command -v apparmor_parser > /dev/null && apparmor_parser -Q -K "$source" > /dev/null 2>&1; then
  mkdir -p "$DPKG_ROOT/etc/apparmor.d"
  cp "$source" "$profile"
  if [ -d "$DPKG_ROOT/sys/kernel/security/apparmor" ]; then apparmor_parser -r "$profile" || true; fi
fi
`;

/** Before the files go, so that the parser can still read what it is to unload. A newer version replaces it instead. */
const unloadProfile = `#!/bin/sh
set -e
profile="$DPKG_ROOT/etc/apparmor.d/glossator"
if [ "$1" = remove ] && [ -f "$profile" ]; then
  if [ -d "$DPKG_ROOT/sys/kernel/security/apparmor" ] && command -v apparmor_parser > /dev/null; then
    apparmor_parser -R "$profile" || true
  fi
  rm -f "$profile"
fi
`;
