import { io } from 'socket.io-client';
import { onTestFinished } from 'vitest';
import type { Result } from '../../protocol/commands.ts';
import type { Message } from '../../protocol/entities.ts';
import { newId } from '../../protocol/uuid.ts';
import {
  type Address,
  type Caller,
  join,
  openPlain,
  openWebSocket,
  post,
  resultOf,
} from '../kit/callers.ts';

/** What somebody with good manners saw of the whole affair. */
export interface Testimony {
  said: string[];
  /** Texts that each listener heard, by transport. */
  heard: Record<string, string[]>;
  /** What is stored under their name. */
  stored: string[];
  disturbances: string[];
}

/** More than one, and few enough that a single attack tries several. */
const idsToAbuse = 5;

/** Somebody who talks in a room of theirs while others misbehave, and two who listen. */
export class Witness {
  readonly #server: Address;
  readonly #token: string;
  readonly personId: string;
  readonly roomId = newId();
  readonly #said: string[] = [];
  readonly #heard: Record<string, string[]> = { 'Socket.IO': [], WebSocket: [] };
  readonly #disturbances: string[] = [];
  #isDone = false;
  #talk: Promise<void> = Promise.resolve();
  /** Ids of the first things said, for whoever wants to abuse them. */
  readonly firstIds: string[] = [];

  private constructor(server: Address, token: string, personId: string) {
    this.#server = server;
    this.#token = token;
    this.personId = personId;
  }

  static async begin(server: Address): Promise<Witness> {
    const { token, person } = await join(server, `Witness ${newId().slice(-6)}`);
    const witness = new Witness(server, token, person.id);
    const input = { id: witness.roomId, name: `Quiet ${newId().slice(-6)}` };
    resultOf(await post(server, 'room:create', input, token));
    await witness.#listen();
    const caller = await openPlain(server, token);
    for (let i = 0; i < idsToAbuse; i++) witness.firstIds.push(await witness.#say(caller));
    witness.#talk = witness.#speak(caller);
    return witness;
  }

  /** Ends the talk and says what came of it. */
  async end(): Promise<Testimony> {
    this.#isDone = true;
    await this.#talk;
    return {
      said: this.#said,
      heard: this.#heard,
      stored: await this.#stored(),
      disturbances: this.#disturbances,
    };
  }

  /** Whether both listeners have heard everything by now. */
  get isHeard(): boolean {
    return Object.values(this.#heard).every((texts) => texts.length >= this.#said.length);
  }

  async #speak(caller: Caller): Promise<void> {
    while (!this.#isDone) await this.#say(caller);
  }

  async #say(caller: Caller): Promise<string> {
    const id = newId();
    const text = `line ${this.#said.length}`;
    const reply = await caller.call('message:send', { id, roomId: this.roomId, text });
    if (!reply.ok) this.#disturbances.push(`refused: ${reply.error.code}`);
    this.#said.push(text);
    return id;
  }

  async #listen(): Promise<void> {
    const note = (transport: string, data: unknown) => {
      const { message } = data as { message: Message };
      const isOurs = message.roomId === this.roomId && message.authorId === this.personId;
      if (isOurs) this.#heard[transport]?.push(message.text);
    };
    const socket = io(this.#server.url, { auth: { token: this.#token }, forceNew: true });
    onTestFinished(() => {
      socket.close();
    });
    const greeted = new Promise((resolve) => socket.once('hello', resolve));
    socket.on('message', (data) => note('Socket.IO', data));
    socket.on('disconnect', (reason) => {
      if (reason !== 'io client disconnect') this.#disturbances.push(`Socket.IO: ${reason}`);
    });
    await greeted;

    const headers = { authorization: `Bearer ${this.#token}` };
    const { ws, nextFrame } = await openWebSocket(this.#server, headers);
    await nextFrame();
    ws.on('message', (text) => {
      const frame = JSON.parse(String(text));
      if (frame.event === 'message') note('WebSocket', frame.data);
    });
    ws.on('close', (code) => {
      if (!this.#isDone) this.#disturbances.push(`WebSocket: ${code}`);
    });
    // The greeting comes before the rooms are followed; the answer to a command, after.
    const following = new Promise((resolve) => ws.once('message', resolve));
    ws.send('{"id":1,"command":"room:list","input":{"limit":1}}');
    await following;
    await socket.emitWithAck('room:list', { limit: 1 });
  }

  async #stored(): Promise<string[]> {
    const texts: string[] = [];
    let after = 0;
    for (;;) {
      const input = { roomId: this.roomId, after, limit: 200 };
      const page = resultOf<Result<'message:list'>>(
        await post(this.#server, 'message:list', input, this.#token),
      );
      const ours = page.messages.filter(({ authorId }) => authorId === this.personId);
      texts.push(...ours.map(({ text }) => text));
      after = page.messages.at(-1)?.seq ?? after;
      if (!page.more) return texts;
    }
  }
}
