import { limits } from '../../protocol/limits.ts';
import type { Chance } from '../kit/chance.ts';
import { type Attack, codeOf, unprovoked } from './attack.ts';
import { fragments, frame, opcode } from './frames.ts';
import { commandFor } from './inputs.ts';
import { toJson } from './json.ts';
import { RawWebSocket } from './raw-websocket.ts';
import { violation } from './violations.ts';

const last = '{"id":"last","command":"room:find","input":{"slug":"lobby"}}';
const isLast = (text: string) => text.startsWith('{"id":"last"');

/** What the frames of a text say instead of a command. */
const nonsense: readonly [string, ...string[]] = [
  '',
  'hello',
  '{"id":1,',
  '[]',
  'null',
  '{"id":{},"command":"room:list"}',
  '{"id":1,"command":"room:list","input":{},"as":"admin"}',
  '{"id":1e309,"command":"room:list"}',
  '{"__proto__":{"command":"room:list"}}',
  `{"id":"${'x'.repeat(65)}","command":"room:list"}`,
  '['.repeat(limits.frameBytes),
];

/** Commands right and wrong over a plain WebSocket, framed in every way, broken now and then. */
export const overWebSocket: Attack = async ({ target, token, known, chance }) => {
  const ws = await RawWebSocket.open(target.port, '/ws', [`authorization: Bearer ${token}`]);
  if (!ws) return ['refused'];
  let mayClose = false;
  for (let i = chance.integer(1, 12); i > 0; i--) {
    const text =
      chance.next() < 0.85 ? textOf(commandFor(chance, known), chance) : chance.pick(nonsense);
    mayClose ||= text.includes('session:end') || Buffer.byteLength(text) > limits.frameBytes;
    ws.send(...framesOf(text, chance));
  }
  if (chance.next() < 0.3) {
    mayClose = true;
    ws.send(...violation(chance));
  }
  if (chance.next() < 0.05) {
    ws.cut();
    return ['closed'];
  }
  ws.send(frame(opcode.text, last));
  const seen = await ws.until(isLast);
  ws.cut();
  if (seen) return seen.filter((text) => text.startsWith('{"id"')).map(codeOf);
  return [mayClose ? 'closed' : unprovoked];
};

function textOf({ name, input }: { name: string; input: unknown }, chance: Chance): string {
  const id = chance.pick([1, 1, 'one', -1, 2 ** 52]);
  return toJson({ id, command: name, input });
}

/** Whole, in pieces, in pieces with a ping between them, twice, or as binary. */
function framesOf(text: string, chance: Chance): Buffer[] {
  return chance.pick<() => Buffer[]>([
    () => [frame(opcode.text, text)],
    () => [frame(opcode.text, text)],
    () => fragments(opcode.text, text, chance.integer(2, 9)),
    () => fragments(opcode.text, text, 3).flatMap((part) => [part, frame(opcode.ping, 'x')]),
    () => [frame(opcode.text, text), frame(opcode.text, text)],
    () => [frame(opcode.binary, text)],
    () => [frame(opcode.pong, 'nobody asked'), frame(opcode.text, text)],
  ])();
}
