import { type Logger, pino } from 'pino';

export type Log = Logger;

/**
 * The process's log: JSON lines, or readable ones on a terminal. Callers pass ids, codes and
 * counts; message text, names and tokens have no business here.
 */
export async function openLog(level: string): Promise<Log> {
  const options = {
    level,
    base: null,
    serializers: { err: pino.stdSerializers.err },
  };
  if (!process.stdout.isTTY) return pino(options);
  const { default: pretty } = await import('pino-pretty');
  return pino(options, pretty({ sync: true, ignore: 'pid,hostname', translateTime: 'HH:MM:ss' }));
}
