import { subscribe, unsubscribe } from 'node:diagnostics_channel';
import type { FastifyInstance } from 'fastify';

/**
 * Opens a server and says what it answers to over HTTP.
 *
 * @returns every route as its method and pattern, such as `POST /api/v1/:command`
 */
export async function openWithRoutes<Server>(
  open: () => Promise<Server>,
): Promise<{ server: Server; routes: string[] }> {
  const routes = new Set<string>();
  const watch = (message: unknown) => {
    const { fastify } = message as { fastify: FastifyInstance };
    fastify.addHook('onRoute', ({ method, url }) => {
      for (const each of [method].flat()) routes.add(`${each} ${url}`);
    });
  };
  subscribe('fastify.initialization', watch);
  try {
    return { server: await open(), routes: [...routes].sort() };
  } finally {
    unsubscribe('fastify.initialization', watch);
  }
}
