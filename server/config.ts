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
  PARLEY_DATA: z.string().min(1).default('./data').describe('Folder of the database.'),
  PARLEY_DATABASE_LIMIT_MB: wholeNumber
    .default(0)
    .describe('The database refuses to grow beyond so many megabytes; 0 means no limit.'),
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
} as const;

type Settings = { [K in keyof typeof settings]: z.output<(typeof settings)[K]> };

export interface Config {
  host: string;
  port: number;
  /** The origin people type, when it is known. */
  publicUrl: URL | null;
  origins: readonly string[];
  dataFolder: string;
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
  return {
    host: s.PARLEY_HOST,
    port: s.PARLEY_PORT,
    publicUrl: s.PARLEY_URL === undefined ? null : new URL(s.PARLEY_URL),
    origins: s.PARLEY_ORIGINS,
    dataFolder: s.PARLEY_DATA,
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
  };
}
