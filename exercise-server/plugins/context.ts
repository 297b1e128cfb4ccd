import type {
  FastifyBaseLogger,
  FastifyInstance,
  RawReplyDefaultExpression,
  RawRequestDefaultExpression,
  RawServerDefault,
} from 'fastify';
import type { ZodTypeProvider } from 'fastify-type-provider-zod';
import type { Catalogue } from '../registry/catalogue.ts';
import type { Services } from '../server.ts';

/** What every plugin is given. */
export interface PluginContext {
  readonly services: Services;
  readonly catalogue: Catalogue;
  readonly url: string;
  /** Whether the outside world reaches us by TLS. */
  readonly secure: boolean;
  readonly addresses: readonly string[];
  /** Origins of the other servers on the same database: their pages may connect here, ours there. */
  readonly peers: readonly string[];
}

export type App = FastifyInstance<
  RawServerDefault,
  RawRequestDefaultExpression,
  RawReplyDefaultExpression,
  FastifyBaseLogger,
  ZodTypeProvider
>;
