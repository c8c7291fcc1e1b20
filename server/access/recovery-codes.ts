import { randomBytes } from 'node:crypto';
import { hashToken } from './sessions.ts';

/** So many are made at once; each opens once. */
const codes = 10;
/** 80 bits: nobody guesses one, on line or from its hash, so that there need not be a limit on trying. */
const codeBytes = 10;

/** Without the letters that are read as digits (Crockford's base 32). */
const alphabet = '0123456789abcdefghjkmnpqrstvwxyz';
const misread: Record<string, string> = { o: '0', i: '1', l: '1' };

/** Such as `7k3m-90xq-w2ab-c4de`. */
export function newRecoveryCodes(): string[] {
  return Array.from({ length: codes }, () => {
    let bits = 0n;
    for (const byte of randomBytes(codeBytes)) bits = (bits << 8n) | BigInt(byte);
    let code = '';
    for (let at = 0; at < (codeBytes * 8) / 5; at++) {
      code += `${at > 0 && at % 4 === 0 ? '-' : ''}${alphabet[Number(bits & 31n)]}`;
      bits >>= 5n;
    }
    return code;
  });
}

/** However it was typed: hyphens, spaces and capitals do not count. */
export function hashRecoveryCode(code: string): Uint8Array {
  const plain = code.toLowerCase().replace(/[^a-z0-9]/g, '');
  return hashToken(plain.replace(/[oil]/g, (letter) => misread[letter] ?? letter));
}
