/** A key as printed on the keyboard, or nothing where there is none; hidden from assistive technology, which has `aria-keyshortcuts`. */
export function Kbd({ children }: { readonly children: string }) {
  if (children === '') return null;
  // biome-ignore lint/a11y/noAriaHiddenOnFocusable: a kbd element takes no focus
  return <kbd aria-hidden="true">{children}</kbd>;
}
