/** (To be made.) */
export function SourcesAside() {
  return null;
}
