import type { Chance } from '../../test/kit/chance.ts';

/** A UUIDv7 of that moment (Unix ms) whose random part can be had again. */
export function idAt(millis: number, chance: Chance): string {
  const time = millis.toString(16).padStart(12, '0');
  const hex = (digits: number) =>
    chance
      .integer(0, 16 ** digits - 1)
      .toString(16)
      .padStart(digits, '0');
  const variant = (8 + chance.integer(0, 3)).toString(16);
  return `${time.slice(0, 8)}-${time.slice(8)}-7${hex(3)}-${variant}${hex(3)}-${hex(6)}${hex(6)}`;
}
