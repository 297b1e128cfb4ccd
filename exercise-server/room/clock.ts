/** Time as a room gets it: handed in, so that tests and storms hold it in their hand. */
export interface RoomClock {
  /** Monotonic, ms: for pacing and for nothing that is kept. */
  nowMs(): number;
  /** Coordinated universal time, ms since 1970: for the record only. */
  utcMs(): number;
  /** Calls once after a delay. @returns cancels it */
  after(delayMs: number, call: () => void): () => void;
}
