/** (To be made.) */
export function LanesAside() {
  return null;
}
