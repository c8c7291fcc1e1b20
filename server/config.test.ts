import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { readConfig, settings } from './config.ts';

test('without settings everything has a safe default', () => {
  expect(readConfig({})).toMatchObject({ host: '127.0.0.1', port: 4000, publicUrl: null });
});

test('settings are read and checked', () => {
  const config = readConfig({
    PORT: '8080',
    PARLEY_URL: 'https://chat.example.org/path',
    PARLEY_ORIGINS: 'https://a.example, http://localhost:5173/',
    PARLEY_SESSION_DAYS: '2',
  });
  expect(config).toMatchObject({
    port: 8080,
    origins: ['https://a.example', 'http://localhost:5173'],
    sessionMillis: 2 * 24 * 60 * 60 * 1000,
  });
  expect(config.publicUrl?.origin).toBe('https://chat.example.org');
});

test('every wrong or misspelt setting is named at once', () => {
  const read = () =>
    readConfig({ PARLEY_PORT: '70000', PARLEY_URL: 'ftp://x', PARLEY_DTAA: '/data', OTHER: 'x' });
  expect(read).toThrow(/PARLEY_PORT/);
  expect(read).toThrow(/PARLEY_URL/);
  expect(read).toThrow(/PARLEY_DTAA: there is no such setting/);
});

test('only an address of PostgreSQL is a database, and a wrong one is not repeated', () => {
  const url = 'postgres://parley:secret@db.example/parley';
  expect(readConfig({ DATABASE_URL: url }).databaseUrl).toBe(url);
  for (const wrong of ['mysql://parley:secret@db/x', 'postgres://parley:secret@db:port/x']) {
    expect(() => readConfig({ DATABASE_URL: wrong })).toThrow(/DATABASE_URL/);
    expect(() => readConfig({ DATABASE_URL: wrong })).not.toThrow(/secret/);
  }
});

test('every setting stands in the documents with its default', () => {
  const page = readFileSync(new URL('../docs/operating/settings.md', import.meta.url), 'utf8');
  for (const [name, schema] of Object.entries(settings)) {
    expect(page).toContain(`\`${name}\``);
    expect(page).toContain(schema.description);
  }
});

test('a provider to sign in with needs its client, the address of this server, and a safe way there', () => {
  const provider = {
    PARLEY_URL: 'https://chat.example.org',
    PARLEY_OIDC_ISSUER: 'https://id.example.org',
    PARLEY_OIDC_CLIENT_ID: 'parley',
    PARLEY_OIDC_CLIENT_SECRET: 'sixteen characters',
  };
  expect(readConfig(provider).provider).toMatchObject({
    scopes: 'openid profile',
    redirectUri: new URL('https://chat.example.org/auth/callback'),
  });
  expect(readConfig({}).provider).toBeNull();
  for (const wrong of [
    { PARLEY_URL: undefined },
    { PARLEY_OIDC_CLIENT_SECRET: undefined },
    { PARLEY_OIDC_ISSUER: 'http://id.example.org' },
    { PARLEY_OIDC_SCOPES: 'profile' },
  ]) {
    expect(() => readConfig({ ...provider, ...wrong })).toThrow('PARLEY_OIDC');
  }
});
