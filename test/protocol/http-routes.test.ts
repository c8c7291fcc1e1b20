import { expect, test } from 'vitest';
import { commandNames, commands } from '../../protocol/commands.ts';
import { Cast, type CastName, canary } from '../kit/cast.ts';
import { openWithRoutes } from '../kit/routes.ts';
import { openServer, type TestServer } from '../kit/server.ts';
import { type Attempt, routesMatrix } from './http-routes-matrix.ts';

const callers: readonly CastName[] = [
  'deactivated',
  'guest',
  'outsider',
  'admin',
  'founder',
  'bot',
];

const letters: Record<number, string> = { 303: '>', 401: '-', 403: 'x', 404: '.', 503: '!' };

function letterOf({ status, ok }: Response): string {
  return ok ? 'o' : (letters[status] ?? String(status));
}

/** Settings that bring routes of their own. */
const everything = {
  PARLEY_METRICS_TOKEN: 'correct-horse-battery',
  PARLEY_URL: 'http://parley.example',
  PARLEY_OIDC_ISSUER: 'http://localhost:9',
  PARLEY_OIDC_CLIENT_ID: 'parley',
  PARLEY_OIDC_CLIENT_SECRET: 'a secret of the provider and us',
};

async function open() {
  const cast = await Cast.assemble();
  for (const state of ['private', 'direct', 'group'] as const) await cast.room(state);
  const { server, routes } = await openWithRoutes(() => openServer(everything, cast.store));
  return { cast, server, routes };
}

function ask(
  server: TestServer,
  method: string,
  { path, body, type = 'application/json' }: Omit<Attempt, 'outcome'>,
  headers: Record<string, string>,
): Promise<Response> {
  return fetch(server.url + path, {
    method,
    redirect: 'manual',
    headers: { ...(body && { 'content-type': type }), ...headers },
    ...(body && { body: body() }),
  });
}

function attempts(): [route: string, method: string, attempt: Attempt][] {
  return Object.entries(routesMatrix).flatMap(([route, list]) =>
    list.map((attempt): [string, string, Attempt] => [route, route.split(' ')[0] ?? '', attempt]),
  );
}

test('every route has its row, and every row its route', async () => {
  const { routes } = await open();
  const heads = routes.filter((route) => route.startsWith('HEAD '));
  const others = routes.filter((route) => !route.startsWith('HEAD '));
  expect(others).toEqual(Object.keys(routesMatrix).sort());
  expect(others).toEqual(expect.arrayContaining(heads.map((head) => head.replace('HEAD', 'GET'))));
});

test('every route answers everybody as the matrix says, and tells nobody of what is private', async () => {
  const { cast, server } = await open();
  for (const [route, method, attempt] of attempts()) {
    const answers: string[] = [];
    const come = async (headers: Record<string, string>) => {
      const response = await ask(server, method, attempt, headers);
      expect(await response.text()).not.toContain(canary);
      if (method === 'GET') {
        const head = await ask(server, 'HEAD', attempt, headers);
        expect([await head.text(), head.status]).toEqual(['', response.status]);
      }
      answers.push(letterOf(response));
    };
    await come({});
    for (const name of callers) {
      await come({ cookie: `parley=${cast.player(name).token}`, origin: server.url });
    }
    for (const name of callers) {
      await come({ authorization: `Bearer ${cast.player(name).token}` });
    }
    const [first, ...others] = answers;
    const found = [first, others.slice(0, callers.length), others.slice(callers.length)];
    const told = found.map((part) => [part].flat().join('')).join(' ');
    expect([route, attempt.path, told]).toEqual([route, attempt.path, attempt.outcome]);
  }
});

/** Pages that are not ours, on a server at 127.0.0.1 that people know as parley.example. */
function foreignOrigins({ port }: TestServer): string[] {
  return [
    'http://evil.example',
    'http://sub.parley.example',
    'http://parley.example:81',
    'https://parley.example',
    `http://evil.example:${port}`,
    'null',
    `http://127.0.0.1:${port + 1}`,
    `http://sub.127.0.0.1:${port}`,
    `http://localhost:${port}`,
    `http://127.0.0.1.evil.example:${port}`,
    `https://127.0.0.1:${port}`,
    `ws://127.0.0.1:${port}`,
    'file://',
    '',
  ];
}

/** What a form or a script of a foreign page can send without asking first, and what it cannot. */
const contentTypes = [
  'application/json',
  'text/plain',
  'application/x-www-form-urlencoded',
  'multipart/form-data; boundary=x',
];

const isUnsafe = (method: string) => !['GET', 'HEAD', 'OPTIONS'].includes(method);

test('with somebody’s cookie no foreign page changes anything, by whatever route and form', async () => {
  const { cast, server } = await open();
  const cookie = `parley=${cast.player('founder').token}`;
  const unsafe = attempts().filter(([, method]) => isUnsafe(method));
  expect(unsafe.length).toBeGreaterThan(0);
  for (const [, method, attempt] of unsafe) {
    const isThere = !attempt.outcome.startsWith('. .');
    for (const type of contentTypes) {
      for (const origin of foreignOrigins(server)) {
        const { status } = await ask(server, method, { ...attempt, type }, { cookie, origin });
        expect([attempt.path, type, origin, status < 500 && status >= 400]).toEqual([
          attempt.path,
          type,
          origin,
          true,
        ]);
        if (isThere && type === (attempt.type ?? 'application/json')) expect(status).toBe(403);
      }
    }
    // Browsers tell where a POST comes from. Where nothing does, the cookie is nobody's.
    const absent = await ask(server, method, attempt, { cookie });
    expect([attempt.path, letterOf(absent)]).toEqual([attempt.path, attempt.outcome[0]]);
  }
});

test('no command can be given on somebody’s behalf by a foreign page', async () => {
  const { cast, server } = await open();
  const cookie = `parley=${cast.player('founder').token}`;
  const body = () => '{}';
  for (const name of commandNames) {
    const attempt = { path: `/api/v1/${name}`, body };
    const foreign = await ask(server, 'POST', attempt, { cookie, origin: 'http://evil.example' });
    expect([name, foreign.status]).toEqual([name, 403]);
    expect(foreign.headers.getSetCookie()).toEqual([]);
    if (commands[name].who === 'anyone') continue;
    expect([name, (await ask(server, 'POST', attempt, { cookie })).status]).toEqual([name, 401]);
    const get = await ask(server, 'GET', { path: attempt.path }, { cookie, origin: server.url });
    expect([name, get.status]).toEqual([name, 404]);
  }
});
