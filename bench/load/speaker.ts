import { newId } from '../../protocol/uuid.ts';
import type { Crowd } from './crowd.ts';
import { markedText } from './marks.ts';

/** Says marked messages to the room in which the crowd is, each time by another of its clients. */
export class Speaker {
  readonly #crowd: Crowd;
  readonly #roomId: string | null;
  readonly #speakers: number;
  /** Why a message was refused; null while none was. */
  refusal: string | null = null;
  said = 0;

  /**
   * @param roomId where to say it; null where the server has only one place
   * @param speakers so many clients take turns
   */
  constructor(crowd: Crowd, roomId: string | null, speakers: number) {
    this.#crowd = crowd;
    this.#roomId = roomId;
    this.#speakers = speakers;
  }

  /** @returns resolves when the server has acknowledged it; at once where none acknowledges */
  say(): Promise<void> {
    const index = this.said++;
    const client = this.#crowd.at(index % this.#speakers);
    const text = markedText(index);
    if (this.#roomId === null) {
      client.say(text);
      return Promise.resolve();
    }
    const input = { id: newId(), roomId: this.#roomId, text };
    return client.ask('message:send', input).then((answer) => {
      if (!answer.includes('"ok":true')) this.refusal = answer;
    });
  }
}
