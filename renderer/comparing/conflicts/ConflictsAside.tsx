/** (To be made.) */
export function ConflictsAside() {
  return null;
}
