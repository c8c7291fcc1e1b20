import type { z } from 'zod';
import {
  type CommandName,
  commands,
  type Input,
  isCommandName,
  type Result,
} from '../../protocol/commands.ts';
import { type ErrorBody, ParleyError } from '../../protocol/errors.ts';
import type { Actor, Caller, Handler, Whence } from '../access/handler.ts';
import { requireScope } from '../access/scopes.ts';
import type { RateLimits } from './rate-limits.ts';

export type Handlers = { [N in CommandName]: Handler<N> };

export type Outcome =
  | { ok: true; name: CommandName; input: unknown; result: unknown }
  | { ok: false; error: ErrorBody };

/** Where a command comes from. */
export interface Asker extends Whence {
  /** Whose command it is, null for nobody's; asked once the address may. It may throw a refusal. */
  actor(): Actor | null | Promise<Actor | null>;
}

/** From raw input to an answer: the same way for every command on every transport. */
export class Dispatcher {
  readonly #handlers: Handlers;
  readonly #rateLimits: RateLimits;
  readonly #onBug: (command: string, error: unknown) => void;
  #running = 0;
  #draining: (() => void) | null = null;

  /** @param onBug told of everything thrown that is not a refusal; it must not log the input */
  constructor(
    handlers: Handlers,
    rateLimits: RateLimits,
    onBug: (command: string, error: unknown) => void,
  ) {
    this.#handlers = handlers;
    this.#rateLimits = rateLimits;
    this.#onBug = onBug;
  }

  /** Runs a command; never rejects. */
  async run(asker: Asker, name: unknown, raw: unknown): Promise<Outcome> {
    this.#running++;
    try {
      if (!isCommandName(name)) {
        throw new ParleyError('unknown_command', 'there is no such command');
      }
      if (this.#draining) throw new ParleyError('unavailable', 'the server is shutting down');
      // First of all: what is refused here has cost next to nothing.
      this.#rateLimits.takeForAddress(asker.address, name);
      const actor = await asker.actor();
      if (actor) this.#rateLimits.takeForPerson(actor.person.id, asker.address, name);
      if (commands[name].who === 'person' && !actor) {
        throw new ParleyError('unauthenticated', 'join as a guest or resume a session first');
      }
      if (actor) requireScope(actor, name);
      const input = check(commands[name].input, raw);
      const result = await this.#perform(name, actor, input, asker);
      return { ok: true, name, input, result };
    } catch (error) {
      if (error instanceof ParleyError) return { ok: false, error: error.toBody() };
      this.#onBug(isCommandName(name) ? name : '', error);
      const body = new ParleyError('internal', 'something went wrong on the server').toBody();
      return { ok: false, error: body };
    } finally {
      if (--this.#running === 0) this.#draining?.();
    }
  }

  /** Refuses new commands; resolves when those under way have been answered. */
  drain(): Promise<void> {
    return new Promise((resolve) => {
      this.#draining = resolve;
      if (this.#running === 0) resolve();
    });
  }

  #perform<N extends CommandName>(
    name: N,
    actor: Actor | null,
    input: unknown,
    whence: Whence,
  ): Promise<Result<N>> {
    const handler = this.#handlers[name];
    return handler(actor as Caller<N>, input as Input<N>, whence);
  }
}

function check(schema: z.ZodType, raw: unknown): unknown {
  const parsed = safely(() => schema.safeParse(raw ?? {}));
  if (parsed.success) return parsed.data;
  const issue = parsed.error.issues[0];
  const field = issue?.path.join('.');
  const isSize = issue?.code === 'too_big' || (issue?.code === 'custom' && issue.params?.tooLarge);
  throw new ParleyError(isSize ? 'too_large' : 'invalid', issue?.message ?? 'invalid input', {
    ...(field ? { field } : {}),
  });
}

/** JSON of thousands of brackets is small enough to arrive and deep enough to exhaust the stack. */
function safely<T>(parse: () => T): T {
  try {
    return parse();
  } catch (error) {
    if (error instanceof RangeError) throw new ParleyError('invalid', 'nested too deeply');
    throw error;
  }
}
