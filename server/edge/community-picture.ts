import { createHash } from 'node:crypto';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { ParleyError } from '../../protocol/errors.ts';
import { limits } from '../../protocol/limits.ts';
import { requireRole } from '../access/community.ts';
import type { Actor } from '../access/handler.ts';
import type { Sessions } from '../access/sessions.ts';
import type { AccountNeeds } from '../commands/new-account.ts';
import type { Addresses } from './addresses.ts';
import { credentialsOf, type HiddenCookie } from './credentials.ts';
import { encodePicture } from './encode-picture.ts';
import type { OriginPolicy } from './origin.ts';
import type { RateLimits } from './rate-limits.ts';

export interface CommunityPictureNeeds {
  accounts: Pick<AccountNeeds, 'store' | 'now'>;
  sessions: Sessions;
  rateLimits: RateLimits;
  addresses: Addresses;
  origins: OriginPolicy;
  cookie: HiddenCookie;
}

const path = '/community/picture';

/** The community's picture: seen by everybody, as it stands at the door; changed by who looks after it. */
export function serveCommunityPicture(app: FastifyInstance, needs: CommunityPictureNeeds): void {
  const { store, now } = needs.accounts;
  app.get(`${path}/:version`, async (request, reply) => {
    const { version } = request.params as { version: string };
    const bytes = await store.read('communityPicture', { version });
    if (bytes === null) throw new ParleyError('not_found', 'there is nothing here');
    return reply
      .type('image/webp')
      .header('cache-control', 'public, max-age=31536000, immutable')
      .send(Buffer.from(bytes));
  });
  // In a scope of its own: nowhere else are so many bytes taken, or such.
  void app.register(async (scope) => {
    const actors = new WeakMap<FastifyRequest, Actor>();
    const personId = (request: FastifyRequest) => actors.get(request)?.person.id ?? '';
    // Before the body is read: strangers get none of it into memory.
    scope.addHook('onRequest', async (request) => {
      actors.set(request, await permitted(needs, request));
    });
    scope.addContentTypeParser(
      ['image/png', 'image/jpeg', 'image/webp', 'image/gif'],
      { parseAs: 'buffer', bodyLimit: limits.pictureBytes },
      (_request, body, done) => done(null, body),
    );
    scope.put(path, { bodyLimit: limits.pictureBytes }, async (request, reply) => {
      if (!Buffer.isBuffer(request.body)) throw new ParleyError('invalid', 'send a picture');
      const bytes = await encodePicture(request.body);
      const version = createHash('sha256').update(bytes).digest('base64url').slice(0, 16);
      const input = { personId: personId(request), picture: { version, bytes }, now: now() };
      const result = await store.write('setCommunityPicture', input);
      return reply.header('cache-control', 'no-store').send({ ok: true, result });
    });
    scope.delete(path, async (request, reply) => {
      const input = { personId: personId(request), picture: null, now: now() };
      const result = await store.write('setCommunityPicture', input);
      return reply.header('cache-control', 'no-store').send({ ok: true, result });
    });
  });
}

async function permitted(needs: CommunityPictureNeeds, request: FastifyRequest): Promise<Actor> {
  const { headers, socket } = request;
  const { origin, host } = headers;
  if (origin !== undefined && !needs.origins.isAllowed(origin, host)) {
    throw new ParleyError('forbidden', 'this page may not talk to this server');
  }
  const address = needs.addresses.of(socket.remoteAddress, headers['x-forwarded-for']);
  needs.rateLimits.takeForAddress(address, 'community:update');
  const credentials = credentialsOf(headers, needs.origins, needs.cookie);
  const actor = credentials ? await needs.sessions.resolve(credentials.token) : null;
  if (!actor) throw new ParleyError('unauthenticated', 'sign in first');
  needs.rateLimits.takeForPerson(actor.person.id, address, 'community:update');
  await requireRole(needs.accounts.store, actor, 'editCommunity');
  return actor;
}
