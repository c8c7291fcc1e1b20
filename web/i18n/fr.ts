import { limits } from '../../protocol/limits.ts';
import type { Catalogue } from './languages.ts';

/** French. Says *vous*. Salon, message, membre, mention. A narrow no-break space stands before ; : ! ? and within « ». */
export const fr: Catalogue = ({ plural, choose, number, list, size }) => {
  function nameList(names: readonly string[]): string {
    if (names.length <= 3) return list(names);
    const others = plural(names.length - 2, {
      one: '# autre personne',
      many: '# d’autres personnes',
      other: '# autres personnes',
    });
    return list([...names.slice(0, 2), others]);
  }

  const unread = (count: number) =>
    plural(count, {
      one: '# message non lu',
      many: '# de messages non lus',
      other: '# messages non lus',
    });
  const fresh = (count: number) =>
    plural(count, {
      one: '# nouveau message',
      many: '# de nouveaux messages',
      other: '# nouveaux messages',
    });

  return {
    product: 'Parley',
    errors: {
      invalid: 'Le serveur ne l’a pas accepté.',
      unauthenticated: 'Votre session est terminée. Rejoignez à nouveau pour continuer.',
      forbidden: 'Vous n’avez pas le droit de faire cela.',
      not_found: 'Ce salon n’existe plus, ou vous n’en faites plus partie.',
      unknown_command:
        'Le serveur ne connaît pas encore cela. Il a peut-être besoin d’une mise à jour.',
      conflict: 'Cela entre en conflit avec quelque chose qui existe déjà.',
      too_large: 'C’est trop volumineux pour être envoyé.',
      rate_limited: 'C’était un peu rapide. Attendez un instant et réessayez.',
      slow_mode: 'Ce salon est en mode lent. Votre message partira le moment venu.',
      internal: 'Une erreur s’est produite sur le serveur.',
      unavailable: 'Le serveur est injoignable pour le moment.',
    },
    unknownError: 'Une erreur s’est produite.',
    close: 'Fermer',
    cancel: 'Annuler',
    tryAgain: 'Réessayer',
    notLoaded: 'Le chargement a échoué. Vérifiez la connexion et réessayez.',
    loading: 'Chargement',
    undo: 'Annuler',
    toasts: 'Avis',

    crash: {
      title: 'Parley a trébuché',
      text: 'Une erreur s’est produite dans cette page. Rien de ce que vous avez envoyé n’est perdu.',
      reload: 'Recharger',
    },

    splash: {
      connecting: 'Connexion…',
      offline: 'Le serveur est injoignable',
      offlineText: 'Parley continue d’essayer. Vous entrerez dès qu’il répondra.',
    },

    join: {
      title: 'Entrez, dites bonjour',
      text: 'Dites comment on doit vous appeler, et c’est parti. Sans compte, sans e-mail.',
      name: 'Votre nom',
      placeholder: 'Ada Lovelace',
      submit: 'Rejoindre',
      taken: 'Ce nom est déjà pris.',
      takeSuggestion: (name) => `Prendre « ${name} »`,
      empty: 'Un nom a besoin d’au moins une lettre.',
      tooLong: `Un nom compte au plus ${number(limits.nameCharacters)} caractères.`,
      note: 'Votre navigateur se souvient de vous jusqu’à votre déconnexion.',
      ended: 'Votre session a pris fin ici. Reconnectez-vous ou demandez à l’administration.',
      guestEnded:
        'Votre session a pris fin ici. Si vous ne savez pas pourquoi, demandez à l’administration.',
      scene: [
        { name: 'Mira Okafor', text: 'Les tomates sont là. Qui en veut ?' },
        { name: 'Jonas Lind', text: 'Moi ! Je peux apporter du pain 🍞' },
        { name: 'Yuki Tanaka', text: 'J’arrive, cinq minutes' },
      ],
    },

    door: {
      toName: 'Entrer avec un simple nom',
      toSignIn: 'Se connecter',
      toSignUp: 'Créer un compte',
      signIn: 'Se connecter',
      signInTitle: 'Content de vous revoir',
      signInText: 'Connectez-vous avec votre identifiant et votre mot de passe.',
      signInAsGuest: (name) =>
        `Vous êtes ici comme invité sous le nom de ${name}. En vous connectant, vous le laissez derrière vous.`,
      signUp: 'Créer le compte',
      signUpTitle: 'Créez votre compte',
      signUpText: 'Il est à vous sur tous vos appareils. Sans adresse e-mail.',
      upgradeTitle: 'Gardez-le',
      upgradeText:
        'Avec un mot de passe, vous êtes la même personne sur tous vos appareils. Tout ce que vous avez dit et tous vos salons restent.',
      setup: 'Commencer',
      setupTitle: 'Ce lieu est à vous',
      setupText:
        'Vous êtes la première personne. Vous décidez qui peut entrer et prenez soin de tout le monde.',
      invitationTitle: (community) => `Entrez dans ${community}`,
      invitationText: (by) => `${by} vous a invité.`,
      invitationGone: 'Cette invitation n’est plus valable',
      invitationGoneText: 'Elle est épuisée, retirée ou expirée. Demandez-en une autre.',
      handle: 'Identifiant',
      handleHint: 'Ce que les autres écrivent après un @, comme ada.lovelace.',
      handleMissing: 'Écrivez votre identifiant.',
      handleInvalid: 'Des lettres et des chiffres, avec . _ ou - entre eux.',
      handleTaken: 'Cet identifiant est pris.',
      password: 'Mot de passe',
      passwordHint: `Au moins ${limits.passwordCharactersLeast} caractères. Une phrase convient bien.`,
      passwordMissing: 'Écrivez votre mot de passe.',
      passwordInvalid: `Au moins ${limits.passwordCharactersLeast} caractères, et pas votre nom.`,
      showPassword: 'Afficher le mot de passe',
      hidePassword: 'Masquer le mot de passe',
      wrong: 'L’identifiant et le mot de passe ne vont pas ensemble.',
      notAllowed: 'Cette entrée est fermée. Demandez à quelqu’un à l’intérieur.',
      ownerThere: 'Ce lieu a déjà un propriétaire.',
    },

    account: {
      you: 'Vous',
      guestHint: 'Vous êtes invité : seul ce navigateur vous connaît.',
      roles: {
        owner: 'Propriétaire',
        admin: 'Administration',
        member: 'Membre',
        guest: 'Invité',
        bot: 'Robot',
      },
      passwordHint: 'Le changer déconnecte partout ailleurs.',
      currentPassword: 'Mot de passe actuel',
      newPassword: 'Nouveau mot de passe',
      changePassword: 'Changer le mot de passe',
      passwordChanged: 'Votre mot de passe est changé. Partout ailleurs, vous êtes déconnecté.',
      passwordWrong: 'Ce n’est pas votre mot de passe.',
      sessions: 'Connexions ouvertes',
      sessionsHint: 'Fermez celles que vous ne connaissez pas et changez de mot de passe.',
      thisDevice: 'Cet appareil',
      unknownDevice: 'Un appareil',
      endSession: (device) => `Déconnecter ${device}`,
    },

    provider: {
      or: 'ou',
      continueWith: (service) => `Continuer avec ${service}`,
      linked: (service) => `Vous pouvez vous connecter avec ${service}.`,
      notLinked: (service) => `Connectez-vous aussi avec ${service}.`,
      link: 'Associer',
      unlink: 'Dissocier',
      nowLinked: (service) => `Associé à ${service}.`,
      nowUnlinked: (service) => `N’est plus associé à ${service}.`,
      onlyWay: (service) =>
        `${service} est votre seule entrée. Demandez d’abord à l’administration un lien pour définir un mot de passe.`,
      faults: {
        cancelled: 'Vous n’avez pas terminé la connexion.',
        expired: 'C’était trop long, ou commencé dans un autre navigateur. Réessayez.',
        closed: 'Il faut une invitation pour entrer. Ouvrez la vôtre et continuez de là.',
        gone: 'Votre invitation est épuisée, retirée ou expirée.',
        refused: 'Ce compte est désactivé. Demandez à quelqu’un à l’intérieur.',
        taken: 'L’un des deux comptes est déjà associé à un autre.',
        unavailable: 'Le service de connexion ne répond pas en ce moment.',
        failed: 'Le service de connexion n’a pas dit qui vous êtes. Réessayez.',
      },
    },

    reset: {
      title: 'Choisissez un autre mot de passe',
      text: 'Tous les appareils sont déconnectés, et vous êtes connecté ici.',
      submit: 'Définir le mot de passe',
      done: 'Votre mot de passe est défini.',
      gone: 'Ce lien n’est plus valable',
      goneText: 'Il a été utilisé ou a expiré. Demandez-en un autre.',
    },

    profile: {
      save: 'Enregistrer',
      saved: 'C’est ainsi que vous vous appelez maintenant.',
    },

    security: {
      usePasskey: 'Se connecter avec une clé d’accès',
      passkeyCancelled:
        'Aucune clé d’accès n’a été choisie. Réessayez ou passez par un autre moyen.',
      passkeyUnknown: 'Cette clé d’accès n’ouvre aucun compte ici.',
      passkeyFailed: 'Votre navigateur n’a pas pu le faire.',
      passkeyKnown: 'Cet appareil a déjà une clé d’accès pour votre compte.',
      unsupported: 'Les clés d’accès ne fonctionnent pas dans ce navigateur ou à cette adresse.',
      signUpWithPasskey: 'Une clé d’accès, sans mot de passe',
      codeTitle: 'Saisissez votre code',
      codeText:
        'Votre mot de passe est bon. Il manque les six chiffres de votre application, ou l’un de vos codes de secours.',
      code: 'Code',
      codeWrong: 'Ce code est faux ou a déjà servi.',
      codeMissing: 'Saisissez un code.',
      back: 'Retour',
      forgot: 'Mot de passe oublié ?',
      recoverTitle: 'Définir un nouveau mot de passe',
      recoverText:
        'Avec l’un des codes de secours que vous avez gardés. Si vous n’en avez pas, demandez un lien à un administrateur.',
      recoveryCode: 'Code de secours',
      recoverWrong: 'Ce code n’est pas celui de cet identifiant.',
      recover: 'Définir le mot de passe',
      second: 'Deuxième code',
      secondHint:
        'Votre compte en demande un de plus : celui de votre application, ou un autre code de secours.',
      prove: 'Est-ce bien vous ?',
      proveText: 'Cela change la façon d’ouvrir votre compte.',
      proveNothing:
        'Cela change la façon d’ouvrir votre compte. Vous devez vous être connecté dans les dix dernières minutes.',
      withPasskey: 'Utiliser une clé d’accès',
      noPassword: 'Vous n’en avez pas : vous vous connectez sans.',
      setPassword: 'Définir le mot de passe',
      passwordSet: 'Votre mot de passe est défini. Vous êtes déconnecté partout ailleurs.',
      passkeys: 'Clés d’accès',
      passkeysHint:
        'Connectez-vous avec votre empreinte, votre visage, un code PIN ou une clé de sécurité. Ni mot de passe ni code.',
      neverUsed: 'Jamais utilisée',
      addPasskey: 'Ajouter une clé d’accès',
      passkeyAdded: 'Votre clé d’accès est ajoutée.',
      passkeyName: 'Nom',
      passkeyNameHint: 'Pour la reconnaître, par exemple le téléphone où elle se trouve.',
      next: 'Suivant',
      remove: 'Retirer',
      removePasskey: (name) => `Retirer ${name}`,
      passkeyRemoved: 'La clé d’accès est retirée.',
      lastWay: 'C’est votre seul moyen d’entrer. Définissez d’abord un mot de passe.',
      codes: 'Codes à usage unique',
      codesHint:
        'Une application sur votre téléphone affiche un code, demandé en plus du mot de passe.',
      codesNeedPassword:
        'Un code est demandé en plus d’un mot de passe, et vous n’en avez pas. Une clé d’accès est aussi sûre à elle seule.',
      isOn: 'Les codes sont demandés',
      turnOn: 'Activer',
      turnOff: 'Désactiver',
      turnedOn: 'Les codes à usage unique sont activés.',
      turnedOff: 'Les codes à usage unique sont désactivés.',
      setupScan: 'Scannez ceci avec une application d’authentification, ou saisissez-y la clé.',
      qr: 'Code QR contenant la clé',
      copyKey: 'Copier la clé',
      setupCode: 'Puis saisissez le code que l’application affiche',
      copied: 'Copié.',
      recoveryCodes: 'Codes de secours',
      recoveryHint:
        'Chacun sert une fois : pour un mot de passe oublié, ou à la place du code d’un téléphone perdu.',
      noCodes:
        'Vous n’en avez aucun. Si vous perdez votre mot de passe ou votre téléphone, seul un administrateur pourra vous laisser entrer.',
      noCodesOwner:
        'Vous n’en avez aucun. Si vous perdez votre mot de passe ou votre téléphone, seule une personne ayant accès au serveur pourra vous laisser entrer.',
      codesLeft: (count) =>
        plural(count, {
          one: 'Il reste # code.',
          many: 'Il reste # de codes.',
          other: 'Il reste # codes.',
        }),
      makeCodes: 'Créer des codes',
      makeNewCodes: 'Créer de nouveaux codes',
      codesOnce:
        'Gardez-les là où vous seul les trouverez. Ils ne sont montrés que cette fois, et les précédents ne valent plus rien.',
      copy: 'Copier',
      download: 'Télécharger',
      print: 'Imprimer',
      kept: 'Je les ai gardés',
      fileTitle: (server) => `Codes de secours pour ${server}`,
    },

    picture: {
      title: 'Image',
      hint: 'Visible à l’entrée et au-dessus de la liste des salons. PNG, JPEG, WebP ou GIF, 5 Mo au plus.',
      choose: 'Choisir une image',
      remove: 'Retirer l’image',
      wrong: 'Ce fichier n’est pas une image lisible.',
      tooLarge: 'Une image peut faire 5 Mo au plus.',
    },

    mail: {
      address: 'E-mail',
      hint: 'Seulement pour redéfinir un mot de passe oublié. Personne d’autre ne la voit.',
      is: (address) => `Les e-mails vont à ${address}.`,
      pending: (address) =>
        `Un lien est en route vers ${address}. Ouvrez-le, et l’adresse est à vous.`,
      none: 'Vous n’avez donné aucune adresse.',
      give: 'Donner une adresse',
      change: 'Changer',
      remove: 'Retirer',
      send: 'Envoyer un lien',
      invalid: 'Ce n’est pas une adresse e-mail.',
      tooMany: 'Trop d’e-mails en peu de temps. Réessayez plus tard.',
      forgot: 'Mot de passe oublié ?',
      forgotText:
        'Écrivez votre adresse e-mail. Si elle appartient à un compte, un lien y est envoyé.',
      sent: 'Regardez vos e-mails',
      sentText:
        'Si l’adresse appartient à un compte, un lien est en route. Il est valable une heure.',
      confirmed: 'L’adresse est à vous maintenant',
      confirmedText: 'Elle permet de redéfinir un mot de passe oublié.',
      byCode: 'J’ai un code de récupération',
      goOn: 'Continuer',
    },

    community: {
      name: 'Nom',
      save: 'Enregistrer',
      saved: 'Enregistré.',
      joining: 'Qui peut entrer',
      joinings: {
        anyone: 'Toute personne avec un nom',
        'sign-up': 'Toute personne qui crée un compte',
        invitation: 'Seulement sur invitation',
      },
      invite: 'Inviter des gens',
      inviteHint: 'Qui ouvre le lien peut entrer. Il n’est montré que cette fois.',
      role: 'En tant que',
      uses: 'Combien de fois',
      times: (count) =>
        count === null
          ? 'Autant de fois qu’on veut'
          : plural(count, { one: 'Une fois', many: '# de fois', other: '# fois' }),
      until: 'Valable',
      spans: {
        day: 'Un jour',
        week: 'Une semaine',
        month: '30 jours',
        never: 'Jusqu’à son retrait',
      },
      make: 'Créer un lien',
      invitations: 'Invitations valables',
      none: 'Aucune.',
      takeBack: 'Retirer',
    },

    administration: {
      copy: 'Copier',
      copied: 'Copié',
      roomRoles: { member: 'Membre', moderator: 'Modération', owner: 'Responsable du salon' },

      people: {
        filter: 'Chercher quelqu’un',
        show: 'Afficher',
        everybody: 'Tout le monde',
        deactivated: 'Compte désactivé',
        lastHere: (when) => `Dernière visite : ${when}`,
        joinedOn: (date) => `Ici depuis le ${date}`,
        none: 'Personne ne correspond',
        nothing: 'Il n’y a rien ici que vous puissiez changer.',
        role: 'Rôle',
        roleChanged: (name, role) => `${name} a maintenant ce rôle : ${role}`,
        resetLink: 'Créer un lien de mot de passe',
        resetHint: (name) =>
          `Envoyez-le à ${name} par un moyen sûr. Il permet de choisir un autre mot de passe, une fois, pendant un jour. Il n’est montré que maintenant.`,
        signOut: 'Déconnecter partout',
        signOutTitle: (name) => `Déconnecter ${name} partout ?`,
        signOutText:
          'Toutes ses sessions se terminent aussitôt. Il reste possible de se reconnecter.',
        signOutGuestText:
          'Toutes ses sessions se terminent aussitôt. Qui est invité ne peut pas revenir comme la même personne.',
        signOutBotText:
          'Tous ses jetons prennent fin aussitôt. Il lui en faut un autre pour revenir.',
        signedOutDone: (name) => `Partout déconnecté : ${name}`,
        handOver: 'Céder la propriété',
        handOverTitle: (name) => `Céder la propriété à ${name} ?`,
        handOverText:
          'Une seule personne la détient. Il vous restera l’administration, vos invitations et liens de mot de passe ne vaudront plus, et seule cette personne pourra revenir en arrière.',
        handOverDone: (name) => `La propriété est maintenant à ${name}`,
        deactivate: 'Désactiver',
        deactivateTitle: (name) => `Désactiver le compte de ${name} ?`,
        deactivateText:
          'Toutes ses sessions se terminent aussitôt, sans retour possible avant une réactivation. Ses invitations ne valent plus, ni les jetons de bots qui en viennent. Ce qui a été dit reste.',
        deactivatedDone: (name) => `Compte désactivé : ${name}`,
        reactivate: 'Réactiver',
        reactivatedDone: (name) => `${name} peut revenir`,
      },

      audit: {
        hint: 'Qui a usé de son pouvoir sur d’autres, et pour quoi. Personne ne peut le changer ni l’effacer.',
        none: 'Rien pour l’instant',
        noneText: 'Quand quelqu’un est retiré, nommé ou invité, cela s’écrit ici.',
        more: 'Afficher plus ancien',
        save: 'Enregistrer en CSV',
        somebody: 'Quelqu’un',
        aRoom: 'un salon',
        acts: {
          'message:delete': (by, person, room) =>
            `${by} a supprimé un message de ${person} dans ${room}`,
          'report:resolve': (by, person, room) =>
            `${by} a traité un signalement d’un message de ${person} dans ${room}`,
          'member:remove': (by, person, room) => `${by} a retiré ${person} de ${room}`,
          'member:appoint': (by, person, room, detail) =>
            `${by} a donné à ${person} ce rôle dans ${room} : ${detail}`,
          'member:mute': (by, person, room) => `${by} a rendu ${person} muet dans ${room}`,
          'member:unmute': (by, person, room) => `${by} a rendu la parole à ${person} dans ${room}`,
          'room:archive': (by, _person, room) => `${by} a archivé ${room}`,
          'room:unarchive': (by, _person, room) => `${by} a sorti ${room} des archives`,
          'room:set-default': (by, _person, room) =>
            `${by} a changé si les nouveaux venus entrent dans ${room}`,
          'person:set-role': (by, person, _room, detail) =>
            `${by} a donné à ${person} ce rôle : ${detail}`,
          'person:deactivate': (by, person) => `${by} a désactivé le compte de ${person}`,
          'person:reactivate': (by, person) => `${by} a réactivé le compte de ${person}`,
          'person:sign-out': (by, person) => `${by} a déconnecté ${person} partout`,
          'owner:transfer': (by, person) => `${by} a cédé la propriété à ${person}`,
          'community:update': (by, _person, _room, detail) =>
            detail === ''
              ? `${by} a modifié la communauté`
              : `${by} a décidé qui peut entrer : ${detail}`,
          'invitation:create': (by, _person, _room, detail) =>
            `${by} a créé une invitation pour : ${detail}`,
          'invitation:revoke': (by) => `${by} a retiré une invitation`,
          'reset:create': (by, person) => `${by} a créé un lien de mot de passe pour ${person}`,
          'bot:create': (by, person) => `${by} a créé le bot ${person}`,
          'token:create': (by, person, _room, detail) =>
            `${by} a créé un jeton de ${person} pour : ${detail}`,
          'token:revoke': (by, person) => `${by} a révoqué un jeton de ${person}`,
        },
      },

      bots: {
        hint: (limit) =>
          plural(limit, {
            one: 'Des programmes qui participent. Chacun est dans les salons où on l’a ajouté, et peut ce que ses jetons permettent. Vous pouvez créer # bot.',
            many: 'Des programmes qui participent. Chacun est dans les salons où on l’a ajouté, et peut ce que ses jetons permettent. Vous pouvez créer # de bots.',
            other:
              'Des programmes qui participent. Chacun est dans les salons où on l’a ajouté, et peut ce que ses jetons permettent. Vous pouvez créer # bots.',
          }),
        create: 'Créer un bot',
        createText:
          'Il n’est dans aucun salon avant qu’on l’y ajoute, comme on ajoute quelqu’un. Pour agir, il lui faut un jeton.',
        tooMany: 'Vous avez créé autant de bots que permis. Retirez-en un d’abord.',
        none: 'Pas encore de bots',
        noneText: 'Un bot publie ce qu’un programme a à dire, ou répond à ce qu’on lui demande.',
        madeBy: (name) => `Créé par ${name}`,
        noRooms: 'dans aucun salon que vous voyez',
        rooms: 'Salons où il est',
        takeOut: (name, room) => `Retirer ${name} de ${room}`,
        remove: 'Retirer',
        removeBot: (name) => `Retirer ${name}`,
        removeTitle: (name) => `Retirer ${name} ?`,
        removeText:
          'Tous ses jetons prennent fin aussitôt. Ce qu’il a dit reste, et on peut le rétablir sans eux.',
        removed: 'Retiré',
        bringBack: 'Rétablir',
        noTokens: 'Aucun jeton : il ne peut rien faire.',
        newToken: 'Nouveau jeton',
        tokenHint: 'Placez ce jeton là où tourne le bot. Il n’est montré que maintenant.',
        label: 'À quoi sert-il ?',
        labelHint: 'Pour le reconnaître, par exemple « serveur de compilation ».',
        scopes: {
          read: { label: 'Lire', hint: 'Entend et lit ce qui se dit dans ses salons.' },
          write: { label: 'Écrire', hint: 'Dit quelque chose dans ses salons.' },
          rooms: { label: 'Salons', hint: 'Change les salons et qui y est, là où il le peut.' },
        },
        scopesOf: (names) => list(names),
        unused: 'jamais utilisé',
        lastUsed: (when) => `dernière utilisation : ${when}`,
        revoke: 'Révoquer',
        revokeToken: (label) => `Révoquer ${label}`,
        revokeTitle: (label) => `Révoquer « ${label} » ?`,
        revokeText: 'Ce qui utilise ce jeton est coupé aussitôt.',
      },
    },

    addPeople: {
      action: 'Ajouter des gens',
      title: (room) => `Ajouter des gens à ${room}`,
      filter: 'Chercher des gens',
      add: 'Ajouter',
      addPerson: (name) => `Ajouter ${name}`,
      added: 'Dans le salon',
      inside: 'Déjà ici',
      everybody: 'Tout le monde est déjà là',
      nobody: 'Personne de ce nom',
    },

    sidebar: {
      rooms: 'Salons',
      favourites: 'Favoris',
      jump: 'Aller à…',
      catchUp: 'Non lus',
      allRead: 'Tout est lu',
      browse: 'Parcourir les salons',
      create: 'Créer un salon',
      unread,
      mentions: (count) =>
        plural(count, { one: '# mention', many: '# de mentions', other: '# mentions' }),
      draft: 'Brouillon',
      roomMenu: (name) => `Que faire de ${name}`,
      sectionMenu: (name) => `Que faire de la section ${name}`,
      newSection: 'Nouvelle section',
      sectionName: 'Nom de la section',
      renameSection: 'Renommer la section',
      deleteSection: 'Supprimer la section',
      sectionDeleted: (name) =>
        `La section « ${name} » n’est plus là. Ses salons sont avec les autres.`,
      emptySection: 'Faites glisser un salon ici, ou déplacez-en un par son menu.',
      moveUp: 'Monter',
      moveDown: 'Descendre',
      moveTo: 'Déplacer vers la section',
      moved: (room, section, place, of) =>
        `${room} est maintenant en position ${number(place)} sur ${number(of)} dans ${section}`,
      account: (name, state) => `${name}, ${state} : compte et réglages`,
      theme: 'Thème',
      themes: { system: 'Système', light: 'Clair', dark: 'Sombre' },
      signOut: 'Se déconnecter',
      signOutTitle: 'Se déconnecter ?',
      signOutText:
        'Ce navigateur vous oublie, et vous ne pourrez pas revenir sous la même identité. Les messages qui ne sont pas encore partis sont abandonnés ; ce que vous avez dit reste.',
      online: 'En ligne',
      offline: 'Hors ligne',
      connecting: 'Connexion…',
    },

    settings: {
      title: 'Réglages',
      tabs: {
        appearance: 'Apparence',
        account: 'Compte',
        security: 'Sécurité',
        community: 'Communauté',
        people: 'Personnes',
        bots: 'Bots',
        audit: 'Journal',
        reports: 'Signalements',
        notifications: 'Notifications',
        keyboard: 'Clavier',
        device: 'Cet appareil',
        about: 'À propos',
      },
      theme: 'Thème',
      textSize: 'Taille du texte',
      textSizes: { small: 'Petite', normal: 'Normale', large: 'Grande', huge: 'Très grande' },
      textSizeSample: 'Les tomates sont là. Qui en veut ?',
      density: 'Densité',
      densities: { comfortable: 'Aérée', compact: 'Compacte' },
      contrast: 'Contraste',
      contrasts: { system: 'Comme le système', more: 'Renforcé' },
      contrastHint: 'Un texte plus foncé et des lignes bien visibles.',
      motion: 'Animations',
      motions: { system: 'Comme le système', reduced: 'Réduites' },
      motionHint: 'Réduites : tout apparaît et disparaît sans bouger.',
      language: 'Langue',
      languageOfBrowser: (name) => `Comme le navigateur (${name})`,

      notifications: 'Me prévenir pour',
      notificationsHint: 'Tant que Parley est ouvert dans un onglet que vous ne regardez pas.',
      levels: {
        off: { label: 'Rien', hint: 'L’icône et le titre de l’onglet comptent quand même.' },
        mentions: {
          label: 'Les mentions et les messages directs',
          hint: 'Quand quelqu’un s’adresse à vous.',
        },
        all: { label: 'Tous les messages', hint: 'Dans tous les salons que vous avez rejoints.' },
      },
      blocked:
        'Ce navigateur bloque les notifications de cette page. Autorisez-les dans ses réglages du site, à côté de l’adresse, puis revenez.',
      unsupported: 'Ce navigateur n’affiche pas ici de notifications de pages web.',
      notificationText: 'Montrer ce qui a été écrit',
      notificationTextHint: 'Sinon, seulement qui a écrit, et où.',
      sounds: 'Sons',
      sound: 'Jouer un son',
      soundHint: 'Pour les messages choisis ci-dessus ; à défaut, pour les mentions.',
      trySound: 'Écouter',

      singleKeys: 'Raccourcis d’une seule touche',
      singleKeysHint:
        'Désactivez-les si vous dictez ou si vous appuyez sur des touches par mégarde.',

      showShortcuts: 'Afficher tous les raccourcis',

      kept: 'Gardé sur cet appareil',
      keptHint:
        'Les messages récents sont gardés dans ce navigateur, pour que Parley s’ouvre aussitôt, même sans réseau.',
      usage: (bytes) => `Environ ${size(bytes)}`,
      usageUnknown: 'Ce navigateur ne dit pas combien.',
      keep: 'Quand la place manque',
      keepHint:
        'Le navigateur peut jeter ce qui est gardé. On peut lui demander de n’en rien faire.',
      keepsHint: 'Le navigateur a promis de le garder.',
      keepAction: 'Demander de garder',
      keepRefused: 'Le navigateur ne le promet pas pour le moment.',
      forget: 'Oublier les messages gardés',
      forgetHint:
        'Reprend tout depuis le serveur. Ce qui attend d’être envoyé reste, et vos brouillons aussi.',
      forgetAction: 'Oublier et recharger',
      forgetFailed: 'Il n’y avait rien à oublier.',

      aboutText: 'Une messagerie d’équipe que l’on héberge soi-même.',
      version: 'Version',
      protocol: 'Protocole',
      server: 'Serveur',
    },

    notifications: {
      oneTitle: (author, room) => `${author} dans ${room}`,
      manyTitle: (count, room) => `${fresh(count)} dans ${room}`,
      from: (names) => `De ${nameList(names)}`,
      line: (author, text) => `${author} : ${text}`,
    },

    room: {
      private: 'Privé',
      archived: 'Archivé',
      here: (count) => `${number(count)} ici`,
      hereLabel: (count, action) => `${number(count)} ici. ${action}`,
      hereNames: (names, others) =>
        others === 0
          ? list(names)
          : list([
              ...names,
              plural(others, {
                one: '# autre personne',
                many: '# d’autres personnes',
                other: '# autres personnes',
              }),
            ]),
      showDetails: 'Afficher les détails',
      hideDetails: 'Masquer les détails',
      topicDetails: (topic) => `Sujet : ${topic}`,
      more: 'Plus sur ce salon',
      back: 'Retour aux salons',
      backUnread: (count) =>
        plural(count, {
          one: 'Retour aux salons, # message non lu ailleurs',
          many: 'Retour aux salons, # de messages non lus ailleurs',
          other: 'Retour aux salons, # messages non lus ailleurs',
        }),
      markRead: 'Marquer comme lu',
      addFavourite: 'Ajouter aux favoris',
      removeFavourite: 'Retirer des favoris',
      copyLink: 'Copier le lien',
      linkCopied: 'Lien copié',
      linkNotCopied: (link) => `Le lien n’a pas pu être copié. Le voici : ${link}`,
      leave: 'Quitter le salon',
      left: (name) => `Vous avez quitté ${name}`,
      lobbyStays: 'Tout le monde est dans Lobby ; on ne peut pas le quitter.',
      open: 'Ouverture du salon',
      openFailed: 'Impossible d’ouvrir ce salon',
      join: 'Rejoindre le salon',
      members: (count) =>
        plural(count, { one: '# membre', many: '# de membres', other: '# membres' }),
      unknownTitle: 'Aucun salon à cette adresse',
      unknownText: (slug) =>
        `Aucun salon ne s’appelle « ${slug} ». Il a peut-être changé de nom, ou n’existe pas encore.`,
      unknownPage: 'Il n’y a rien à cette adresse.',
      toLobby: 'Aller dans Lobby',
      formerTitle: (name) => `Vous n’êtes plus dans ${name}`,
      formerText: 'Une personne qui en est membre peut vous y faire revenir.',
      formerDraft: 'Ce que vous aviez commencé à écrire',
    },

    browse: {
      title: 'Salons',
      filter: 'Filtrer les salons',
      join: 'Rejoindre',
      joinRoom: (name) => `Rejoindre ${name}`,
      open: 'Ouvrir',
      openRoom: (name) => `Ouvrir ${name}`,
      joined: 'Rejoint',
      more: 'Afficher la suite',
      failed: 'Impossible de charger les salons',
      none: 'Aucun salon ne correspond',
      noneText: 'Personne n’a encore créé ce salon. Ce pourrait être le vôtre.',
      create: 'Créer un salon',
      noTopic: 'Pas encore de sujet',
    },

    create: {
      title: 'Créer un salon',
      kind: 'Type de salon',
      public: 'Public',
      privateText: 'Seules les personnes qu’on y ajoute savent qu’il existe.',
      text: 'Tout le monde peut le trouver et le rejoindre.',
      name: 'Nom',
      namePlaceholder: 'projets de jardin',
      topic: 'Sujet',
      topicHint: 'Facultatif. De quoi s’agit-il ?',
      submit: 'Créer le salon',
      taken: 'Ce nom est déjà pris.',
      empty: 'Un salon a besoin d’un nom.',
      tooLong: `Le nom d’un salon compte au plus ${number(limits.roomNameCharacters)} caractères.`,
      topicTooLong: `Un sujet compte au plus ${number(limits.topicCharacters)} caractères.`,
    },

    direct: {
      called: (names) => nameList(names),
      alone: 'Vous seul',
      title: 'Messages directs',
      new: 'Nouveau message',
      none: 'Écrivez à quelqu’un, ou à plusieurs.',
      to: 'À',
      placeholder: 'Nom ou identifiant',
      more: 'Quelqu’un d’autre ?',
      chosen: 'Personnes choisies',
      remove: (name) => `Ne pas écrire à ${name}`,
      name: 'Nom du groupe',
      nameHint: 'Facultatif. Sans nom, il porte celui des personnes qui y sont.',
      start: 'Ouvrir la conversation',
      startGroup: 'Créer le groupe',
      message: 'Envoyer un message',
      full: (others) => `Un groupe compte au plus ${number(others + 1)} personnes.`,
      personMenu: (name) => `Que faire avec ${name}`,
      messageTo: (name) => `Écrire à ${name}`,
      cannot: (name) => `Vous ne pouvez pas écrire à ${name}.`,
      cannotSome: 'Vous ne pouvez pas écrire à l’une de ces personnes.',
      blocked: 'Compte bloqué',
      begins: 'Cela reste entre vous deux.',
      beginsGroup: 'Seules les personnes de ce groupe voient ce qui s’y dit.',
    },

    roomSettings: {
      title: 'Réglages du salon',
      room: 'Salon',
      members: 'Membres',
      moves: 'L’adresse change avec le nom. L’ancienne continue de mener ici.',
      topicHint: 'Une ligne, affichée à côté du nom.',
      description: 'Description',
      descriptionHint: 'Facultatif. Ce qui a sa place ici, ce qui est convenu, où en lire plus.',
      descriptionTooLong: `Une description compte au plus ${number(limits.descriptionCharacters)} caractères.`,
      posting: 'Qui écrit ici',
      announceOnly: 'Seule la modération écrit',
      announceOnlyHint: 'Les autres lisent.',
      archive: 'Archiver le salon',
      archiveHint:
        'Plus personne n’y écrit. Tout ce qui s’est dit reste lisible, et ses propriétaires peuvent le rouvrir.',
      unarchive: 'Rouvrir le salon',
      unarchiveHint: 'Ses membres pourront de nouveau y écrire.',
      leaveHint: 'Il disparaît de votre liste, et vous n’en entendez plus parler.',
      roles: { member: 'Membre', moderator: 'Modération', owner: 'Propriétaire' },
      roleOf: (name) => `Ce que ${name} est dans ce salon`,
      remove: 'Retirer',
      removePerson: (name) => `Retirer ${name}`,
      removed: (name) => `${name} n’est plus dans ce salon`,
      archivedTitle: 'Ce salon est archivé.',
      archivedText: 'On peut le lire, mais plus personne n’y écrit.',
      nowArchived: (name) => `${name} est archivé`,
      nowInUse: (name) => `${name} est rouvert`,
      archived: 'Archivés',
      announced: 'Ici, seule la modération écrit. Vous lisez.',
      hide: 'Retirer de la liste',
      hideNote: 'Revient avec le prochain message.',
      defaults: 'Salons des nouveaux venus',
      defaultsHint: 'Toute personne qui arrive entre dans ces salons publics, comme dans Lobby.',
      noDefaults: 'Il n’y a pas encore de salon public en dehors de Lobby.',
      addDefault: 'Ajouter',
      chooseRoom: 'Salon public',
      dropDefault: (name) => `Les nouveaux venus n’entrent plus dans ${name}`,
      readingAlong: 'Vous lisez en visiteur.',
      readingAlongText: 'Rejoignez le salon pour écrire et être prévenu des nouveautés.',
      makeModerator: 'Confier la modération',
      makeMember: 'Remettre simple membre',
      removeFromRoom: 'Retirer de ce salon',
    },

    panes: {
      skip: 'Aller à la conversation',
      resizeSidebar: 'Largeur de la liste des salons',
      resizeSide: 'Largeur du volet latéral',
    },

    welcome: {
      title: (name) => `Bienvenue, ${name}`,
      text: 'Vous êtes dans Lobby, où tout le monde se retrouve. Dites bonjour, ou voyez ce qu’il y a d’autre.',
      look: 'Faire un tour',
      invite: 'Copier un lien d’invitation',
      dismiss: 'Fermer le mot d’accueil',
    },

    details: {
      title: 'Détails',
      about: 'À propos du salon',
      made: (date) => `Créé le ${date}`,
      madeBy: (name, date) => `Créé par ${name} le ${date}`,
    },

    availability: {
      away: 'Absent',
      quiet: 'Ne pas déranger',
      invisible: 'Invisible',
      both: (state, status) => `${state}, ${status}`,
      set: 'Définir un statut',
      change: 'Modifier le statut',
      title: 'Votre statut',
      label: 'Statut',
      placeholder: 'Que faites-vous ?',
      pickEmoji: 'Choisir un émoji',
      otherEmoji: (emoji) => `${emoji} : choisir un autre émoji`,
      tooLong: `Un statut a au plus ${limits.statusCharacters} caractères.`,
      suggestions: 'Suggestions',
      presets: {
        meeting: 'En réunion',
        lunch: 'Pause déjeuner',
        commuting: 'En chemin',
        focus: 'Concentration',
        sick: 'En arrêt maladie',
        holiday: 'En vacances',
      },
      clearAfter: 'Effacer après',
      endsAfter: (what) => `${what} : durée`,
      ends: {
        'half-hour': '30 minutes',
        hour: '1 heure',
        'four-hours': '4 heures',
        today: 'Aujourd’hui',
        week: 'Cette semaine',
        never: 'Jusqu’à ce que j’y mette fin',
      },
      pick: 'Une date et une heure…',
      moment: 'Date et heure',
      past: 'Choisissez un moment à venir.',
      until: (moment) => `Jusqu’à ${moment}`,
      quietHint: 'Aucune notification sur vos appareils. Les autres le voient.',
      invisibleHint: 'Pour les autres, vous êtes hors ligne, et ils ne vous voient pas écrire.',
      clear: 'Effacer le statut',
      save: 'Enregistrer',
    },

    people: {
      title: 'Personnes',
      filter: 'Chercher une personne',
      noMatch: 'Personne ne porte ce nom ici.',
      more: (count) =>
        plural(count, {
          one: 'En afficher # de plus',
          many: 'En afficher # de plus',
          other: 'En afficher # de plus',
        }),
      hereNow: 'Ici en ce moment',
      away: 'Absents',
      others: 'Autres membres',
      count: (count: number) => number(count),
      you: 'vous',
      failed: 'Impossible de charger les personnes de ce salon',
      noOneElse: 'Il n’y a encore personne d’autre. Envoyez l’adresse de cette page.',
    },

    personCard: {
      inRoom: { moderator: 'Modère ce salon', owner: 'Propriétaire de ce salon' },
      notInRoom: 'N’est pas dans ce salon',
      unknown: 'On n’en sait pas plus sur cette personne.',
    },

    actions: {
      switcher: 'Aller n’importe où',
      catchUp: 'Rattraper tout ce qui est non lu',
      nextUnread: 'Salon non lu suivant',
      nextMention: 'Mention suivante',
      previousUnread: 'Salon non lu précédent',
      nextRoom: 'Salon suivant',
      previousRoom: 'Salon précédent',
      markRoomRead: 'Marquer ce salon comme lu',
      markAllRead: 'Marquer tous les salons comme lus',
      newMessage: 'Nouveau message',
      createRoom: 'Créer un salon',
      browseRooms: 'Parcourir les salons',
      details: 'Afficher ou masquer les détails',
      emoji: 'Insérer un émoji',
      theme: 'Passer du clair au sombre',
      settings: 'Réglages',
      shortcuts: 'Raccourcis clavier',
      signOut: 'Se déconnecter',
    },

    navigation: {
      open: 'Aller à…',
      placeholder: 'Salon, personne ou action',
      found: 'Résultats',
      count: (count) =>
        plural(count, { one: '# résultat', many: '# de résultats', other: '# résultats' }),
      begin: { recent: 'Récents', unread: 'Non lus', actions: 'Actions' },
      none: {
        all: 'Rien ne porte ce nom.',
        rooms: 'Aucun salon ne porte ce nom.',
        people: 'Personne de ce nom ne partage un salon avec vous.',
        actions: 'Aucune action ne porte ce nom.',
      },
      create: (name) => `Créer le salon « ${name} »`,
      notJoined: (members) =>
        plural(members, {
          one: 'Non rejoint · # membre',
          many: 'Non rejoint · # de membres',
          other: 'Non rejoint · # membres',
        }),
      wroteIn: (room) => `a écrit en dernier dans ${room}`,
      memberOf: (room) => `est dans ${room}`,
      hints: {
        rooms: 'salons',
        people: 'personnes',
        actions: 'actions',
        newTab: 'dans un nouvel onglet',
      },
      sheet: {
        actions: { go: 'Se déplacer', rooms: 'Salons', app: 'Parley' },
        moveRoom: 'Déplacer un salon vers le haut ou le bas',
        writing: {
          title: 'Écrire',
          send: 'Envoyer',
          newLine: 'Commencer une ligne',
          toMessages: 'Remonter aux messages',
        },
        messages: {
          title: 'Messages',
          previous: 'Message précédent',
          next: 'Message suivant',
          ends: 'Au plus ancien et au plus récent affichés',
          back: 'Revenir à l’écriture',
        },
        catchUp: {
          title: 'Rattraper',
          next: 'Salon suivant',
          previous: 'Salon précédent',
          open: 'Ouvrir au premier message non lu',
          markRead: 'Marquer comme lu',
        },
      },
      markedRead: (room) => `${room} est marqué comme lu`,
      allMarkedRead: (count) =>
        plural(count, {
          one: '# salon marqué comme lu',
          many: '# de salons marqués comme lus',
          other: '# salons marqués comme lus',
        }),
    },

    catchUp: {
      title: 'Non lus',
      count: (messages, rooms) => {
        const where = plural(rooms, { one: '# salon', many: '# de salons', other: '# salons' });
        return choose(messages, {
          one: `${number(messages)} message dans ${where}`,
          many: `${number(messages)} de messages dans ${where}`,
          other: `${number(messages)} messages dans ${where}`,
        });
      },
      markRead: 'Marquer comme lu',
      markAllRead: 'Tout marquer comme lu',
      earlier: (count) =>
        plural(count, {
          one: '# message précédent',
          many: '# de messages précédents',
          other: '# messages précédents',
        }),
      doneTitle: 'Tout est lu',
      doneText: 'Rien ne vous attend. Ce qui sera dit ensuite apparaîtra ici.',
    },

    timeline: {
      log: (room) => `Messages de ${room}`,
      today: 'Aujourd’hui',
      yesterday: 'Hier',
      fresh: 'Nouveau',
      start: (room) => `C’est ici que commence ${room}`,
      startText: 'Tout ce qui s’est dit ici, depuis le premier mot.',
      emptyTitle: 'Dites le premier mot',
      emptyText: 'Personne n’a encore écrit ici.',
      emptyClosed: 'Rien n’a été dit ici',
      failed: 'Impossible de charger les messages',
      olderFailed: 'Impossible de charger les messages plus anciens.',
      olderLoading: 'Chargement des messages plus anciens',
      newerFailed: 'Impossible de charger les messages plus récents.',
      newerLoading: 'Chargement des messages plus récents',
      dayMenu: (day) => `${day} : aller à un autre jour`,
      goToDay: 'Aller à',
      newestMessage: 'Dernier message',
      weekAgo: 'Il y a une semaine',
      monthAgo: 'Il y a un mois',
      firstMessage: 'Premier message du salon',
      pickDate: 'Une date…',
      date: 'Jour',
      goToDate: 'Y aller',
      dateFailed:
        'Les messages de ce jour n’ont pas pu être trouvés. Réessayez quand vous serez en ligne.',
      unknownMessage: 'Ce message n’existe pas dans ce salon.',
      unknownMessageText: 'Voici les plus récents.',
      jumpFailed: 'Ce message n’a pas pu être chargé.',
      jumpFailedText: 'Un nouvel essai aura lieu dès que le serveur sera joignable.',
      jump: 'Aller au dernier message',
      newBelow: fresh,
      jumpUp: 'Aller au premier message non lu',
      newAbove: unread,
      joined: (names) =>
        choose(names.length, {
          one: `${nameList(names)} a rejoint le salon`,
          other: `${nameList(names)} ont rejoint le salon`,
        }),
      gone: (names) =>
        choose(names.length, {
          one: `${nameList(names)} n’est plus dans ce salon`,
          other: `${nameList(names)} ne sont plus dans ce salon`,
        }),
      came: (names) =>
        choose(names.length, {
          one: `${nameList(names)} est là`,
          other: `${nameList(names)} sont là`,
        }),
      went: (names) =>
        choose(names.length, {
          one: `${nameList(names)} n’est plus là`,
          other: `${nameList(names)} ne sont plus là`,
        }),
      somebody: 'Quelqu’un',
      announce: (author, text) => `${author} : ${text}`,
      announceMany: fresh,
    },

    message: {
      you: 'vous',
      queued: 'En attente d’envoi',
      sending: 'Envoi',
      failed: 'Non envoyé.',
      retry: 'Réessayer',
      discard: 'Abandonner',
      discarded: 'Message abandonné',
      notChanged: 'Cela n’a pas pu se faire sur cet appareil. Le message est toujours là.',
      actions: 'Actions sur le message',
      more: 'Autres actions',
      copy: 'Copier le texte',
      copied: 'Texte copié',
      copyLink: 'Copier le lien',
      copyFailed: 'Le navigateur n’a pas permis de copier.',
      markUnread: 'Marquer comme non lu à partir d’ici',
      delete: 'Supprimer le message',
      showMore: 'Afficher plus',
      showLess: 'Afficher moins',
    },

    reading: {
      muted: 'En sourdine',
      toMention: 'Aller à la première mention',
      toUnread: 'Aller au premier message non lu',
      reaches: {
        here: (count) =>
          plural(count ?? 0, {
            one: 'prévient # personne présente',
            many: 'prévient # de personnes présentes',
            other: 'prévient # personnes présentes',
          }),
        room: (count) =>
          count === null
            ? 'prévient tout le salon'
            : plural(count, {
                one: 'prévient # personne du salon',
                many: 'prévient # de personnes du salon',
                other: 'prévient # personnes du salon',
              }),
      },
      deleted: 'Ce message a été supprimé.',
      mute: 'Mettre le salon en sourdine',
      unmute: 'Réactiver le salon',
    },

    notify: {
      label: 'Me prévenir',
      choices: { all: 'Tout', mentions: 'Mentions seulement', nothing: 'Rien : en sourdine' },
      rooms: 'Salons réglés à part',
      roomsHint:
        'Ce dont vous êtes averti dans ces salons, sur tous vos appareils. Les autres suivent le choix ci-dessus, sur cet appareil.',
      none: 'Aucun salon n’est réglé à part. Le réglage se trouve dans les détails d’un salon.',
    },

    deletion: {
      title: 'Supprimer ce message ?',
      own: 'Son texte disparaît définitivement, pour tout le monde dans le salon.',
      others:
        'Son texte disparaît définitivement, pour tout le monde dans le salon. Le journal indiquera que vous l’avez retiré.',
      action: 'Supprimer',
    },

    typing: (names) => {
      if (names.length > 3) return 'Plusieurs personnes écrivent…';
      const who = list(names);
      return choose(names.length, { one: `${who} écrit…`, other: `${who} écrivent…` });
    },

    composer: {
      label: 'Message',
      placeholder: (room) => `Message pour ${room}`,
      send: 'Envoyer le message',
      left: (count) =>
        plural(count, {
          one: '# caractère restant',
          many: '# de caractères restants',
          other: '# caractères restants',
        }),
      over: (count) =>
        plural(count, {
          one: '# caractère de trop.',
          many: '# de caractères de trop.',
          other: '# caractères de trop.',
        }),
      sendParts: (limit) => `Envoyer en parties de ${number(limit)}`,
      hint: 'Maj + Entrée commence une nouvelle ligne',
      offline: 'Partira dès que vous serez de nouveau en ligne',
      noFiles: 'Les fichiers ne peuvent pas encore être envoyés, seulement du texte.',
      completions: { person: 'Personnes', room: 'Salons', emoji: 'Émojis' },
      suggestions: (count) =>
        plural(count, { one: '# suggestion', many: '# de suggestions', other: '# suggestions' }),
      notSaved:
        'Ce message n’a pas pu être gardé sur votre appareil. Il est toujours là ; réessayez.',
    },

    notices: {
      updateReady: 'Une nouvelle version est prête.',
      reload: 'Recharger',
      full: 'Le stockage de ce navigateur est plein. Ce qui n’est pas encore envoyé peut être perdu si vous fermez cette page.',
      forgetful:
        'Ce navigateur ne garde rien pour Parley. Ce qui n’est pas encore envoyé est perdu si vous fermez cette page.',
    },

    emoji: {
      title: 'Émojis',
      button: 'Insérer un émoji',
      search: 'Chercher un émoji',
      groups: 'Groupes d’émojis',
      sections: {
        found: 'Résultats',
        frequent: 'Fréquents',
        smileys: 'Visages et émotions',
        people: 'Personnes et corps',
        nature: 'Animaux et nature',
        food: 'Nourriture et boissons',
        travel: 'Voyages et lieux',
        activities: 'Activités',
        objects: 'Objets',
        symbols: 'Symboles',
        flags: 'Drapeaux',
      },
      found: (count) =>
        plural(count, {
          one: '# émoji trouvé',
          many: '# d’émojis trouvés',
          other: '# émojis trouvés',
        }),
      none: 'Aucun émoji ne porte ce nom.',
      failed: 'Impossible de charger les émojis.',
      tone: 'Couleur de peau',
      tones: ['Aucune', 'Claire', 'Moyennement claire', 'Moyenne', 'Moyennement foncée', 'Foncée'],
    },

    moderation: {
      block: (name) => `Bloquer ${name}`,
      unblock: (name) => `Débloquer ${name}`,
      blocked: (name) => `Vous avez bloqué ${name}`,
      unblocked: (name) => `Vous avez débloqué ${name}`,
      folded: 'Un message de quelqu’un que vous avez bloqué',
      show: 'Afficher',
      closed: {
        muted: (until) =>
          `Vous ne pouvez pas écrire ici jusqu’à ${until}. Vous pouvez continuer à lire.`,
        mutedForGood: 'La modération vous a retiré la parole ici. Vous pouvez continuer à lire.',
        blocked: (name) => `Vous avez bloqué ${name}.`,
      },
      slow: {
        every: (time) => `Mode lent : ${time} entre deux messages`,
        wait: (time) => `Mode lent : prochain message dans ${time}`,
      },
      report: 'Signaler…',
      manage: (name) => `Retirer la parole à ${name} ou exclure…`,
      reports: 'Signalements',
      waiting: (count) =>
        plural(count, {
          one: '# signalement vous attend',
          many: '# de signalements vous attendent',
          other: '# signalements vous attendent',
        }),
    },

    handling: {
      slowMode: 'Mode lent',
      slowModeHint:
        'Le temps que les membres attendent entre deux messages. La modération n’attend pas.',
      slowModeOff: 'Désactivé',
      unblockShort: 'Débloquer',
      blockedPeople: 'Personnes bloquées',
      blockedHint:
        'Aucun de vous ne peut écrire à l’autre. Ce que ces personnes disent dans vos salons communs est replié. Elles n’en savent rien.',
      report: {
        title: 'Signaler ce message',
        text: 'La modération de ce salon et l’administration verront ce message tel qu’il est maintenant, et que vous l’avez signalé. Son auteur n’en saura rien.',
        reason: 'Quel est le problème ?',
        reasons: {
          spam: 'Spam',
          harassment: 'Harcèlement ou intimidation',
          hate: 'Haine',
          violence: 'Violence ou menaces',
          sexual: 'Contenu sexuel',
          private: 'Informations privées',
          other: 'Autre chose',
        },
        words: 'Autre chose à savoir ?',
        send: 'Signaler',
        done: 'Signalé. Merci.',
        tooMany: 'Vos signalements précédents doivent d’abord être examinés.',
      },
      member: {
        text: 'Qui n’a plus la parole peut lire ce salon sans y écrire, et voit jusqu’à quand.',
        span: 'Combien de temps',
        endless: 'Jusqu’à ce que la modération y mette fin',
        mute: 'Retirer la parole',
        unmute: 'Rendre la parole',
        isMuted: (until) => `Sans parole jusqu’à ${until}`,
        isMutedForGood: 'Sans parole jusqu’à ce que la modération y mette fin',
        muted: (name) => `${name} n’a plus la parole`,
        unmuted: (name) => `${name} peut de nouveau écrire`,
        remove: 'Retirer du salon',
        removed: (name) => `${name} n’est plus dans le salon`,
      },
      queue: {
        hint: 'Les messages signalés, tels qu’ils étaient à ce moment-là.',
        open: 'En attente',
        resolved: 'Traités',
        none: 'Rien ne vous attend',
        noneText: 'Ce qui est signalé apparaît ici aussitôt.',
        noneResolved: 'Rien n’a encore été signalé',
        more: 'Afficher plus',
        inRoom: (room) => `dans ${room}`,
        places: {
          public: 'dans un salon public',
          private: 'dans un salon privé',
          direct: 'dans un message direct',
          group: 'dans un groupe',
        },
        said: (where, when) => `${where}, ${when}`,
        deletedSince: 'supprimé depuis',
        because: (reason, name) => `${reason}, selon ${name}`,
        removeMessage: 'Supprimer le message',
        mute: 'Retirer la parole un jour',
        removeMember: 'Retirer du salon',
        deactivate: 'Désactiver le compte',
        handle: 'Marquer comme traité',
        dismiss: 'Rejeter',
        show: 'Voir dans le salon',
        done: (outcome, name) => `${outcome}, par ${name}`,
        outcomes: {
          dismissed: 'Rejeté',
          handled: 'Traité',
          'message-removed': 'Message supprimé',
          'member-muted': 'Parole retirée',
          'member-removed': 'Retrait du salon',
          'person-deactivated': 'Compte désactivé',
        },
      },
    },

    connection: {
      connecting: 'Connexion…',
      offline: (time) => `Hors ligne depuis ${time}`,
      offlineText: 'Les messages que vous envoyez sont gardés et partiront à votre retour.',
      retry: 'Réessayer maintenant',
      back: 'De nouveau en ligne',
      outdated: 'Cette page et le serveur parlent des versions différentes.',
      outdatedText: 'Rechargez pour continuer. Ce que vous avez écrit est gardé.',
      reload: 'Recharger',
    },
  };
};
