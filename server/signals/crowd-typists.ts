/** Of more than these a client says that several people are typing. */
const mostNamed = 4;

/**
 * Who is typing in rooms of hundreds. Each of them told to each other is n² again, and more than a few
 * nobody reads: of others it is not told while these go on.
 */
export class CrowdTypists {
  readonly #rooms = new Map<string, Map<string, number>>();
  readonly #typingMillis: number;

  /** @param typingMillis after this time without a word somebody no longer types */
  constructor(typingMillis: number) {
    this.#typingMillis = typingMillis;
  }

  /** Whether the room is to be told that somebody began, goes on, or ended. */
  admits(roomId: string, personId: string, typing: boolean, now: number): boolean {
    const named = this.#rooms.get(roomId) ?? new Map<string, number>();
    for (const [id, at] of named) if (now - at >= this.#typingMillis) named.delete(id);
    const isNamed = named.has(personId);
    const isAdmitted = isNamed || (typing && named.size < mostNamed);
    if (!typing) named.delete(personId);
    else if (isAdmitted) named.set(personId, now);
    if (named.size > 0) this.#rooms.set(roomId, named);
    else this.#rooms.delete(roomId);
    return isAdmitted;
  }
}
