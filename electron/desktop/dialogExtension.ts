/**
 * The ending of a file’s name (“.csv”, “.glossator.json”) as the system’s dialogs filter by it: its last part, without the dot. (Node’s
 * `extname` takes “.csv” for a name without any.)
 */
export function dialogExtension(ending: string): string {
  return ending.slice(ending.lastIndexOf('.') + 1);
}
