/** The sheet of paper of a .docx, in twentieths of a point. */
import { LeaderType, TabStopType } from 'docx';

export const A4 = { width: 11906, height: 16838 };
const SIDE = 1134;
export const MARGIN = { top: 1300, bottom: 1134, left: SIDE, right: SIDE };
export const TEXT_WIDTH = A4.width - 2 * SIDE;
/** Dark enough to be read once photocopied. */
export const GREY = '444444';
export const TINT = 'EDEDED';

/** A tab that draws a line to write on, up to `position`. */
export const leader = (position: number) => ({
  tabStops: [{ type: TabStopType.RIGHT, position, leader: LeaderType.UNDERSCORE }],
});
