import { readFileSync } from 'node:fs';
import react from '@vitejs/plugin-react';
import { defineConfig, loadEnv } from 'vite';
import { emojiPlugin } from './emoji-plugin.ts';

/** Of the package, for the page to tell. */
const { version } = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8'));

export default defineConfig(({ mode }) => {
  const { PARLEY_PORT = '4000' } = loadEnv(mode, false, 'PARLEY_');
  // The browser's Host header is passed on as it is: the server believes a page whose origin is
  // the host it asks.
  const server = { target: `http://127.0.0.1:${PARLEY_PORT}`, changeOrigin: false };
  return {
    plugins: [react(), emojiPlugin()],
    define: { __VERSION__: JSON.stringify(version) },
    build: {
      target: 'es2022',
      assetsDir: 'assets',
      // The content security policy allows files of our own only: no data: addresses …
      assetsInlineLimit: 0,
      // … and no inline script. Every browser of the target has modulepreload.
      modulePreload: { polyfill: false },
      sourcemap: false,
    },
    server: {
      // The server is told this origin, so another free port would not do.
      port: 5173,
      strictPort: true,
      proxy: {
        '^/api/': server,
        '^/auth/': server,
        '^/community/': server,
        '^/healthz$': server,
        '^/socket\\.io/': { ...server, ws: true },
        '^/ws(\\?|$)': { ...server, ws: true },
      },
    },
  };
});
