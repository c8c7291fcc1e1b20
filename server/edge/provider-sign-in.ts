import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { tokenSchema } from '../../protocol/entities.ts';
import { type ErrorCode, ParleyError } from '../../protocol/errors.ts';
import type { SignInFault } from '../../protocol/sign-in-faults.ts';
import { proof } from '../../protocol/web-authn.ts';
import type { Actor, Whence } from '../access/handler.ts';
import type { Sessions } from '../access/sessions.ts';
import { type ConfirmNeeds, confirmIdentity, type Proof } from '../commands/confirm-identity.ts';
import type { AccountNeeds } from '../commands/new-account.ts';
import { type ProvedIdentity, signInByIdentity } from '../commands/sign-in-by-identity.ts';
import type { Log } from '../log.ts';
import type { Addresses } from './addresses.ts';
import { type Admission, tooBusy } from './admission.ts';
import { credentialsOf, type HiddenCookie } from './credentials.ts';
import { deviceOf } from './device.ts';
import { type IdentityProvider, SignInRefusal } from './identity-provider.ts';
import type { OriginPolicy } from './origin.ts';
import type { RateLimits } from './rate-limits.ts';
import type { Sealed } from './sealed.ts';

export interface ProviderSignInNeeds {
  provider: IdentityProvider;
  accounts: AccountNeeds & ConfirmNeeds;
  sessions: Sessions;
  rateLimits: RateLimits;
  addresses: Addresses;
  admission: Admission;
  origins: OriginPolicy;
  cookie: HiddenCookie;
  flowCookie: HiddenCookie;
  sealed: Sealed;
  log: Log;
}

/** Somebody who has not come back from the provider after so long has to begin anew, in ms. */
export const flowMillis = 10 * 60 * 1000;

const startSchema = z.strictObject({
  invitation: tokenSchema.optional(),
  /** To link the account that one is signed in with, with what proves that it is still them. */
  link: z.literal(true).optional(),
  ...proof,
});

/**
 * What a browser brings back from the provider, sealed: it belongs to the browser that began, so that nobody
 * can finish in another's what they began in their own (login CSRF), and to the session that it had.
 */
const flowSchema = z.object({
  state: z.string(),
  nonce: z.string(),
  verifier: z.string(),
  invitation: z.string().nullable(),
  /** Who was signed in; null: nobody. */
  sessionId: z.string().nullable(),
  isLink: z.boolean(),
  expiresAt: z.number(),
});
type Flow = z.infer<typeof flowSchema>;

/** The way out to the provider, and back. */
export function serveProviderSignIn(app: FastifyInstance, needs: ProviderSignInNeeds): void {
  app.post('/auth/start', async (request, reply) => {
    const url = await start(needs, request, reply);
    reply.header('cache-control', 'no-store');
    return reply.send({ ok: true, result: { url: url.href } });
  });
  app.get('/auth/callback', async (request, reply) => {
    const path = await finish(needs, request, reply);
    reply.header('cache-control', 'no-store');
    return reply.code(303).header('location', path).send();
  });
}

/** Only from our own page: another could have its visitor linked with an account of its own. */
async function start(
  needs: ProviderSignInNeeds,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<URL> {
  const { origin, host } = request.headers;
  if (origin === undefined || !needs.origins.isOwn(origin, host)) {
    throw new ParleyError('forbidden', 'this page may not talk to this server');
  }
  if (needs.admission.isShedding) throw tooBusy();
  const whence = whenceOf(needs, request);
  needs.rateLimits.takeForAddress(whence.address, 'session:sign-in');
  const input = startSchema.safeParse(request.body ?? {});
  if (!input.success) throw new ParleyError('invalid', 'invalid input');
  const { invitation = null, link = false, ...proof } = input.data;
  const credentials = credentialsOf(request.headers, needs.origins, needs.cookie);
  const actor = credentials ? await needs.sessions.resolve(credentials.token) : null;
  if (link) await requireOwner(needs, actor, proof, whence);
  const { url, pending } = await needs.provider.begin().catch(asError);
  const flow: Flow = {
    ...pending,
    invitation,
    sessionId: actor?.sessionId ?? null,
    isLink: link,
    expiresAt: needs.accounts.now() + flowMillis,
  };
  reply.header('set-cookie', needs.flowCookie.write(needs.sealed.seal(JSON.stringify(flow))));
  return url;
}

/** Another way in is for the account's owner to add, and not for who found their device open. */
async function requireOwner(
  { accounts }: ProviderSignInNeeds,
  actor: Actor | null,
  proof: Proof,
  whence: Whence,
): Promise<void> {
  if (!actor) throw new ParleyError('unauthenticated', 'sign in first');
  await confirmIdentity(accounts, actor, proof, whence);
}

function asError(error: unknown): never {
  if (!(error instanceof SignInRefusal)) throw error;
  throw new ParleyError('unavailable', 'the service to sign in with does not answer');
}

/** @returns where to go on; it never rejects, as nobody is there to read a coded answer */
async function finish(
  needs: ProviderSignInNeeds,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<string> {
  const flow = readFlow(needs, request);
  reply.header('set-cookie', needs.flowCookie.erase());
  try {
    const whence = whenceOf(needs, request);
    needs.rateLimits.takeForAddress(whence.address, 'session:sign-in');
    if (!flow) throw new SignInRefusal('expired');
    const query = request.url.split('?').slice(1).join('?');
    const identity = await needs.provider.end(query, flow);
    const token = needs.cookie.read(request.headers.cookie);
    const actor = token === null ? null : await needs.sessions.resolve(token);
    const asking = { ...flow, actor: actor?.sessionId === flow.sessionId ? actor : null, whence };
    if (flow.isLink) return await link(needs, identity, asking.actor);
    const session = await signInByIdentity(needs.accounts, identity, asking);
    reply.header('set-cookie', needs.cookie.write(session));
    return '/';
  } catch (error) {
    const fault = faultOf(error);
    if (fault === null) needs.log.error({ err: error }, 'sign-in with a provider');
    return `${flow?.isLink ? linkPath : '/sign-in#'}${fault ?? 'failed'}`;
  }
}

const linkPath = '/#settings/security/';

async function link(
  { accounts }: ProviderSignInNeeds,
  { issuer, subject }: ProvedIdentity,
  actor: Actor | null,
): Promise<string> {
  // Signed out meanwhile, or as somebody else.
  if (!actor) throw new SignInRefusal('expired');
  const { person, sessionId } = actor;
  const theirs = { personId: person.id, sessionId, now: accounts.now() };
  await accounts.store.write('linkIdentity', { issuer, subject, ...theirs });
  return `${linkPath}linked`;
}

function readFlow(needs: ProviderSignInNeeds, request: FastifyRequest): Flow | null {
  const text = needs.sealed.open(needs.flowCookie.read(request.headers.cookie) ?? '');
  if (text === null) return null;
  // Another shape is one that an earlier version has sealed.
  const flow = flowSchema.safeParse(JSON.parse(text)).data;
  return flow && flow.expiresAt > needs.accounts.now() ? flow : null;
}

const faults: Partial<Record<ErrorCode, SignInFault>> = {
  forbidden: 'closed',
  not_found: 'gone',
  unauthenticated: 'refused',
  conflict: 'taken',
  rate_limited: 'unavailable',
  unavailable: 'unavailable',
};

/** @returns null for a bug */
function faultOf(error: unknown): SignInFault | null {
  if (error instanceof SignInRefusal) return error.fault;
  return error instanceof ParleyError ? (faults[error.code] ?? null) : null;
}

function whenceOf({ addresses, origins }: ProviderSignInNeeds, request: FastifyRequest): Whence {
  const { headers, socket } = request;
  return {
    address: addresses.of(socket.remoteAddress, headers['x-forwarded-for']),
    device: deviceOf(headers['user-agent']),
    page: origins.pageOf(headers),
    deviceKey: null,
  };
}
