/** `Verify a webhook` as `verify-a-webhook`, for links to a heading. */
export const slugOf = (heading: string): string =>
  heading
    .toLowerCase()
    .replace(/<[^>]*>|[^\p{L}\p{N}\s-]/gu, '')
    .trim()
    .replace(/\s+/g, '-');
