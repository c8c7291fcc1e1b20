/**
 * What can be done from anywhere, and the keys for it: the one place where a shortcut is written down.
 * The switcher offers these by name, the sheet of shortcuts lists their keys, tooltips show them. Which
 * of them can be done now is up to whoever offers them (offered-actions.ts).
 *
 * The keys are ones that browsers leave to the page, or let it have, and that no layout needs for
 * typing: no Ctrl+Alt (AltGr), no Alt with a letter (menus, dead keys), no Ctrl+Shift with a letter
 * (tabs, tools and Unicode input of one browser or another).
 */
export const actions = {
  switcher: { group: 'go', keys: ['Mod+K'] },
  catchUp: { group: 'go', keys: ['Mod+Shift+Enter'] },
  nextUnread: { group: 'go', keys: ['Alt+Shift+ArrowDown'] },
  previousUnread: { group: 'go', keys: ['Alt+Shift+ArrowUp'] },
  nextMention: { group: 'go', keys: ['Alt+Shift+Enter'] },
  nextRoom: { group: 'go', keys: ['Alt+ArrowDown'] },
  previousRoom: { group: 'go', keys: ['Alt+ArrowUp'] },
  markRoomRead: { group: 'rooms', keys: ['Escape'] },
  markAllRead: { group: 'rooms', keys: [] },
  newMessage: { group: 'rooms', keys: [] },
  createRoom: { group: 'rooms', keys: [] },
  browseRooms: { group: 'rooms', keys: [] },
  details: { group: 'rooms', keys: ['Mod+.'] },
  emoji: { group: 'rooms', keys: ['Mod+E'] },
  theme: { group: 'app', keys: [] },
  settings: { group: 'app', keys: ['Mod+,'] },
  shortcuts: { group: 'app', keys: ['Mod+/', '?'] },
  signOut: { group: 'app', keys: [] },
} as const satisfies Record<string, { group: ActionGroup; keys: readonly string[] }>;

export type ActionGroup = 'go' | 'rooms' | 'app';
export type ActionId = keyof typeof actions;

export const actionIds = Object.keys(actions) as readonly ActionId[];
