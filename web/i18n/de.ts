import { limits } from '../../protocol/limits.ts';
import type { Catalogue } from './languages.ts';

/** German. Says *du*. Raum, Nachricht, Mitglied, Erwähnung. */
export const de: Catalogue = ({ plural, choose, number, list, size }) => {
  function nameList(names: readonly string[]): string {
    if (names.length <= 3) return list(names);
    const others = plural(names.length - 2, { one: '# weitere Person', other: '# weitere' });
    return list([...names.slice(0, 2), others]);
  }

  const unread = (count: number) =>
    plural(count, { one: '# ungelesene Nachricht', other: '# ungelesene Nachrichten' });
  const fresh = (count: number) =>
    plural(count, { one: '# neue Nachricht', other: '# neue Nachrichten' });

  return {
    product: 'Parley',
    errors: {
      invalid: 'Der Server hat das nicht angenommen.',
      unauthenticated: 'Du bist abgemeldet. Tritt wieder bei, um weiterzumachen.',
      forbidden: 'Das darfst du hier nicht.',
      not_found: 'Diesen Raum gibt es nicht mehr, oder du bist nicht mehr darin.',
      unknown_command: 'Der Server kennt das noch nicht. Vielleicht braucht er ein Update.',
      conflict: 'Das verträgt sich nicht mit etwas, das es schon gibt.',
      too_large: 'Das ist zu groß zum Senden.',
      rate_limited: 'Das war etwas schnell. Warte einen Moment und versuche es noch einmal.',
      slow_mode:
        'Dieser Raum ist im langsamen Modus. Deine Nachricht geht raus, sobald sie an der Reihe ist.',
      internal: 'Auf dem Server ist etwas schiefgegangen.',
      unavailable: 'Der Server ist gerade nicht erreichbar.',
    },
    unknownError: 'Etwas ist schiefgegangen.',
    close: 'Schließen',
    cancel: 'Abbrechen',
    tryAgain: 'Noch einmal versuchen',
    loading: 'Wird geladen',
    undo: 'Rückgängig',
    toasts: 'Hinweise',

    crash: {
      title: 'Parley ist gestolpert',
      text: 'Auf dieser Seite ist etwas schiefgegangen. Was du gesendet hast, ist nicht verloren.',
      reload: 'Neu laden',
    },

    splash: {
      connecting: 'Verbindung wird aufgebaut …',
      offline: 'Der Server ist nicht erreichbar',
      offlineText: 'Parley versucht es weiter. Sobald er antwortet, geht es los.',
    },

    join: {
      title: 'Komm rein, sag Hallo',
      text: 'Sag, wie man dich nennen soll, und du bist dabei. Ohne Konto, ohne E-Mail.',
      name: 'Dein Name',
      placeholder: 'Ada Lovelace',
      submit: 'Beitreten',
      taken: 'Dieser Name ist vergeben.',
      takeSuggestion: (name) => `„${name}“ nehmen`,
      empty: 'Ein Name braucht mindestens einen Buchstaben.',
      tooLong: `Ein Name hat höchstens ${number(limits.nameCharacters)} Zeichen.`,
      note: 'Dein Browser merkt sich dich, bis du dich abmeldest.',
      scene: [
        { name: 'Mira Okafor', text: 'Die Tomaten sind da. Wer möchte welche?' },
        { name: 'Jonas Lind', text: 'Ich! Ich kann Brot mitbringen 🍞' },
        { name: 'Yuki Tanaka', text: 'Bin unterwegs, fünf Minuten' },
      ],
    },

    door: {
      toName: 'Einfach mit einem Namen hereinkommen',
      toSignIn: 'Anmelden',
      toSignUp: 'Konto anlegen',
      signIn: 'Anmelden',
      signInTitle: 'Willkommen zurück',
      signInText: 'Melde dich mit deinem Kürzel und deinem Passwort an.',
      signInAsGuest: (name) =>
        `Du bist als Gast ${name} hier. Mit der Anmeldung lässt du diesen Gast zurück.`,
      signUp: 'Konto anlegen',
      signUpTitle: 'Lege dein Konto an',
      signUpText: 'Es gehört dir auf jedem Gerät. Ohne E-Mail-Adresse.',
      upgradeTitle: 'Mach es zu deinem',
      upgradeText:
        'Mit einem Passwort bist du auf jedem Gerät dieselbe Person. Alles, was du gesagt hast, und alle deine Räume bleiben.',
      setup: 'Beginnen',
      setupTitle: 'Dieser Ort gehört dir',
      setupText:
        'Du bist die erste Person hier. Du bestimmst, wer hereinkommt, und kümmerst dich um alle.',
      invitationTitle: (community) => `Komm herein: ${community}`,
      invitationText: (by) => `${by} hat dich eingeladen.`,
      invitationGone: 'Diese Einladung gilt nicht mehr',
      invitationGoneText:
        'Sie ist aufgebraucht, zurückgenommen oder abgelaufen. Bitte um eine neue.',
      handle: 'Kürzel',
      handleHint: 'Was andere nach einem @ schreiben, etwa ada.lovelace.',
      handleMissing: 'Schreib dein Kürzel.',
      handleInvalid: 'Buchstaben und Ziffern, dazwischen . _ oder -.',
      handleTaken: 'Dieses Kürzel ist vergeben.',
      password: 'Passwort',
      passwordHint: `Mindestens ${limits.passwordCharactersLeast} Zeichen. Ein Satz ist gut.`,
      passwordMissing: 'Schreib dein Passwort.',
      passwordInvalid: `Mindestens ${limits.passwordCharactersLeast} Zeichen, und nicht dein Name.`,
      showPassword: 'Passwort zeigen',
      hidePassword: 'Passwort verbergen',
      wrong: 'Kürzel und Passwort gehören nicht zusammen.',
      notAllowed: 'Dieser Weg herein ist zu. Frag jemanden, der schon drinnen ist.',
      ownerThere: 'Dieser Ort hat schon jemanden, dem er gehört.',
    },

    account: {
      you: 'Du',
      guestHint: 'Du bist Gast: Nur dieser Browser kennt dich.',
      roles: {
        owner: 'Eigentümer:in',
        admin: 'Admin',
        member: 'Mitglied',
        guest: 'Gast',
        bot: 'Bot',
      },
      passwordHint: 'Wer es ändert, wird überall sonst abgemeldet.',
      currentPassword: 'Jetziges Passwort',
      newPassword: 'Neues Passwort',
      changePassword: 'Passwort ändern',
      passwordChanged: 'Dein Passwort ist geändert. Überall sonst bist du abgemeldet.',
      passwordWrong: 'Das ist nicht dein Passwort.',
      sessions: 'Angemeldet',
      sessionsHint: 'Beende, was du nicht kennst, und ändere dein Passwort.',
      thisDevice: 'Dieses Gerät',
      unknownDevice: 'Ein Gerät',
      endSession: (device) => `${device} abmelden`,
    },

    provider: {
      or: 'oder',
      continueWith: (service) => `Weiter mit ${service}`,
      linked: (service) => `Du kannst dich mit ${service} anmelden.`,
      notLinked: (service) => `Melde dich auch mit ${service} an.`,
      link: 'Verknüpfen',
      unlink: 'Verknüpfung lösen',
      nowLinked: (service) => `Mit ${service} verknüpft.`,
      nowUnlinked: (service) => `Nicht mehr mit ${service} verknüpft.`,
      onlyWay: (service) =>
        `${service} ist dein einziger Weg herein. Bitte vorher einen Admin um einen Link, mit dem du ein Passwort setzt.`,
      faults: {
        cancelled: 'Du hast die Anmeldung nicht abgeschlossen.',
        expired:
          'Das hat zu lange gedauert oder begann in einem anderen Browser. Versuch es noch einmal.',
        closed: 'Herein geht es nur mit Einladung. Öffne deine und mach von dort aus weiter.',
        gone: 'Deine Einladung ist aufgebraucht, zurückgenommen oder abgelaufen.',
        refused: 'Dieses Konto ist stillgelegt. Frag jemanden, der schon drinnen ist.',
        taken: 'Eines der beiden Konten ist schon mit einem anderen verknüpft.',
        unavailable: 'Der Anmeldedienst antwortet gerade nicht.',
        failed: 'Der Anmeldedienst hat nicht gesagt, wer du bist. Versuch es noch einmal.',
      },
    },

    reset: {
      title: 'Wähle ein anderes Passwort',
      text: 'Alle Geräte werden abgemeldet, und hier bist du angemeldet.',
      submit: 'Passwort setzen',
      done: 'Dein Passwort ist gesetzt.',
      gone: 'Dieser Link gilt nicht mehr',
      goneText: 'Er wurde benutzt oder ist abgelaufen. Bitte um einen neuen.',
    },

    profile: {
      save: 'Speichern',
      saved: 'So heißt du jetzt.',
    },

    security: {
      usePasskey: 'Mit Passkey anmelden',
      passkeyCancelled:
        'Es wurde kein Passkey gewählt. Versuch es noch einmal oder nimm einen anderen Weg.',
      passkeyUnknown: 'Dieser Passkey öffnet hier kein Konto.',
      passkeyFailed: 'Dein Browser konnte das nicht.',
      passkeyKnown: 'Dieses Gerät hat schon einen Passkey für dein Konto.',
      unsupported: 'In diesem Browser oder unter dieser Adresse gehen keine Passkeys.',
      signUpWithPasskey: 'Passkey statt Passwort',
      codeTitle: 'Gib deinen Code ein',
      codeText:
        'Dein Passwort stimmt. Jetzt die sechs Ziffern aus deiner App oder einen deiner Wiederherstellungscodes.',
      code: 'Code',
      codeWrong: 'Dieser Code ist falsch oder wurde schon benutzt.',
      codeMissing: 'Gib einen Code ein.',
      back: 'Zurück',
      forgot: 'Passwort vergessen?',
      recoverTitle: 'Neues Passwort setzen',
      recoverText:
        'Mit einem der Wiederherstellungscodes, die du aufbewahrt hast. Hast du keine, bitte einen Admin um einen Link.',
      recoveryCode: 'Wiederherstellungscode',
      recoverWrong: 'Das ist kein Code für dieses Kürzel.',
      recover: 'Passwort setzen',
      second: 'Zweiter Code',
      secondHint:
        'Dein Konto verlangt noch einen: aus deiner App oder einen weiteren Wiederherstellungscode.',
      prove: 'Bist du es?',
      proveText: 'Das ändert, wie dein Konto geöffnet wird.',
      proveNothing:
        'Das ändert, wie dein Konto geöffnet wird. Du musst dich in den letzten zehn Minuten angemeldet haben.',
      withPasskey: 'Passkey benutzen',
      noPassword: 'Du hast keins: Du meldest dich ohne an.',
      setPassword: 'Passwort setzen',
      passwordSet: 'Dein Passwort ist gesetzt. Überall sonst bist du abgemeldet.',
      passkeys: 'Passkeys',
      passkeysHint:
        'Melde dich mit Fingerabdruck, Gesicht, PIN oder Sicherheitsschlüssel an. Kein Passwort, kein Code.',
      neverUsed: 'Noch nie benutzt',
      addPasskey: 'Passkey hinzufügen',
      passkeyAdded: 'Dein Passkey ist hinzugefügt.',
      passkeyName: 'Name',
      passkeyNameHint: 'Damit du ihn wiedererkennst, zum Beispiel das Telefon, auf dem er ist.',
      next: 'Weiter',
      remove: 'Entfernen',
      removePasskey: (name) => `${name} entfernen`,
      passkeyRemoved: 'Der Passkey ist entfernt.',
      lastWay: 'Das ist dein einziger Zugang. Setz zuerst ein Passwort.',
      codes: 'Einmalcodes',
      codesHint:
        'Eine App auf deinem Telefon zeigt einen Code, der neben dem Passwort verlangt wird.',
      codesNeedPassword:
        'Ein Code wird neben einem Passwort verlangt, und du hast keins. Ein Passkey ist allein genauso sicher.',
      isOn: 'Codes werden verlangt',
      turnOn: 'Einschalten',
      turnOff: 'Ausschalten',
      turnedOn: 'Einmalcodes sind an.',
      turnedOff: 'Einmalcodes sind aus.',
      setupScan: 'Scanne das mit einer Authenticator-App oder tippe den Schlüssel dort ein.',
      qr: 'QR-Code mit dem Schlüssel',
      copyKey: 'Schlüssel kopieren',
      setupCode: 'Gib dann den Code ein, den die App zeigt',
      copied: 'Kopiert.',
      recoveryCodes: 'Wiederherstellungscodes',
      recoveryHint:
        'Jeder gilt einmal: für ein vergessenes Passwort oder für den Code eines verlorenen Telefons.',
      noCodes:
        'Du hast keine. Verlierst du Passwort oder Telefon, kann dich nur ein Admin wieder hereinlassen.',
      codesLeft: (count) =>
        plural(count, { one: '# Code ist übrig.', other: '# Codes sind übrig.' }),
      makeCodes: 'Codes erstellen',
      makeNewCodes: 'Neue Codes erstellen',
      codesOnce:
        'Bewahre sie auf, wo nur du sie findest. Sie werden nur dieses eine Mal gezeigt, frühere gelten nicht mehr.',
      copy: 'Kopieren',
      download: 'Herunterladen',
      print: 'Drucken',
      kept: 'Ich habe sie aufbewahrt',
      fileTitle: (server) => `Wiederherstellungscodes für ${server}`,
    },

    mail: {
      address: 'E-Mail',
      hint: 'Nur um ein vergessenes Passwort neu zu setzen. Sonst sieht sie niemand.',
      is: (address) => `Briefe gehen an ${address}.`,
      pending: (address) =>
        `Ein Link ist unterwegs an ${address}. Öffne ihn, und die Adresse gehört zu deinem Konto.`,
      none: 'Du hast keine Adresse angegeben.',
      give: 'Adresse angeben',
      change: 'Ändern',
      remove: 'Entfernen',
      send: 'Link senden',
      invalid: 'Das ist keine E-Mail-Adresse.',
      tooMany: 'Zu viele Briefe in kurzer Zeit. Versuch es später noch einmal.',
      forgot: 'Passwort vergessen?',
      forgotText:
        'Schreib deine E-Mail-Adresse. Gehört sie zu einem Konto, wird ein Link dorthin gesendet.',
      sent: 'Sieh in deine Post',
      sentText: 'Gehört die Adresse zu einem Konto, ist ein Link unterwegs. Er gilt eine Stunde.',
      confirmed: 'Die Adresse gehört jetzt zu deinem Konto',
      confirmedText: 'Mit ihr lässt sich ein vergessenes Passwort neu setzen.',
      byCode: 'Ich habe einen Wiederherstellungscode',
      goOn: 'Weiter',
    },

    community: {
      name: 'Name',
      save: 'Speichern',
      saved: 'Gespeichert.',
      joining: 'Wer hereinkommen darf',
      joinings: {
        anyone: 'Alle mit einem Namen',
        'sign-up': 'Alle, die ein Konto anlegen',
        invitation: 'Nur mit Einladung',
      },
      invite: 'Leute einladen',
      inviteHint: 'Wer den Link öffnet, kommt herein. Er wird nur dieses eine Mal gezeigt.',
      role: 'Als',
      uses: 'Wie oft',
      times: (count) =>
        count === null ? 'So oft man will' : plural(count, { one: 'Einmal', other: '#-mal' }),
      until: 'Gültig',
      spans: {
        day: 'Einen Tag',
        week: 'Eine Woche',
        month: '30 Tage',
        never: 'Bis sie zurückgenommen wird',
      },
      make: 'Link machen',
      invitations: 'Einladungen, die gelten',
      none: 'Keine.',
      takeBack: 'Zurücknehmen',
    },

    administration: {
      copy: 'Kopieren',
      copied: 'Kopiert',
      roomRoles: { member: 'Mitglied', moderator: 'Moderation', owner: 'Inhaberin oder Inhaber' },

      people: {
        filter: 'Leute suchen',
        show: 'Zeigen',
        everybody: 'Alle',
        deactivated: 'Deaktiviert',
        lastHere: (when) => `Zuletzt hier: ${when}`,
        joinedOn: (date) => `Dabei seit ${date}`,
        none: 'Niemand, auf den das passt',
        nothing: 'Hier gibt es nichts, was du ändern darfst.',
        role: 'Rolle',
        roleChanged: (name, role) => `${name} ist jetzt: ${role}`,
        resetLink: 'Link für neues Passwort',
        resetHint: (name) =>
          `Schick ihn ${name} auf einem Weg, dem du vertraust. Er setzt einmal, innerhalb eines Tages, ein anderes Passwort. Er wird nur dieses eine Mal gezeigt.`,
        signOut: 'Überall abmelden',
        signOutTitle: (name) => `${name} überall abmelden?`,
        signOutText: 'Alle Sitzungen enden sofort. Neu anmelden geht weiterhin.',
        signOutGuestText:
          'Alle Sitzungen enden sofort. Ein Gast kann nicht als dieselbe Person zurückkommen.',
        signOutBotText: 'Alle Tokens enden sofort. Zum Zurückkommen braucht der Bot ein neues.',
        signedOutDone: (name) => `${name} ist überall abgemeldet`,
        handOver: 'Inhaberschaft übergeben',
        handOverTitle: (name) => `Die Inhaberschaft an ${name} übergeben?`,
        handOverText:
          'Es gibt nur eine. Du bleibst Admin, deine Einladungen und Passwort-Links gelten nicht mehr, und rückgängig machen kann es nur, wer sie bekommt.',
        handOverDone: (name) => `Die Inhaberschaft liegt jetzt bei ${name}`,
        deactivate: 'Deaktivieren',
        deactivateTitle: (name) => `${name} deaktivieren?`,
        deactivateText:
          'Das meldet sofort überall ab, und herein geht es erst wieder, wenn jemand reaktiviert. Einladungen von dort gelten nicht mehr, ebenso selbst gemachte Tokens von Bots. Was gesagt wurde, bleibt.',
        deactivatedDone: (name) => `${name} ist deaktiviert`,
        reactivate: 'Reaktivieren',
        reactivatedDone: (name) => `${name} darf wieder herein`,
      },

      audit: {
        hint: 'Wer Macht über andere genutzt hat, und wozu. Niemand kann das ändern oder löschen.',
        none: 'Noch nichts',
        noneText: 'Wird jemand entfernt, ernannt oder eingeladen, steht es hier.',
        more: 'Früheres zeigen',
        save: 'Als CSV speichern',
        somebody: 'Jemand',
        aRoom: 'einem Raum',
        acts: {
          'message:delete': (by, person, room) =>
            `${by} hat eine Nachricht von ${person} in ${room} entfernt`,
          'report:resolve': (by, person, room) =>
            `${by} hat eine Meldung zu einer Nachricht von ${person} in ${room} bearbeitet`,
          'member:remove': (by, person, room) => `${by} hat ${person} aus ${room} entfernt`,
          'member:appoint': (by, person, room, detail) =>
            `${by} hat ${person} in ${room} ernannt: ${detail}`,
          'member:mute': (by, person, room) => `${by} hat ${person} in ${room} stummgeschaltet`,
          'member:unmute': (by, person, room) =>
            `${by} lässt ${person} in ${room} wieder zu Wort kommen`,
          'room:archive': (by, _person, room) => `Archiviert von ${by}: ${room}`,
          'room:unarchive': (by, _person, room) => `Von ${by} aus dem Archiv geholt: ${room}`,
          'room:set-default': (by, _person, room) =>
            `${by} hat geändert, ob Neue hier eintreten: ${room}`,
          'person:set-role': (by, person, _room, detail) =>
            `${by} hat ${person} diese Rolle gegeben: ${detail}`,
          'person:deactivate': (by, person) => `${by} hat ${person} deaktiviert`,
          'person:reactivate': (by, person) => `${by} hat ${person} reaktiviert`,
          'person:sign-out': (by, person) => `${by} hat ${person} überall abgemeldet`,
          'owner:transfer': (by, person) => `${by} hat ${person} die Inhaberschaft übergeben`,
          'community:update': (by, _person, _room, detail) =>
            detail === ''
              ? `${by} hat die Community geändert`
              : `${by} hat festgelegt, wer hereinkommen darf: ${detail}`,
          'invitation:create': (by, _person, _room, detail) =>
            `${by} hat eine Einladung gemacht, für: ${detail}`,
          'invitation:revoke': (by) => `${by} hat eine Einladung zurückgenommen`,
          'reset:create': (by, person) =>
            `${by} hat einen Link für ein neues Passwort gemacht, für ${person}`,
          'bot:create': (by, person) => `${by} hat den Bot ${person} gemacht`,
          'token:create': (by, person, _room, detail) =>
            `${by} hat ein Token von ${person} gemacht, für: ${detail}`,
          'token:revoke': (by, person) => `${by} hat ein Token von ${person} widerrufen`,
        },
      },

      bots: {
        hint: (limit) =>
          plural(limit, {
            one: 'Programme, die mitmachen. Jedes ist in den Räumen, zu denen es hinzugefügt wurde, und kann, was seine Tokens erlauben. Du kannst # Bot machen.',
            other:
              'Programme, die mitmachen. Jedes ist in den Räumen, zu denen es hinzugefügt wurde, und kann, was seine Tokens erlauben. Du kannst # Bots machen.',
          }),
        create: 'Bot machen',
        createText:
          'Er ist in keinem Raum, bis ihn jemand hinzufügt, wie man Leute hinzufügt. Um etwas zu tun, braucht er ein Token.',
        tooMany: 'Du hast so viele Bots gemacht, wie man darf. Entferne erst einen.',
        none: 'Noch keine Bots',
        noneText: 'Ein Bot sagt, was ein Programm zu sagen hat, oder antwortet auf Fragen.',
        madeBy: (name) => `Gemacht von ${name}`,
        noRooms: 'in keinem Raum, den du sehen kannst',
        inRooms: (names) => `in ${list(names)}`,
        remove: 'Entfernen',
        removeBot: (name) => `${name} entfernen`,
        removeTitle: (name) => `${name} entfernen?`,
        removeText:
          'Alle Tokens enden sofort. Was er gesagt hat, bleibt; er kann ohne sie zurückgeholt werden.',
        removed: 'Entfernt',
        bringBack: 'Zurückholen',
        noTokens: 'Keine Tokens: Er kann nichts tun.',
        newToken: 'Neues Token',
        tokenHint: 'Gib dieses Token dahin, wo der Bot läuft. Es wird nur dieses eine Mal gezeigt.',
        label: 'Wofür ist es?',
        labelHint: 'Um es wiederzuerkennen, etwa „Build-Server“.',
        scopes: {
          read: { label: 'Lesen', hint: 'Hört und liest, was in seinen Räumen gesagt wird.' },
          write: { label: 'Schreiben', hint: 'Sagt etwas in seinen Räumen.' },
          rooms: { label: 'Räume', hint: 'Ändert Räume und wer darin ist, wo er es darf.' },
        },
        scopesOf: (names) => list(names),
        unused: 'nie benutzt',
        lastUsed: (when) => `zuletzt benutzt: ${when}`,
        revoke: 'Widerrufen',
        revokeToken: (label) => `${label} widerrufen`,
        revokeTitle: (label) => `„${label}“ widerrufen?`,
        revokeText: 'Was dieses Token benutzt, wird sofort getrennt.',
      },
    },

    addPeople: {
      action: 'Leute hinzufügen',
      title: (room) => `Leute zu ${room} hinzufügen`,
      filter: 'Leute suchen',
      add: 'Hinzufügen',
      addPerson: (name) => `${name} hinzufügen`,
      added: 'Hinzugefügt',
      everybody: 'Alle sind schon hier',
      nobody: 'Niemand heißt so',
    },

    sidebar: {
      rooms: 'Räume',
      favourites: 'Favoriten',
      jump: 'Gehe zu …',
      catchUp: 'Ungelesen',
      allRead: 'Alles gelesen',
      browse: 'Räume durchsuchen',
      create: 'Raum anlegen',
      unread,
      mentions: (count) => plural(count, { one: '# Erwähnung', other: '# Erwähnungen' }),
      draft: 'Entwurf',
      roomMenu: (name) => `Was mit ${name} geschehen soll`,
      sectionMenu: (name) => `Was mit dem Abschnitt ${name} geschehen soll`,
      newSection: 'Neuer Abschnitt',
      sectionName: 'Name des Abschnitts',
      renameSection: 'Abschnitt umbenennen',
      deleteSection: 'Abschnitt löschen',
      sectionDeleted: (name) =>
        `Den Abschnitt „${name}“ gibt es nicht mehr. Seine Räume stehen bei den anderen.`,
      emptySection: 'Zieh einen Raum hierher, oder verschiebe ihn über sein Menü.',
      moveUp: 'Nach oben',
      moveDown: 'Nach unten',
      moveTo: 'In Abschnitt verschieben',
      moved: (room, section, place, of) =>
        `${room} ist jetzt ${number(place)} von ${number(of)} in ${section}`,
      account: (name, state) => `${name}, ${state}: Konto und Einstellungen`,
      theme: 'Farbschema',
      themes: { system: 'Wie das System', light: 'Hell', dark: 'Dunkel' },
      signOut: 'Abmelden',
      signOutTitle: 'Wirklich abmelden?',
      signOutText:
        'Dieser Browser vergisst dich, und du kannst nicht als dieselbe Person zurückkommen. Was noch nicht gesendet ist, wird verworfen; was du gesagt hast, bleibt.',
      online: 'Online',
      offline: 'Offline',
      connecting: 'Verbindung wird aufgebaut …',
    },

    settings: {
      title: 'Einstellungen',
      tabs: {
        appearance: 'Darstellung',
        account: 'Konto',
        security: 'Sicherheit',
        community: 'Gemeinschaft',
        people: 'Leute',
        bots: 'Bots',
        audit: 'Protokoll',
        notifications: 'Mitteilungen',
        keyboard: 'Tastatur',
        device: 'Dieses Gerät',
        about: 'Über Parley',
      },
      theme: 'Farbschema',
      textSize: 'Schriftgröße',
      textSizes: { small: 'Klein', normal: 'Normal', large: 'Groß', huge: 'Sehr groß' },
      textSizeSample: 'Die Tomaten sind da. Wer möchte welche?',
      density: 'Dichte',
      densities: { comfortable: 'Luftig', compact: 'Kompakt' },
      contrast: 'Kontrast',
      contrasts: { system: 'Wie das System', more: 'Mehr' },
      contrastHint: 'Dunklere Schrift und deutliche Linien.',
      motion: 'Bewegung',
      motions: { system: 'Wie das System', reduced: 'Weniger' },
      motionHint: 'Weniger: Alles kommt und geht, ohne sich zu bewegen.',
      language: 'Sprache',
      languageOfBrowser: (name) => `Wie der Browser (${name})`,

      notifications: 'Benachrichtige mich über',
      notificationsHint: 'Solange Parley in einem Tab offen ist, den du gerade nicht ansiehst.',
      levels: {
        off: { label: 'Nichts', hint: 'Symbol und Titel des Tabs zählen trotzdem mit.' },
        mentions: {
          label: 'Erwähnungen und Direktnachrichten',
          hint: 'Wenn jemand dich meint.',
        },
        all: { label: 'Jede Nachricht', hint: 'In allen Räumen, in denen du bist.' },
      },
      blocked:
        'Dieser Browser blockiert Mitteilungen dieser Seite. Erlaube sie in seinen Einstellungen zur Website, neben der Adresse, und komm zurück.',
      unsupported: 'Dieser Browser zeigt hier keine Mitteilungen von Webseiten.',
      notificationText: 'Zeigen, was geschrieben wurde',
      notificationTextHint: 'Sonst nur, wer geschrieben hat, und wo.',
      sounds: 'Töne',
      sound: 'Einen Ton abspielen',
      soundHint: 'Für die oben gewählten Nachrichten; ist nichts gewählt, für Erwähnungen.',
      trySound: 'Anhören',

      singleKeys: 'Tastenkürzel aus einer einzigen Taste',
      singleKeysHint: 'Schalte sie aus, wenn du diktierst oder versehentlich Tasten drückst.',

      showShortcuts: 'Alle Tastenkürzel zeigen',

      kept: 'Auf diesem Gerät gespeichert',
      keptHint:
        'Neuere Nachrichten bleiben in diesem Browser, damit Parley sofort und auch ohne Netz da ist.',
      usage: (bytes) => `Etwa ${size(bytes)}`,
      usageUnknown: 'Dieser Browser verrät nicht, wie viel.',
      keep: 'Wenn der Platz knapp wird',
      keepHint: 'Der Browser darf Gespeichertes wegwerfen. Man kann ihn bitten, es zu behalten.',
      keepsHint: 'Der Browser hat versprochen, es zu behalten.',
      keepAction: 'Um Erhalt bitten',
      keepRefused: 'Der Browser verspricht das im Moment nicht.',
      forget: 'Gespeicherte Nachrichten vergessen',
      forgetHint:
        'Holt alles neu vom Server. Was noch gesendet werden soll, bleibt, und deine Entwürfe auch.',
      forgetAction: 'Vergessen und neu laden',
      forgetFailed: 'Es gab nichts zu vergessen.',

      aboutText: 'Team-Chat, den man selbst betreibt.',
      version: 'Version',
      protocol: 'Protokoll',
      server: 'Server',
    },

    notifications: {
      oneTitle: (author, room) => `${author} in ${room}`,
      manyTitle: (count, room) => `${fresh(count)} in ${room}`,
      from: (names) => `Von ${nameList(names)}`,
      line: (author, text) => `${author}: ${text}`,
    },

    room: {
      private: 'Privat',
      here: (count) => `${number(count)} hier`,
      hereLabel: (count, action) => `${number(count)} hier. ${action}`,
      hereNames: (names, others) =>
        others === 0
          ? list(names)
          : list([...names, plural(others, { one: '# weitere Person', other: '# weitere' })]),
      showDetails: 'Details zeigen',
      hideDetails: 'Details ausblenden',
      topicDetails: (topic) => `Thema: ${topic}`,
      more: 'Mehr zu diesem Raum',
      back: 'Zurück zu den Räumen',
      backUnread: (count) =>
        plural(count, {
          one: 'Zurück zu den Räumen, anderswo # ungelesene Nachricht',
          other: 'Zurück zu den Räumen, anderswo # ungelesene Nachrichten',
        }),
      markRead: 'Als gelesen markieren',
      addFavourite: 'Zu den Favoriten',
      removeFavourite: 'Aus den Favoriten nehmen',
      copyLink: 'Link kopieren',
      linkCopied: 'Link kopiert',
      linkNotCopied: (link) => `Der Link ließ sich nicht kopieren. Hier ist er: ${link}`,
      leave: 'Raum verlassen',
      left: (name) => `Du hast ${name} verlassen`,
      lobbyStays: 'In der Lobby sind alle; sie lässt sich nicht verlassen.',
      open: 'Raum wird geöffnet',
      openFailed: 'Dieser Raum ließ sich nicht öffnen',
      join: 'Raum beitreten',
      members: (count) => plural(count, { one: '# Mitglied', other: '# Mitglieder' }),
      unknownTitle: 'Kein Raum unter dieser Adresse',
      unknownText: (slug) =>
        `Es gibt keinen Raum namens „${slug}“. Vielleicht heißt er jetzt anders, oder es gibt ihn noch nicht.`,
      unknownPage: 'Unter dieser Adresse gibt es nichts.',
      toLobby: 'Zur Lobby',
    },

    browse: {
      title: 'Räume',
      filter: 'Räume filtern',
      join: 'Beitreten',
      joinRoom: (name) => `${name} beitreten`,
      open: 'Öffnen',
      openRoom: (name) => `${name} öffnen`,
      joined: 'Beigetreten',
      more: 'Mehr zeigen',
      failed: 'Die Räume ließen sich nicht laden',
      none: 'Kein Raum passt',
      noneText: 'Diesen Raum hat noch niemand angelegt. Es könnte deiner sein.',
      create: 'Raum anlegen',
      noTopic: 'Noch kein Thema',
    },

    create: {
      title: 'Raum anlegen',
      kind: 'Art des Raums',
      public: 'Öffentlich',
      privateText: 'Nur wer hineingeholt wird, weiß davon.',
      text: 'Alle können ihn finden und beitreten.',
      name: 'Name',
      namePlaceholder: 'gartenpläne',
      topic: 'Thema',
      topicHint: 'Freiwillig. Worum geht es?',
      submit: 'Raum anlegen',
      taken: 'Dieser Name ist vergeben.',
      takeSuggestion: (name) => `„${name}“ nehmen`,
      empty: 'Ein Raum braucht einen Namen.',
      tooLong: `Der Name eines Raums hat höchstens ${number(limits.roomNameCharacters)} Zeichen.`,
      topicTooLong: `Ein Thema hat höchstens ${number(limits.topicCharacters)} Zeichen.`,
    },

    direct: {
      called: (names) => nameList(names),
      alone: 'Nur du',
      title: 'Direktnachrichten',
      new: 'Neue Nachricht',
      none: 'Schreib jemandem, oder mehreren.',
      to: 'An',
      placeholder: 'Name oder Kürzel',
      more: 'Noch jemand?',
      chosen: 'Ausgewählt',
      remove: (name) => `Nicht an ${name} schreiben`,
      name: 'Name der Gruppe',
      nameHint: 'Freiwillig. Ohne Namen heißt sie nach den Leuten darin.',
      start: 'Gespräch öffnen',
      startGroup: 'Gruppe beginnen',
      message: 'Nachricht schreiben',
      messagePerson: (name) => `${name} schreiben`,
      full: (others) => `Eine Gruppe hat höchstens ${number(others + 1)} Leute.`,
      personMenu: (name) => `Was mit ${name} zu tun ist`,
      begins: 'Das hier bleibt unter euch beiden.',
      beginsGroup: 'Nur wer in dieser Gruppe ist, sieht, was hier gesagt wird.',
    },

    roomSettings: {
      title: 'Raum einstellen',
      room: 'Raum',
      members: 'Mitglieder',
      moves: 'Mit dem Namen ändert sich die Adresse. Die alte führt weiterhin hierher.',
      topicHint: 'Eine Zeile, neben dem Namen zu sehen.',
      description: 'Beschreibung',
      descriptionHint: 'Freiwillig. Was hierher gehört, was vereinbart ist, wo mehr steht.',
      descriptionTooLong: `Eine Beschreibung hat höchstens ${number(limits.descriptionCharacters)} Zeichen.`,
      posting: 'Wer hier schreibt',
      announceOnly: 'Nur die Moderation schreibt',
      announceOnlyHint: 'Alle anderen lesen mit.',
      archive: 'Raum archivieren',
      archiveHint:
        'Niemand schreibt mehr darin. Alles Gesagte bleibt lesbar, und wem der Raum gehört, kann ihn wieder öffnen.',
      unarchive: 'Wieder öffnen',
      unarchiveHint: 'Die Mitglieder können wieder schreiben.',
      leaveHint: 'Er verschwindet aus deiner Liste, und du hörst nichts mehr davon.',
      roles: { member: 'Mitglied', moderator: 'Moderation', owner: 'Besitz' },
      roleOf: (name) => `Was ${name} in diesem Raum ist`,
      remove: 'Entfernen',
      removePerson: (name) => `${name} entfernen`,
      removed: (name) => `${name} ist nicht mehr in diesem Raum`,
      archivedTitle: 'Dieser Raum ist archiviert.',
      archivedText: 'Er lässt sich lesen, aber niemand schreibt mehr darin.',
      archived: 'Archiviert',
      announced: 'Hier schreibt nur die Moderation. Du liest mit.',
      hide: 'Aus der Liste nehmen',
      hideNote: 'Mit der nächsten Nachricht ist es wieder da.',
      defaults: 'Räume für Neue',
      defaultsHint: 'Wer dazukommt, ist gleich in diesen öffentlichen Räumen, so wie in der Lobby.',
      addDefault: 'Hinzufügen',
      chooseRoom: 'Öffentlicher Raum',
      dropDefault: (name) => `Neue nicht mehr in ${name} aufnehmen`,
      readingAlong: 'Du liest mit.',
      readingAlongText: 'Tritt bei, um zu schreiben und Neues zu erfahren.',
      makeModerator: 'Moderation übertragen',
      makeMember: 'Zum einfachen Mitglied machen',
      removeFromRoom: 'Aus diesem Raum entfernen',
    },

    panes: {
      skip: 'Zum Gespräch springen',
      resizeSidebar: 'Breite der Liste der Räume',
      resizeSide: 'Breite des Bereichs an der Seite',
    },

    welcome: {
      title: (name) => `Willkommen, ${name}`,
      text: 'Das hier ist die Lobby, in der sich alle treffen. Sag Hallo, oder schau, was es sonst noch gibt.',
      look: 'Umsehen',
      invite: 'Einladungslink kopieren',
      dismiss: 'Willkommen schließen',
    },

    details: {
      title: 'Details',
      about: 'Über den Raum',
      made: (date) => `Angelegt am ${date}`,
      madeBy: (name, date) => `Angelegt von ${name} am ${date}`,
    },

    availability: {
      away: 'Abwesend',
      quiet: 'Nicht stören',
      invisible: 'Unsichtbar',
      both: (state, status) => `${state}, ${status}`,
      set: 'Status setzen',
      change: 'Status ändern',
      title: 'Dein Status',
      label: 'Status',
      placeholder: 'Was machst du gerade?',
      pickEmoji: 'Emoji wählen',
      otherEmoji: (emoji) => `${emoji}: anderes Emoji wählen`,
      tooLong: `Ein Status hat höchstens ${limits.statusCharacters} Zeichen.`,
      suggestions: 'Vorschläge',
      presets: {
        meeting: 'In einer Besprechung',
        lunch: 'Mittagspause',
        commuting: 'Unterwegs',
        focus: 'Konzentriert',
        sick: 'Krank',
        holiday: 'Im Urlaub',
      },
      clearAfter: 'Löschen nach',
      endsAfter: (what) => `${what}: wie lange`,
      ends: {
        'half-hour': '30 Minuten',
        hour: '1 Stunde',
        'four-hours': '4 Stunden',
        today: 'Heute',
        week: 'Diese Woche',
        never: 'Bis ich es beende',
      },
      pick: 'Datum und Uhrzeit …',
      moment: 'Datum und Uhrzeit',
      past: 'Wähle einen Zeitpunkt in der Zukunft.',
      until: (moment) => `Bis ${moment}`,
      quietHint: 'Keine Benachrichtigungen auf all deinen Geräten. Andere sehen das.',
      invisibleHint: 'Für andere bist du offline, und sie sehen nicht, dass du tippst.',
      clear: 'Status löschen',
      save: 'Speichern',
    },

    people: {
      title: 'Personen',
      filter: 'Personen suchen',
      noMatch: 'Hier heißt niemand so.',
      more: (count) => plural(count, { one: '# weitere zeigen', other: '# weitere zeigen' }),
      hereNow: 'Jetzt hier',
      away: 'Abwesend',
      others: 'Weitere Mitglieder',
      count: (count: number) => number(count),
      you: 'du',
      failed: 'Die Personen dieses Raums ließen sich nicht laden',
      noOneElse: 'Sonst ist noch niemand hier. Schick ihnen die Adresse dieser Seite.',
    },

    actions: {
      switcher: 'Schnell überallhin',
      catchUp: 'Alles Ungelesene nachlesen',
      nextUnread: 'Nächster ungelesener Raum',
      nextMention: 'Nächste Erwähnung',
      previousUnread: 'Voriger ungelesener Raum',
      nextRoom: 'Nächster Raum',
      previousRoom: 'Voriger Raum',
      markRoomRead: 'Diesen Raum als gelesen markieren',
      markAllRead: 'Alle Räume als gelesen markieren',
      newMessage: 'Neue Nachricht',
      createRoom: 'Raum anlegen',
      browseRooms: 'Räume durchsuchen',
      details: 'Details zeigen oder ausblenden',
      emoji: 'Emoji einfügen',
      theme: 'Zwischen Hell und Dunkel wechseln',
      settings: 'Einstellungen',
      shortcuts: 'Tastenkürzel',
      signOut: 'Abmelden',
    },

    navigation: {
      open: 'Gehe zu …',
      placeholder: 'Raum, Person oder Aktion',
      found: 'Gefunden',
      count: (count) => plural(count, { one: '# Ergebnis', other: '# Ergebnisse' }),
      begin: { recent: 'Zuletzt', unread: 'Ungelesen', actions: 'Aktionen' },
      none: {
        all: 'Nichts heißt so.',
        rooms: 'Kein Raum heißt so.',
        people: 'Niemand, mit dem du einen Raum teilst, heißt so.',
        actions: 'Keine Aktion heißt so.',
      },
      create: (name) => `Raum „${name}“ anlegen`,
      notJoined: (members) =>
        plural(members, {
          one: 'Nicht beigetreten · # Mitglied',
          other: 'Nicht beigetreten · # Mitglieder',
        }),
      wroteIn: (room) => `schrieb zuletzt in ${room}`,
      memberOf: (room) => `ist in ${room}`,
      hints: { rooms: 'Räume', people: 'Personen', actions: 'Aktionen', newTab: 'in neuem Tab' },
      sheet: {
        actions: { go: 'Zurechtfinden', rooms: 'Räume', app: 'Parley' },
        moveRoom: 'Einen Raum nach oben oder unten schieben',
        writing: {
          title: 'Schreiben',
          send: 'Senden',
          newLine: 'Neue Zeile beginnen',
          toMessages: 'Hinauf zu den Nachrichten',
        },
        messages: {
          title: 'Nachrichten',
          previous: 'Vorige Nachricht',
          next: 'Nächste Nachricht',
          ends: 'Zur ältesten und zur neuesten gezeigten',
          back: 'Zurück zum Schreiben',
        },
        catchUp: {
          title: 'Nachlesen',
          next: 'Nächster Raum',
          previous: 'Voriger Raum',
          open: 'Bei der ersten ungelesenen Nachricht öffnen',
          markRead: 'Als gelesen markieren',
        },
      },
      markedRead: (room) => `${room} ist als gelesen markiert`,
      allMarkedRead: (count) =>
        plural(count, {
          one: '# Raum ist als gelesen markiert',
          other: '# Räume sind als gelesen markiert',
        }),
    },

    catchUp: {
      title: 'Ungelesen',
      count: (messages, rooms) => {
        const where = plural(rooms, { one: '# Raum', other: '# Räumen' });
        return choose(messages, {
          one: `${number(messages)} Nachricht in ${where}`,
          other: `${number(messages)} Nachrichten in ${where}`,
        });
      },
      markRead: 'Als gelesen markieren',
      markAllRead: 'Alle als gelesen markieren',
      earlier: (count) =>
        plural(count, { one: '# frühere Nachricht', other: '# frühere Nachrichten' }),
      doneTitle: 'Alles gelesen',
      doneText: 'Nichts wartet auf dich. Was als Nächstes gesagt wird, taucht hier auf.',
    },

    timeline: {
      log: (room) => `Nachrichten in ${room}`,
      today: 'Heute',
      yesterday: 'Gestern',
      fresh: 'Neu',
      start: (room) => `Hier beginnt ${room}`,
      startText: 'Alles, was hier gesagt wurde, vom ersten Wort an.',
      emptyTitle: 'Sag das erste Wort',
      emptyText: 'Hier hat noch niemand geschrieben.',
      failed: 'Die Nachrichten ließen sich nicht laden',
      olderFailed: 'Ältere Nachrichten ließen sich nicht laden.',
      olderLoading: 'Ältere Nachrichten werden geladen',
      newerFailed: 'Neuere Nachrichten ließen sich nicht laden.',
      newerLoading: 'Neuere Nachrichten werden geladen',
      dayMenu: (day) => `${day}: zu einem anderen Tag`,
      goToDay: 'Gehe zu',
      newestMessage: 'Neueste Nachricht',
      weekAgo: 'Vor einer Woche',
      monthAgo: 'Vor einem Monat',
      firstMessage: 'Erste Nachricht des Raums',
      pickDate: 'Ein Datum …',
      date: 'Datum',
      goToDate: 'Los',
      dateFailed:
        'Die Nachrichten dieses Tages ließen sich nicht finden. Versuche es noch einmal, wenn du online bist.',
      unknownMessage: 'Diese Nachricht gibt es in diesem Raum nicht.',
      unknownMessageText: 'Das hier sind die neuesten.',
      jumpFailed: 'Diese Nachricht ließ sich nicht laden.',
      jumpFailedText: 'Sobald der Server erreichbar ist, geht es weiter.',
      jump: 'Zur neuesten Nachricht springen',
      newBelow: fresh,
      jumpUp: 'Zur ersten ungelesenen Nachricht',
      newAbove: unread,
      joined: (names) =>
        choose(names.length, {
          one: `${nameList(names)} ist beigetreten`,
          other: `${nameList(names)} sind beigetreten`,
        }),
      left: (names) =>
        choose(names.length, {
          one: `${nameList(names)} ist gegangen`,
          other: `${nameList(names)} sind gegangen`,
        }),
      somebody: 'Jemand',
      announce: (author, text) => `${author}: ${text}`,
      announceMany: fresh,
    },

    message: {
      you: 'du',
      queued: 'Wartet auf das Senden',
      sending: 'Wird gesendet',
      failed: 'Nicht gesendet.',
      retry: 'Erneut senden',
      discard: 'Verwerfen',
      discarded: 'Nachricht verworfen',
      notChanged: 'Das ging auf diesem Gerät nicht. Die Nachricht ist noch da.',
      actions: 'Aktionen zur Nachricht',
      more: 'Weitere Aktionen',
      copy: 'Text kopieren',
      copied: 'Text kopiert',
      copyLink: 'Link kopieren',
      copyFailed: 'Der Browser hat das Kopieren nicht erlaubt.',
      markUnread: 'Ab hier als ungelesen markieren',
      delete: 'Nachricht löschen',
      showMore: 'Mehr zeigen',
      showLess: 'Weniger zeigen',
    },

    reading: {
      muted: 'Stummgeschaltet',
      toMention: 'Zur ersten Erwähnung',
      toUnread: 'Zur ersten ungelesenen Nachricht',
      reaches: {
        here: (count) =>
          plural(count ?? 0, {
            one: 'erreicht # Person, die gerade hier ist',
            other: 'erreicht # Personen, die gerade hier sind',
          }),
        room: (count) =>
          count === null
            ? 'erreicht alle im Raum'
            : plural(count, {
                one: 'erreicht # Person im Raum',
                other: 'erreicht # Personen im Raum',
              }),
      },
      deleted: 'Diese Nachricht wurde gelöscht.',
      mute: 'Raum stummschalten',
      unmute: 'Stummschaltung aufheben',
    },

    notify: {
      label: 'Benachrichtigungen',
      choices: { all: 'Alles', mentions: 'Nur Erwähnungen', nothing: 'Nichts: stumm' },
      rooms: 'Räume mit eigener Wahl',
      roomsHint:
        'Wovon du in diesen Räumen erfährst, auf all deinen Geräten. Für die anderen gilt die Wahl oben, auf diesem Gerät.',
      none: 'Kein Raum hat eine eigene Wahl. Sie wird in den Details eines Raums getroffen.',
    },

    deletion: {
      title: 'Diese Nachricht löschen?',
      own: 'Ihr Text wird endgültig entfernt, für alle im Raum.',
      others:
        'Ihr Text wird endgültig entfernt, für alle im Raum. Im Protokoll steht, dass du sie entfernt hast.',
      action: 'Löschen',
    },

    typing: (names) => {
      if (names.length > 3) return 'Mehrere Leute schreiben …';
      const who = list(names);
      return choose(names.length, { one: `${who} schreibt …`, other: `${who} schreiben …` });
    },

    composer: {
      label: 'Nachricht',
      placeholder: (room) => `Nachricht an ${room}`,
      send: 'Nachricht senden',
      left: (count) => plural(count, { one: 'Noch # Zeichen', other: 'Noch # Zeichen' }),
      over: (count) => plural(count, { one: '# Zeichen zu viel.', other: '# Zeichen zu viel.' }),
      sendParts: (limit) => `In Teilen von ${number(limit)} senden`,
      hint: 'Umschalt + Eingabe beginnt eine neue Zeile',
      offline: 'Geht raus, sobald du wieder online bist',
      noFiles: 'Dateien lassen sich noch nicht senden, nur Text.',
      completions: { person: 'Personen', room: 'Räume', emoji: 'Emojis' },
      suggestions: (count) => plural(count, { one: '# Vorschlag', other: '# Vorschläge' }),
      notSaved:
        'Diese Nachricht ließ sich auf deinem Gerät nicht speichern. Sie steht noch hier; versuche es noch einmal.',
    },

    notices: {
      updateReady: 'Eine neue Version ist da.',
      reload: 'Neu laden',
      full: 'Der Speicher dieses Browsers ist voll. Was noch nicht gesendet ist, kann verloren gehen, wenn du diese Seite schließt.',
      forgetful:
        'Dieser Browser speichert nichts für Parley. Was noch nicht gesendet ist, geht verloren, wenn du diese Seite schließt.',
    },

    emoji: {
      title: 'Emojis',
      button: 'Emoji einfügen',
      search: 'Emojis suchen',
      groups: 'Gruppen von Emojis',
      sections: {
        found: 'Gefunden',
        frequent: 'Oft verwendet',
        smileys: 'Smileys und Gefühle',
        people: 'Personen und Körper',
        nature: 'Tiere und Natur',
        food: 'Essen und Trinken',
        travel: 'Reisen und Orte',
        activities: 'Aktivitäten',
        objects: 'Gegenstände',
        symbols: 'Symbole',
        flags: 'Flaggen',
      },
      found: (count) => plural(count, { one: '# Emoji gefunden', other: '# Emojis gefunden' }),
      none: 'Kein Emoji heißt so.',
      failed: 'Die Emojis ließen sich nicht laden.',
      tone: 'Hautton',
      tones: ['Keiner', 'Hell', 'Mittelhell', 'Mittel', 'Mitteldunkel', 'Dunkel'],
    },

    connection: {
      connecting: 'Verbindung wird aufgebaut …',
      offline: (time) => `Offline seit ${time}`,
      offlineText: 'Was du sendest, wird aufgehoben und geht raus, sobald du wieder da bist.',
      retry: 'Jetzt versuchen',
      back: 'Wieder online',
      outdated: 'Diese Seite und der Server sprechen verschiedene Versionen.',
      outdatedText: 'Lade neu, um weiterzumachen. Was du getippt hast, bleibt.',
      reload: 'Neu laden',
    },
  };
};
