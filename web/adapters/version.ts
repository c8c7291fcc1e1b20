/** Put in by vite.config.ts, from package.json. */
declare const __VERSION__: string;

export const version = __VERSION__;
