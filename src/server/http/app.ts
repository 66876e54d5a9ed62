import compress from '@fastify/compress';
import cookie from '@fastify/cookie';
import swagger from '@fastify/swagger';
import fastify, { type FastifyInstance, type FastifyServerOptions, LogController } from 'fastify';
import { Refusal } from '#kernel/refusal.ts';
import { refusalOf } from '../constraints.ts';
import type { AnyOperation } from '../perform.ts';
import { sayProblem, sendProblem, type Words } from './problem.ts';
import { addRoutes, apiPrefix, type Doors } from './routes.ts';
import { addSecurityHeaders } from './security.ts';

export type AppOptions = Doors & {
  operations: AnyOperation[];
  words: Words;
  version: string;
  /** Whether the database answers. */
  isHealthy: () => Promise<boolean>;
  logger: FastifyServerOptions['logger'];
  trustProxy: string[] | false;
  https: { key: string; cert: string } | null;
};

/** The API as a Fastify application: routes from the contracts, problem+json refusals, OpenAPI 3.1, health. */
export const createApp = async (options: AppOptions): Promise<FastifyInstance> => {
  const app = fastify({
    logger: options.logger ?? false,
    logController: new LogController({ disableRequestLogging: true }),
    trustProxy: options.trustProxy || false,
    routerOptions: { maxParamLength: 120 },
    requestTimeout: 60_000,
    return503OnClosing: true,
    ...(options.https ? { https: options.https } : {}),
  } as FastifyServerOptions) as FastifyInstance;
  app.setValidatorCompiler(() => () => true);
  app.setSerializerCompiler(() => (data) => JSON.stringify(data));
  refuseOtherBodies(app);
  await app.register(cookie);
  // Answers of the day are packed quickly rather than tightly: files that stay are packed when they are built. A stream
  // for each answer costs more than to pack it, unless it is long.
  await app.register(compress, { threshold: 1_024, syncThreshold: 131_072, zlibOptions: { level: 3 } });
  await addSecurityHeaders(app);
  await app.register(swagger, {
    openapi: {
      openapi: '3.1.0',
      info: { title: 'Tạo Nguồn', version: options.version },
      components: {
        securitySchemes: {
          session: { type: 'apiKey', in: 'cookie', name: '__Host-taonguon' },
          token: { type: 'http', scheme: 'bearer' },
        },
      },
      security: [{ session: [] }, { token: [] }],
    },
  });
  logRequests(app);
  answerProblems(app, options.words);
  await app.register(async (api) => addRoutes(api, options.operations, options));
  app.get(`${apiPrefix}/openapi.json`, { schema: { hide: true } }, async () => app.swagger());
  app.get('/healthz', { schema: { hide: true } }, async (_request, reply) => {
    const isHealthy = await options.isHealthy().catch(() => false);
    return reply
      .code(isHealthy ? 200 : 503)
      .send({ status: isHealthy ? 'ok' : 'database-unreachable', version: options.version });
  });
  return app;
};

/** Only JSON is understood; other bodies are refused before anything reads them. */
const refuseOtherBodies = (app: FastifyInstance): void => {
  app.removeContentTypeParser('text/plain');
  app.addContentTypeParser('*', (_request, payload, done) => {
    payload.resume();
    done(new Refusal('wrong-media-type', { code: 'json-needed' }));
  });
};

/** One line per answer: method, route pattern, status, time. No address bar, no query, no names. */
const logRequests = (app: FastifyInstance): void => {
  app.addHook('onResponse', async (request, reply) => {
    const level = request.url.startsWith('/assets/') ? 'debug' : 'info';
    request.log[level]({
      method: request.method,
      route: request.routeOptions.url ?? 'unknown',
      status: reply.statusCode,
      ms: Math.round(reply.elapsedTime * 10) / 10,
    });
  });
};

const answerProblems = (app: FastifyInstance, words: Words): void => {
  app.setErrorHandler((error: Error & { statusCode?: number; code?: string }, request, reply) => {
    const known = error instanceof Refusal ? error : refusalOf(error);
    if (known instanceof Refusal) return sendProblem(reply, known, words);
    if (error.statusCode === 413)
      return sendProblem(reply, new Refusal('invalid-input', { code: 'body-too-large' }), words);
    if (error.statusCode === 415)
      return sendProblem(reply, new Refusal('wrong-media-type', { code: 'json-needed' }), words);
    if (error.statusCode !== undefined && error.statusCode < 500) {
      return sendProblem(reply, new Refusal('invalid-input', { code: 'body-unreadable' }), words);
    }
    // The message of a bug may quote data: only its kind and place are kept.
    request.log.error({ bug: error.name, code: error.code, at: error.stack?.split('\n').slice(1, 6) });
    return sayProblem(reply, { status: 500, code: 'bug', reasons: [] }, words);
  });
  app.setNotFoundHandler((request, reply) => {
    const other = ['GET', 'POST', 'PUT', 'DELETE'].some(
      (method) =>
        method !== request.method &&
        app.findRoute({ method: method as 'GET', url: request.url.split('?')[0] ?? '' }),
    );
    return sendProblem(
      reply,
      new Refusal(other ? 'method-not-allowed' : 'not-found', {
        code: other ? 'method-not-allowed' : 'route-unknown',
      }),
      words,
    );
  });
};
