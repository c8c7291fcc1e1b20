import type { Chance } from '../../test/kit/chance.ts';
import { Calendar } from './calendar.ts';
import { fill } from './fill.ts';
import { type Line, words } from './parse.ts';
import { type RoomPlan, shuffled } from './room-plans.ts';
import type { World } from './world.ts';

export interface Said {
  /** Unix ms. */
  at: number;
  /** The person's key. */
  author: string;
  text: string;
}

const second = 1000;
const minute = 60 * second;

/** All that is said in a room, in order: so many drawn dialogues, then what is written out. */
export function conversation(
  plan: RoomPlan,
  world: World,
  span: { from: number; until: number },
  chance: Chance,
): Said[] {
  const last = lastWords(plan, world, span.until, chance);
  const earlier = plan.messages - last.length;
  return [
    ...drawn(plan, world, { ...span, until: last[0]?.at ?? span.until }, earlier, chance),
    ...last,
  ];
}

/** Backwards from the end. */
function lastWords(plan: RoomPlan, world: World, until: number, chance: Chance): Said[] {
  const said: Said[] = [];
  let at = until - chance.integer(2, 20) * minute;
  for (const line of plan.last.toReversed()) {
    if (said.length === plan.messages) break;
    if ('pauseMinutes' in line) {
      at -= line.pauseMinutes * minute;
    } else {
      const text = line.text.replace(
        /\{@(\p{L}+)\}/gu,
        (_, key) => `@${world.people.get(key) ?? key}`,
      );
      said.push({ at, author: line.who, text });
      at -= writing(line.text, chance);
    }
  }
  return said.reverse();
}

/** Dialogues one after the other, stretched over the working time there is. */
function drawn(
  plan: RoomPlan,
  world: World,
  { from, until }: { from: number; until: number },
  count: number,
  chance: Chance,
): Said[] {
  const lines: { author: string; text: string; gap: number; pause: number }[] = [];
  const dialogues = endless(plan.dialogues, world.smallTalk, chance);
  while (lines.length < count) {
    const { value: dialogue } = dialogues.next();
    // Long silences between short bursts, rather than an even trickle.
    let pause = Math.log(1 - chance.next()) ** 2 + 0.02;
    for (const { who, text } of cast(dialogue, plan, world, chance)) {
      lines.push({ author: who, text, gap: pause === 0 ? answering(text, chance) : 0, pause });
      pause = 0;
    }
  }
  lines.length = Math.max(0, count);
  const calendar = new Calendar(from, until, chance);
  const gaps = lines.reduce((sum, { gap }) => sum + gap, 0);
  const pauses = lines.reduce((sum, { pause }) => sum + pause, 0);
  // Where there is more to say than time to say it, everybody types faster.
  const haste = Math.min(1, (calendar.length * 0.7) / gaps);
  const pauseScale = (calendar.length - gaps * haste) / pauses;
  let passed = 0;
  return lines.map(({ author, text, gap, pause }) => {
    passed += gap * haste + pause * pauseScale;
    return { at: calendar.at(passed), author, text };
  });
}

/** Each of the room's own once before any of them comes again; now and then small talk, where there are many. */
function* endless(
  own: readonly Line[][],
  smallTalk: readonly Line[][],
  chance: Chance,
): Generator<Line[], never> {
  for (;;) {
    const between = shuffled(smallTalk, chance).slice(0, Math.floor(own.length / 6));
    yield* shuffled([...own, ...between], chance);
  }
}

/** Gives the parts to people of the room, who keep them to the end, and fills in what is left open. */
function cast(dialogue: readonly Line[], plan: RoomPlan, world: World, chance: Chance): Line[] {
  const free = shuffled(plan.talkers, chance);
  const parts = new Map<string, string>();
  for (const { who } of dialogue) {
    if (!/^[A-H]$/.test(who) || parts.has(who)) continue;
    parts.set(who, free.pop() ?? plan.talkers[0] ?? '');
  }
  const known = new Map(parts);
  return dialogue
    .filter(({ optional }) => !optional || chance.next() < 0.5)
    .map((line) => ({
      ...line,
      who: parts.get(line.who) ?? line.who,
      text: fill(line.text, { world, parts, known, chance }),
    }));
}

/** How long it takes to write this, in ms. */
function writing(text: string, chance: Chance): number {
  return Math.round((10 + Math.min(words(text).length * 1.5, 120) + chance.next() * 60) * second);
}

/** How long it takes somebody to notice, and to write this. */
function answering(text: string, chance: Chance): number {
  const noticing = chance.next() < 0.08 ? chance.integer(5, 25) * minute : 0;
  return noticing + writing(text, chance);
}
