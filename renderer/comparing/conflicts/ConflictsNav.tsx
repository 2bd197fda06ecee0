/** (To be made.) */
export function ConflictsNav() {
  return null;
}
