import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance } from 'fastify';

const dist = fileURLToPath(new URL('../../web/dist/', import.meta.url));

/** Serves the built web client: hashed files for ever, the page itself always fresh. */
export async function serveWebClient(app: FastifyInstance): Promise<void> {
  const isBuilt = existsSync(`${dist}index.html`);
  if (isBuilt) {
    await app.register(fastifyStatic, {
      root: dist,
      preCompressed: true,
      index: false,
      // `npm start` leaves a note there of what was built.
      allowedPath: (path) => !path.includes('/.'),
      cacheControl: false,
      setHeaders: (reply, path) => {
        const isHashed = path.includes('/assets/');
        reply.header(
          'cache-control',
          isHashed ? 'public, max-age=31536000, immutable' : 'no-cache',
        );
      },
    });
  }
  // Every address of the client is the same page; the page itself reads the address.
  for (const path of [
    '/',
    '/r/*',
    '/unread',
    '/sign-in',
    '/sign-up',
    '/setup',
    '/invitation',
    '/reset',
    '/recover',
    '/forgot',
    '/confirm',
  ]) {
    app.get(path, async (_request, reply) => {
      if (isBuilt) return reply.sendFile('index.html');
      return reply
        .code(503)
        .type('text/plain')
        .send('The web client is not built. `npm start` or `npm run build` does it.\n');
    });
  }
}
