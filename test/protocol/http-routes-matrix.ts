import { newId } from '../../protocol/uuid.ts';

/** One way to ask a route. */
export interface Attempt {
  path: string;
  /** Of a request that changes something; JSON if it does not say what it is. */
  body?: () => string | Uint8Array<ArrayBuffer>;
  type?: string;
  /**
   * One letter for each way of coming:
   *
   *     nobody | by cookie: a deactivated person, guest, member, admin, owner, bot | by bearer token: the same
   *
   * `o` done · `>` sent elsewhere · `x` forbidden · `.` not found · `-` unauthenticated · `!` unavailable
   */
  outcome: string;
}

const everybody = 'o oooooo oooooo';
/** A token that was presented and is no good is refused, where whoever asks matters. */
const everybodyWithoutStaleToken = 'o oooooo -ooooo';
const nobody = '. ...... ......';

const page = (path: string): Attempt[] => [{ path, outcome: everybody }];
/** A picture of one pixel. */
const dot = () =>
  new Uint8Array(
    Buffer.from(
      'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
      'base64',
    ),
  );
const json = (value: unknown) => () => JSON.stringify(value);

/**
 * Every route of the server and what it answers to whom: whoever adds one adds a row. HEAD answers as GET
 * does. What the single commands answer is in authorization-matrix.ts.
 */
export const routesMatrix: Record<string, readonly Attempt[]> = {
  'GET /': page('/'),
  'GET /r/*': page('/r/some-room/7'),
  'GET /unread': page('/unread'),
  'GET /sign-in': page('/sign-in'),
  'GET /sign-up': page('/sign-up'),
  'GET /setup': page('/setup'),
  'GET /invitation': page('/invitation'),
  'GET /reset': page('/reset'),
  'GET /recover': page('/recover'),
  'GET /forgot': page('/forgot'),
  'GET /confirm': page('/confirm'),
  'GET /*': [
    ...page('/service-worker.js'),
    { path: '/.parley-build', outcome: nobody },
    { path: '/..%2fpackage.json', outcome: nobody },
    { path: '/api/v1/room:list', outcome: nobody },
  ],
  'GET /healthz': page('/healthz'),
  'GET /api/v1/openapi.json': page('/api/v1/openapi.json'),
  // To whoever has a token of its own: no role is enough.
  'GET /metrics': [{ path: '/metrics', outcome: nobody }],
  // From our own page alone. Of the provider that the test names nothing is to be heard.
  'POST /auth/start': [{ path: '/auth/start', body: json({}), outcome: 'x !!!!!! xxxxxx' }],
  'GET /auth/callback': [{ path: '/auth/callback?code=1&state=2', outcome: '> >>>>>> >>>>>>' }],
  'GET /community/picture/:version': [{ path: '/community/picture/none', outcome: nobody }],
  'PUT /community/picture': [
    { path: '/community/picture', body: dot, type: 'image/png', outcome: '- -xxoox -xxoox' },
  ],
  'DELETE /community/picture': [{ path: '/community/picture', outcome: '- -xxoox -xxoox' }],
  'POST /api/v1/:command': [
    {
      path: '/api/v1/guest:join',
      body: () => JSON.stringify({ name: newId() }),
      outcome: everybodyWithoutStaleToken,
    },
    { path: '/api/v1/community:find', body: json({}), outcome: everybodyWithoutStaleToken },
    { path: '/api/v1/room:list', body: json({}), outcome: '- -ooooo -ooooo' },
    { path: '/api/v1/community:update', body: json({ name: 'Ours' }), outcome: '- -xxoox -xxoox' },
    { path: '/api/v1/no:command', body: json({}), outcome: nobody },
  ],
};
