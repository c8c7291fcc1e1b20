import type { z } from 'zod';
import { botsCommands } from './commands/bots.ts';
import { communityCommands } from './commands/community.ts';
import { mailCommands } from './commands/mail.ts';
import { messagesCommands } from './commands/messages.ts';
import { moderationCommands } from './commands/moderation.ts';
import { profileCommands } from './commands/profile.ts';
import { roomsCommands } from './commands/rooms.ts';
import { sessionsCommands } from './commands/sessions.ts';
import { signalsCommands } from './commands/signals.ts';
import { waysInCommands } from './commands/ways-in.ts';

/** The registry from which every edge, the documents and the typed client are made. */
export const commands = {
  ...sessionsCommands,
  ...profileCommands,
  ...mailCommands,
  ...waysInCommands,
  ...communityCommands,
  ...botsCommands,
  ...roomsCommands,
  ...messagesCommands,
  ...moderationCommands,
  ...signalsCommands,
} as const;

export type Commands = typeof commands;
export type CommandName = keyof Commands;
/** What a handler receives: checked, normalised, with defaults filled in. */
export type Input<N extends CommandName> = z.output<Commands[N]['input']>;
/** What a caller has to give. */
export type CallerInput<N extends CommandName> = z.input<Commands[N]['input']>;
export type Result<N extends CommandName> = z.infer<Commands[N]['result']>;

/** The answer to a command, alike on every transport. */
export type Reply<N extends CommandName = CommandName> =
  | { ok: true; result: Result<N> }
  | { ok: false; error: import('./errors.ts').ErrorBody };

export type FeedUpdate = Result<'feed:sync'>['feeds'][number];
export type PersonListing = Result<'people:list'>['people'][number];
export type RoomListing = Result<'room:list'>['rooms'][number];

export const commandNames = Object.keys(commands) as CommandName[];

export function isCommandName(name: unknown): name is CommandName {
  return typeof name === 'string' && Object.hasOwn(commands, name);
}
