export type Cancel = () => void;

/** All that the connection takes from its surroundings; `browserConnectionPlatform` supplies the browser's. */
export interface ConnectionPlatform {
  /** Epoch ms. */
  now(): number;
  /** From 0 up to 1, for jitter. */
  random(): number;
  /** Calls back once after `ms`, unless cancelled. */
  after(ms: number, run: () => void): Cancel;
  /** Calls back when the user or the network is back: online again, page shown again, computer awake again. */
  onReturn(listener: () => void): Cancel;
}
