/**
 * A function that keeps what it made last, and gives it again as long as all parts of its input are the same: for what takes long, and is
 * wanted by several parts of the window, or by a person who comes back to a view.
 */
export function lastMade<Input extends object, Made>(make: (input: Input) => Made): (input: Input) => Made {
  let last: { readonly input: Input; readonly made: Made } | null = null;
  return (input) => {
    if (!last || !isSame(last.input, input)) last = { input, made: make(input) };
    return last.made;
  };
}

function isSame<Input extends object>(one: Input, other: Input): boolean {
  return (Object.keys(one) as (keyof Input)[]).every((name) => one[name] === other[name]);
}
