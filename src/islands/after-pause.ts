const PAUSE = 5000;

/**
 * Calls `act` five seconds after the last `again()`, or at once when the page is hidden meanwhile; `stop()` forgets.
 * What is typed on a phone is kept even when a call comes in.
 */
export const afterPause = (act: () => void): { again: () => void; stop: () => void } => {
  let timer = 0;
  const stop = (): void => {
    clearTimeout(timer);
    timer = 0;
  };
  const now = (): void => {
    stop();
    act();
  };
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'hidden' && timer) now();
  });
  return {
    again: () => {
      stop();
      timer = window.setTimeout(now, PAUSE);
    },
    stop,
  };
};
