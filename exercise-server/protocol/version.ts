/** Grows with every change that an older client or server would misread. */
export const PROTOCOL_VERSION = 1;
