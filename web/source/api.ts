import type { ErrorBody } from '../../exercise-server/protocol/rest.ts';

/** A request that the server refused, in its own words; `code` is `offline` when none answered, `unknown-drill` where a drill has no file. */
export class ApiError extends Error {
  override readonly name = 'ApiError';
  readonly code: string;
  readonly status: number;
  readonly text: { readonly zh: string; readonly en: string } | null;
  constructor(code: string, status: number, text: ApiError['text']) {
    super(code);
    this.code = code;
    this.status = status;
    this.text = text;
  }
}

/** @throws {ApiError} */
export async function api<T>(method: 'GET' | 'POST', path: string, body?: unknown): Promise<T> {
  const response = await answerOf(method, path, body);
  const text = await response.text();
  const json: unknown = text === '' ? null : parsed(text);
  if (response.ok && json !== undefined) return json as T;
  const error = isErrorBody(json) ? json.error : null;
  throw new ApiError(error?.code ?? 'offline', response.status, error);
}

/** A file that the server makes. @throws {ApiError} */
export async function apiFile(path: string): Promise<Blob> {
  const response = await answerOf('GET', path, undefined);
  if (response.ok) return response.blob();
  const json = parsed(await response.text());
  const error = isErrorBody(json) ? json.error : null;
  throw new ApiError(error?.code ?? 'offline', response.status, error);
}

async function answerOf(method: string, path: string, body: unknown): Promise<Response> {
  try {
    return await fetch(path, {
      method,
      credentials: 'same-origin',
      headers: body === undefined ? {} : { 'content-type': 'application/json' },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
  } catch {
    throw new ApiError('offline', 0, null);
  }
}

/** undefined for what is no JSON, such as a page of a proxy. */
function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function isErrorBody(json: unknown): json is ErrorBody {
  return typeof json === 'object' && json !== null && 'error' in json;
}
