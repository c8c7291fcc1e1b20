import { connect } from '../../client/connect.ts';

const parley = await connect(process.argv[2] ?? 'http://localhost:4000', { name: 'Echo' });
console.log('Say "!echo hello" in the lobby.');

parley.onMessage((message, author) => {
  const words = /^!echo (.+)/s.exec(message.text)?.[1];
  if (words && author.id !== parley.me?.id) {
    parley.send(message.roomId, `${author.name} said: ${words}`).catch(console.error);
  }
});
