import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { comeBack } from '../come-back.ts';

const [address = 'http://localhost:4000', file = 'data/echo-bot.token'] = process.argv.slice(2);
const parley = await comeBack(address, 'Echo', {
  read: () => (existsSync(file) ? readFileSync(file, 'utf8') : null),
  write: (token) => {
    mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
    writeFileSync(file, token, { mode: 0o600 });
  },
});
console.log('Say "!echo hello" in the lobby.');

parley.onMessage((message, author) => {
  const words = /^!echo (.+)/s.exec(message.text)?.[1];
  if (words && author.id !== parley.me?.id) {
    parley.send(message.roomId, `${author.name} said: ${words}`).catch(console.error);
  }
});
