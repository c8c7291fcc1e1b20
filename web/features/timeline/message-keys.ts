/** What is done with the message that has the focus by a single key. The names are those of its words. */
export const messageKey = {
  copy: 'C',
  copyLink: 'L',
  markUnread: 'U',
  delete: 'Delete',
  retry: 'R',
  discard: 'Delete',
} as const;

export const messageKeys = Object.entries(messageKey) as [keyof typeof messageKey, string][];
