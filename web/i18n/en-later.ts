import type {
  AuditAct,
  Joining,
  Notify,
  ReportOutcome,
  ReportReason,
  Role,
  RoomKind,
  RoomRole,
  Scope,
} from '../../protocol/entities.ts';
import { limits } from '../../protocol/limits.ts';
import type { SignInFault } from '../../protocol/sign-in-faults.ts';
import type { ActionGroup, ActionId } from '../actions.ts';
import type { EmojiGroup } from '../emoji/emoji-table.ts';
import type { Words } from './words.ts';

/**
 * The part of the English catalogue that few need: everybody loads English, in case the catalogue of their
 * language cannot be had, and these sentences come with the screens that say them (`loadLaterSentences`).
 */
export function enLater({ plural, choose, list, number, size }: Words) {
  return {
    notifications: {
      oneTitle: (author: string, room: string) => `${author} in ${room}`,
      manyTitle: (count: number, room: string) =>
        `${plural(count, { one: '# new message', other: '# new messages' })} in ${room}`,
      line: (author: string, text: string) => `${author}: ${text}`,
    },

    sidebar: {
      moveTo: 'Move to section',
      signOutTitle: 'Sign out?',
      signOutText:
        'This browser forgets you, and you cannot come back as the same person. Messages that have not gone out yet are discarded; what you said stays.',
    },

    timeline: {
      goToDay: 'Go to',
      newestMessage: 'Newest message',
      weekAgo: 'A week ago',
      monthAgo: 'A month ago',
      firstMessage: 'First message of the room',
      pickDate: 'A date…',
      date: 'Date',
      goToDate: 'Go',
      dateFailed: 'The messages of that day could not be found. Try again when you are online.',
    },

    door: {
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
      title: (room: string) => `Add people to ${room}`,
      filter: 'Find people',
      add: 'Add',
      addPerson: (name: string) => `Add ${name}`,
      added: 'Added',
      inside: 'Is in here',
      everybody: 'Everybody is in here already',
      nobody: 'Nobody of that name',
    },

    room: {
      formerTitle: (name: string) => `You are no longer in ${name}`,
      formerText: 'Somebody who is in it can bring you back.',
      formerDraft: 'What you had begun to write',
      join: 'Join room',
      members: (count: number) => plural(count, { one: '# member', other: '# members' }),
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
      empty: 'A room needs a name.',
      tooLong: `A room’s name has at most ${limits.roomNameCharacters} characters.`,
      topicTooLong: `A topic has at most ${limits.topicCharacters} characters.`,
    },

    direct: {
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
      cannotSome: 'You cannot write to one of these people.',
      blocked: 'Blocked',
      full: (others: number) => `A group has ${number(others + 1)} people at most.`,
      personMenu: (name: string) => `What to do with ${name}`,
    },

    details: {
      made: (date: string) => `Made on ${date}`,
      madeBy: (name: string, date: string) => `Made by ${name} on ${date}`,
    },

    availability: {
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
      pick: 'A date and time…',
      moment: 'Date and time',
      past: 'Choose a moment in the future.',
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

    personCard: {
      inRoom: { moderator: 'Moderator of this room', owner: 'Owner of this room' },
      notInRoom: 'Not in this room',
      unknown: 'Nothing more is known of this person.',
    },

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
      signOut: 'Sign out',
    } satisfies Record<Exclude<ActionId, 'settings' | 'shortcuts'>, string>,

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
    },

    catchUp: {
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

    emoji: {
      title: 'Emoji',
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

    security: {
      usePasskey: 'Sign in with a passkey',
      passkeyCancelled: 'No passkey was chosen. Try again, or use another way.',
      passkeyUnknown: 'This passkey opens no account here.',
      passkeyFailed: 'Your browser could not do this.',
      passkeyKnown: 'This device has a passkey for your account already.',
      unsupported: 'Passkeys do not work in this browser, or at this address.',
      signUpWithPasskey: 'Use a passkey, no password',
      codeTitle: 'Enter your code',
      codeText:
        'Your password is right. Now the six digits that your app shows, or one of your recovery codes.',
      code: 'Code',
      codeWrong: 'This code is wrong, or was used.',
      codeMissing: 'Enter a code.',
      back: 'Back',
      forgot: 'Forgot your password?',
      recoverTitle: 'Set a new password',
      recoverText:
        'With one of the recovery codes that you kept. If you have none, ask an admin for a link.',
      recoveryCode: 'Recovery code',
      recoverWrong: 'This is no code of this handle.',
      recover: 'Set password',
      second: 'Second code',
      secondHint: 'Your account asks for one more: of your app, or another recovery code.',
      prove: 'Is it you?',
      proveText: 'This changes how your account is opened.',
      proveNothing:
        'This changes how your account is opened. You must have signed in within the last ten minutes.',
      withPasskey: 'Use a passkey',
      noPassword: 'You have none: you sign in without it.',
      setPassword: 'Set password',
      passwordSet: 'Your password is set. Everywhere else is signed out.',
      passkeys: 'Passkeys',
      passkeysHint:
        'Sign in with your fingerprint, your face, a PIN or a security key. No password, no code.',
      neverUsed: 'Never used',
      addPasskey: 'Add a passkey',
      passkeyAdded: 'Your passkey is added.',
      passkeyName: 'Name',
      passkeyNameHint: 'So that you know it again, such as the phone it is on.',
      next: 'Next',
      remove: 'Remove',
      removePasskey: (name: string) => `Remove ${name}`,
      passkeyRemoved: 'The passkey is removed.',
      lastWay: 'This is your only way in. Set a password first.',
      codes: 'One-time codes',
      codesHint: 'An app on your phone shows a code that is asked for beside your password.',
      codesNeedPassword:
        'A code is asked for beside a password, and you have none. A passkey is as safe by itself.',
      isOn: 'Codes are asked for',
      turnOn: 'Turn on',
      turnOff: 'Turn off',
      turnedOn: 'One-time codes are on.',
      turnedOff: 'One-time codes are off.',
      setupScan: 'Scan this with an authenticator app, or type the key into it.',
      qr: 'QR code with the key',
      copyKey: 'Copy key',
      setupCode: 'Then enter the code that the app shows',
      copied: 'Copied.',
      recoveryCodes: 'Recovery codes',
      recoveryHint: 'Each works once: for a forgotten password, or for the code of a lost phone.',
      noCodes:
        'You have none. If you lose your password or your phone, only an admin can let you in.',
      noCodesOwner:
        'You have none. If you lose your password or your phone, only somebody with access to the server can let you in.',
      codesLeft: (count: number) =>
        plural(count, { one: '# code is left.', other: '# codes are left.' }),
      makeCodes: 'Make codes',
      makeNewCodes: 'Make new codes',
      codesOnce:
        'Keep them where only you find them. They are shown this once, and those before are void.',
      copy: 'Copy',
      download: 'Download',
      print: 'Print',
      kept: 'I have kept them',
      fileTitle: (server: string) => `Recovery codes for ${server}`,
    },

    provider: {
      or: 'or',
      continueWith: (service: string) => `Continue with ${service}`,
      linked: (service: string) => `You can sign in with ${service}.`,
      notLinked: (service: string) => `Sign in with ${service} as well.`,
      link: 'Link',
      unlink: 'Unlink',
      nowLinked: (service: string) => `Linked with ${service}.`,
      nowUnlinked: (service: string) => `No longer linked with ${service}.`,
      onlyWay: (service: string) =>
        `${service} is your only way in. Ask an admin for a link that sets a password first.`,
      faults: {
        cancelled: 'You did not finish signing in.',
        expired: 'That took too long, or began in another browser. Try again.',
        closed: 'Coming in takes an invitation. Open yours, and continue from there.',
        gone: 'Your invitation was used up, taken back or has expired.',
        refused: 'This account is deactivated. Ask somebody who is inside.',
        taken: 'One of the two accounts is linked with another one already.',
        unavailable: 'The sign-in service does not answer at the moment.',
        failed: 'The sign-in service did not say who you are. Try again.',
      } satisfies Record<SignInFault, string>,
    },

    reset: {
      title: 'Choose another password',
      text: 'All devices are signed out, and you are signed in here.',
      submit: 'Set password',
      done: 'Your password is set.',
      gone: 'This link is no longer good',
      goneText: 'It was used, or has expired. Ask for another one.',
    },

    profile: {
      save: 'Save',
      saved: 'This is what you are called now.',
    },

    picture: {
      title: 'Picture',
      hint: 'Shown at the door and above the list of rooms. PNG, JPEG, WebP or GIF, at most 5 MB.',
      choose: 'Choose a picture',
      remove: 'Remove picture',
      wrong: 'This file is no picture that can be read.',
      tooLarge: 'A picture may have at most 5 MB.',
    },

    mail: {
      address: 'Email',
      hint: 'Only for setting a forgotten password anew. Nobody else sees it.',
      is: (address: string) => `Letters go to ${address}.`,
      pending: (address: string) =>
        `A link is on its way to ${address}. Open it, and the address is yours.`,
      none: 'You have given no address.',
      give: 'Give an address',
      change: 'Change',
      remove: 'Remove',
      send: 'Send a link',
      invalid: 'This is no email address.',
      tooMany: 'Too many letters in a short time. Try again later.',
      forgot: 'Forgot your password?',
      forgotText: 'Write your email address. If it belongs to an account, a link is sent there.',
      sent: 'Look into your mail',
      sentText:
        'If the address belongs to an account, a link is on its way. It is good for an hour.',
      confirmed: 'The address is yours now',
      confirmedText: 'A forgotten password can be set anew by it.',
      byCode: 'I have a recovery code',
      goOn: 'Go on',
    },

    deletion: {
      title: 'Delete this message?',
      own: 'Its text is removed for good, for everybody in the room.',
      others:
        'Its text is removed for good, for everybody in the room. The audit log will say that you removed it.',
      action: 'Delete',
    },

    notify: {
      label: 'Notifications',
      choices: {
        all: 'Everything',
        mentions: 'Mentions only',
        nothing: 'Nothing: muted',
      } satisfies Record<Notify, string>,
      rooms: 'Rooms with a choice of their own',
      roomsHint:
        'What you are told of in these rooms, on all your devices. Others follow the choice above, on this device.',
      none: 'No room has a choice of its own. It is made in the details of a room.',
    },

    settings: {
      title: 'Settings',
      tabs: {
        appearance: 'Appearance',
        account: 'Account',
        security: 'Security',
        community: 'Community',
        people: 'People',
        bots: 'Bots',
        audit: 'Audit log',
        reports: 'Reports',
        notifications: 'Notifications',
        keyboard: 'Keyboard',
        device: 'This device',
        about: 'About',
      },
      theme: 'Theme',
      textSize: 'Text size',
      textSizes: { small: 'Small', normal: 'Normal', large: 'Large', huge: 'Very large' },
      textSizeSample: 'The tomatoes are in. Who wants some?',
      density: 'Density',
      densities: { comfortable: 'Comfortable', compact: 'Compact' },
      contrast: 'Contrast',
      contrasts: { system: 'As the system', more: 'More' },
      contrastHint: 'Darker text and lines that stand out.',
      motion: 'Motion',
      motions: { system: 'As the system', reduced: 'Reduced' },
      motionHint: 'Reduced: things appear and go without moving.',
      language: 'Language',
      languageOfBrowser: (name: string) => `As the browser (${name})`,

      notifications: 'Notify me about',
      notificationsHint: 'While Parley is open in a tab that you are not looking at.',
      levels: {
        off: { label: 'Nothing', hint: 'The badge and the title of the tab still count.' },
        mentions: { label: 'Mentions and direct messages', hint: 'When somebody means you.' },
        all: { label: 'Every message', hint: 'In all rooms you have joined.' },
      },
      blocked:
        'This browser blocks notifications from this page. Allow them in its settings for the site, beside the address, and come back.',
      unsupported: 'This browser shows no notifications of web pages here.',
      notificationText: 'Show what was written',
      notificationTextHint: 'Otherwise only who wrote, and where.',
      sounds: 'Sounds',
      sound: 'Play a sound',
      soundHint: 'For the messages chosen above; for mentions when nothing is.',
      trySound: 'Try it',

      singleKeys: 'Shortcuts of a single key',
      singleKeysHint: 'Turn them off if you dictate, or press keys by accident.',

      showShortcuts: 'Show all shortcuts',

      kept: 'Kept on this device',
      keptHint:
        'Recent messages are kept in this browser, so that Parley opens at once and without a network.',
      usage: (bytes: number) => `About ${size(bytes)}`,
      usageUnknown: 'This browser does not tell how much.',
      keep: 'When space runs short',
      keepHint: 'The browser may throw away what is kept. It can be asked not to.',
      keepsHint: 'The browser has promised to keep it.',
      keepAction: 'Ask to keep it',
      keepRefused: 'The browser does not promise that at the moment.',
      forget: 'Forget cached messages',
      forgetHint:
        'Fetches everything anew from the server. What waits to be sent stays, and so do your drafts.',
      forgetAction: 'Forget and reload',
      forgetFailed: 'There was nothing to forget.',

      aboutText: 'Team chat that people run themselves.',
      version: 'Version',
      protocol: 'Protocol',
      server: 'Server',
    },

    administration: {
      copy: 'Copy',
      copied: 'Copied',
      roomRoles: { member: 'Member', moderator: 'Moderator', owner: 'Owner' } satisfies Record<
        RoomRole,
        string
      >,

      people: {
        filter: 'Find people',
        show: 'Show',
        everybody: 'Everybody',
        deactivated: 'Deactivated',
        lastHere: (when: string) => `Last here: ${when}`,
        joinedOn: (date: string) => `Joined on ${date}`,
        none: 'Nobody like that',
        nothing: 'There is nothing that you may change here.',
        role: 'Role',
        roleChanged: (name: string, role: string) => `${name} is now: ${role}`,
        resetLink: 'Make a reset link',
        resetHint: (name: string) =>
          `Send this to ${name} by a way that you trust. It sets another password, once, within a day. It is shown this once.`,
        signOut: 'Sign out everywhere',
        signOutTitle: (name: string) => `Sign ${name} out everywhere?`,
        signOutText: 'All their sessions end at once. They can sign in again.',
        signOutGuestText:
          'All their sessions end at once. A guest cannot come back as the same person.',
        signOutBotText: 'All its tokens end at once. It needs a new one to come back.',
        signedOutDone: (name: string) => `${name} is signed out everywhere`,
        handOver: 'Make owner',
        handOverTitle: (name: string) => `Make ${name} the owner?`,
        handOverText:
          'There is one owner. You will be an admin, your invitations and reset links stop working, and only the new owner can undo it.',
        handOverDone: (name: string) => `${name} is the owner now`,
        deactivate: 'Deactivate',
        deactivateTitle: (name: string) => `Deactivate ${name}?`,
        deactivateText:
          'They are signed out everywhere at once and cannot come in until somebody reactivates them. Their invitations stop working, and so do tokens of bots that they made. What they said stays.',
        deactivatedDone: (name: string) => `${name} is deactivated`,
        reactivate: 'Reactivate',
        reactivatedDone: (name: string) => `${name} may come in again`,
      },

      audit: {
        hint: 'Who used power over others, and for what. Nobody can change or delete this.',
        none: 'Nothing yet',
        noneText: 'When somebody is removed, appointed or invited, it is written down here.',
        more: 'Show earlier',
        save: 'Save as CSV',
        somebody: 'Somebody',
        aRoom: 'a room',
        acts: {
          'message:delete': (by: string, person: string, room: string) =>
            `${by} removed a message of ${person} in ${room}`,
          'report:resolve': (by: string, person: string, room: string) =>
            `${by} dealt with a report of a message of ${person} in ${room}`,
          'member:remove': (by: string, person: string, room: string) =>
            `${by} removed ${person} from ${room}`,
          'member:appoint': (by: string, person: string, room: string, detail: string) =>
            `${by} made ${person} in ${room}: ${detail}`,
          'member:mute': (by: string, person: string, room: string) =>
            `${by} muted ${person} in ${room}`,
          'member:unmute': (by: string, person: string, room: string) =>
            `${by} let ${person} speak in ${room} again`,
          'room:archive': (by: string, _person: string, room: string) => `${by} archived ${room}`,
          'room:unarchive': (by: string, _person: string, room: string) =>
            `${by} took ${room} out of the archive`,
          'room:set-default': (by: string, _person: string, room: string) =>
            `${by} changed whether newcomers enter ${room}`,
          'person:set-role': (by: string, person: string, _room: string, detail: string) =>
            `${by} made ${person}: ${detail}`,
          'person:deactivate': (by: string, person: string) => `${by} deactivated ${person}`,
          'person:reactivate': (by: string, person: string) => `${by} reactivated ${person}`,
          'person:sign-out': (by: string, person: string) =>
            `${by} signed ${person} out everywhere`,
          'owner:transfer': (by: string, person: string) => `${by} made ${person} the owner`,
          'community:update': (by: string, _person: string, _room: string, detail: string) =>
            detail === '' ? `${by} changed the community` : `${by} set who may come in: ${detail}`,
          'invitation:create': (by: string, _person: string, _room: string, detail: string) =>
            `${by} made an invitation for: ${detail}`,
          'invitation:revoke': (by: string) => `${by} took back an invitation`,
          'reset:create': (by: string, person: string) => `${by} made a reset link for ${person}`,
          'bot:create': (by: string, person: string) => `${by} made the bot ${person}`,
          'token:create': (by: string, person: string, _room: string, detail: string) =>
            `${by} made a token of ${person} for: ${detail}`,
          'token:revoke': (by: string, person: string) => `${by} revoked a token of ${person}`,
        } satisfies Record<
          AuditAct,
          (by: string, person: string, room: string, detail: string) => string
        >,
      },

      bots: {
        hint: (limit: number) =>
          plural(limit, {
            one: 'Programs that take part. Each is in the rooms that it was added to, and can do what its tokens allow. You can make # bot.',
            other:
              'Programs that take part. Each is in the rooms that it was added to, and can do what its tokens allow. You can make # bots.',
          }),
        create: 'Make a bot',
        createText:
          'It is in no room until somebody adds it to one, as one adds people. To do something it needs a token.',
        tooMany: 'You have made as many bots as one may. Remove one first.',
        none: 'No bots yet',
        noneText: 'A bot posts what a program has to say, or answers what people ask.',
        madeBy: (name: string) => `Made by ${name}`,
        noRooms: 'in no room that you can see',
        rooms: 'Rooms that it is in',
        takeOut: (name: string, room: string) => `Take ${name} out of ${room}`,
        remove: 'Remove',
        removeBot: (name: string) => `Remove ${name}`,
        removeTitle: (name: string) => `Remove ${name}?`,
        removeText:
          'All its tokens end at once. What it said stays, and it can be brought back without them.',
        removed: 'Removed',
        bringBack: 'Bring back',
        noTokens: 'No tokens: it cannot do anything.',
        newToken: 'New token',
        tokenHint: 'Put this token where the bot runs. It is shown this once.',
        label: 'What is it for?',
        labelHint: 'To know it by, such as “build server”.',
        scopes: {
          read: { label: 'Read', hint: 'Hears and reads what is said in its rooms.' },
          write: { label: 'Write', hint: 'Says something in its rooms.' },
          rooms: { label: 'Rooms', hint: 'Changes rooms and who is in them, where it may.' },
        } satisfies Record<Scope, { label: string; hint: string }>,
        scopesOf: (names: readonly string[]) => list(names),
        unused: 'never used',
        lastUsed: (when: string) => `last used ${when}`,
        revoke: 'Revoke',
        revokeToken: (label: string) => `Revoke ${label}`,
        revokeTitle: (label: string) => `Revoke “${label}”?`,
        revokeText: 'Whatever uses this token is cut off at once.',
      },
    },

    handling: {
      slowMode: 'Slow mode',
      slowModeHint: 'How long members wait between two messages. Moderators do not wait.',
      slowModeOff: 'Off',
      unblockShort: 'Unblock',
      blockedPeople: 'Blocked people',
      blockedHint:
        'Neither of you can write to the other. What they say in rooms that you share is folded. They are not told.',
      report: {
        title: 'Report this message',
        text: 'The moderators of this room and the admins will see this message as it is now, and that you reported it. Its author is not told.',
        reason: 'What is wrong with it?',
        reasons: {
          spam: 'Spam',
          harassment: 'Harassment or bullying',
          hate: 'Hate',
          violence: 'Violence or threats',
          sexual: 'Sexual content',
          private: 'Private information',
          other: 'Something else',
        } satisfies Record<ReportReason, string>,
        words: 'Anything else they should know?',
        send: 'Report',
        done: 'Reported. Thank you.',
        tooMany: 'Your reports so far have to be looked at first.',
      },
      member: {
        text: 'Whoever is muted can read this room and not write in it. They see until when.',
        span: 'How long',
        endless: 'Until a moderator ends it',
        mute: 'Mute',
        unmute: 'Unmute',
        isMuted: (until: string) => `Muted until ${until}`,
        isMutedForGood: 'Muted until a moderator ends it',
        muted: (name: string) => `${name} is muted`,
        unmuted: (name: string) => `${name} can write again`,
        remove: 'Remove from the room',
        removed: (name: string) => `${name} is no longer in the room`,
      },
      queue: {
        hint: 'Messages that people found wrong, as they were when they were reported.',
        open: 'Waiting',
        resolved: 'Done',
        none: 'Nothing waits for you',
        noneText: 'What people report shows here at once.',
        noneResolved: 'Nothing has been reported yet',
        more: 'Show more',
        inRoom: (room: string) => `in ${room}`,
        places: {
          public: 'in a public room',
          private: 'in a private room',
          direct: 'in a direct message',
          group: 'in a group',
        } satisfies Record<RoomKind, string>,
        said: (where: string, when: string) => `${where}, ${when}`,
        deletedSince: 'deleted since',
        because: (reason: string, name: string) => `${reason}, says ${name}`,
        removeMessage: 'Remove message',
        mute: 'Mute for a day',
        removeMember: 'Remove from room',
        deactivate: 'Deactivate account',
        handle: 'Mark as handled',
        dismiss: 'Dismiss',
        show: 'Show in room',
        done: (outcome: string, name: string) => `${outcome}, by ${name}`,
        outcomes: {
          dismissed: 'Dismissed',
          handled: 'Handled',
          'message-removed': 'Message removed',
          'member-muted': 'Author muted',
          'member-removed': 'Author removed from the room',
          'person-deactivated': 'Account deactivated',
        } satisfies Record<ReportOutcome, string>,
      },
    },

    community: {
      name: 'Name',
      save: 'Save',
      saved: 'Saved.',
      joining: 'Who may come in',
      joinings: {
        anyone: 'Anyone with a name',
        'sign-up': 'Anyone who makes an account',
        invitation: 'Only by invitation',
      } satisfies Record<Joining, string>,
      invite: 'Invite people',
      inviteHint: 'Whoever opens the link comes in. It is shown this once.',
      role: 'As',
      uses: 'How often',
      times: (count: number | null) =>
        count === null ? 'As often as one likes' : plural(count, { one: 'Once', other: '# times' }),
      until: 'Good for',
      spans: {
        day: 'A day',
        week: 'A week',
        month: '30 days',
        never: 'Until it is taken back',
      },
      make: 'Make a link',
      invitations: 'Invitations that hold',
      none: 'None.',
      takeBack: 'Take back',
    },

    roomSettings: {
      roles: { member: 'Member', moderator: 'Moderator', owner: 'Owner' } satisfies Record<
        RoomRole,
        string
      >,
      removed: (name: string) => `${name} is no longer in this room`,
      archived: 'Archived',
      readingAlong: 'You are reading along.',
      readingAlongText: 'Join to write, and to be told what is new.',
      makeModerator: 'Make moderator',
      makeMember: 'Make plain member',
      removeFromRoom: 'Remove from this room',
      room: 'Room',
      members: 'Members',
      moves: 'The address changes with the name. The old one keeps leading here.',
      topicHint: 'One line, shown beside the name.',
      description: 'Description',
      descriptionHint: 'Optional. What belongs here, what is agreed, where to find more.',
      descriptionTooLong: `A description has at most ${number(limits.descriptionCharacters)} characters.`,
      posting: 'Who writes here',
      announceOnly: 'Only moderators write',
      announceOnlyHint: 'Everybody else reads along.',
      archive: 'Archive room',
      archiveHint:
        'Nobody writes in it any more. All that was said can still be read, and its owners can take it back into use.',
      unarchiveHint: 'Its members can write again.',
      leaveHint: 'It goes out of your list, and you are told nothing of it any more.',
      roleOf: (name: string) => `What ${name} is in this room`,
      remove: 'Remove',
      removePerson: (name: string) => `Remove ${name}`,
      defaults: 'Rooms for newcomers',
      defaultsHint: 'Whoever joins enters these public rooms, as they do the lobby.',
      noDefaults: 'There is no public room beside the lobby yet.',
      addDefault: 'Add',
      chooseRoom: 'Public room',
      dropDefault: (name: string) => `Newcomers no longer enter ${name}`,
    },
  };
}
