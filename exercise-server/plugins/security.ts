/** Headers, limits and the question where a call comes from. */
import { randomBytes } from 'node:crypto';
import cookie from '@fastify/cookie';
import helmet from '@fastify/helmet';
import rateLimit from '@fastify/rate-limit';
import { digestOf } from '../registry/secret.ts';
import { refusal } from '../registry/refusal.ts';
import { callerOf } from './caller.ts';
import type { App, PluginContext } from './context.ts';

/**
 * A whole classroom sits behind one address: only those without a session are counted by it. A cookie that
 * somebody made up is no session.
 */
export const CALLS_A_MINUTE: CallLimits = { session: 600, address: 1200 };

/** No address begins so. */
const OF_SESSION = 'session ';

export interface CallLimits {
  readonly session: number;
  readonly address: number;
}

export interface Hosts {
  /** Host names (without port) by which this server may be called. */
  readonly names: readonly string[];
}

export async function security(
  app: App,
  { secure, peers, services }: PluginContext,
  hosts: Hosts,
  limits: CallLimits,
): Promise<void> {
  await app.register(cookie);
  await app.register(helmet, {
    contentSecurityPolicy: false,
    crossOriginOpenerPolicy: secure,
    originAgentCluster: secure,
    strictTransportSecurity: secure,
    frameguard: { action: 'deny' },
    referrerPolicy: { policy: 'same-origin' },
  });
  await app.register(rateLimit, {
    max: (_request, key) => (key.startsWith(OF_SESSION) ? limits.session : limits.address),
    timeWindow: 60_000,
    async keyGenerator(request) {
      const { token } = await callerOf(request, services);
      return token === null ? request.ip : `${OF_SESSION}${digestOf(token)}`;
    },
  });
  app.addHook('onRequest', async (request, reply) => {
    const nonce = randomBytes(16).toString('base64');
    request.nonce = nonce;
    void reply.header('content-security-policy', policy(nonce, request.host, secure, peers));
    if (!isOwnHost(request.host, hosts)) throw refusal(421, 'http.foreign-origin');
    if (request.method === 'GET' || request.method === 'HEAD') return;
    if (!isSameOrigin(request.headers.origin, request.host)) {
      throw refusal(403, 'http.foreign-origin');
    }
  });
}

declare module 'fastify' {
  interface FastifyRequest {
    /** Allows this answer's own script and style elements. */
    nonce: string;
  }
}

function policy(nonce: string, host: string, secure: boolean, peers: readonly string[]): string {
  const sockets = [`${secure ? 'wss' : 'ws'}://${host}`, ...peers.map(socketOf)];
  return [
    "default-src 'self'",
    `script-src 'self' 'nonce-${nonce}'`,
    `style-src 'self' 'nonce-${nonce}'`,
    "img-src 'self' data: blob:",
    "font-src 'self' data:",
    `connect-src 'self' ${sockets.join(' ')}`,
    "worker-src 'self'",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join('; ');
}

/** http://host › ws://host */
function socketOf(origin: string): string {
  return origin.replace(/^http/, 'ws');
}

/** A name that is not ours would let a stranger's page reach us under its own origin. */
export function isOwnHost(host: string | undefined, { names }: Hosts): boolean {
  if (host === undefined) return false;
  const name = host.startsWith('[') ? host.slice(0, host.indexOf(']') + 1) : host.split(':')[0];
  return names.includes(name.toLowerCase());
}

/** Programs send no origin and carry a token or a cookie of their own; browsers always send one. */
export function isSameOrigin(origin: string | undefined, host: string | undefined): boolean {
  if (origin === undefined) return true;
  try {
    return new URL(origin).host === host;
  } catch {
    return false;
  }
}
