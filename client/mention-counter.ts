import type { Message, Person } from '../protocol/entities.ts';
import { findMentions } from '../protocol/mentions.ts';
import { nameKey } from '../protocol/text.ts';

/** Finds the messages that mention one person, and looks at each of them once. */
export class MentionCounter {
  #me: Person | null = null;
  #myKey = '';
  /** The person's name, and the longer ones known that begin with it: those mean somebody else. */
  #names: readonly string[] = [];
  #verdicts = new WeakMap<Message, boolean>();

  /** Whose mentions are counted from now on. */
  begin(me: Person): void {
    if (me.id === this.#me?.id) return;
    this.#me = me;
    this.#myKey = nameKey(me.name);
    this.#names = [me.name];
    this.#verdicts = new WeakMap();
  }

  /** Somebody whose name may be meant as well. */
  meet({ name }: Person): void {
    if (this.#names.includes(name) || !nameKey(name).startsWith(this.#myKey)) return;
    this.#names = [...this.#names, name];
  }

  /** How many messages after `seq` mention the person; `messages` ascend by seq. */
  countAfter(messages: readonly Message[], seq: number): number {
    let count = 0;
    for (let index = messages.length - 1; index >= 0; index--) {
      const message = messages[index];
      if (!message || message.seq <= seq) break;
      if (this.mentions(message)) count++;
    }
    return count;
  }

  /** Whether this message, of somebody else, mentions the person. */
  mentions(message: Message): boolean {
    const me = this.#me;
    if (!me || message.authorId === me.id || !message.text.includes('@')) return false;
    let verdict = this.#verdicts.get(message);
    if (verdict === undefined) {
      verdict = findMentions(message.text, this.#names).some(({ name }) => name === me.name);
      this.#verdicts.set(message, verdict);
    }
    return verdict;
  }
}
