/** A key as printed on the keyboard; hidden from assistive technology, which has `aria-keyshortcuts`. */
export function Kbd({ children }: { readonly children: string }) {
  // biome-ignore lint/a11y/noAriaHiddenOnFocusable: a kbd element takes no focus
  return <kbd aria-hidden="true">{children}</kbd>;
}
