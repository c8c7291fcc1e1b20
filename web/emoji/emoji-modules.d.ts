/** Made by emoji-plugin.ts: every emoji in Unicode's order. */
declare module 'virtual:emoji' {
  const table: readonly import('./emoji-table.ts').EmojiRow[];
  export default table;
}

/** Their names and words to find them by, in the same order, in one language. */
declare module 'virtual:emoji/*' {
  const names: readonly import('./emoji-table.ts').EmojiNames[];
  export default names;
}
