/** (To be made.) */
export function MatrixAside() {
  return null;
}
