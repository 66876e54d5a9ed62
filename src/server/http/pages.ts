import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance } from 'fastify';
import { contentPolicy, newNonce } from './security.ts';

/** What the pages' HTML carries where the nonce of its styles goes. */
const nonceMark = '__CSP_NONCE__';

/** Addresses that have a page of their own; every other address is a screen of the application. */
const entries: Record<string, string> = { '/dang-nhap': 'sign-in.html' };

/** The built web application: hashed files kept forever, pages made fresh with their nonce. */
export const addPages = async (app: FastifyInstance, folder: string): Promise<void> => {
  await app.register(fastifyStatic, {
    root: join(folder, 'assets'),
    prefix: '/assets/',
    immutable: true,
    maxAge: '365d',
    cacheControl: true,
    index: false,
  });
  const page = async (file: string) => readFile(join(folder, file), 'utf8');
  const application = await page('index.html');
  const own = new Map(
    await Promise.all(Object.entries(entries).map(async ([url, file]) => [url, await page(file)] as const)),
  );
  app.get('/*', { schema: { hide: true } }, async (request, reply) => {
    const url = request.url.split('?')[0] ?? '/';
    if (url.startsWith('/api/') || url.startsWith('/assets/')) return reply.callNotFound();
    const nonce = newNonce();
    return reply
      .header('content-security-policy', contentPolicy(nonce))
      .header('cache-control', 'no-store')
      .type('text/html; charset=utf-8')
      .send((own.get(url) ?? application).replaceAll(nonceMark, nonce));
  });
};
