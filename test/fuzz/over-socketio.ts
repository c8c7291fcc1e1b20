import { limits } from '../../protocol/limits.ts';
import type { Chance } from '../kit/chance.ts';
import { type Attack, codeOf, unprovoked } from './attack.ts';
import { fragments, frame, opcode } from './frames.ts';
import { commandFor } from './inputs.ts';
import { toJson } from './json.ts';
import type { Known } from './known.ts';
import { RawWebSocket } from './raw-websocket.ts';
import { violation } from './violations.ts';

/** The number under which the last command is acknowledged. */
const last = 999_999;
/** Engine.IO: message; Socket.IO: event. */
const event = '42';
const acknowledgement = /^43(\d+)\[(.*)\]$/s;
/** What joins the packets of a poll (https://socket.io/docs/v4/engine-io-protocol/). */
const separator = '\x1e';

/** Packets that no client of the library sends. */
const nonsense: readonly [string, ...string[]] = [
  '',
  '42',
  '42[]',
  '42[1]',
  '42[null]',
  '42[{"a":1}]',
  '42["disconnect"]',
  '42["connect_error",{}]',
  '42["newListener",{}]',
  '42["__proto__",{}]',
  '42["message:send",{"text":',
  '42{"message:send":{}}',
  '42-1["room:list",{}]',
  '4299999999999999999999["room:list",{}]',
  '421["room:list",{},{}]',
  '43999[{"ok":true}]',
  '43["x"]',
  '44{"message":"x"}',
  '451-["signal:send",{"bytes":{"_placeholder":true,"num":0}}]',
  '451-["signal:send",{"bytes":{"_placeholder":true,"num":7}}]',
  '452-["signal:send",{"bytes":{"_placeholder":true,"num":-1}}]',
  '451000000-["signal:send",{}]',
  '461-1[{"_placeholder":true,"num":0}]',
  'bAAAA',
  '40',
  '40{"token":{}}',
  '40/admin,{"token":"x"}',
  '41',
  '41/admin,',
  '47',
  '49',
  '0{"sid":"mine"}',
  '1',
  '2',
  '2probe',
  '3probe',
  '5',
  '6',
  '7',
  'x',
  `42["room:list",${'['.repeat(limits.frameBytes)}]`,
];

interface Barrage {
  packets: string[];
  /** Whether the server may end the connection over it. */
  mayClose: boolean;
}

function barrage(chance: Chance, known: Known): Barrage {
  const packets: string[] = [];
  let mayClose = false;
  for (let i = chance.integer(1, 12); i > 0; i--) {
    if (chance.next() < 0.1) {
      packets.push(chance.pick(nonsense));
      mayClose = true;
    } else {
      const { name, input } = commandFor(chance, known);
      const id = chance.next() < 0.9 ? String(i) : '';
      const packet = `${event}${id}${toJson([name, input])}`;
      mayClose ||= name === 'session:end' || Buffer.byteLength(packet) > limits.frameBytes;
      packets.push(packet);
      if (chance.next() < 0.1) packets.push(packet);
    }
  }
  packets.push(`${event}${last}["room:find",{"slug":"lobby"}]`);
  return { packets, mayClose };
}

const isGreeting = (packet: string) => packet.startsWith('42["hello"');
const isLast = (packet: string) => packet.startsWith(`43${last}[`);

function codesIn(packets: readonly string[]): string[] {
  return packets.flatMap((packet) => {
    const reply = acknowledgement.exec(packet)?.[2];
    return reply === undefined ? [] : [codeOf(reply)];
  });
}

/** Engine.IO packets, right and wrong, in WebSocket frames, right and wrong. */
export const overSocketIo: Attack = async ({ target, token, known, chance }) => {
  const path = '/socket.io/?EIO=4&transport=websocket';
  const ws = await RawWebSocket.open(target.port, path, []);
  if (!ws) return ['refused'];
  ws.send(frame(opcode.text, `40${toJson({ token })}`));
  const { packets, mayClose } = barrage(chance, known);
  // Whoever does not wait for the greeting is cut off by the library.
  const isHasty = chance.next() < 0.05;
  if (!isHasty && !(await ws.until(isGreeting))) return [unprovoked];
  const isBroken = chance.next() < 0.2;
  if (isBroken) ws.send(...violation(chance));
  for (const packet of packets) {
    if (chance.next() < 0.1) ws.send(...fragments(opcode.text, packet, chance.integer(2, 5)));
    else ws.send(frame(opcode.text, packet));
    if (chance.next() < 0.05) {
      ws.cut();
      return ['closed'];
    }
  }
  const seen = await ws.until(isLast);
  ws.cut();
  if (seen) return codesIn(seen);
  return [mayClose || isHasty || isBroken ? 'closed' : unprovoked];
};

/** The same packets as bodies of POST requests. */
export const overPolling: Attack = async ({ target, token, known, chance }) => {
  const root = `${target.url}/socket.io/?EIO=4&transport=polling`;
  const opened = await (await fetch(root)).text();
  const address = `${root}&sid=${JSON.parse(opened.slice(1)).sid}`;
  const post = async (body: string) => {
    const headers = { 'content-type': 'text/plain;charset=UTF-8' };
    return (await fetch(address, { method: 'POST', headers, body })).status;
  };
  const answers = [await post(`40${toJson({ token })}`)].map(String);
  const poll = async () => {
    const response = await fetch(address);
    const packets = (await response.text()).split(separator);
    answers.push(String(response.status), ...codesIn(packets));
    return { packets, isOver: !response.ok || packets.includes('1') };
  };
  for (let isGreeted = false; !isGreeted; ) {
    const { packets, isOver } = await poll();
    if (isOver) return [...answers, unprovoked];
    isGreeted = packets.some(isGreeting);
  }
  const { packets, mayClose } = barrage(chance, known);
  // In one body, in one each, or in two at once, which the protocol forbids.
  const way = chance.integer(1, 10);
  const bodies = way <= 4 ? [packets.join(separator)] : packets;
  const isOversized = bodies.some((body) => Buffer.byteLength(body) > limits.frameBytes);
  if (way === 10) answers.push(...(await Promise.all(bodies.map(post))).map(String));
  else for (const body of bodies) answers.push(String(await post(body)));
  // A body that was refused may have been the one that we would wait for.
  if (answers.some((status) => status !== '200')) {
    return mayClose || isOversized || way === 10 ? answers : [...answers, unprovoked];
  }
  for (;;) {
    const { packets, isOver } = await poll();
    if (packets.some(isLast)) return answers;
    if (isOver) return [...answers, mayClose || way === 10 ? 'closed' : unprovoked];
  }
};
