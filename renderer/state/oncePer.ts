/**
 * A function that makes what follows from an object, which never changes, and some words only once. What was made is forgotten with
 * the object.
 */
export function oncePer<Owner extends object, Words extends readonly (string | null)[], Made>(
  make: (owner: Owner, ...words: Words) => Made,
): (owner: Owner, ...words: Words) => Made {
  const known = new WeakMap<Owner, Map<string, { readonly made: Made }>>();
  return (owner, ...words) => {
    const ofOwner = known.get(owner) ?? new Map<string, { readonly made: Made }>();
    known.set(owner, ofOwner);
    const key = words.join('\n');
    const before = ofOwner.get(key);
    if (before) return before.made;
    const made = make(owner, ...words);
    ofOwner.set(key, { made });
    return made;
  };
}
