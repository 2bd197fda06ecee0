/** Folders that a service keeps in step with other machines, by the names that they have. */
const services =
  /[\\/](Dropbox|OneDrive|iCloud ?Drive|Mobile Documents|Google ?Drive|Nextcloud|ownCloud)([\\/ -]|$)/i;

/**
 * Warns of a workspace in a folder of a cloud service: such a service copies the database and its log one after the other,
 * which SQLite cannot survive (https://sqlite.org/howtocorrupt.html), and the articles leave this laptop. Null for others.
 */
export function cloudWarning(dir: string): string | null {
  const service = services.exec(dir)?.[1];
  return service === undefined
    ? null
    : `This workspace is in a ${service} folder. Syncing copies it to other computers and can damage it while it is open: move it to a folder that is not synced.`;
}
