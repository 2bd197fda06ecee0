/** (To be made.) */
export function FiguresAside() {
  return null;
}
