/** Small signs of the messengers' drawings: what is counted, said, written, warned of. */
import { radiator } from './more-things.ts';
import { place } from './things.ts';

/** Small signs around (0, 0), about 28 tall. */
export const house =
  '<path class="p d-wall-1" d="M-13 13V-2L0-14 13-2v15z"/><path class="d-lit" d="M-4 12V2h8v10z"/>';
export const days =
  '<path class="p d-sheet" d="M-15-13h30v27h-30z"/><path class="d-cloth-1" d="M-14-12h28v7h-28z"/><path class="d-lit" d="M1 1h9v8H1z"/>';
export const coin =
  '<circle class="p d-lit" r="13"/><path class="p-line" d="M6-6a8 8 0 1 0 0 12M-10-2h10M-10 3h9"/>';
export const care = '<path class="p d-cloth-5" d="M-5-13H5v8h8V5H5v8H-5V5h-8V-5h8z"/>';
export const face =
  '<circle class="p d-skin-4" r="12"/><circle class="p-dot" cx="-4" cy="-3" r="1.6"/><circle class="p-dot" cx="4" cy="-3" r="1.6"/><path class="p-line" d="M-5 4q5 5 10 0"/>';
export const bus =
  '<path class="p d-cloth-1" d="M-18-12h32q4 0 4 4V8h-36z"/><path class="d-sheet" d="M-14-8h8v8h-8zM-3-8h8v8h-8z"/><circle class="p d-slate" cx="-9" cy="9" r="4.5"/><circle class="p d-slate" cx="10" cy="9" r="4.5"/>';
export const closedDoor =
  '<path class="p d-stone" d="M-11-16h22v32h-22z"/><path class="p d-cloth-1" d="M-7-12H7v28H-7z"/><circle class="d-lit" cx="4" cy="3" r="2"/>';
export const openDoor =
  '<path class="p d-stone" d="M-11-16h22v32h-22z"/><path class="p d-lit" d="M-7-12H7v28H-7z"/><path class="p d-cloth-1" d="M7-12l8-4v35l-8-3z"/>';
export const lock =
  '<path class="p-word" d="M-8-2v-7q0-8 8-8t8 8v7"/><path class="p d-lit" d="M-14-3h28v18h-28z"/><path class="p-line" d="M0 4v5"/>';
export const plate =
  '<circle class="p d-stone" r="19"/><circle class="p d-sheet" r="12"/><path class="p-line" d="M-30-16v9q0 5 4 5t4-5v-9M-26-16v34M28-16q-6 8-2 18h2zM28 2v16"/>';
/** A thin stroke that lets the drawing under it be seen. */
export const slash = (width: number): string =>
  `<path class="p-word" d="M${-width / 2} ${width / 2}L${width / 2} ${-width / 2}"/>`;
export const cross = '<path class="p-word" d="M-8-8L8 8M8-8L-8 8"/>';
export const say =
  '<path class="p d-sheet" d="M-16-12h32V6H0l-8 9V6h-8z"/><path class="p-line" d="M-9-6H9M-9 0h10"/>';
export const pencil = (x: number, y: number): string =>
  place(
    x,
    y,
    '<path class="p d-lit" d="M20-46l14 8L0 18l-14-8z"/><path class="p d-skin-1" d="M-14 10L0 18l-16 10z"/>',
  );
export const sheet = (x: number, y: number, width: number, height: number): string =>
  `<path class="p d-sheet" d="M${x} ${y}h${width}v${height}H${x}z"/>`;
/** An arm that comes from the lower right corner and points at (x, y). */
export const pointing = (x: number, y: number): string => {
  const arm = `<path d="M${x + 52} ${y + 96}q-28-24-44-66"/>`;
  return `<g class="p-arm-line">${arm}</g><g class="p-arm s-cloth-1">${arm}</g><path class="p d-skin-3" d="M${x + 2} ${y + 24}l-6-22q4-5 8-1l8 20z"/><circle class="p d-skin-3" cx="${x + 8}" cy="${y + 29}" r="9"/>`;
};
/** The sheet of a campaign, its places empty or filled. */
export const campaignSheet = (filled: boolean): string => {
  const signs = [radiator, coin, days];
  const rows = [58, 100, 142].map((y, row) => {
    const slot = `<path class="${filled ? 'd-lit' : 'd-sheet-2'}" d="M176 ${y - 9}h58v18h-58z"/>`;
    const sign = filled
      ? place(104, y, signs[row] ?? '', 0.8)
      : place(104, y, '<path class="d-sheet-2" d="M-12-12h24v24h-24z"/>');
    return `${sign}<path class="p-line" d="M128 ${y}h36"/>${slot}${filled ? `<path class="p-line" d="M184 ${y}h42"/>` : ''}`;
  });
  return `${sheet(78, 12, 172, 168)}<path class="p-word" d="M96 30h74"/>${rows.join('')}`;
};
export const thirdHand = '<path class="p d-slate" d="M-5-25H5v7H-5z"/>';
export const cloud = '<path class="p d-stone" d="M-22 10q-8-14 6-18 6-14 20-8 14-2 14 11 8 8-2 15z"/>';
