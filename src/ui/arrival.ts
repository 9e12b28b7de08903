/**
 * Attributes of what the reader must land on (its heading, most often) when a page of the same flow led here: « Continuer »,
 * an answer, a scene. On a first arrival there are none, so that the skip link comes first.
 */
export const arrivalFocus = (
  { cameFrom, failure }: Pick<App.Locals, 'cameFrom' | 'failure'>,
  flow: string,
): { tabindex?: -1; autofocus?: true } =>
  failure === null && cameFrom?.startsWith(flow) === true ? { tabindex: -1, autofocus: true } : {};
