import { spawn } from 'node:child_process';
import { ensureBuilt, ensureInstalled, isUnderPinnedNode, runMain } from './bootstrap.mjs';

// `npm run examples`: a Parley, the pages of examples/, and the example that has a server of its own.
const pages = 'http://localhost:4100';
const ownServer = 'http://localhost:4101';

await runMain(async () => {
  await ensureInstalled();
  if (!(await isUnderPinnedNode())) return;
  await ensureBuilt();
  const port = process.env.PARLEY_PORT ?? '4000';
  const env = {
    ...process.env,
    PARLEY_PORT: port,
    PARLEY_ORIGINS: `${pages},${ownServer}`,
    EXAMPLE_PARLEY: `http://localhost:${port}`,
  };
  const children = [
    start(['server/main.ts'], env),
    start(['node_modules/vite/bin/vite.js', '--config', 'examples/vite.config.ts'], env),
    start(['examples/express-style/server.ts'], env),
  ];
  // One that ends takes the others along, and so does Ctrl-C.
  const end = () => {
    for (const child of children) child.kill('SIGTERM');
  };
  process.on('SIGINT', end);
  process.on('SIGTERM', end);
  for (const child of children) child.on('exit', end);
  console.log(`\n  The examples are at ${pages}\n`);
});

function start(args, env) {
  return spawn(process.execPath, args, { env, stdio: 'inherit' });
}
