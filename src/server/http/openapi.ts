import type { FastifySchema } from 'fastify';
import type { TObject, TSchema } from 'typebox';
import { type Endpoint, pathFields } from '#kernel/endpoint.ts';
import { FileField } from '#kernel/file.ts';

const Problem = {
  type: 'object',
  properties: {
    status: { type: 'integer' },
    code: { type: 'string' },
    title: { type: 'string' },
    reasons: {
      type: 'array',
      items: {
        type: 'object',
        properties: { code: { type: 'string' }, field: { type: 'string' }, message: { type: 'string' } },
      },
    },
  },
};

const part = (input: TObject, names: string[]): object | undefined => {
  const kept = Object.entries(input.properties as Record<string, TSchema>).filter(([name]) =>
    names.includes(name),
  );
  if (kept.length === 0) return undefined;
  const required = ((input as { required?: string[] }).required ?? []).filter((name) => names.includes(name));
  return {
    type: 'object',
    properties: Object.fromEntries(kept),
    ...(required.length > 0 ? { required } : {}),
  };
};

/** A contract as the schema that OpenAPI is made of; nothing is validated by it, `perform` parses the input. */
export const describe = (contract: Endpoint): FastifySchema => {
  const inPath = pathFields(contract.path);
  const rest = Object.keys(contract.input.properties).filter((name) => !inPath.includes(name));
  const isRead = contract.method === 'GET' || contract.method === 'DELETE';
  const params = part(contract.input, inPath);
  const carried = part(contract.input, rest);
  return {
    operationId: contract.action,
    summary: contract.summary,
    description: `Policy: ${contract.policy}. Audit: ${contract.audit}.`,
    tags: [contract.action.split('.')[0] ?? ''],
    ...(params ? { params } : {}),
    ...(carried ? (isRead ? { querystring: carried } : { body: carried }) : {}),
    response: {
      200:
        contract.output === FileField
          ? { description: 'The file', content: { 'application/octet-stream': { schema: contract.output } } }
          : { description: 'Done', ...(contract.output as object) },
      '4xx': { description: 'Refused', ...Problem },
    },
  } as FastifySchema;
};
