import type { Role, RoomRole } from '../../protocol/entities.ts';
import type { ErrorCode } from '../../protocol/errors.ts';
import { limits } from '../../protocol/limits.ts';
import type { WideMention } from '../../protocol/mentions.ts';
import type { ActionGroup, ActionId } from '../actions.ts';
import type { EmojiGroup } from '../emoji/emoji-table.ts';
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
      signIn: 'Sign in',
      signInTitle: 'Welcome back',
      signInText: 'Sign in with your handle and your password.',
      signInAsGuest: (name: string) =>
        `You are here as the guest ${name}. Signing in leaves that guest behind.`,
      signUp: 'Create account',
      signUpTitle: 'Create your account',
      signUpText: 'It is yours on every device. No email needed.',
      upgradeTitle: 'Make it yours',
      upgradeText:
        'With a password you are the same person on every device. All you said and all your rooms stay.',
      setup: 'Begin',
      setupTitle: 'This place is yours',
      setupText:
        'You are the first. As the owner you decide who may come in, and look after everybody.',
      invitationTitle: (community: string) => `Come in to ${community}`,
      invitationText: (by: string) => `${by} has invited you.`,
      invitationGone: 'This invitation is no longer good',
      invitationGoneText: 'It was used up, taken back or has expired. Ask for another one.',
      handle: 'Handle',
      handleHint: 'What others write after an @, such as ada.lovelace.',
      handleMissing: 'Write your handle.',
      handleInvalid: 'Letters and digits, with . _ or - between them.',
      handleTaken: 'That handle is taken.',
      password: 'Password',
      passwordHint: `At least ${limits.passwordCharactersLeast} characters. A sentence is good.`,
      passwordMissing: 'Write your password.',
      passwordInvalid: `At least ${limits.passwordCharactersLeast} characters, and not your name.`,
      showPassword: 'Show password',
      hidePassword: 'Hide password',
      wrong: 'Handle and password do not belong together.',
      notAllowed: 'This way in is closed. Ask somebody who is inside.',
      ownerThere: 'This place has an owner already.',
    },

    account: {
      you: 'You',
      guestHint: 'You are a guest: this browser alone knows you.',
      roles: {
        owner: 'Owner',
        admin: 'Admin',
        member: 'Member',
        guest: 'Guest',
        bot: 'Bot',
      } satisfies Record<Role, string>,
      passwordHint: 'Changing it signs out everywhere else.',
      currentPassword: 'Current password',
      newPassword: 'New password',
      changePassword: 'Change password',
      passwordChanged: 'Your password is changed. Everywhere else is signed out.',
      passwordWrong: 'This is not your password.',
      sessions: 'Signed in',
      sessionsHint: 'End what you do not know, and change your password.',
      thisDevice: 'This device',
      unknownDevice: 'A device',
      endSession: (device: string) => `Sign out ${device}`,
    },

    addPeople: {
      action: 'Add people',
      title: (room: string) => `Add people to ${room}`,
      filter: 'Find people',
      add: 'Add',
      addPerson: (name: string) => `Add ${name}`,
      added: 'Added',
      everybody: 'Everybody is in here already',
      nobody: 'Nobody of that name',
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
      moveTo: 'Move to section',
      moved: (room: string, section: string, place: number, of: number) =>
        `${room} is now ${number(place)} of ${number(of)} in ${section}`,
      /** Begins with what the button shows. */
      account: (name: string, state: string) => `${name} ${state}: account and settings`,
      theme: 'Theme',
      themes: { system: 'System', light: 'Light', dark: 'Dark' },
      signOut: 'Sign out',
      signOutTitle: 'Sign out?',
      signOutText:
        'This browser forgets you, and you cannot come back as the same person. Messages that have not gone out yet are discarded; what you said stays.',
      online: 'Online',
      offline: 'Offline',
      connecting: 'Connecting…',
    },

    notifications: {
      oneTitle: (author: string, room: string) => `${author} in ${room}`,
      manyTitle: (count: number, room: string) =>
        `${plural(count, { one: '# new message', other: '# new messages' })} in ${room}`,
      from: (names: readonly string[]) => `From ${nameList(names)}`,
      line: (author: string, text: string) => `${author}: ${text}`,
    },

    room: {
      private: 'Private',
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
      join: 'Join room',
      members: (count: number) => plural(count, { one: '# member', other: '# members' }),
      unknownTitle: 'No room at this address',
      unknownText: (slug: string) =>
        `There is no room called “${slug}”. It may have been renamed, or it is still to be made.`,
      unknownPage: 'There is nothing at this address.',
      toLobby: 'Go to the lobby',
    },

    browse: {
      title: 'Rooms',
      filter: 'Filter rooms',
      join: 'Join',
      joinRoom: (name: string) => `Join ${name}`,
      open: 'Open',
      openRoom: (name: string) => `Open ${name}`,
      joined: 'Joined',
      more: 'Show more',
      failed: 'The rooms could not be loaded',
      none: 'No room matches',
      noneText: 'Nobody has made that room yet. It could be yours.',
      create: 'Create a room',
      noTopic: 'No topic yet',
    },

    create: {
      title: 'Create a room',
      kind: 'Kind of room',
      public: 'Public',
      privateText: 'Only whoever is asked in knows of it.',
      text: 'Everybody can find it and join.',
      name: 'Name',
      namePlaceholder: 'garden plans',
      topic: 'Topic',
      topicHint: 'Optional. What is it about?',
      submit: 'Create room',
      taken: 'That name is taken.',
      takeSuggestion: (name: string) => `Use “${name}”`,
      empty: 'A room needs a name.',
      tooLong: `A room’s name has at most ${limits.roomNameCharacters} characters.`,
      topicTooLong: `A topic has at most ${limits.topicCharacters} characters.`,
    },

    direct: {
      called: (names: readonly string[]) => nameList(names),
      alone: 'Just you',
      title: 'Direct messages',
      new: 'New message',
      none: 'Write to somebody, or to a few.',
      to: 'To',
      placeholder: 'Name or handle',
      more: 'Somebody else?',
      chosen: 'Chosen',
      remove: (name: string) => `Do not write to ${name}`,
      name: 'Name of the group',
      nameHint: 'Optional. Without one it is called after the people in it.',
      start: 'Open conversation',
      startGroup: 'Start group',
      message: 'Message',
      messagePerson: (name: string) => `Message ${name}`,
      full: (others: number) => `A group has ${number(others + 1)} people at most.`,
      personMenu: (name: string) => `What to do with ${name}`,
      begins: 'This is between the two of you.',
      beginsGroup: 'Only who is in this group sees what is said here.',
    },

    roomSettings: {
      title: 'Room settings',
      roles: { member: 'Member', moderator: 'Moderator', owner: 'Owner' } satisfies Record<
        RoomRole,
        string
      >,
      removed: (name: string) => `${name} is no longer in this room`,
      archivedTitle: 'This room is archived.',
      archivedText: 'It can be read, and nobody writes in it any more.',
      archived: 'Archived',
      announced: 'Only moderators write here. You are reading along.',
      hide: 'Take out of the list',
      hideNote: 'It comes back with the next message.',
      readingAlong: 'You are reading along.',
      readingAlongText: 'Join to write, and to be told what is new.',
      makeModerator: 'Make moderator',
      makeMember: 'Make plain member',
      removeFromRoom: 'Remove from this room',
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
      made: (date: string) => `Made on ${date}`,
      madeBy: (name: string, date: string) => `Made by ${name} on ${date}`,
    },

    availability: {
      away: 'Away',
      quiet: 'Do not disturb',
      invisible: 'Invisible',
      both: (state: string, status: string) => `${state}, ${status}`,
      set: 'Set a status',
      change: 'Change status',
      title: 'Your status',
      label: 'Status',
      placeholder: 'What are you up to?',
      pickEmoji: 'Choose an emoji',
      otherEmoji: (emoji: string) => `${emoji}: choose another emoji`,
      tooLong: `A status has at most ${limits.statusCharacters} characters.`,
      suggestions: 'Suggestions',
      presets: {
        meeting: 'In a meeting',
        lunch: 'Lunch',
        commuting: 'On the way',
        focus: 'Focusing',
        sick: 'Off sick',
        holiday: 'On holiday',
      },
      clearAfter: 'Clear after',
      endsAfter: (what: string) => `${what}: for how long`,
      ends: {
        'half-hour': '30 minutes',
        hour: '1 hour',
        'four-hours': '4 hours',
        today: 'Today',
        week: 'This week',
        never: 'Until I end it',
      },
      pick: 'A date and time…',
      moment: 'Date and time',
      past: 'Choose a moment in the future.',
      until: (moment: string) => `Until ${moment}`,
      quietHint: 'No notifications on any of your devices. Others see it.',
      invisibleHint: 'To others you are offline, and they do not see you type.',
      clear: 'Clear status',
      save: 'Save',
    },

    people: {
      title: 'People',
      filter: 'Find people',
      noMatch: 'Nobody of that name is here.',
      more: (count: number) => plural(count, { one: 'Show # more', other: 'Show # more' }),
      hereNow: 'Here now',
      away: 'Away',
      others: 'Other members',
      count: (count: number) => number(count),
      you: 'you',
      failed: 'The people of this room could not be loaded',
      noOneElse: 'Nobody else is here yet. Send them the address of this page.',
    },

    /** By the ids of web/actions.ts: what the switcher and the sheet of shortcuts call them. */
    actions: {
      switcher: 'Go to anything',
      catchUp: 'Catch up on all unread',
      nextUnread: 'Next unread room',
      nextMention: 'Next mention',
      previousUnread: 'Previous unread room',
      nextRoom: 'Next room',
      previousRoom: 'Previous room',
      markRoomRead: 'Mark this room as read',
      markAllRead: 'Mark all rooms as read',
      newMessage: 'New message',
      createRoom: 'Create a room',
      browseRooms: 'Browse rooms',
      details: 'Show or hide details',
      emoji: 'Insert an emoji',
      theme: 'Switch between light and dark',
      settings: 'Settings',
      shortcuts: 'Keyboard shortcuts',
      signOut: 'Sign out',
    } satisfies Record<ActionId, string>,

    navigation: {
      open: 'Go to…',
      placeholder: 'Room, person or action',
      found: 'Found',
      count: (count: number) => plural(count, { one: '# result', other: '# results' }),
      begin: { recent: 'Recent', unread: 'Unread', actions: 'Actions' },
      none: {
        all: 'Nothing goes by that name.',
        rooms: 'No room goes by that name.',
        people: 'Nobody you share a room with goes by that name.',
        actions: 'There is nothing to do by that name.',
      },
      create: (name: string) => `Create room “${name}”`,
      notJoined: (members: number) =>
        plural(members, { one: 'Not joined · # member', other: 'Not joined · # members' }),
      wroteIn: (room: string) => `last wrote in ${room}`,
      memberOf: (room: string) => `is in ${room}`,
      hints: { rooms: 'rooms', people: 'people', actions: 'actions', newTab: 'in a new tab' },
      sheet: {
        actions: { go: 'Getting around', rooms: 'Rooms', app: 'Parley' } satisfies Record<
          ActionGroup,
          string
        >,
        moveRoom: 'Move a room up or down',
        writing: {
          title: 'Writing',
          send: 'Send',
          newLine: 'Start a new line',
          toMessages: 'Go up to the messages',
        },
        messages: {
          title: 'Messages',
          previous: 'Previous message',
          next: 'Next message',
          ends: 'To the oldest and the newest shown',
          back: 'Back to writing',
        },
        catchUp: {
          title: 'Catching up',
          next: 'Next room',
          previous: 'Previous room',
          open: 'Open at the first unread message',
          markRead: 'Mark as read',
        },
      },
      markedRead: (room: string) => `${room} is marked as read`,
      allMarkedRead: (count: number) =>
        plural(count, { one: '# room is marked as read', other: '# rooms are marked as read' }),
    },

    catchUp: {
      title: 'Unread',
      count: (messages: number, rooms: number) => {
        const where = plural(rooms, { one: '# room', other: '# rooms' });
        return choose(messages, {
          one: `${number(messages)} message in ${where}`,
          other: `${number(messages)} messages in ${where}`,
        });
      },
      markRead: 'Mark as read',
      markAllRead: 'Mark all as read',
      earlier: (count: number) =>
        plural(count, { one: '# earlier message', other: '# earlier messages' }),
      doneTitle: 'All read',
      doneText: 'Nothing is waiting for you. What is said next will show up here.',
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
      failed: 'The messages could not be loaded',
      olderFailed: 'Older messages could not be loaded.',
      olderLoading: 'Loading older messages',
      newerFailed: 'Newer messages could not be loaded.',
      newerLoading: 'Loading newer messages',
      dayMenu: (day: string) => `${day}: go to another day`,
      goToDay: 'Go to',
      newestMessage: 'Newest message',
      weekAgo: 'A week ago',
      monthAgo: 'A month ago',
      firstMessage: 'First message of the room',
      pickDate: 'A date…',
      date: 'Date',
      goToDate: 'Go',
      dateFailed: 'The messages of that day could not be found. Try again when you are online.',
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
      left: (names: readonly string[]) => `${nameList(names)} left`,
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
      title: 'Emoji',
      button: 'Insert an emoji',
      search: 'Search emoji',
      groups: 'Groups of emoji',
      sections: {
        found: 'Found',
        frequent: 'Frequently used',
        smileys: 'Smileys and emotion',
        people: 'People and body',
        nature: 'Animals and nature',
        food: 'Food and drink',
        travel: 'Travel and places',
        activities: 'Activities',
        objects: 'Objects',
        symbols: 'Symbols',
        flags: 'Flags',
      } satisfies Record<'found' | 'frequent' | EmojiGroup, string>,
      found: (count: number) => plural(count, { one: '# emoji found', other: '# emoji found' }),
      none: 'No emoji has that name.',
      failed: 'The emoji could not be loaded.',
      tone: 'Skin tone',
      tones: ['None', 'Light', 'Medium light', 'Medium', 'Medium dark', 'Dark'],
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
