/** Splits a selector that ends in `@name` into the selector and the attribute to read. */
export function splitSelector(selector: string): { readonly css: string; readonly attribute: string | null } {
  const found = /^(.*?)@([a-zA-Z_][\w:-]*)$/.exec(selector);
  return { css: found?.[1] ?? selector, attribute: found?.[2] ?? null };
}
