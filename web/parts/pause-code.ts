/** Reasons of the server's own, as logs have them. */
const OWN: ReadonlySet<string> = new Set(['asleep', 'fault', 'restart']);

/** The code of the sentence for the server's own reason; what somebody wrote stays as it stands. */
export function pauseCode(why: string): string {
  return OWN.has(why) ? `${why}.why` : why;
}
