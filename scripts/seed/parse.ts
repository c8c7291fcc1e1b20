/** Somebody's line: a person's key, or in a dialogue that anybody may have a letter. */
export interface Line {
  who: string;
  text: string;
  /** It may as well be left out. */
  optional: boolean;
}

/** What was said last, as written; with the silences between. */
export type LastLine = Line | { pauseMinutes: number };

export interface RoomText {
  name: string;
  topic: string;
  /** Keys of those who talk, then how many more only listen; `all`: everybody. */
  people: readonly string[];
  listeners: number | 'all';
  /** The room's share of all messages, relative to the others. */
  weight: number;
  /** How many of the last messages the main person has not read. */
  unread: number;
  dialogues: readonly Line[][];
  last: readonly LastLine[];
}

const said = /^(\?)?([\p{L}\p{M}]+): (.*)$/u;
const silence = /^~ (\d+)([mh])$/;

/** See content/README.md for how such a text is written. */
export function parseRoom(text: string): RoomText {
  const [head = '', body = '', last = ''] = text.split(/^===.*\n/m);
  const facts = new Map(head.split('\n').map((line) => split(line)));
  const listeners = facts.get('listeners') ?? '0';
  return {
    name: facts.get('name') ?? '',
    topic: facts.get('topic') ?? '',
    people: words(facts.get('people')),
    listeners: listeners === 'all' ? 'all' : Number(listeners),
    weight: Number(facts.get('weight') ?? 1),
    unread: Number(facts.get('unread') ?? 0),
    dialogues: body
      .split(/\n{2,}/)
      .filter((part) => part.trim() !== '')
      .map((part) => parseLines(part).filter((line) => 'who' in line)),
    last: parseLines(last),
  };
}

function parseLines(text: string): LastLine[] {
  const lines: LastLine[] = [];
  for (const row of text.split('\n')) {
    const pause = silence.exec(row);
    const line = said.exec(row);
    const open = lines.at(-1);
    if (pause) lines.push({ pauseMinutes: Number(pause[1]) * (pause[2] === 'h' ? 60 : 1) });
    else if (line) lines.push({ who: line[2] ?? '', text: line[3] ?? '', optional: !!line[1] });
    else if (row.startsWith('| ') && open && 'who' in open) open.text += `\n${row.slice(2)}`;
    else if (row === '|' && open && 'who' in open) open.text += '\n';
    else if (row.trim() !== '') throw new Error(`nobody says this: ${row}`);
  }
  return lines;
}

/** `key: value`, `key = value`. */
export function split(line: string): [string, string] {
  const [key = '', ...rest] = line.split(/[:=]/);
  return [key.trim(), line.slice(key.length + (rest.length > 0 ? 1 : 0)).trim()];
}

export function words(list: string | undefined): string[] {
  return (list ?? '').split(/\s+/).filter((word) => word !== '');
}
