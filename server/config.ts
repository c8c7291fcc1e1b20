import { isIP } from 'node:net';
import { z } from 'zod';

const wholeNumber = z
  .string()
  .regex(/^\d+$/, 'must be a whole number')
  .transform(Number)
  .pipe(z.int());

const origins = z
  .string()
  .transform((text) =>
    text
      .split(',')
      .map((part) => part.trim())
      .filter((part) => part !== ''),
  )
  .pipe(z.array(z.url({ protocol: /^https?$/ }).transform((url) => new URL(url).origin)));

/** A token bucket: so much at once, and so much a second once that is used up. */
export interface Limit {
  burst: number;
  perSecond: number;
}

const limit = z
  .string()
  .regex(/^(0|\d+,\d+(\.\d+)?)$/, 'must be 0 or a burst and a rate, such as 20,10')
  .transform((text): Limit | null => {
    const [burst = 0, perSecond = 0] = text.split(',').map(Number);
    return text === '0' ? null : { burst, perSecond };
  })
  .refine((given) => given === null || (given.burst >= 1 && given.perSecond > 0), {
    message: 'burst and rate must be more than 0',
  });

/** Addresses that have the first so many bits in common. */
export interface ProxyRange {
  address: string;
  prefix: number;
}

const proxies = z.string().transform((text, context) =>
  text
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .map((part): ProxyRange => {
      const [address = '', bits] = part.split('/', 2);
      const most = isIP(address) === 6 ? 128 : 32;
      const prefix = bits === undefined ? most : Number(bits);
      const isRange = isIP(address) !== 0 && bits !== '' && Number.isInteger(prefix);
      if (!isRange || prefix < 0 || prefix > most) {
        context.addIssue(`${part} is no address such as 10.0.0.1 or range such as 10.0.0.0/8`);
      }
      return { address, prefix };
    }),
);

function isPostgresUrl(text: string): boolean {
  return /^postgres(ql)?:/.test(text) && URL.canParse(text);
}

/** Whether what is said there can be read by nobody on the way. */
function isSafeAddress(address: string): boolean {
  const { protocol, hostname } = new URL(address);
  return protocol === 'https:' || /^(localhost|127\..*|\[::1\])$/.test(hostname);
}

/** Every setting: its environment variable, its check, its default, and what it is for. */
export const settings = {
  PARLEY_HOST: z
    .string()
    .default('127.0.0.1')
    .describe('Address to listen on. `0.0.0.0` lets other machines in.'),
  PARLEY_PORT: wholeNumber
    .pipe(z.int().max(65_535))
    .default(4000)
    .describe('Port to listen on; 0 picks a free one. `PORT` is understood too.'),
  PARLEY_URL: z
    .url({ protocol: /^https?$/ })
    .optional()
    .describe(
      'The address people type, such as `https://chat.example.org`. Needed behind a proxy or under a host name; with https cookies are marked secure.',
    ),
  PARLEY_ORIGINS: origins
    .default([])
    .describe('Other web origins that may connect with a token, separated by commas.'),
  PARLEY_DATA: z.string().min(1).default('./data').describe('Folder of the embedded database.'),
  PARLEY_OIDC_ISSUER: z
    .url()
    .refine(isSafeAddress, 'must begin with https:// (http:// on this machine alone)')
    .optional()
    .describe(
      'Lets people sign in with an OpenID Connect provider, such as `https://id.example.org`. Register `<PARLEY_URL>/auth/callback` there as redirect URI.',
    ),
  PARLEY_OIDC_CLIENT_ID: z.string().optional().describe('What the provider knows Parley by.'),
  PARLEY_OIDC_CLIENT_SECRET: z
    .string()
    .min(16)
    .optional()
    .describe('What proves it to the provider.'),
  PARLEY_OIDC_LABEL: z
    .string()
    .max(40)
    .default('single sign-on')
    .describe('What the button is called: “Continue with …”.'),
  PARLEY_OIDC_SCOPES: z
    .string()
    .refine((scopes) => scopes.split(' ').includes('openid'), 'must have openid among them')
    .default('openid profile')
    .describe('What the provider is asked to tell, separated by spaces.'),
  PARLEY_SMTP_URL: z
    .url({ protocol: /^smtps?$/ })
    .optional()
    .describe(
      'The mail server that letters go out by, `smtp://user:password@mail.example.org:587`; without it none are sent. Unless it is on this machine it has to speak TLS; `?requireTLS=false` does without.',
    ),
  PARLEY_SMTP_FROM: z
    .string()
    .regex(/^[^<>\r\n]*<?[^\s<>@]+@[^\s<>@]+>?$/, 'must look like Parley <parley@example.org>')
    .optional()
    .describe('Whom letters are from, such as `Parley <parley@example.org>`.'),
  DATABASE_URL: z
    .string()
    .refine(isPostgresUrl, 'must look like postgres://user:password@host:port/database')
    .optional()
    .describe(
      'A PostgreSQL database, `postgres://user:password@host:port/database`, to be used instead of the embedded one.',
    ),
  PARLEY_SECRET: z
    .string()
    .min(32)
    .optional()
    .describe(
      'Encrypts the secrets of one-time codes in the database: 32 characters or more, chosen at random, the same for all nodes. Without it the embedded database uses the file `secret.key` beside it, and PostgreSQL a key in the database itself.',
    ),
  PARLEY_DATABASE_READERS: wholeNumber
    .pipe(z.int().min(1).max(100))
    .default(4)
    .describe(
      'Connections to PostgreSQL for reading; one more writes. More help where the database has more processors than that.',
    ),
  PARLEY_DATABASE_LIMIT_MB: wholeNumber
    .default(0)
    .describe('The embedded database refuses to grow beyond so many megabytes; 0 means no limit.'),
  PARLEY_GREETING: z
    .string()
    .max(200)
    .default('Welcome to Parley')
    .describe('What the server says to every new connection.'),
  PARLEY_LOG_LEVEL: z
    .enum(['fatal', 'error', 'warn', 'info', 'debug', 'silent'])
    .default('info')
    .describe('How much to log.'),
  PARLEY_METRICS_TOKEN: z
    .string()
    .min(16)
    .optional()
    .describe(
      'Who presents this as bearer token gets `GET /metrics` for Prometheus; without it there is no such page.',
    ),
  PARLEY_SESSION_DAYS: wholeNumber
    .pipe(z.int().min(1))
    .default(90)
    .describe('A session ends after so many days without use.'),
  PARLEY_NAME_HOLD_HOURS: wholeNumber
    .pipe(z.int().min(1))
    .default(24)
    .describe('A guest’s name stays theirs for so many hours after they were last here.'),
  PARLEY_PRESENCE_GRACE_MS: wholeNumber
    .default(5_000)
    .describe('Who comes back within this time (a reload, a short loss of signal) never left.'),
  PARLEY_PRESENCE_MERGE_MS: wholeNumber
    .default(1_000)
    .describe('A room hears at most one presence packet in this time.'),
  PARLEY_TYPING_MS: wholeNumber
    .default(6_000)
    .describe('A typing signal is forgotten after this time.'),
  PARLEY_HEARTBEAT_MS: wholeNumber
    .pipe(z.int().min(100))
    .default(8_000)
    .describe('Pause between heartbeats; a connection silent for half as long again is dead.'),
  PARLEY_ANONYMOUS_MS: wholeNumber
    .default(60_000)
    .describe('A connection that names no session within this time is closed.'),
  PARLEY_LIMIT_MESSAGES: limit
    .default({ burst: 20, perSecond: 10 })
    .describe('Messages of one person: so many at once, then so many a second. 0: no limit.'),
  PARLEY_LIMIT_WRITES: limit
    .default({ burst: 20, perSecond: 1 })
    .describe('Other lasting changes of one person (making, joining and leaving rooms), likewise.'),
  PARLEY_LIMIT_SIGNALS: limit
    .default({ burst: 60, perSecond: 30 })
    .describe('Typing, read positions and signals of applications of one person, likewise.'),
  PARLEY_LIMIT_READS: limit
    .default({ burst: 100, perSecond: 20 })
    .describe('Questions of one person (catching up, history, lists), likewise.'),
  PARLEY_LIMIT_PEOPLE: wholeNumber
    .default(20)
    .describe(
      'One network address may do as much as so many people at their limits: an office of hundreds shares one, and seldom do many of them go to their limit at once. 0: no limit.',
    ),
  PARLEY_LIMIT_GUESTS: limit
    .default({ burst: 100, perSecond: 0.5 })
    .describe(
      'New guests from one address: a full lecture hall at once, then so many a second. 0: no limit.',
    ),
  PARLEY_LIMIT_GUESSES: limit
    .default({ burst: 10, perSecond: 0.0027 })
    .describe(
      'Wrong passwords for one account from devices it was never signed in on, and on each of those it was: so many at once, then so many a second; 20 in an hour. One address may try five times as many, over all accounts. 0: no limit.',
    ),
  PARLEY_LIMIT_CONNECTIONS: limit
    .default({ burst: 300, perSecond: 30 })
    .describe(
      'Attempts to connect from one address: an office that comes back after a restart, then so many a second. 0: no limit.',
    ),
  PARLEY_TRUSTED_PROXIES: proxies
    .default([])
    .describe(
      'Addresses or ranges (`10.0.0.0/8`) of proxies in front, separated by commas. Only their `X-Forwarded-For` is believed; without it everybody behind a proxy shares its limits.',
    ),
  PARLEY_SHED_DELAY_MS: wholeNumber
    .default(250)
    .describe(
      'While the event loop is later than this on average, which people begin to feel, new connections are refused for a moment; those that are open are served. 0: never.',
    ),
} as const;

type Settings = { [K in keyof typeof settings]: z.output<(typeof settings)[K]> };

/** An OpenID Connect provider to sign in with. The secret is not for the log. */
export interface ProviderSettings {
  issuer: URL;
  clientId: string;
  clientSecret: string;
  label: string;
  scopes: string;
  /** Where the provider sends people back to. */
  redirectUri: URL;
}

/** The mail server that letters go out by. Its address may hold a password: not for the log. */
export interface MailSettings {
  url: URL;
  from: string;
  /** What links in letters begin with. */
  origin: string;
}

export interface Config {
  host: string;
  port: number;
  /** The origin people type, when it is known. */
  publicUrl: URL | null;
  origins: readonly string[];
  /** Null: nobody signs in with another service. */
  provider: ProviderSettings | null;
  /** Null: no letters are sent. */
  mail: MailSettings | null;
  dataFolder: string;
  /** Null: the embedded database. It may hold a password: not for the log. */
  databaseUrl: string | null;
  /** Null: none is set. */
  secret: string | null;
  databaseReaders: number;
  databaseLimitMegabytes: number;
  greeting: string;
  logLevel: Settings['PARLEY_LOG_LEVEL'];
  /** Null: nobody gets to see the metrics. */
  metricsToken: string | null;
  sessionMillis: number;
  nameHoldMillis: number;
  presenceGraceMillis: number;
  presenceMergeMillis: number;
  typingMillis: number;
  heartbeatMillis: number;
  anonymousMillis: number;
  /** Null: no limit. The first four are one person's. */
  rateLimits: {
    messages: Limit | null;
    writes: Limit | null;
    signals: Limit | null;
    reads: Limit | null;
    /** One address may do as much as so many people; 0: no limit. */
    people: number;
    /** Per address. */
    guests: Limit | null;
    /** Per account. */
    guesses: Limit | null;
    /** Per address. */
    connections: Limit | null;
  };
  trustedProxies: readonly ProxyRange[];
  /** 0: never. */
  shedDelayMillis: number;
}

const hour = 60 * 60 * 1000;

/**
 * Reads the settings out of an environment. Throws one readable error that names every wrong or
 * unknown `PARLEY_` variable: a misspelt setting must not pass for its default.
 */
export function readConfig(env: Record<string, string | undefined>): Config {
  const given: Record<string, string> = {};
  const complaints: string[] = [];
  for (const [name, value] of Object.entries(env)) {
    if (value === undefined || value === '') continue;
    if (Object.hasOwn(settings, name)) given[name] = value;
    else if (name.startsWith('PARLEY_')) complaints.push(`${name}: there is no such setting`);
  }
  if (env.PORT && !given.PARLEY_PORT) given.PARLEY_PORT = env.PORT;
  const parsed = z.object(settings).safeParse(given);
  for (const issue of parsed.error?.issues ?? []) {
    complaints.push(`${issue.path.join('.')}: ${issue.message}`);
  }
  if (!parsed.success || complaints.length > 0) {
    throw new Error(`Wrong settings:\n  ${complaints.join('\n  ')}`);
  }
  const s = parsed.data;
  requireAll(s, 'PARLEY_OIDC_ISSUER', [
    'PARLEY_OIDC_CLIENT_ID',
    'PARLEY_OIDC_CLIENT_SECRET',
    'PARLEY_URL',
  ]);
  requireAll(s, 'PARLEY_SMTP_URL', ['PARLEY_SMTP_FROM', 'PARLEY_URL']);
  return {
    host: s.PARLEY_HOST,
    port: s.PARLEY_PORT,
    publicUrl: s.PARLEY_URL === undefined ? null : new URL(s.PARLEY_URL),
    origins: s.PARLEY_ORIGINS,
    provider: providerOf(s),
    mail: mailOf(s),
    dataFolder: s.PARLEY_DATA,
    databaseUrl: s.DATABASE_URL ?? null,
    secret: s.PARLEY_SECRET ?? null,
    databaseReaders: s.PARLEY_DATABASE_READERS,
    databaseLimitMegabytes: s.PARLEY_DATABASE_LIMIT_MB,
    greeting: s.PARLEY_GREETING,
    logLevel: s.PARLEY_LOG_LEVEL,
    metricsToken: s.PARLEY_METRICS_TOKEN ?? null,
    sessionMillis: s.PARLEY_SESSION_DAYS * 24 * hour,
    nameHoldMillis: s.PARLEY_NAME_HOLD_HOURS * hour,
    presenceGraceMillis: s.PARLEY_PRESENCE_GRACE_MS,
    presenceMergeMillis: s.PARLEY_PRESENCE_MERGE_MS,
    typingMillis: s.PARLEY_TYPING_MS,
    heartbeatMillis: s.PARLEY_HEARTBEAT_MS,
    anonymousMillis: s.PARLEY_ANONYMOUS_MS,
    rateLimits: {
      messages: s.PARLEY_LIMIT_MESSAGES,
      writes: s.PARLEY_LIMIT_WRITES,
      signals: s.PARLEY_LIMIT_SIGNALS,
      reads: s.PARLEY_LIMIT_READS,
      people: s.PARLEY_LIMIT_PEOPLE,
      guests: s.PARLEY_LIMIT_GUESTS,
      guesses: s.PARLEY_LIMIT_GUESSES,
      connections: s.PARLEY_LIMIT_CONNECTIONS,
    },
    trustedProxies: s.PARLEY_TRUSTED_PROXIES,
    shedDelayMillis: s.PARLEY_SHED_DELAY_MS,
  };
}

/** Settings as they were given, checked and with their defaults. */
type Given = z.output<z.ZodObject<typeof settings>>;

function providerOf(s: Given): ProviderSettings | null {
  const { PARLEY_OIDC_ISSUER: issuer, PARLEY_OIDC_CLIENT_ID: clientId } = s;
  const { PARLEY_OIDC_CLIENT_SECRET: clientSecret, PARLEY_URL: url } = s;
  if (issuer === undefined || url === undefined) return null;
  if (clientId === undefined || clientSecret === undefined) return null;
  return {
    issuer: new URL(issuer),
    clientId,
    clientSecret,
    label: s.PARLEY_OIDC_LABEL,
    scopes: s.PARLEY_OIDC_SCOPES,
    redirectUri: new URL('/auth/callback', url),
  };
}

function mailOf(s: Given): MailSettings | null {
  const { PARLEY_SMTP_URL: url, PARLEY_SMTP_FROM: from, PARLEY_URL: own } = s;
  if (url === undefined || from === undefined || own === undefined) return null;
  return { url: new URL(url), from, origin: new URL(own).origin };
}

/** A setting that is of no use without others. */
function requireAll(s: Given, name: keyof Given, others: readonly (keyof Given)[]): void {
  if (s[name] === undefined || others.every((other) => s[other] !== undefined)) return;
  throw new Error(`Wrong settings:\n  ${name} needs ${others.join(', ')} as well`);
}
