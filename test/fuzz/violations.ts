import type { Chance } from '../kit/chance.ts';
import { frame, opcode } from './frames.ts';

const anything = '{"id":1,"command":"room:list","input":{}}';

/** Frames after which RFC 6455 lets a server do nothing but close. */
export function violation(chance: Chance): Buffer[] {
  return chance.pick<() => Buffer[]>([
    () => [frame(opcode.text, anything, { isMasked: false })],
    () => [frame(opcode.text, anything, { reserved: chance.integer(1, 7) })],
    () => [frame(chance.pick([3, 5, 7, 11, 15]), anything)],
    () => [frame(opcode.continuation, anything)],
    () => [frame(opcode.text, anything, { isFinal: false }), frame(opcode.text, anything)],
    () => [frame(opcode.ping, 'x'.repeat(126))],
    () => [frame(opcode.ping, 'x', { isFinal: false })],
    () => [frame(opcode.text, anything, { claims: 1n << 63n })],
    () => [frame(opcode.text, anything, { claims: 0xffff_ffffn })],
    () => [frame(opcode.text, Buffer.from([0xff, 0xfe, 0x80]))],
    () => [frame(opcode.text, Buffer.from([0xed, 0xa0, 0x80]))],
    () => [frame(opcode.close, 'x')],
    () => [frame(opcode.close, Buffer.from([0x03, 0xed]))],
    () => [frame(opcode.close, ''), frame(opcode.text, anything)],
    () => [frame(opcode.text, anything).subarray(0, chance.integer(1, 20)), frame(9, 'x')],
    () => [Buffer.from(Array.from({ length: 200 }, () => chance.integer(0, 255)))],
  ])();
}
