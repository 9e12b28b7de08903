/** A file to download: its name holds letters, digits and hyphens only. */
export type FileToTake = { readonly name: string; readonly mediaType: string; readonly content: Buffer };

/** The answer that hands it over; it stays in no cache, and no browser guesses what it is. */
export const fileAnswer = ({ name, mediaType, content }: FileToTake): Response =>
  new Response(new Uint8Array(content), {
    headers: {
      'content-type': mediaType,
      'content-length': String(content.length),
      'content-disposition': `attachment; filename="${name}"`,
      'x-content-type-options': 'nosniff',
      'cache-control': 'no-store',
    },
  });
