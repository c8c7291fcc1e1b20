import { connect } from '../../client/connect.ts';
import { FileCache } from '../../client/node/file-cache.ts';

const [address = 'http://localhost:4000', file = 'data/echo-bot.jsonl'] = process.argv.slice(2);
const token = process.env.PARLEY_TOKEN;
await connect(address, {
  ...(token ? { session: token } : { name: 'Echo' }),
  cache: await FileCache.open(file),
  onMessage(message, author, parley) {
    const words = /^!echo (.+)/s.exec(message.text)?.[1];
    if (!words || author.id === parley.me?.id) return;
    parley.send(message.roomId, `${author.name} said: ${words}`).catch(console.error);
  },
});
console.log('Say "!echo hello" where it is.');
