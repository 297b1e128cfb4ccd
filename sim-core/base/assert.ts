/**
 * Our own mistake, as opposed to a user's (those come back as `Result`). A run that throws a Fault
 * stops and keeps its record; a Fault is never caught to carry on.
 */
export class Fault extends Error {
  override readonly name = 'Fault';
}

/**
 * Stays on in production: a wrong number that goes on is worse than a run that stops.
 * On a hot path with a composed message write `if (!ok) throw new Fault(...)` instead, so that the
 * message is not built on every call.
 * @throws {Fault} when the condition is falsy.
 */
export function assert(condition: unknown, message: string): asserts condition {
  if (!condition) throw new Fault(message);
}
