import { sayBoth, type MessageCode, type MessageRest } from '../../sim-core/text/index.ts';
import type { ErrorBody } from '../protocol/rest.ts';

/** A call that is not carried out, said in both languages. */
export class Refusal extends Error {
  override readonly name = 'Refusal';
  readonly status: number;
  readonly body: ErrorBody;
  constructor(status: number, body: ErrorBody) {
    super(body.error.code);
    this.status = status;
    this.body = body;
  }
}

export function refusal<C extends MessageCode>(
  status: number,
  code: C,
  ...rest: MessageRest<C>
): Refusal {
  const { zh, en } = sayBoth(code, ...rest);
  return new Refusal(status, { error: { code, parameters: rest[0] ?? {}, zh, en } });
}

/** What the audit log calls the reason of a call that failed. */
export function codeOf(error: unknown): string {
  return error instanceof Refusal ? error.body.error.code : 'http.fault';
}
