/** What two spellings of one address have in common; fragments are never sent. */
export function addressOf(url: string): string {
  const parsed = URL.parse(url);
  if (parsed === null) return url;
  parsed.hash = '';
  return parsed.href;
}
