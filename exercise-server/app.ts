/** Builds the server: services, interface, sockets. Never listens and reads no environment. */
import type { Library } from '../sim-core/files/index.ts';
import Fastify, { type FastifyServerOptions } from 'fastify';
import {
  serializerCompiler,
  validatorCompiler,
  type ZodTypeProvider,
} from 'fastify-type-provider-zod';
import { accounts } from './plugins/accounts.ts';
import { afterAction } from './plugins/after-action.ts';
import type { App, PluginContext } from './plugins/context.ts';
import { errors } from './plugins/errors.ts';
import { counterfactual } from './plugins/counterfactual.ts';
import { exerciseBody } from './plugins/exercise-body.ts';
import { exercises } from './plugins/exercises.ts';
import { facilitators } from './plugins/facilitators.ts';
import { health } from './plugins/health.ts';
import { lists } from './plugins/lists.ts';
import { maps } from './plugins/maps.ts';
import { oidc } from './plugins/oidc.ts';
import { openapi } from './plugins/openapi.ts';
import { orders } from './plugins/orders.ts';
import { replays } from './plugins/replays.ts';
import { seats } from './plugins/seats.ts';
import { CALLS_A_MINUTE, security, type CallLimits } from './plugins/security.ts';
import { sockets } from './plugins/socket.ts';
import { studio } from './plugins/studio.ts';
import { web } from './plugins/web.ts';
import { workbench } from './plugins/workbench.ts';
import { createDrafts } from './registry/drafts.ts';
import { openWorkbench } from './registry/workbench.ts';
import { createServices, type ServerOptions, type Services } from './server.ts';

export interface AppOptions extends ServerOptions {
  readonly logger: FastifyServerOptions['logger'];
  readonly https: { readonly cert: string; readonly key: string } | null;
  /** The shipped files, for comparisons and checks. */
  readonly library: Library;
  /** Names and numbers by which this server may be called, without port. */
  readonly hosts: readonly string[];
  /** Addresses for links and QR codes. */
  readonly addresses: readonly string[];
  /** Addresses of the other servers on the same database, such as `http://10.0.0.6:8080`. */
  readonly peers: readonly string[];
  /** Folder of the built web application; null for the plain page. */
  readonly webFolder: string | null;
  readonly version: string;
  /** Left out: what suits a classroom behind one address. */
  readonly callsAMinute?: CallLimits;
}

export interface BuiltApp {
  readonly app: App;
  readonly services: Services;
  /** Pauses what runs, tells everybody, lets go of everything. */
  stop(): Promise<void>;
}

/** Attempts and forms are small; a file to validate is the largest thing sent. */
const BODY_BYTES = 1024 * 1024;

export async function buildApp(options: AppOptions): Promise<BuiltApp> {
  const { https, logger } = options;
  const settings = {
    logger: logger ?? false,
    bodyLimit: BODY_BYTES,
    // A client that never finishes its request is cut off.
    requestTimeout: 30_000,
    forceCloseConnections: true,
    routerOptions: { maxParamLength: 200 },
  };
  const app = (https === null ? Fastify(settings) : Fastify({ ...settings, https }))
    .setValidatorCompiler(validatorCompiler)
    .setSerializerCompiler(serializerCompiler)
    .withTypeProvider<ZodTypeProvider>() as unknown as App;
  const services = await createServices(options, app.log);
  const context: PluginContext = {
    services,
    catalogue: options.catalogue,
    url: options.url,
    secure: https !== null,
    addresses: options.addresses,
    peers: options.peers.map((url) => new URL(url).origin),
  };
  const hosts = { names: options.hosts.map((name) => name.toLowerCase()) };

  errors(app, services);
  await security(app, context, hosts, options.callsAMinute ?? CALLS_A_MINUTE);
  await openapi(app, options.version);
  health(app, context);
  accounts(app, context);
  facilitators(app, context, () => options.clock.utcMs());
  oidc(app, context);
  lists(app, context);
  exercises(app, context);
  orders(app, context);
  counterfactual(app, context);
  afterAction(app, context);
  maps(app, context, exerciseBody(context));
  seats(app, context);
  replays(app, context);
  const { library, catalogue, clock } = options;
  const drafts = createDrafts(services.documents, library, catalogue, () => clock.utcMs());
  studio(app, context, drafts, exerciseBody(context));
  workbench(app, context, openWorkbench(library), drafts);
  await web(app, options.webFolder);
  const io = sockets(app, context, hosts);

  return {
    app,
    services,
    async stop() {
      services.forecasts.stop();
      services.counterfactuals.stop();
      services.reports.stop();
      await services.rooms.stop('restart');
      io.disconnectSockets(true);
      await services.audit.close();
      await app.close();
      await options.store.close();
    },
  };
}
