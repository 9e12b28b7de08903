/**
 * The path of the page of ours that led to a request, through a link or a form and its redirect; null on a first
 * arrival. The browser tells it (`referrer-policy: same-origin`), so nothing has to be kept.
 */
export const cameFrom = (referer: string | null, origin: URL): string | null => {
  if (referer === null || !URL.canParse(referer)) return null;
  const from = new URL(referer);
  return from.origin === origin.origin ? from.pathname : null;
};
