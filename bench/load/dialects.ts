/** What a text frame that is no message asks of the client. */
export type Step =
  | { kind: 'send'; text: string }
  /** The connection may be used now. */
  | { kind: 'open' }
  | { kind: 'answer'; id: number; body: string }
  | { kind: 'refused'; text: string }
  | null;

/** How a client of a kind of server talks inside WebSocket frames. */
export interface Dialect {
  path: string;
  /** How every frame that delivers a message begins, and no other. Empty: every frame does. */
  messagePrefix: Buffer;
  /** Lines of the upgrade request that say who connects. */
  headers(token: string): string;
  /** Whether the connection may be used as soon as it is upgraded. */
  opensAtOnce: boolean;
  step(text: string, token: string): Step;
  /** The frame that says something to everybody, where the server takes no commands. */
  say(text: string): string;
  /** The frame of a command with an answer; null where the server has none. */
  command: ((id: number, name: string, input: unknown) => string) | null;
}

/** The event's name in the Socket.IO tutorials. */
export const tutorialEvent = 'chat message';

const plain: Dialect = {
  path: '/',
  messagePrefix: Buffer.alloc(0),
  headers: () => '',
  opensAtOnce: true,
  step: () => null,
  say: (text) => text,
  command: null,
};

const socketIoPath = '/socket.io/?EIO=4&transport=websocket';
/** Engine.IO's ping and its answer. */
const ping = '2';
const pong = { kind: 'send', text: '3' } as const;

const socketIo: Dialect = {
  ...plain,
  path: socketIoPath,
  messagePrefix: Buffer.from('42["chat message",'),
  opensAtOnce: false,
  step(text) {
    if (text === ping) return pong;
    if (text.startsWith('0')) return { kind: 'send', text: '40' };
    return text.startsWith('40') ? { kind: 'open' } : null;
  },
  say: (text) => `42["${tutorialEvent}","${text}"]`,
};

const parleySocketIo: Dialect = {
  path: socketIoPath,
  messagePrefix: Buffer.from('42["message",'),
  headers: () => '',
  opensAtOnce: false,
  step(text, token) {
    if (text === ping) return pong;
    if (text.startsWith('0')) return { kind: 'send', text: `40${JSON.stringify({ token })}` };
    if (text.startsWith('44')) return { kind: 'refused', text };
    if (text.startsWith('42["hello"')) return { kind: 'open' };
    if (!text.startsWith('43')) return null;
    const bracket = text.indexOf('[');
    return {
      kind: 'answer',
      id: Number(text.slice(2, bracket)),
      body: text.slice(bracket + 1, -1),
    };
  },
  say: nothingToSay,
  command: (id, name, input) => `42${id}${JSON.stringify([name, input])}`,
};

const parleyPlain: Dialect = {
  path: '/ws',
  messagePrefix: Buffer.from('{"event":"message",'),
  headers: (token) => `Authorization: Bearer ${token}\r\n`,
  opensAtOnce: false,
  step(text) {
    if (text.startsWith('{"event":"hello"')) return { kind: 'open' };
    const id = /^\{"id":(\d+),/.exec(text)?.[1];
    return id === undefined ? null : { kind: 'answer', id: Number(id), body: text };
  },
  say: nothingToSay,
  command: (id, command, input) => JSON.stringify({ id, command, input }),
};

function nothingToSay(): never {
  throw new Error('Parley takes commands');
}

export const dialects = { plain, socketIo, parleySocketIo, parleyPlain };
export type DialectName = keyof typeof dialects;
