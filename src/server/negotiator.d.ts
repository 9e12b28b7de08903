/** The package ships no types; only what we call is declared. */
declare module 'negotiator' {
  export default class Negotiator {
    constructor(request: { readonly headers: Readonly<Record<string, string | string[] | undefined>> });
    encoding(available: readonly string[], options: { preferred: readonly string[] }): string | undefined;
  }
}
