import { settings } from '../../server/config.ts';

/**
 * The settings of a server that takes all it gets. A test plays many people from one address, on a
 * machine that may be busy with other tests; those that are about limits set them.
 */
export const unlimited: Record<string, string> = Object.fromEntries(
  Object.keys(settings)
    .filter((name) => /^PARLEY_(LIMIT|SHED)_/.test(name))
    .map((name) => [name, '0']),
);
