/** (To be made.) */
export function ConflictsView() {
  return null;
}
