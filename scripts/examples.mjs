import { spawn } from 'node:child_process';
import { ensureBuilt, ensureInstalled, isUnderPinnedNode, root, runMain } from './bootstrap.mjs';

// `npm run examples`: a Parley, the pages of examples/, and the example that has a server of its own.
const pages = 'http://localhost:4100';
const ownServer = 'http://localhost:4101';

await runMain(async () => {
  await ensureInstalled();
  if (!(await isUnderPinnedNode())) return;
  await ensureBuilt();
  const { PARLEY_PORT: port = '4000', PARLEY_ORIGINS: others } = process.env;
  const env = {
    ...process.env,
    PARLEY_PORT: port,
    PARLEY_ORIGINS: [others, pages, ownServer].filter(Boolean).join(','),
    EXAMPLE_PARLEY: `http://localhost:${port}`,
  };
  const children = [
    start(['server/main.ts'], env),
    start(['node_modules/vite/bin/vite.js', '--config', 'examples/vite.config.ts'], env),
    start(['examples/express-style/server.ts'], env),
  ];
  // One that ends takes the others along, and so does Ctrl-C.
  let ending = false;
  const end = () => {
    ending = true;
    for (const child of children) child.kill('SIGTERM');
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, end);
  for (const child of children) {
    child.on('exit', (code) => {
      // It has said why. Whoever is asked to end may do so with any code.
      if (!ending) process.exitCode = code ?? 1;
      end();
    });
  }
  console.log(`\n  The examples are at ${pages}\n`);
});

function start(args, env) {
  return spawn(process.execPath, args, { cwd: root, env, stdio: 'inherit' });
}
