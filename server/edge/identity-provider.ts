import type { Configuration } from 'openid-client';
import type { SignInFault } from '../../protocol/sign-in-faults.ts';
import type { ProvedIdentity } from '../commands/sign-in-by-identity.ts';
import type { ProviderSettings } from '../config.ts';
import type { Log } from '../log.ts';

/** The longest that a provider may call anybody (OpenID Connect Core §2). */
const longestSubject = 255;
/** A provider that does not answer within so many seconds is away. */
const answerSeconds = 10;
/** How long after a failure it is looked up again by itself, in ms. */
const retryMillis = 30_000;

/** What has to come back from the provider with the person, and is for this browser alone to bring. */
export interface Pending {
  state: string;
  nonce: string;
  verifier: string;
}

/** Why somebody comes back without being signed in. */
export class SignInRefusal extends Error {
  readonly fault: SignInFault;

  constructor(fault: SignInFault, cause?: unknown) {
    super(fault, { cause });
    this.fault = fault;
  }
}

/**
 * The OpenID Connect provider that people may sign in with: authorization code flow with PKCE, state and
 * nonce. The library is loaded only where one is set, and the provider looked up (OpenID Connect
 * Discovery) until it answers: Parley starts without it.
 */
export class IdentityProvider {
  readonly #settings: ProviderSettings;
  readonly #log: Log;
  #configuration: Configuration | null = null;
  #retry: NodeJS.Timeout | null = null;
  #closed = false;

  constructor(settings: ProviderSettings, log: Log) {
    this.#settings = settings;
    this.#log = log;
  }

  /** Looks the provider up, now and later until it was found. Never rejects. */
  async find(): Promise<void> {
    try {
      await this.#found();
      this.#log.info({ issuer: this.#settings.issuer.href }, 'people can sign in with a provider');
    } catch (error) {
      this.#log.warn(
        { issuer: this.#settings.issuer.href, ...reasonOf(error), retryMillis },
        'the provider to sign in with does not answer; its button says so until it does',
      );
      if (this.#closed) return;
      this.#retry = setTimeout(() => void this.find(), retryMillis).unref();
    }
  }

  close(): void {
    this.#closed = true;
    if (this.#retry) clearTimeout(this.#retry);
  }

  /** Where somebody is sent to, and what has to come back with them. Rejects with `SignInRefusal`. */
  async begin(): Promise<{ url: URL; pending: Pending }> {
    const configuration = await this.#found().catch((error: unknown) => {
      throw new SignInRefusal('unavailable', error);
    });
    const oidc = await library();
    const verifier = oidc.randomPKCECodeVerifier();
    const pending = { state: oidc.randomState(), nonce: oidc.randomNonce(), verifier };
    const url = oidc.buildAuthorizationUrl(configuration, {
      redirect_uri: this.#settings.redirectUri.href,
      scope: this.#settings.scopes,
      state: pending.state,
      nonce: pending.nonce,
      code_challenge: await oidc.calculatePKCECodeChallenge(verifier),
      code_challenge_method: 'S256',
    });
    return { url, pending };
  }

  /**
   * Who has come back. Rejects with `SignInRefusal` unless the provider says so itself, to us, for what was begun.
   *
   * @param query of the address they came back to
   */
  async end(query: string, { state, nonce, verifier }: Pending): Promise<ProvedIdentity> {
    const url = new URL(this.#settings.redirectUri);
    url.search = query;
    if (url.searchParams.get('state') !== state) throw new SignInRefusal('expired');
    if (url.searchParams.get('error') === 'access_denied') throw new SignInRefusal('cancelled');
    try {
      const configuration = await this.#found();
      const oidc = await library();
      const tokens = await oidc.authorizationCodeGrant(configuration, url, {
        expectedState: state,
        expectedNonce: nonce,
        pkceCodeVerifier: verifier,
        idTokenExpected: true,
      });
      const claims = tokens.claims();
      if (!claims || !isOneOf(claims, this.#settings.issuer)) throw new SignInRefusal('failed');
      const said = await this.#calls(configuration, tokens.access_token, claims);
      return { issuer: this.#settings.issuer.href, subject: claims.sub, ...said };
    } catch (error) {
      if (error instanceof SignInRefusal) throw error;
      this.#log.warn(reasonOf(error), 'a sign-in with the provider failed');
      throw new SignInRefusal(isAway(error) ? 'unavailable' : 'failed', error);
    }
  }

  /** What the provider calls somebody: in their token, or where it has to be asked for. */
  async #calls(
    configuration: Configuration,
    accessToken: string,
    claims: Record<string, unknown> & { sub: string },
  ): Promise<Pick<ProvedIdentity, 'name' | 'username'>> {
    const inToken = calledIn(claims);
    const isSaid = inToken.name !== null && inToken.username !== null;
    if (isSaid || configuration.serverMetadata().userinfo_endpoint === undefined) return inToken;
    try {
      const oidc = await library();
      const asked = calledIn(await oidc.fetchUserInfo(configuration, accessToken, claims.sub));
      return { name: inToken.name ?? asked.name, username: inToken.username ?? asked.username };
    } catch (error) {
      // Who they are is proved; what they are called they can say themselves.
      this.#log.warn(reasonOf(error), 'the provider does not tell names');
      return inToken;
    }
  }

  async #found(): Promise<Configuration> {
    if (this.#configuration) return this.#configuration;
    const { issuer, clientId, clientSecret } = this.#settings;
    const oidc = await library();
    const execute = issuer.protocol === 'http:' ? [oidc.allowInsecureRequests] : [];
    this.#configuration = await oidc.discovery(issuer, clientId, clientSecret, undefined, {
      execute,
      timeout: answerSeconds,
    });
    return this.#configuration;
  }
}

function library(): Promise<typeof import('openid-client')> {
  return import('openid-client');
}

/** A provider of many customers signs for all of them: their people are none of this issuer's. */
function isOneOf({ iss, sub }: { iss: string; sub: string }, issuer: URL): boolean {
  return new URL(iss).href === issuer.href && sub !== '' && sub.length <= longestSubject;
}

function calledIn({
  name,
  preferred_username: username,
}: Record<string, unknown>): Pick<ProvedIdentity, 'name' | 'username'> {
  return {
    name: typeof name === 'string' ? name : null,
    username: typeof username === 'string' ? username : null,
  };
}

/** For the log: which kind of failure. Messages and causes may quote tokens and what people are called. */
function reasonOf(error: unknown): { reason: string } {
  if (!(error instanceof Error)) return { reason: 'unknown' };
  const { cause } = error;
  const code = 'code' in error ? error.code : undefined;
  const below = cause instanceof Error && 'code' in cause ? cause.code : undefined;
  return { reason: [error.name, code, below].filter((part) => part !== undefined).join(' ') };
}

function isAway(error: unknown): boolean {
  const isTimeout = error instanceof Error && 'code' in error && error.code === 'OAUTH_TIMEOUT';
  return isTimeout || (error instanceof TypeError && error.message === 'fetch failed');
}
