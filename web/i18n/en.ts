import type { ErrorCode } from '../../protocol/errors.ts';
import { limits } from '../../protocol/limits.ts';
import type { WideMention } from '../../protocol/mentions.ts';
import type { ActionId } from '../actions.ts';
import type { Words } from './words.ts';

/** The English catalogue: the one whose shape every other language has to have. */
export function en({ plural, choose, number, list }: Words) {
  /** "Ada, Bo and 3 others" */
  function nameList(names: readonly string[]): string {
    if (names.length <= 3) return list(names);
    return list([
      ...names.slice(0, 2),
      plural(names.length - 2, { one: '# other', other: '# others' }),
    ]);
  }

  return {
    product: 'Parley',
    errors: {
      invalid: 'The server did not accept this.',
      unauthenticated: 'You are signed out. Join again to go on.',
      forbidden: 'You are not allowed to do this.',
      not_found: 'This room is gone, or you are no longer in it.',
      unknown_command: 'The server does not know this yet. It may need an update.',
      conflict: 'This clashes with something that is already there.',
      too_large: 'This is too large to send.',
      rate_limited: 'That was a little fast. Wait a moment and try again.',
      slow_mode: 'This room is in slow mode. Your message goes out when its time has come.',
      internal: 'Something went wrong on the server.',
      unavailable: 'The server cannot be reached at the moment.',
    } satisfies Record<ErrorCode, string>,
    unknownError: 'Something went wrong.',
    close: 'Close',
    cancel: 'Cancel',
    tryAgain: 'Try again',
    notLoaded: 'This could not be loaded. Check the connection and try again.',
    loading: 'Loading',
    undo: 'Undo',
    toasts: 'Notices',

    crash: {
      title: 'Parley stumbled',
      text: 'Something went wrong in this page. Nothing you sent is lost.',
      reload: 'Reload',
    },

    splash: {
      connecting: 'Connecting…',
      offline: 'The server cannot be reached',
      offlineText: 'Parley keeps trying. You will be in as soon as it answers.',
    },

    join: {
      title: 'Come in, say hello',
      text: 'Tell people what to call you and you are in. No account, no email.',
      name: 'Your name',
      placeholder: 'Ada Lovelace',
      submit: 'Join',
      taken: 'That name is taken.',
      takeSuggestion: (name: string) => `Use “${name}”`,
      empty: 'A name needs at least one letter.',
      tooLong: `A name has at most ${limits.nameCharacters} characters.`,
      note: 'Your browser remembers you until you sign out.',
      ended: 'You were signed out here. Sign in again, or ask an admin.',
      guestEnded: 'You were signed out here. Ask an admin if you do not know why.',
      scene: [
        { name: 'Mira Okafor', text: 'The tomatoes are in. Who wants some?' },
        { name: 'Jonas Lind', text: 'Me! I can bring bread 🍞' },
        { name: 'Yuki Tanaka', text: 'On my way, five minutes' },
      ],
    },

    door: {
      toName: 'Just come in with a name',
      toSignIn: 'Sign in',
      toSignUp: 'Create an account',
    },

    addPeople: {
      action: 'Add people',
    },

    sidebar: {
      rooms: 'Rooms',
      favourites: 'Favourites',
      jump: 'Jump to…',
      catchUp: 'Unread',
      allRead: 'All read',
      browse: 'Browse rooms',
      create: 'Create a room',
      unread: (count: number) =>
        plural(count, { one: '# unread message', other: '# unread messages' }),
      mentions: (count: number) => plural(count, { one: '# mention', other: '# mentions' }),
      draft: 'Draft',
      roomMenu: (name: string) => `What to do with ${name}`,
      sectionMenu: (name: string) => `What to do with the section ${name}`,
      newSection: 'New section',
      sectionName: 'Name of the section',
      renameSection: 'Rename section',
      deleteSection: 'Delete section',
      sectionDeleted: (name: string) =>
        `The section “${name}” is gone. Its rooms are with the others.`,
      emptySection: 'Drag a room here, or move one by its menu.',
      moveUp: 'Move up',
      moveDown: 'Move down',
      moved: (room: string, section: string, place: number, of: number) =>
        `${room} is now ${number(place)} of ${number(of)} in ${section}`,
      /** Begins with what the button shows. */
      account: (name: string, state: string) => `${name} ${state}: account and settings`,
      theme: 'Theme',
      themes: { system: 'System', light: 'Light', dark: 'Dark' },
      signOut: 'Sign out',
      online: 'Online',
      offline: 'Offline',
      connecting: 'Connecting…',
    },

    room: {
      private: 'Private',
      archived: 'Archived',
      here: (count: number) => `${number(count)} here`,
      hereLabel: (count: number, action: string) => `${number(count)} here. ${action}`,
      hereNames: (names: readonly string[], others: number) =>
        others === 0
          ? list(names)
          : list([...names, plural(others, { one: '# other', other: '# others' })]),
      showDetails: 'Show details',
      hideDetails: 'Hide details',
      topicDetails: (topic: string) => `Topic: ${topic}`,
      more: 'More about this room',
      back: 'Back to rooms',
      backUnread: (count: number) =>
        plural(count, {
          one: 'Back to rooms, # unread message elsewhere',
          other: 'Back to rooms, # unread messages elsewhere',
        }),
      markRead: 'Mark as read',
      addFavourite: 'Add to favourites',
      removeFavourite: 'Remove from favourites',
      copyLink: 'Copy link',
      linkCopied: 'Link copied',
      linkNotCopied: (link: string) => `The link could not be copied. Here it is: ${link}`,
      leave: 'Leave room',
      left: (name: string) => `You left ${name}`,
      lobbyStays: 'The lobby is where everybody is; it cannot be left.',
      open: 'Opening room',
      openFailed: 'This room could not be opened',
      unknownTitle: 'No room at this address',
      unknownText: (slug: string) =>
        `There is no room called “${slug}”. It may have been renamed, or it is still to be made.`,
      unknownPage: 'There is nothing at this address.',
      toLobby: 'Go to the lobby',
    },

    notifications: {
      from: (names: readonly string[]) => `From ${nameList(names)}`,
    },

    direct: {
      called: (names: readonly string[]) => nameList(names),
      alone: 'Just you',
      title: 'Direct messages',
      new: 'New message',
      none: 'Write to somebody, or to a few.',
      messageTo: (name: string) => `Message ${name}`,
      cannot: (name: string) => `You cannot write to ${name}.`,
      begins: 'This is between the two of you.',
      beginsGroup: 'Only who is in this group sees what is said here.',
    },

    roomSettings: {
      title: 'Room settings',
      archivedTitle: 'This room is archived.',
      archivedText: 'It can be read, and nobody writes in it any more.',
      unarchive: 'Take back into use',
      nowArchived: (name: string) => `${name} is archived`,
      nowInUse: (name: string) => `${name} is in use again`,
      announced: 'Only moderators write here. You are reading along.',
      hide: 'Take out of the list',
      hideNote: 'It comes back with the next message.',
    },

    panes: {
      skip: 'Skip to the conversation',
      resizeSidebar: 'Width of the list of rooms',
      resizeSide: 'Width of the pane at the side',
    },

    welcome: {
      title: (name: string) => `Welcome, ${name}`,
      text: 'This is the lobby, where everybody meets. Say hello, or see what else there is.',
      look: 'Look around',
      invite: 'Copy a link to invite people',
      dismiss: 'Close the welcome',
    },

    details: {
      title: 'Details',
      about: 'About',
    },

    availability: {
      away: 'Away',
      quiet: 'Do not disturb',
      invisible: 'Invisible',
      both: (state: string, status: string) => `${state}, ${status}`,
      set: 'Set a status',
      change: 'Change status',
      ends: {
        'half-hour': '30 minutes',
        hour: '1 hour',
        'four-hours': '4 hours',
        today: 'Today',
        week: 'This week',
        never: 'Until I end it',
      },
      until: (moment: string) => `Until ${moment}`,
    },

    /** By the ids of web/actions.ts: what the switcher and the sheet of shortcuts call them. */
    actions: {
      settings: 'Settings',
      shortcuts: 'Keyboard shortcuts',
    } satisfies Partial<Record<ActionId, string>>,

    navigation: {
      markedRead: (room: string) => `${room} is marked as read`,
      allMarkedRead: (count: number) =>
        plural(count, { one: '# room is marked as read', other: '# rooms are marked as read' }),
    },

    catchUp: {
      title: 'Unread',
    },

    timeline: {
      log: (room: string) => `Messages in ${room}`,
      today: 'Today',
      yesterday: 'Yesterday',
      fresh: 'New',
      start: (room: string) => `This is where ${room} begins`,
      startText: 'Everything said here, from the first word.',
      emptyTitle: 'Say the first word',
      emptyText: 'Nobody has written here yet.',
      emptyClosed: 'Nothing has been said here',
      failed: 'The messages could not be loaded',
      olderFailed: 'Older messages could not be loaded.',
      olderLoading: 'Loading older messages',
      newerFailed: 'Newer messages could not be loaded.',
      newerLoading: 'Loading newer messages',
      dayMenu: (day: string) => `${day}: go to another day`,
      unknownMessage: 'There is no such message in this room.',
      unknownMessageText: 'These are the newest ones.',
      jumpFailed: 'That message could not be loaded.',
      jumpFailedText: 'It is tried again as soon as the server can be reached.',
      jump: 'Jump to the newest message',
      newBelow: (count: number) => plural(count, { one: '# new message', other: '# new messages' }),
      jumpUp: 'Go to the first unread message',
      newAbove: (count: number) =>
        plural(count, { one: '# unread message', other: '# unread messages' }),
      joined: (names: readonly string[]) => `${nameList(names)} joined`,
      gone: (names: readonly string[]) =>
        choose(names.length, {
          one: `${nameList(names)} is no longer in this room`,
          other: `${nameList(names)} are no longer in this room`,
        }),
      came: (names: readonly string[]) => `${nameList(names)} came in`,
      went: (names: readonly string[]) => `${nameList(names)} went away`,
      somebody: 'Somebody',
      announce: (author: string, text: string) => `${author}: ${text}`,
      announceMany: (count: number) =>
        plural(count, { one: '# new message', other: '# new messages' }),
    },

    message: {
      you: 'you',
      queued: 'Waiting to be sent',
      sending: 'Sending',
      failed: 'Not sent.',
      retry: 'Retry',
      discard: 'Discard',
      discarded: 'Message discarded',
      notChanged: 'That could not be done on this device. The message is still here.',
      actions: 'Message actions',
      more: 'More actions',
      copy: 'Copy text',
      copied: 'Text copied',
      copyLink: 'Copy link',
      copyFailed: 'The browser did not allow copying.',
      markUnread: 'Mark unread from here',
      delete: 'Delete message',
      showMore: 'Show more',
      showLess: 'Show less',
    },

    reading: {
      muted: 'Muted',
      toMention: 'Go to the first mention',
      toUnread: 'Go to the first unread message',
      reaches: {
        here: (count: number | null) =>
          plural(count ?? 0, {
            one: 'reaches # person who is here',
            other: 'reaches # people who are here',
          }),
        room: (count: number | null) =>
          count === null
            ? 'reaches everybody in the room'
            : plural(count, {
                one: 'reaches # person in the room',
                other: 'reaches # people in the room',
              }),
      } satisfies Record<WideMention, (count: number | null) => string>,
      deleted: 'This message was deleted.',
      mute: 'Mute room',
      unmute: 'Unmute room',
    },

    typing: (names: readonly string[]): string => {
      if (names.length > 3) return 'Several people are typing…';
      const who = list(names);
      return choose(names.length, { one: `${who} is typing…`, other: `${who} are typing…` });
    },

    composer: {
      label: 'Message',
      placeholder: (room: string) => `Message ${room}`,
      send: 'Send message',
      left: (count: number) =>
        plural(count, { one: '# character left', other: '# characters left' }),
      over: (count: number) =>
        plural(count, { one: '# character too many.', other: '# characters too many.' }),
      sendParts: (limit: number) => `Send in parts of ${number(limit)}`,
      hint: 'Shift + Enter starts a new line',
      offline: 'Goes out when you are back online',
      noFiles: 'Files cannot be sent yet. Only text can.',
      completions: { person: 'People', room: 'Rooms', emoji: 'Emoji' },
      suggestions: (count: number) =>
        plural(count, { one: '# suggestion', other: '# suggestions' }),
      notSaved: 'This message could not be kept on your device. It is still here; try again.',
    },

    notices: {
      updateReady: 'A new version is ready.',
      reload: 'Reload',
      full: 'The storage of this browser is full. What has not been sent may be lost when you close this page.',
      forgetful:
        'This browser keeps nothing for Parley. What has not been sent is gone when you close this page.',
    },

    emoji: {
      button: 'Insert an emoji',
    },

    moderation: {
      block: (name: string) => `Block ${name}`,
      unblock: (name: string) => `Unblock ${name}`,
      blocked: (name: string) => `${name} is blocked`,
      unblocked: (name: string) => `${name} is no longer blocked`,
      folded: 'A message from somebody you blocked',
      show: 'Show',
      closed: {
        muted: (until: string) => `You are muted here until ${until}. You can still read.`,
        mutedForGood: 'A moderator has muted you here. You can still read.',
        blocked: (name: string) => `You blocked ${name}.`,
      },
      slow: {
        every: (time: string) => `Slow mode: ${time} between messages`,
        wait: (time: string) => `Slow mode: next message in ${time}`,
      },
      report: 'Report…',
      manage: (name: string) => `Mute or remove ${name}…`,
      reports: 'Reports',
      waiting: (count: number) =>
        plural(count, { one: '# report waits for you', other: '# reports wait for you' }),
    },

    connection: {
      connecting: 'Connecting…',
      offline: (time: string) => `Offline since ${time}`,
      offlineText: 'Messages you send are kept and go out when you are back.',
      retry: 'Retry now',
      back: 'Back online',
      outdated: 'This page and the server speak different versions.',
      outdatedText: 'Reload to go on. What you typed is kept.',
      reload: 'Reload',
    },
  };
}
