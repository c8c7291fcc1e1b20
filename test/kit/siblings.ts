import type { News, Siblings } from '../../client/siblings.ts';

interface Member {
  listeners: Set<(news: News) => void>;
  changed: ((isLeader: boolean) => void) | null;
  isFrozen: boolean;
}

/**
 * Instances over one cache, in this process: the tabs of a browser. Who leads and in which order
 * news arrives depends on the order of calls alone.
 */
export class Family {
  readonly #members = new Set<Member>();
  /** Those that stand for the lead, longest first; the first has it. */
  #candidates: Member[] = [];
  readonly #deliver: (action: () => void) => void;
  readonly #handles = new WeakMap<Siblings, Member>();

  /** @param deliver runs what brings news to one member, now or later, or never */
  constructor(deliver: (action: () => void) => void = queueMicrotask) {
    this.#deliver = deliver;
  }

  /** One more instance. */
  join(): Siblings {
    const member: Member = { listeners: new Set(), changed: null, isFrozen: false };
    this.#members.add(member);
    const siblings: Siblings = {
      lead: (changed) => {
        member.changed = changed;
        this.#candidates.push(member);
        if (this.#candidates[0] === member) changed(true);
        return () => this.#stepDown(member);
      },
      tell: (news) => {
        for (const other of this.#members) {
          if (other !== member) this.#deliver(() => this.#hear(other, news));
        }
      },
      hear: (listener) => {
        member.listeners.add(listener);
        return () => member.listeners.delete(listener);
      },
    };
    this.#handles.set(siblings, member);
    return siblings;
  }

  /** It hears nothing any more; where it led, the next one does, and it does not know. */
  freeze(siblings: Siblings): void {
    const member = this.#of(siblings);
    member.isFrozen = true;
    member.changed = null;
    this.#stepDown(member);
  }

  leads(siblings: Siblings): boolean {
    return this.#candidates[0] === this.#of(siblings);
  }

  #of(siblings: Siblings): Member {
    const member = this.#handles.get(siblings);
    if (!member) throw new Error('not of this family');
    return member;
  }

  #stepDown(member: Member): void {
    const led = this.#candidates[0] === member;
    this.#candidates = this.#candidates.filter((other) => other !== member);
    if (led) this.#candidates[0]?.changed?.(true);
  }

  #hear(member: Member, news: News): void {
    if (member.isFrozen || !this.#members.has(member)) return;
    for (const listener of member.listeners) listener(structuredClone(news));
  }
}
