import type { FastifyInstance, FastifyRequest } from 'fastify';
import { type Endpoint, limits, pathFields } from '#kernel/endpoint.ts';
import { type FileAnswer, FileField } from '#kernel/file.ts';
import { Refusal } from '#kernel/refusal.ts';
import type { AnyOperation, Perform } from '../perform.ts';
import { actorOf, type Callers, cookieOptions, sessionCookie } from './actor.ts';
import { sendFile } from './file.ts';
import { describe } from './openapi.ts';

export const apiPrefix = '/api/v1';

export type Doors = { perform: Perform; callers: Callers };

/** One route per operation; the input is gathered from path, query and body, and parsed by `perform`. */
export const addRoutes = (
  app: FastifyInstance,
  operations: AnyOperation[],
  { perform, callers }: Doors,
): void => {
  for (const operation of operations) {
    const contract: Endpoint = operation.contract;
    app.route({
      method: contract.method,
      url: `${apiPrefix}${contract.path}`,
      bodyLimit: limits[contract.limit],
      schema: describe(contract),
      handler: async (request, reply) => {
        const actor = await actorOf(request, callers);
        const output = (await perform(operation, actor, inputOf(request, contract), {
          fromText: request.method === 'GET' || pathFields(contract.path).length > 0,
          idempotencyKey: keyOf(request),
        })) as { token?: string };
        if (contract.action === 'session.open') {
          reply.setCookie(sessionCookie, output.token ?? '', cookieOptions);
          return { session: (output as { session?: unknown }).session };
        }
        if (contract.action === 'session.close') reply.clearCookie(sessionCookie, cookieOptions);
        return contract.output === FileField ? sendFile(reply, output as unknown as FileAnswer) : output;
      },
    });
  }
};

const keyOf = (request: FastifyRequest): string | undefined => {
  const key = request.headers['idempotency-key'];
  if (key === undefined) return undefined;
  if (typeof key !== 'string' || !/^[\w-]{8,80}$/.test(key)) {
    throw new Refusal('invalid-input', { code: 'idempotency-key-malformed' });
  }
  return key;
};

const inputOf = (request: FastifyRequest, contract: Endpoint): unknown => {
  const { params, query, body } = request;
  const carried = contract.method === 'GET' || contract.method === 'DELETE' ? query : body;
  if (carried !== null && carried !== undefined && (typeof carried !== 'object' || Array.isArray(carried))) {
    throw new Refusal('invalid-input', { code: 'field-type', field: '' });
  }
  return { ...(carried as object | null), ...(params as object) };
};
