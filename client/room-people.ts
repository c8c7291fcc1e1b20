import type { Result } from '../protocol/commands.ts';
import type { Member, Person, RoomRole } from '../protocol/entities.ts';
import type { Signal } from '../protocol/signals.ts';
import type { Clock } from './clock.ts';
import type { Notice, PeopleView } from './views.ts';

/** After a lost connection those who were here before are only coming back, for so many ms. */
const comingBackMillis = 20_000;
/** Notices held of a room; older ones are of no interest. */
const noticeLimit = 200;

/** Lists that are being fetched: what has changed since that was begun. */
export type Loading = (() => void)[];

/** What the server says of who is here: all of them, or of a crowd the first. */
export type Presence = Result<'presence:list'>;

/** What the server says of who is a member. */
export type Listed = Result<'member:list'>['members'][number];

/** Who is in one open room, who typed last, and who came and went while we watched. */
export class RoomPeople {
  readonly #clock: Clock;
  readonly #me: string;
  readonly #isLobby: boolean;
  readonly #members = new Map<string, Person>();
  /** Of those who are more than plain members. */
  #roles: ReadonlyMap<string, RoomRole> = new Map();
  #here = new Map<string, Person>();
  #count = 0;
  #crowded = false;
  #complete = false;
  /** Where the next page of those who are here begins. */
  #next: string | null = null;
  #more: 'idle' | 'loading' | 'failed' = 'idle';
  #hereBefore: ReadonlyMap<string, Person> = new Map();
  #comingBackUntil = 0;
  #loading: Loading | null = null;
  #status: PeopleView['status'] = 'loading';
  #view: PeopleView | null = null;
  /** Whose joining has been told, and who have not been seen here since. */
  readonly #newHere = new Set<string>();
  #notices: readonly Notice[] = [];
  #noticeCount = 0;
  readonly #typing = new Map<string, { person: Person; cancel: () => void }>();
  #typingView: readonly Person[] = [];

  constructor(me: string, clock: Clock, isLobby: boolean) {
    this.#me = me;
    this.#clock = clock;
    this.#isLobby = isLobby;
  }

  get view(): PeopleView {
    this.#view ??= {
      status: this.#status,
      roles: this.#roles,
      count: this.#crowded ? this.#count : this.#here.size,
      crowded: this.#crowded,
      here: this.#crowded ? [...this.#here.values()] : byName(this.#here.values()),
      more: this.#next === null ? 'none' : this.#more,
      away: byName([...this.#members.values()].filter((person) => !this.#here.has(person.id))),
      complete: this.#complete,
    };
    return this.#view;
  }

  get notices(): readonly Notice[] {
    return this.#notices;
  }

  get typing(): readonly Person[] {
    return this.#typingView;
  }

  /** The lists are being fetched from now on; those that were asked for before are of no interest. */
  loading(): Loading {
    this.#loading = [];
    return this.#loading;
  }

  /** The full lists, as just fetched. What has changed since that was begun is true after them as well. */
  fill(loading: Loading, presence: Presence, members: readonly Listed[], complete: boolean): void {
    if (loading !== this.#loading) return;
    this.#complete = complete;
    this.#members.clear();
    for (const { person } of members) this.#members.set(person.id, person);
    this.#roles = new Map(
      members
        .filter(({ member }) => member.role !== 'member')
        .map(({ member, person }) => [person.id, member.role]),
    );
    const { people, count, crowded, next } = presence;
    this.#here = new Map(people.map((person) => [person.id, person]));
    this.#count = count;
    this.#crowded = crowded;
    this.#next = next;
    this.#more = 'idle';
    for (const repeat of loading) repeat();
    this.#loading = null;
    this.#status = 'ready';
    this.#view = null;
  }

  /** Where to ask for more of a crowd; null where there is no more, or it is asked for. */
  loadingMore(): string | null {
    if (this.#more === 'loading') return null;
    if (this.#next !== null) this.#more = 'loading';
    this.#view = null;
    return this.#next;
  }

  /** More of those who are here, asked for from `after` on; null where they could not be had. */
  addMore(after: string, page: Pick<Presence, 'people' | 'next'> | null): void {
    // The list may have begun anew meanwhile.
    if (this.#next !== after) return;
    this.#more = page ? 'idle' : 'failed';
    this.#view = null;
    if (!page) return;
    for (const person of page.people) this.#here.set(person.id, person);
    this.#next = page.next;
  }

  /** @returns whether they are missed: they have not been asked for again meanwhile */
  failed(loading: Loading): boolean {
    if (loading !== this.#loading) return false;
    this.#loading = null;
    if (this.#status === 'ready') return true;
    this.#status = 'failed';
    this.#view = null;
    return true;
  }

  /** The connection is gone: what we knew of others is memory now. */
  disconnected(): void {
    this.#hereBefore = this.#here;
    this.#comingBackUntil = Number.POSITIVE_INFINITY;
    for (const { cancel } of this.#typing.values()) cancel();
    this.#typing.clear();
    this.#typingView = [];
  }

  reconnected(): void {
    this.#comingBackUntil = this.#clock.now() + comingBackMillis;
  }

  /** @param afterSeq as with `presence` */
  memberChanged(member: Member, person: Person, afterSeq: number): void {
    if (member.leftAt !== null) this.#stopTyping(person.id);
    this.#noteMember(member, person, afterSeq);
    const apply = () => {
      const roles = new Map(this.#roles);
      if (member.leftAt !== null || member.role === 'member') roles.delete(person.id);
      else roles.set(person.id, member.role);
      this.#roles = roles;
      if (member.leftAt === null) this.#members.set(person.id, person);
      else {
        this.#members.delete(person.id);
        // Of a crowd nobody tells who goes.
        if (this.#crowded) this.#here.delete(person.id);
      }
      // They may have another name since we saw them come.
      if (this.#here.has(person.id)) this.#here.set(person.id, person);
    };
    apply();
    this.#loading?.push(apply);
    this.#view = null;
  }

  /**
   * @param afterSeq where in the timeline the notices stand
   * @returns whether the lists have to be fetched: the room has become a crowd, or is one no longer
   */
  presence(signal: Signal<'presence'>, afterSeq: number): boolean {
    const { count, crowded } = signal;
    this.#count = count;
    this.#view = null;
    if (this.#status === 'ready' && crowded !== this.#crowded && !this.#loading) return true;
    for (const person of signal.joined) {
      const isNews = !this.#here.has(person.id) && !this.#isComingBack(person);
      this.#here.set(person.id, person);
      const isTold = this.#newHere.delete(person.id);
      if (this.#isLobby && isNews && !isTold && this.#status === 'ready') {
        this.#note('came', person, afterSeq);
      }
    }
    for (const person of signal.left) {
      this.#stopTyping(person.id);
      const wasHere = this.#here.delete(person.id);
      if (this.#isLobby && wasHere) this.#note('went', person, afterSeq);
    }
    this.#loading?.push(() => {
      this.#count = count;
      if (this.#crowded) return;
      for (const person of signal.joined) this.#here.set(person.id, person);
      for (const person of signal.left) this.#here.delete(person.id);
    });
    return false;
  }

  /** @param changed called when who is typing is no longer what it was, now or when it runs out */
  typed(signal: Signal<'typing'>, changed: () => void): void {
    const { person, typing, expiresIn } = signal;
    this.#stopTyping(person.id);
    if (typing) {
      const cancel = this.#clock.after(expiresIn, () => {
        this.#stopTyping(person.id);
        changed();
      });
      this.#typing.set(person.id, { person, cancel });
    }
    this.#typingView = [...this.#typing.values()].map((entry) => entry.person);
    changed();
  }

  /** Who has said it is no longer typing it. @returns whether they were */
  spoke(personId: string): boolean {
    return this.#stopTyping(personId);
  }

  #stopTyping(personId: string): boolean {
    const entry = this.#typing.get(personId);
    if (!entry) return false;
    entry.cancel();
    this.#typing.delete(personId);
    this.#typingView = [...this.#typing.values()].map(({ person }) => person);
    return true;
  }

  #isComingBack(person: Person): boolean {
    return this.#hereBefore.has(person.id) && this.#clock.now() < this.#comingBackUntil;
  }

  /** Not of a change to somebody who stays one; who was a member is known only where all are listed. */
  #noteMember(member: Member, person: Person, afterSeq: number): void {
    const wasMember = this.#members.has(person.id);
    if (member.leftAt !== null) {
      this.#newHere.delete(person.id);
      if (wasMember) this.#note('gone', person, afterSeq);
    } else if (!wasMember && this.#complete) {
      if (!this.#here.has(person.id)) this.#newHere.add(person.id);
      this.#note('joined', person, afterSeq);
    }
  }

  #note(kind: Notice['kind'], person: Person, afterSeq: number): void {
    if (person.id === this.#me) return;
    const id = `${kind}-${person.id}-${++this.#noticeCount}`;
    const notice: Notice = { id, kind, person, at: this.#clock.now(), afterSeq };
    this.#notices = [...this.#notices, notice].slice(-noticeLimit);
  }
}

const names = new Intl.Collator(undefined, { numeric: true, sensitivity: 'base' });

function byName(people: Iterable<Person>): Person[] {
  return [...people].sort((a, b) => names.compare(a.name, b.name) || (a.id < b.id ? -1 : 1));
}
