/**
 * What was seen of a room from outside while it was treated badly. A message is known by its text,
 * because every text is sent once only.
 */
export interface History {
  /** What the database holds at the end, whatever its order. */
  readonly stored: readonly Sighting[];
  readonly writers: readonly Writing[];
  readonly readers: readonly Reading[];
}

/** A message where it stands: `seq` counts from 1 within the room. */
export interface Sighting {
  readonly text: string;
  readonly seq: number;
}

export interface Writing {
  readonly name: string;
  /** In the order in which they were written. */
  readonly pressed: readonly Pressed[];
  /** What the server acknowledged, however often. */
  readonly acknowledged: readonly Acknowledged[];
}

export interface Acknowledged {
  readonly text: string;
  /** null when the server does not say. */
  readonly seq: number | null;
}

export interface Pressed {
  readonly text: string;
  /** Whether the client has promised to keep it until the server has it. */
  safe: boolean;
}

export interface Reading {
  readonly name: string;
  /** What the client reported as new, one list for each time it was started. */
  readonly lives: readonly (readonly Sighting[])[];
  /** How often it was told expressly that it had missed too much (`reset`), and began afresh. */
  readonly resets: number;
  /** What it then found in the history, of just the part that it was not told of. */
  readonly looked: readonly Sighting[];
  /** What it holds in the end: an unbroken run that ends with the newest message. */
  readonly held: readonly Sighting[];
}
