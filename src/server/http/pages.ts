import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance } from 'fastify';
import { languageCookie, languageNamed, languages } from '#kernel/language.ts';
import { contentPolicy, newNonce } from './security.ts';

/** What the pages' HTML carries where the nonce of its styles goes. */
const nonceMark = '__CSP_NONCE__';

/** What the service worker carries where the version of the files goes. */
const versionMark = '__FILES_VERSION__';

/** Addresses that have a page of their own; every other address is a screen of the application. */
const fileFor = (url: string): string => (url === '/dang-nhap' ? 'sign-in.html' : 'index.html');

/** The built web application: hashed files kept forever, pages made fresh in the reader's language with their nonce. */
export const addPages = async (app: FastifyInstance, folder: string): Promise<void> => {
  await app.register(fastifyStatic, {
    root: languages.map((language) => join(folder, language, 'assets')),
    prefix: '/assets/',
    preCompressed: true,
    immutable: true,
    maxAge: '365d',
    cacheControl: true,
    index: false,
  });
  const pages = new Map<string, string>();
  for (const language of languages) {
    for (const file of ['index.html', 'sign-in.html']) {
      pages.set(`${language}/${file}`, await readFile(join(folder, language, file), 'utf8'));
    }
  }
  // The pages name the files they need by their hashes: other files make other pages.
  const version = createHash('sha256')
    .update([...pages.values()].join())
    .digest('hex')
    .slice(0, 16);
  const worker = await readFile(join(folder, 'vi', 'sw.js'), 'utf8');
  app.get('/sw.js', { schema: { hide: true } }, async (_request, reply) =>
    reply
      .header('cache-control', 'no-cache')
      .type('text/javascript; charset=utf-8')
      .send(worker.replace(versionMark, version)),
  );
  app.get('/*', { schema: { hide: true } }, async (request, reply) => {
    const url = request.url.split('?')[0] ?? '/';
    if (url.startsWith('/api/') || url.startsWith('/assets/')) return reply.callNotFound();
    const nonce = newNonce();
    const language = languageNamed(request.cookies[languageCookie]);
    return reply
      .header('content-security-policy', contentPolicy(nonce))
      .header('cache-control', 'no-store')
      .header('content-language', language)
      .type('text/html; charset=utf-8')
      .send(pages.get(`${language}/${fileFor(url)}`)?.replaceAll(nonceMark, nonce));
  });
};
