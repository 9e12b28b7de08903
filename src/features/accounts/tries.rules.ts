/** How many wrong tries each way in allows (quality A8, ux.md 3.10); the figures are computed in decision 0021. */
import type { accountsErrors } from './accounts.errors.ts';

export const MINUTES_15 = 15 * 60_000;
export const DAYS_30 = 30 * 86_400_000;

export type Limit = {
  readonly bucket: string;
  readonly most: number;
  /** Length of the windows it counts in; null: it counts until it is forgotten. */
  readonly window: number | null;
  /** What is said once it is full. */
  readonly stopped: keyof typeof accountsErrors;
};

/** Start of the window of that length that contains `now`. */
export const windowOf = (limit: Pick<Limit, 'window'>, now: number): number =>
  limit.window === null ? 0 : now - (now % limit.window);

/** Whole minutes until the limit counts afresh; never « 1 minutes ». */
export const minutesLeft = ({ window }: Pick<Limit, 'window'>, now: number): number =>
  window === null ? 0 : Math.max(2, Math.ceil((window - (now % window)) / 60_000));

const fromNetwork = (network: string, stopped: Limit['stopped']): Limit => ({
  bucket: `network:${network}`,
  most: 60,
  window: MINUTES_15,
  stopped,
});

/** `key`: hash of the e-mail, so that no bucket holds an address. */
export const passphraseLimits = (key: string, network: string): readonly Limit[] => {
  const common = { window: MINUTES_15, stopped: 'accounts.too-many-tries' } as const;
  return [
    { bucket: `account:${key}:${network}`, most: 10, ...common },
    { bucket: `account:${key}`, most: 100, ...common },
    fromNetwork(network, common.stopped),
  ];
};

/** Codes typed that no card bears. The QR code of a card needs none of this: it cannot be guessed. */
export const codeLimits = (network: string): readonly Limit[] => [
  { bucket: `code:${network}`, most: 10, window: MINUTES_15, stopped: 'accounts.code-stopped' },
];

/** A PIN after a card: only who holds the card can use these up, and a new card or a new PIN begins afresh. */
export const pinLimits = (of: { pinId: string; cardId: string; network: string }): readonly Limit[] => {
  const bucket = `pin:${of.pinId}:${of.cardId}`;
  return [
    { bucket: `${bucket}:month`, most: 10, window: DAYS_30, stopped: 'accounts.pin-stopped' },
    { bucket, most: 5, window: MINUTES_15, stopped: 'accounts.pin-paused' },
    fromNetwork(of.network, 'accounts.pin-paused'),
  ];
};

/** Wrong PINs in a row on a shared phone; her card on that phone forgets them. */
export const unlockRow = (phoneId: string, pinId: string): string => `unlock:${phoneId}:${pinId}`;

/** A PIN alone, on a phone that knows her: three in a row, then her whole card. */
export const unlockLimits = (of: { phoneId: string; pinId: string }): readonly Limit[] => {
  const bucket = unlockRow(of.phoneId, of.pinId);
  const stopped = 'accounts.unlock-stopped';
  return [
    { bucket: `${bucket}:month`, most: 10, window: DAYS_30, stopped },
    { bucket, most: 3, window: null, stopped },
  ];
};
