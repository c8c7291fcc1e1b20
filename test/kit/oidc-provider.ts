import { generateKeyPairSync } from 'node:crypto';
import { createServer } from 'node:http';
import Provider from 'oidc-provider';
import { onTestFinished, vi } from 'vitest';
import { freePort } from './free-port.ts';

const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });

/** What the provider says of somebody. */
export interface Account {
  sub: string;
  name?: string;
  preferred_username?: string;
}

export interface TestProvider {
  issuer: string;
  clientId: string;
  clientSecret: string;
  /** Who is signed in there, in every browser; null: whoever comes thinks better of it. */
  account: Account | null;
  stop(): Promise<void>;
}

/** A real OpenID Connect provider in this process, for one client, that asks nobody anything. */
export async function openProvider(redirectUri: string, port?: number): Promise<TestProvider> {
  const issuer = `http://127.0.0.1:${port ?? (await freePort())}`;
  const accounts = new Map<string, Account>();
  const clientId = 'parley';
  const clientSecret = 'a secret of both of them';
  // That it forgets everything with this process is what is wanted here.
  const warnings = vi.spyOn(console, 'warn').mockReturnValue(undefined);
  const provider = new Provider(issuer, {
    clients: [{ client_id: clientId, client_secret: clientSecret, redirect_uris: [redirectUri] }],
    jwks: {
      keys: [{ ...privateKey.export({ format: 'jwk' }), alg: 'RS256', use: 'sig', kid: 'k' }],
    },
    cookies: { keys: ['a key of this test'] },
    claims: { profile: ['name', 'preferred_username'] },
    features: { devInteractions: { enabled: false } },
    pkce: { required: () => true },
    ttl: {
      AccessToken: 60,
      AuthorizationCode: 60,
      Grant: 60,
      IdToken: 60,
      Interaction: 60,
      Session: 60,
    },
    findAccount: (_context, sub) => ({
      accountId: sub,
      claims: () => ({ ...accounts.get(sub), sub }),
    }),
    async loadExistingGrant({ oidc }) {
      const { client, session } = oidc;
      if (!client || !session?.accountId) return undefined;
      const grant = new oidc.provider.Grant({
        clientId: client.clientId,
        accountId: session.accountId,
      });
      grant.addOIDCScope('openid profile');
      await grant.save();
      return grant;
    },
    interactions: { url: (_context, { uid }) => `/interaction/${uid}` },
  });
  warnings.mockRestore();
  provider.use(async (context, next) => {
    if (!context.path.startsWith('/interaction/')) return next();
    const { account } = opened;
    if (account) accounts.set(account.sub, account);
    const result = account
      ? { login: { accountId: account.sub, remember: false } }
      : { error: 'access_denied' };
    context.redirect(await provider.interactionResult(context.req, context.res, result));
  });
  const server = createServer(provider.callback());
  await new Promise<void>((resolve) =>
    server.listen(Number(new URL(issuer).port), '127.0.0.1', resolve),
  );
  const opened: TestProvider = {
    issuer,
    clientId,
    clientSecret,
    account: null,
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
  onTestFinished(() => opened.stop());
  return opened;
}
