import { limits } from '../../protocol/limits.ts';
import type { Catalogue } from './languages.ts';

/** Spanish. Says *tú*, in words that both sides of the Atlantic use. Sala, mensaje, miembro, mención. */
export const es: Catalogue = ({ plural, choose, number, list, size }) => {
  function nameList(names: readonly string[]): string {
    if (names.length <= 3) return list(names);
    const others = plural(names.length - 2, {
      one: '# persona más',
      many: '# de personas más',
      other: '# personas más',
    });
    return list([...names.slice(0, 2), others]);
  }

  const unread = (count: number) =>
    plural(count, {
      one: '# mensaje sin leer',
      many: '# de mensajes sin leer',
      other: '# mensajes sin leer',
    });
  const fresh = (count: number) =>
    plural(count, {
      one: '# mensaje nuevo',
      many: '# de mensajes nuevos',
      other: '# mensajes nuevos',
    });

  return {
    product: 'Parley',
    errors: {
      invalid: 'El servidor no lo ha aceptado.',
      unauthenticated: 'Has cerrado la sesión. Vuelve a entrar para continuar.',
      forbidden: 'No tienes permiso para hacer esto.',
      not_found: 'Esta sala ya no existe o ya no estás en ella.',
      unknown_command: 'El servidor aún no conoce esto. Quizá necesite una actualización.',
      conflict: 'Esto choca con algo que ya existe.',
      too_large: 'Es demasiado grande para enviarlo.',
      rate_limited: 'Has ido un poco rápido. Espera un momento e inténtalo de nuevo.',
      slow_mode: 'Esta sala está en modo lento. Tu mensaje saldrá cuando llegue su momento.',
      internal: 'Algo ha fallado en el servidor.',
      unavailable: 'Ahora mismo no se puede conectar con el servidor.',
    },
    unknownError: 'Algo ha fallado.',
    close: 'Cerrar',
    cancel: 'Cancelar',
    tryAgain: 'Intentar de nuevo',
    notLoaded: 'No se ha podido cargar. Comprueba la conexión e inténtalo de nuevo.',
    loading: 'Cargando',
    undo: 'Deshacer',
    toasts: 'Avisos',

    crash: {
      title: 'Parley ha tropezado',
      text: 'Algo ha fallado en esta página. No se ha perdido nada de lo que enviaste.',
      reload: 'Volver a cargar',
    },

    splash: {
      connecting: 'Conectando…',
      offline: 'No se puede conectar con el servidor',
      offlineText: 'Parley sigue intentándolo. Entrarás en cuanto responda.',
    },

    join: {
      title: 'Pasa y saluda',
      text: 'Di cómo quieres que te llamen y ya estás dentro. Sin cuenta y sin correo.',
      name: 'Tu nombre',
      placeholder: 'Ada Lovelace',
      submit: 'Entrar',
      taken: 'Ese nombre ya está en uso.',
      takeSuggestion: (name) => `Usar «${name}»`,
      empty: 'Un nombre necesita al menos una letra.',
      tooLong: `Un nombre tiene como máximo ${number(limits.nameCharacters)} caracteres.`,
      note: 'Tu navegador te recuerda hasta que cierres la sesión.',
      ended: 'Tu sesión se ha cerrado aquí. Vuelve a iniciarla o pregunta a la administración.',
      guestEnded:
        'Tu sesión se ha cerrado aquí. Si no sabes por qué, pregunta a la administración.',
      scene: [
        { name: 'Mira Okafor', text: 'Ya están los tomates. ¿Quién quiere?' },
        { name: 'Jonas Lind', text: '¡Yo! Puedo llevar pan 🍞' },
        { name: 'Yuki Tanaka', text: 'Voy para allá, cinco minutos' },
      ],
    },

    door: {
      toName: 'Entrar solo con un nombre',
      toSignIn: 'Iniciar sesión',
      toSignUp: 'Crear una cuenta',
      signIn: 'Iniciar sesión',
      signInTitle: 'Hola de nuevo',
      signInText: 'Inicia sesión con tu alias y tu contraseña.',
      signInAsGuest: (name) =>
        `Estás aquí como la persona invitada ${name}. Al iniciar sesión la dejas atrás.`,
      signUp: 'Crear cuenta',
      signUpTitle: 'Crea tu cuenta',
      signUpText: 'Es tuya en todos tus dispositivos. Sin correo electrónico.',
      upgradeTitle: 'Hazla tuya',
      upgradeText:
        'Con una contraseña eres la misma persona en todos tus dispositivos. Todo lo que has dicho y todas tus salas se quedan.',
      setup: 'Empezar',
      setupTitle: 'Este lugar es tuyo',
      setupText: 'Eres la primera persona. Decides quién puede entrar y cuidas de todo el mundo.',
      invitationTitle: (community) => `Entra en ${community}`,
      invitationText: (by) => `${by} te ha invitado.`,
      invitationGone: 'Esta invitación ya no es válida',
      invitationGoneText: 'Se ha agotado, se ha retirado o ha caducado. Pide otra.',
      handle: 'Alias',
      handleHint: 'Lo que los demás escriben tras una @, como ada.lovelace.',
      handleMissing: 'Escribe tu alias.',
      handleInvalid: 'Letras y cifras, con . _ o - entre ellas.',
      handleTaken: 'Ese alias ya está en uso.',
      password: 'Contraseña',
      passwordHint: `Al menos ${limits.passwordCharactersLeast} caracteres. Una frase va bien.`,
      passwordMissing: 'Escribe tu contraseña.',
      passwordInvalid: `Al menos ${limits.passwordCharactersLeast} caracteres, y que no sea tu nombre.`,
      showPassword: 'Mostrar la contraseña',
      hidePassword: 'Ocultar la contraseña',
      wrong: 'El alias y la contraseña no corresponden.',
      notAllowed: 'Esta entrada está cerrada. Pregunta a alguien de dentro.',
      ownerThere: 'Este lugar ya tiene a alguien a cargo.',
    },

    account: {
      you: 'Tú',
      guestHint: 'Estás de visita: solo este navegador te conoce.',
      roles: {
        owner: 'Dueño',
        admin: 'Administración',
        member: 'Miembro',
        guest: 'Visita',
        bot: 'Bot',
      },
      passwordHint: 'Al cambiarla se cierra la sesión en todos los demás sitios.',
      currentPassword: 'Contraseña actual',
      newPassword: 'Contraseña nueva',
      changePassword: 'Cambiar la contraseña',
      passwordChanged: 'Tu contraseña ha cambiado. En los demás sitios se ha cerrado la sesión.',
      passwordWrong: 'Esa no es tu contraseña.',
      sessions: 'Sesiones abiertas',
      sessionsHint: 'Cierra las que no conozcas y cambia tu contraseña.',
      thisDevice: 'Este dispositivo',
      unknownDevice: 'Un dispositivo',
      endSession: (device) => `Cerrar la sesión de ${device}`,
    },

    provider: {
      or: 'o',
      continueWith: (service) => `Continuar con ${service}`,
      linked: (service) => `Puedes iniciar sesión con ${service}.`,
      notLinked: (service) => `Inicia sesión también con ${service}.`,
      link: 'Vincular',
      unlink: 'Desvincular',
      nowLinked: (service) => `Vinculada con ${service}.`,
      nowUnlinked: (service) => `Ya no está vinculada con ${service}.`,
      onlyWay: (service) =>
        `${service} es tu única forma de entrar. Pide antes a la administración un enlace para poner una contraseña.`,
      faults: {
        cancelled: 'No has terminado de iniciar sesión.',
        expired: 'Ha tardado demasiado o empezó en otro navegador. Inténtalo de nuevo.',
        closed: 'Para entrar hace falta una invitación. Abre la tuya y continúa desde ahí.',
        gone: 'Tu invitación se ha agotado, se ha retirado o ha caducado.',
        refused: 'Esta cuenta está desactivada. Pregunta a alguien de dentro.',
        taken: 'Una de las dos cuentas ya está vinculada con otra.',
        unavailable: 'El servicio de inicio de sesión no responde en este momento.',
        failed: 'El servicio de inicio de sesión no ha dicho quién eres. Inténtalo de nuevo.',
      },
    },

    reset: {
      title: 'Elige otra contraseña',
      text: 'Se cierra la sesión en todos los dispositivos y se abre aquí.',
      submit: 'Poner la contraseña',
      done: 'Tu contraseña está puesta.',
      gone: 'Este enlace ya no es válido',
      goneText: 'Se ha usado o ha caducado. Pide otro.',
    },

    profile: {
      save: 'Guardar',
      saved: 'Así te llamas ahora.',
    },

    security: {
      usePasskey: 'Iniciar sesión con una llave de acceso',
      passkeyCancelled: 'No se eligió ninguna llave de acceso. Inténtalo de nuevo o usa otra vía.',
      passkeyUnknown: 'Esta llave de acceso no abre ninguna cuenta aquí.',
      passkeyFailed: 'Tu navegador no ha podido hacerlo.',
      passkeyKnown: 'Este dispositivo ya tiene una llave de acceso para tu cuenta.',
      unsupported: 'Las llaves de acceso no funcionan en este navegador o en esta dirección.',
      signUpWithPasskey: 'Usar una llave de acceso, sin contraseña',
      codeTitle: 'Escribe tu código',
      codeText:
        'Tu contraseña es correcta. Ahora, los seis dígitos que muestra tu aplicación o uno de tus códigos de recuperación.',
      code: 'Código',
      codeWrong: 'Este código es incorrecto o ya se usó.',
      codeMissing: 'Escribe un código.',
      back: 'Atrás',
      forgot: '¿Olvidaste la contraseña?',
      recoverTitle: 'Poner una contraseña nueva',
      recoverText:
        'Con uno de los códigos de recuperación que guardaste. Si no tienes, pide un enlace a un administrador.',
      recoveryCode: 'Código de recuperación',
      recoverWrong: 'Este código no es de este alias.',
      recover: 'Poner la contraseña',
      second: 'Segundo código',
      secondHint: 'Tu cuenta pide uno más: el de tu aplicación u otro código de recuperación.',
      prove: '¿Eres tú?',
      proveText: 'Esto cambia cómo se abre tu cuenta.',
      proveNothing:
        'Esto cambia cómo se abre tu cuenta. Tienes que haber iniciado sesión en los últimos diez minutos.',
      withPasskey: 'Usar una llave de acceso',
      noPassword: 'No tienes: entras sin ella.',
      setPassword: 'Poner la contraseña',
      passwordSet: 'Tu contraseña está puesta. Se ha cerrado la sesión en los demás sitios.',
      passkeys: 'Llaves de acceso',
      passkeysHint:
        'Entra con tu huella, tu cara, un PIN o una llave de seguridad. Sin contraseña ni código.',
      neverUsed: 'Nunca usada',
      addPasskey: 'Añadir una llave de acceso',
      passkeyAdded: 'Tu llave de acceso está añadida.',
      passkeyName: 'Nombre',
      passkeyNameHint: 'Para reconocerla, por ejemplo el teléfono en el que está.',
      next: 'Siguiente',
      remove: 'Quitar',
      removePasskey: (name) => `Quitar ${name}`,
      passkeyRemoved: 'La llave de acceso se ha quitado.',
      lastWay: 'Es tu única forma de entrar. Pon antes una contraseña.',
      codes: 'Códigos de un solo uso',
      codesHint:
        'Una aplicación de tu teléfono muestra un código que se pide junto con la contraseña.',
      codesNeedPassword:
        'El código se pide junto con una contraseña, y no tienes. Una llave de acceso es igual de segura por sí sola.',
      isOn: 'Se piden códigos',
      turnOn: 'Activar',
      turnOff: 'Desactivar',
      turnedOn: 'Los códigos de un solo uso están activados.',
      turnedOff: 'Los códigos de un solo uso están desactivados.',
      setupScan: 'Escanea esto con una aplicación de autenticación o escribe la clave en ella.',
      qr: 'Código QR con la clave',
      copyKey: 'Copiar la clave',
      setupCode: 'Después escribe el código que muestra la aplicación',
      copied: 'Copiado.',
      recoveryCodes: 'Códigos de recuperación',
      recoveryHint:
        'Cada uno sirve una vez: para una contraseña olvidada o para el código de un teléfono perdido.',
      noCodes:
        'No tienes ninguno. Si pierdes la contraseña o el teléfono, solo un administrador puede dejarte entrar.',
      noCodesOwner:
        'No tienes ninguno. Si pierdes la contraseña o el teléfono, solo alguien con acceso al servidor puede dejarte entrar.',
      codesLeft: (count) =>
        plural(count, {
          one: 'Queda # código.',
          many: 'Quedan # de códigos.',
          other: 'Quedan # códigos.',
        }),
      makeCodes: 'Crear códigos',
      makeNewCodes: 'Crear códigos nuevos',
      codesOnce:
        'Guárdalos donde solo tú los encuentres. Solo se muestran esta vez, y los anteriores ya no valen.',
      copy: 'Copiar',
      download: 'Descargar',
      print: 'Imprimir',
      kept: 'Los he guardado',
      fileTitle: (server) => `Códigos de recuperación de ${server}`,
    },

    picture: {
      title: 'Imagen',
      hint: 'Se ve en la entrada y sobre la lista de salas. PNG, JPEG, WebP o GIF, de 5 MB como mucho.',
      choose: 'Elegir una imagen',
      remove: 'Quitar la imagen',
      wrong: 'Este archivo no es una imagen que se pueda leer.',
      tooLarge: 'Una imagen puede tener 5 MB como mucho.',
    },

    mail: {
      address: 'Correo electrónico',
      hint: 'Solo para poner de nuevo una contraseña olvidada. Nadie más lo ve.',
      is: (address) => `Los correos llegan a ${address}.`,
      pending: (address) =>
        `Hay un enlace de camino a ${address}. Ábrelo y la dirección será tuya.`,
      none: 'No has dado ninguna dirección.',
      give: 'Dar una dirección',
      change: 'Cambiar',
      remove: 'Quitar',
      send: 'Enviar un enlace',
      invalid: 'No es una dirección de correo.',
      tooMany: 'Demasiados correos en poco tiempo. Inténtalo más tarde.',
      forgot: '¿Has olvidado la contraseña?',
      forgotText: 'Escribe tu correo electrónico. Si es de una cuenta, se envía allí un enlace.',
      sent: 'Mira tu correo',
      sentText: 'Si la dirección es de una cuenta, hay un enlace de camino. Vale durante una hora.',
      confirmed: 'La dirección ya es tuya',
      confirmedText: 'Con ella se puede poner de nuevo una contraseña olvidada.',
      byCode: 'Tengo un código de recuperación',
      goOn: 'Continuar',
    },

    community: {
      name: 'Nombre',
      save: 'Guardar',
      saved: 'Guardado.',
      joining: 'Quién puede entrar',
      joinings: {
        anyone: 'Cualquiera con un nombre',
        'sign-up': 'Cualquiera que cree una cuenta',
        invitation: 'Solo con invitación',
      },
      invite: 'Invitar a gente',
      inviteHint: 'Quien abre el enlace entra. Se muestra solo esta vez.',
      role: 'Como',
      uses: 'Cuántas veces',
      times: (count) =>
        count === null
          ? 'Las veces que se quiera'
          : plural(count, { one: 'Una vez', many: '# de veces', other: '# veces' }),
      until: 'Vale',
      spans: {
        day: 'Un día',
        week: 'Una semana',
        month: '30 días',
        never: 'Hasta que se retire',
      },
      make: 'Crear un enlace',
      invitations: 'Invitaciones vigentes',
      none: 'Ninguna.',
      takeBack: 'Retirar',
    },

    administration: {
      copy: 'Copiar',
      copied: 'Copiado',
      roomRoles: { member: 'Miembro', moderator: 'Moderación', owner: 'Responsable de la sala' },

      people: {
        filter: 'Buscar personas',
        show: 'Mostrar',
        everybody: 'Todo el mundo',
        deactivated: 'Desactivada',
        lastHere: (when) => `Última vez aquí: ${when}`,
        joinedOn: (date) => `Desde el ${date}`,
        none: 'No hay nadie así',
        nothing: 'Aquí no hay nada que puedas cambiar.',
        role: 'Papel',
        roleChanged: (name, role) => `${name} es ahora: ${role}`,
        resetLink: 'Crear enlace de contraseña',
        resetHint: (name) =>
          `Envíalo a ${name} por un medio de confianza. Sirve una vez, durante un día, para poner otra contraseña. Solo se muestra ahora.`,
        signOut: 'Cerrar todas sus sesiones',
        signOutTitle: (name) => `¿Cerrar todas las sesiones de ${name}?`,
        signOutText: 'Todas sus sesiones terminan al momento. Podrá volver a entrar.',
        signOutGuestText:
          'Todas sus sesiones terminan al momento. Quien es invitado no puede volver como la misma persona.',
        signOutBotText: 'Todos sus tokens terminan al momento. Necesita otro para volver.',
        signedOutDone: (name) => `Se han cerrado todas las sesiones de ${name}`,
        handOver: 'Ceder la propiedad',
        handOverTitle: (name) => `¿Ceder la propiedad a ${name}?`,
        handOverText:
          'Solo una persona la tiene. Pasarás a administrar, tus invitaciones y enlaces de contraseña dejarán de servir, y solo quien la reciba podrá deshacerlo.',
        handOverDone: (name) => `La propiedad es ahora de ${name}`,
        deactivate: 'Desactivar',
        deactivateTitle: (name) => `¿Desactivar a ${name}?`,
        deactivateText:
          'Se cierran todas sus sesiones al momento y no podrá entrar hasta que alguien la reactive. Sus invitaciones dejan de servir, y también los tokens de bots que creó. Lo que dijo se queda.',
        deactivatedDone: (name) => `${name}: cuenta desactivada`,
        reactivate: 'Reactivar',
        reactivatedDone: (name) => `${name} puede volver a entrar`,
      },

      audit: {
        hint: 'Quién usó su poder sobre otras personas y para qué. Nadie puede cambiarlo ni borrarlo.',
        none: 'Todavía nada',
        noneText: 'Cuando se expulsa, nombra o invita a alguien, queda anotado aquí.',
        more: 'Mostrar anteriores',
        save: 'Guardar como CSV',
        somebody: 'Alguien',
        aRoom: 'una sala',
        acts: {
          'message:delete': (by, person, room) =>
            `${by} eliminó un mensaje de ${person} en ${room}`,
          'report:resolve': (by, person, room) =>
            `${by} atendió una denuncia de un mensaje de ${person} en ${room}`,
          'member:remove': (by, person, room) => `${by} sacó a ${person} de ${room}`,
          'member:appoint': (by, person, room, detail) =>
            `${by} dio a ${person} este papel en ${room}: ${detail}`,
          'member:mute': (by, person, room) => `${by} silenció a ${person} en ${room}`,
          'member:unmute': (by, person, room) => `${by} devolvió la palabra a ${person} en ${room}`,
          'room:archive': (by, _person, room) => `${by} archivó ${room}`,
          'room:unarchive': (by, _person, room) => `${by} sacó ${room} del archivo`,
          'room:set-default': (by, _person, room) =>
            `${by} cambió si quienes llegan entran en ${room}`,
          'person:set-role': (by, person, _room, detail) =>
            `${by} dio a ${person} este papel: ${detail}`,
          'person:deactivate': (by, person) => `${by} desactivó a ${person}`,
          'person:reactivate': (by, person) => `${by} reactivó a ${person}`,
          'person:sign-out': (by, person) => `${by} cerró todas las sesiones de ${person}`,
          'owner:transfer': (by, person) => `${by} cedió la propiedad a ${person}`,
          'community:update': (by, _person, _room, detail) =>
            detail === ''
              ? `${by} cambió la comunidad`
              : `${by} decidió quién puede entrar: ${detail}`,
          'invitation:create': (by, _person, _room, detail) =>
            `${by} creó una invitación para: ${detail}`,
          'invitation:revoke': (by) => `${by} retiró una invitación`,
          'reset:create': (by, person) => `${by} creó un enlace de contraseña para ${person}`,
          'bot:create': (by, person) => `${by} creó el bot ${person}`,
          'token:create': (by, person, _room, detail) =>
            `${by} creó un token de ${person} para: ${detail}`,
          'token:revoke': (by, person) => `${by} revocó un token de ${person}`,
        },
      },

      bots: {
        hint: (limit) =>
          plural(limit, {
            one: 'Programas que participan. Cada uno está en las salas a las que se añadió y puede hacer lo que permiten sus tokens. Puedes crear # bot.',
            many: 'Programas que participan. Cada uno está en las salas a las que se añadió y puede hacer lo que permiten sus tokens. Puedes crear # de bots.',
            other:
              'Programas que participan. Cada uno está en las salas a las que se añadió y puede hacer lo que permiten sus tokens. Puedes crear # bots.',
          }),
        create: 'Crear un bot',
        createText:
          'No está en ninguna sala hasta que alguien lo añade, como se añade a las personas. Para hacer algo necesita un token.',
        tooMany: 'Has creado todos los bots que se permiten. Quita uno antes.',
        none: 'Todavía no hay bots',
        noneText:
          'Un bot publica lo que un programa tiene que decir, o responde a lo que se le pregunta.',
        madeBy: (name) => `Creado por ${name}`,
        noRooms: 'en ninguna sala que puedas ver',
        rooms: 'Salas en las que está',
        takeOut: (name, room) => `Sacar a ${name} de ${room}`,
        remove: 'Quitar',
        removeBot: (name) => `Quitar ${name}`,
        removeTitle: (name) => `¿Quitar ${name}?`,
        removeText:
          'Todos sus tokens terminan al momento. Lo que dijo se queda, y se puede recuperar sin ellos.',
        removed: 'Quitado',
        bringBack: 'Recuperar',
        noTokens: 'Sin tokens: no puede hacer nada.',
        newToken: 'Nuevo token',
        tokenHint: 'Ponlo donde funciona el bot. Solo se muestra ahora.',
        label: '¿Para qué es?',
        labelHint: 'Para reconocerlo, como «servidor de compilación».',
        scopes: {
          read: { label: 'Leer', hint: 'Oye y lee lo que se dice en sus salas.' },
          write: { label: 'Escribir', hint: 'Dice algo en sus salas.' },
          rooms: { label: 'Salas', hint: 'Cambia salas y quién está en ellas, donde puede.' },
        },
        scopesOf: (names) => list(names),
        unused: 'sin usar',
        lastUsed: (when) => `último uso: ${when}`,
        revoke: 'Revocar',
        revokeToken: (label) => `Revocar ${label}`,
        revokeTitle: (label) => `¿Revocar «${label}»?`,
        revokeText: 'Lo que use este token se desconecta al momento.',
      },
    },

    addPeople: {
      action: 'Añadir gente',
      title: (room) => `Añadir gente a ${room}`,
      filter: 'Buscar gente',
      add: 'Añadir',
      addPerson: (name) => `Añadir a ${name}`,
      added: 'En la sala',
      inside: 'Ya está aquí',
      everybody: 'Ya está todo el mundo',
      nobody: 'Nadie se llama así',
    },

    sidebar: {
      rooms: 'Salas',
      favourites: 'Favoritas',
      jump: 'Ir a…',
      catchUp: 'Sin leer',
      allRead: 'Todo leído',
      browse: 'Explorar salas',
      create: 'Crear una sala',
      unread,
      mentions: (count) =>
        plural(count, { one: '# mención', many: '# de menciones', other: '# menciones' }),
      draft: 'Borrador',
      roomMenu: (name) => `Qué hacer con ${name}`,
      sectionMenu: (name) => `Qué hacer con la sección ${name}`,
      newSection: 'Sección nueva',
      sectionName: 'Nombre de la sección',
      renameSection: 'Cambiar el nombre de la sección',
      deleteSection: 'Eliminar la sección',
      sectionDeleted: (name) => `La sección «${name}» ya no está. Sus salas están con las demás.`,
      emptySection: 'Arrastra una sala hasta aquí o muévela desde su menú.',
      moveUp: 'Mover hacia arriba',
      moveDown: 'Mover hacia abajo',
      moveTo: 'Mover a la sección',
      moved: (room, section, place, of) =>
        `${room} es ahora la ${number(place)} de ${number(of)} en ${section}`,
      account: (name, state) => `${name}, ${state}: cuenta y ajustes`,
      theme: 'Tema',
      themes: { system: 'Sistema', light: 'Claro', dark: 'Oscuro' },
      signOut: 'Cerrar sesión',
      signOutTitle: '¿Cerrar la sesión?',
      signOutText:
        'Este navegador te olvida y no podrás volver como la misma persona. Los mensajes que aún no han salido se descartan; lo que dijiste se queda.',
      online: 'En línea',
      offline: 'Sin conexión',
      connecting: 'Conectando…',
    },

    settings: {
      title: 'Ajustes',
      tabs: {
        appearance: 'Apariencia',
        account: 'Cuenta',
        security: 'Seguridad',
        community: 'Comunidad',
        people: 'Personas',
        bots: 'Bots',
        audit: 'Registro',
        reports: 'Denuncias',
        notifications: 'Notificaciones',
        keyboard: 'Teclado',
        device: 'Este dispositivo',
        about: 'Acerca de',
      },
      theme: 'Tema',
      textSize: 'Tamaño del texto',
      textSizes: { small: 'Pequeño', normal: 'Normal', large: 'Grande', huge: 'Muy grande' },
      textSizeSample: 'Ya están los tomates. ¿Quién quiere?',
      density: 'Densidad',
      densities: { comfortable: 'Cómoda', compact: 'Compacta' },
      contrast: 'Contraste',
      contrasts: { system: 'Como el sistema', more: 'Más' },
      contrastHint: 'Texto más oscuro y líneas que se distinguen.',
      motion: 'Movimiento',
      motions: { system: 'Como el sistema', reduced: 'Reducido' },
      motionHint: 'Reducido: las cosas aparecen y se van sin moverse.',
      language: 'Idioma',
      languageOfBrowser: (name) => `Como el navegador (${name})`,

      notifications: 'Avísame de',
      notificationsHint: 'Mientras Parley esté abierto en una pestaña que no estás mirando.',
      levels: {
        off: { label: 'Nada', hint: 'El icono y el título de la pestaña siguen contando.' },
        mentions: {
          label: 'Menciones y mensajes directos',
          hint: 'Cuando alguien se dirige a ti.',
        },
        all: { label: 'Todos los mensajes', hint: 'En todas las salas en las que estás.' },
      },
      blocked:
        'Este navegador bloquea las notificaciones de esta página. Permítelas en sus ajustes del sitio, junto a la dirección, y vuelve aquí.',
      unsupported: 'Este navegador no muestra aquí notificaciones de páginas web.',
      notificationText: 'Mostrar lo que se ha escrito',
      notificationTextHint: 'Si no, solo quién ha escrito y dónde.',
      sounds: 'Sonidos',
      sound: 'Reproducir un sonido',
      soundHint: 'Con los mensajes elegidos arriba; si no hay ninguno, con las menciones.',
      trySound: 'Probar',

      singleKeys: 'Atajos de una sola tecla',
      singleKeysHint: 'Desactívalos si dictas o si pulsas teclas sin querer.',

      showShortcuts: 'Mostrar todos los atajos',

      kept: 'Guardado en este dispositivo',
      keptHint:
        'Los mensajes recientes se guardan en este navegador para que Parley se abra al instante y sin red.',
      usage: (bytes) => `Unos ${size(bytes)}`,
      usageUnknown: 'Este navegador no dice cuánto.',
      keep: 'Cuando falta espacio',
      keepHint: 'El navegador puede borrar lo guardado. Se le puede pedir que no lo haga.',
      keepsHint: 'El navegador ha prometido conservarlo.',
      keepAction: 'Pedir que lo conserve',
      keepRefused: 'El navegador no lo promete por ahora.',
      forget: 'Olvidar los mensajes guardados',
      forgetHint:
        'Vuelve a traerlo todo del servidor. Lo que espera para salir se queda, y tus borradores también.',
      forgetAction: 'Olvidar y volver a cargar',
      forgetFailed: 'No había nada que olvidar.',

      aboutText: 'Chat de equipo en tu propio servidor.',
      version: 'Versión',
      protocol: 'Protocolo',
      server: 'Servidor',
    },

    notifications: {
      oneTitle: (author, room) => `${author} en ${room}`,
      manyTitle: (count, room) => `${fresh(count)} en ${room}`,
      from: (names) => `De ${nameList(names)}`,
      line: (author, text) => `${author}: ${text}`,
    },

    room: {
      private: 'Privada',
      archived: 'Archivada',
      here: (count) => `${number(count)} aquí`,
      hereLabel: (count, action) => `${number(count)} aquí. ${action}`,
      hereNames: (names, others) =>
        others === 0
          ? list(names)
          : list([
              ...names,
              plural(others, {
                one: '# persona más',
                many: '# de personas más',
                other: '# personas más',
              }),
            ]),
      showDetails: 'Mostrar detalles',
      hideDetails: 'Ocultar detalles',
      topicDetails: (topic) => `Tema: ${topic}`,
      more: 'Más sobre esta sala',
      back: 'Volver a las salas',
      backUnread: (count) =>
        plural(count, {
          one: 'Volver a las salas, # mensaje sin leer en otras',
          many: 'Volver a las salas, # de mensajes sin leer en otras',
          other: 'Volver a las salas, # mensajes sin leer en otras',
        }),
      markRead: 'Marcar como leída',
      addFavourite: 'Añadir a favoritas',
      removeFavourite: 'Quitar de favoritas',
      copyLink: 'Copiar enlace',
      linkCopied: 'Enlace copiado',
      linkNotCopied: (link) => `No se pudo copiar el enlace. Aquí lo tienes: ${link}`,
      leave: 'Salir de la sala',
      left: (name) => `Has salido de ${name}`,
      lobbyStays: 'En Lobby está todo el mundo; no se puede salir de ahí.',
      open: 'Abriendo la sala',
      openFailed: 'No se pudo abrir esta sala',
      join: 'Entrar en la sala',
      members: (count) =>
        plural(count, { one: '# miembro', many: '# de miembros', other: '# miembros' }),
      unknownTitle: 'No hay ninguna sala en esta dirección',
      unknownText: (slug) =>
        `No hay ninguna sala llamada «${slug}». Puede que haya cambiado de nombre o que aún no exista.`,
      unknownPage: 'No hay nada en esta dirección.',
      toLobby: 'Ir a Lobby',
      formerTitle: (name) => `Ya no estás en ${name}`,
      formerText: 'Quien esté dentro puede volver a añadirte.',
      formerDraft: 'Lo que habías empezado a escribir',
    },

    browse: {
      title: 'Salas',
      filter: 'Filtrar salas',
      join: 'Entrar',
      joinRoom: (name) => `Entrar en ${name}`,
      open: 'Abrir',
      openRoom: (name) => `Abrir ${name}`,
      joined: 'Dentro',
      more: 'Mostrar más',
      failed: 'No se pudieron cargar las salas',
      none: 'Ninguna sala coincide',
      noneText: 'Nadie ha creado esa sala todavía. Podría ser tuya.',
      create: 'Crear una sala',
      noTopic: 'Aún sin tema',
    },

    create: {
      title: 'Crear una sala',
      kind: 'Tipo de sala',
      public: 'Pública',
      privateText: 'Solo quien recibe invitación sabe que existe.',
      text: 'Cualquiera puede encontrarla y entrar.',
      name: 'Nombre',
      namePlaceholder: 'planes del huerto',
      topic: 'Tema',
      topicHint: 'Opcional. ¿De qué trata?',
      submit: 'Crear sala',
      taken: 'Ese nombre ya está en uso.',
      empty: 'Una sala necesita un nombre.',
      tooLong: `El nombre de una sala tiene como máximo ${number(limits.roomNameCharacters)} caracteres.`,
      topicTooLong: `Un tema tiene como máximo ${number(limits.topicCharacters)} caracteres.`,
    },

    direct: {
      called: (names) => nameList(names),
      alone: 'Solo tú',
      title: 'Mensajes directos',
      new: 'Mensaje nuevo',
      none: 'Escribe a alguien, o a varias personas.',
      to: 'Para',
      placeholder: 'Nombre o alias',
      more: '¿Alguien más?',
      chosen: 'Elegidas',
      remove: (name) => `No escribir a ${name}`,
      name: 'Nombre del grupo',
      nameHint: 'Opcional. Sin nombre, se llama como quienes están en él.',
      start: 'Abrir conversación',
      startGroup: 'Crear grupo',
      message: 'Enviar mensaje',
      full: (others) => `Un grupo tiene como máximo ${number(others + 1)} personas.`,
      personMenu: (name) => `Qué hacer con ${name}`,
      messageTo: (name) => `Escribir a ${name}`,
      cannot: (name) => `No puedes escribir a ${name}.`,
      cannotSome: 'No puedes escribir a alguna de estas personas.',
      blocked: 'Cuenta bloqueada',
      begins: 'Esto queda entre vosotros dos.',
      beginsGroup: 'Solo quienes están en este grupo ven lo que se dice aquí.',
    },

    roomSettings: {
      title: 'Ajustes de la sala',
      room: 'Sala',
      members: 'Miembros',
      moves: 'La dirección cambia con el nombre. La anterior sigue llevando aquí.',
      topicHint: 'Una línea, que se ve junto al nombre.',
      description: 'Descripción',
      descriptionHint: 'Opcional. De qué va, qué se ha acordado, dónde hay más.',
      descriptionTooLong: `Una descripción tiene como máximo ${number(limits.descriptionCharacters)} caracteres.`,
      posting: 'Quién escribe aquí',
      announceOnly: 'Solo escribe la moderación',
      announceOnlyHint: 'Los demás leen.',
      archive: 'Archivar la sala',
      archiveHint:
        'Ya nadie escribe en ella. Todo lo dicho se puede seguir leyendo, y quienes la llevan pueden volver a abrirla.',
      unarchive: 'Volver a abrirla',
      unarchiveHint: 'Sus miembros podrán escribir de nuevo.',
      leaveHint: 'Desaparece de tu lista y no se te avisa de nada más.',
      roles: { member: 'Miembro', moderator: 'Moderación', owner: 'Responsable' },
      roleOf: (name) => `Qué es ${name} en esta sala`,
      remove: 'Quitar',
      removePerson: (name) => `Quitar a ${name}`,
      removed: (name) => `${name} ya no está en esta sala`,
      archivedTitle: 'Esta sala está archivada.',
      archivedText: 'Se puede leer, pero ya nadie escribe en ella.',
      nowArchived: (name) => `${name}: sala archivada`,
      nowInUse: (name) => `${name}: sala abierta de nuevo`,
      archived: 'Archivadas',
      announced: 'Aquí solo escribe la moderación. Tú lees.',
      hide: 'Quitar de la lista',
      hideNote: 'Vuelve con el próximo mensaje.',
      defaults: 'Salas para quienes llegan',
      defaultsHint: 'Quien se une entra en estas salas públicas, igual que en Lobby.',
      noDefaults: 'Todavía no hay ninguna sala pública aparte de Lobby.',
      addDefault: 'Añadir',
      chooseRoom: 'Sala pública',
      dropDefault: (name) => `Quienes llegan ya no entran en ${name}`,
      readingAlong: 'Estás leyendo.',
      readingAlongText: 'Únete para escribir y enterarte de lo nuevo.',
      makeModerator: 'Dar la moderación',
      makeMember: 'Dejar como miembro',
      removeFromRoom: 'Quitar de esta sala',
    },

    panes: {
      skip: 'Saltar a la conversación',
      resizeSidebar: 'Anchura de la lista de salas',
      resizeSide: 'Anchura del panel lateral',
    },

    welcome: {
      title: (name) => `Te damos la bienvenida, ${name}`,
      text: 'Esto es Lobby, donde se encuentra todo el mundo. Saluda o mira qué más hay.',
      look: 'Echar un vistazo',
      invite: 'Copiar un enlace para invitar',
      dismiss: 'Cerrar la bienvenida',
    },

    details: {
      title: 'Detalles',
      about: 'Acerca de la sala',
      made: (date) => `Creada el ${date}`,
      madeBy: (name, date) => `Creada por ${name} el ${date}`,
    },

    availability: {
      away: 'Ausente',
      quiet: 'No molestar',
      invisible: 'Invisible',
      both: (state, status) => `${state}, ${status}`,
      set: 'Poner un estado',
      change: 'Cambiar el estado',
      title: 'Tu estado',
      label: 'Estado',
      placeholder: '¿Qué estás haciendo?',
      pickEmoji: 'Elegir un emoji',
      otherEmoji: (emoji) => `${emoji}: elegir otro emoji`,
      tooLong: `Un estado tiene como mucho ${limits.statusCharacters} caracteres.`,
      suggestions: 'Sugerencias',
      presets: {
        meeting: 'En una reunión',
        lunch: 'Almuerzo',
        commuting: 'De camino',
        focus: 'Concentración',
        sick: 'De baja',
        holiday: 'De vacaciones',
      },
      clearAfter: 'Borrar después de',
      endsAfter: (what) => `${what}: cuánto tiempo`,
      ends: {
        'half-hour': '30 minutos',
        hour: '1 hora',
        'four-hours': '4 horas',
        today: 'Hoy',
        week: 'Esta semana',
        never: 'Hasta que lo termine',
      },
      pick: 'Una fecha y hora…',
      moment: 'Fecha y hora',
      past: 'Elige un momento futuro.',
      until: (moment) => `Hasta ${moment}`,
      quietHint: 'Sin notificaciones en ninguno de tus dispositivos. Los demás lo ven.',
      invisibleHint: 'Para los demás no estás en línea, y no ven que escribes.',
      clear: 'Borrar el estado',
      save: 'Guardar',
    },

    people: {
      title: 'Personas',
      filter: 'Buscar personas',
      noMatch: 'Aquí no hay nadie con ese nombre.',
      more: (count) =>
        plural(count, { one: 'Mostrar # más', many: 'Mostrar # más', other: 'Mostrar # más' }),
      hereNow: 'Aquí ahora',
      away: 'Ausentes',
      others: 'Otros miembros',
      count: (count: number) => number(count),
      you: 'tú',
      failed: 'No se pudieron cargar las personas de esta sala',
      noOneElse: 'Aún no hay nadie más. Envíales la dirección de esta página.',
    },

    personCard: {
      inRoom: { moderator: 'Modera esta sala', owner: 'Responsable de esta sala' },
      notInRoom: 'No está en esta sala',
      unknown: 'No se sabe nada más de esta persona.',
    },

    actions: {
      switcher: 'Ir a cualquier parte',
      catchUp: 'Ponerse al día con lo no leído',
      nextUnread: 'Siguiente sala sin leer',
      nextMention: 'Siguiente mención',
      previousUnread: 'Sala sin leer anterior',
      nextRoom: 'Sala siguiente',
      previousRoom: 'Sala anterior',
      markRoomRead: 'Marcar esta sala como leída',
      markAllRead: 'Marcar todas las salas como leídas',
      newMessage: 'Mensaje nuevo',
      createRoom: 'Crear una sala',
      browseRooms: 'Explorar salas',
      details: 'Mostrar u ocultar los detalles',
      emoji: 'Insertar un emoji',
      theme: 'Cambiar entre claro y oscuro',
      settings: 'Ajustes',
      shortcuts: 'Atajos de teclado',
      signOut: 'Cerrar sesión',
    },

    navigation: {
      open: 'Ir a…',
      placeholder: 'Sala, persona o acción',
      found: 'Resultados',
      count: (count) =>
        plural(count, { one: '# resultado', many: '# de resultados', other: '# resultados' }),
      begin: { recent: 'Recientes', unread: 'Sin leer', actions: 'Acciones' },
      none: {
        all: 'Nada se llama así.',
        rooms: 'Ninguna sala se llama así.',
        people: 'Nadie con quien compartas una sala se llama así.',
        actions: 'Ninguna acción se llama así.',
      },
      create: (name) => `Crear la sala «${name}»`,
      notJoined: (members) =>
        plural(members, {
          one: 'No estás dentro · # miembro',
          many: 'No estás dentro · # de miembros',
          other: 'No estás dentro · # miembros',
        }),
      wroteIn: (room) => `escribió por última vez en ${room}`,
      memberOf: (room) => `está en ${room}`,
      hints: {
        rooms: 'salas',
        people: 'personas',
        actions: 'acciones',
        newTab: 'en otra pestaña',
      },
      sheet: {
        actions: { go: 'Moverse', rooms: 'Salas', app: 'Parley' },
        moveRoom: 'Mover una sala hacia arriba o hacia abajo',
        writing: {
          title: 'Escribir',
          send: 'Enviar',
          newLine: 'Empezar una línea nueva',
          toMessages: 'Subir a los mensajes',
        },
        messages: {
          title: 'Mensajes',
          previous: 'Mensaje anterior',
          next: 'Mensaje siguiente',
          ends: 'Al más antiguo y al más reciente que se muestran',
          back: 'Volver a escribir',
        },
        catchUp: {
          title: 'Ponerse al día',
          next: 'Sala siguiente',
          previous: 'Sala anterior',
          open: 'Abrir en el primer mensaje sin leer',
          markRead: 'Marcar como leída',
        },
      },
      markedRead: (room) => `${room} está marcada como leída`,
      allMarkedRead: (count) =>
        plural(count, {
          one: '# sala marcada como leída',
          many: '# de salas marcadas como leídas',
          other: '# salas marcadas como leídas',
        }),
    },

    catchUp: {
      title: 'Sin leer',
      count: (messages, rooms) => {
        const where = plural(rooms, { one: '# sala', many: '# de salas', other: '# salas' });
        return choose(messages, {
          one: `${number(messages)} mensaje en ${where}`,
          many: `${number(messages)} de mensajes en ${where}`,
          other: `${number(messages)} mensajes en ${where}`,
        });
      },
      markRead: 'Marcar como leída',
      markAllRead: 'Marcar todo como leído',
      earlier: (count) =>
        plural(count, {
          one: '# mensaje anterior',
          many: '# de mensajes anteriores',
          other: '# mensajes anteriores',
        }),
      doneTitle: 'Todo leído',
      doneText: 'No hay nada esperándote. Lo próximo que se diga aparecerá aquí.',
    },

    timeline: {
      log: (room) => `Mensajes de ${room}`,
      today: 'Hoy',
      yesterday: 'Ayer',
      fresh: 'Nuevo',
      start: (room) => `Aquí empieza ${room}`,
      startText: 'Todo lo que se ha dicho aquí, desde la primera palabra.',
      emptyTitle: 'Di la primera palabra',
      emptyText: 'Aquí todavía no ha escrito nadie.',
      emptyClosed: 'Aquí no se ha dicho nada',
      failed: 'No se pudieron cargar los mensajes',
      olderFailed: 'No se pudieron cargar los mensajes anteriores.',
      olderLoading: 'Cargando mensajes anteriores',
      newerFailed: 'No se pudieron cargar los mensajes más recientes.',
      newerLoading: 'Cargando mensajes más recientes',
      dayMenu: (day) => `${day}: ir a otro día`,
      goToDay: 'Ir a',
      newestMessage: 'Mensaje más reciente',
      weekAgo: 'Hace una semana',
      monthAgo: 'Hace un mes',
      firstMessage: 'Primer mensaje de la sala',
      pickDate: 'Una fecha…',
      date: 'Fecha',
      goToDate: 'Ir',
      dateFailed:
        'No se encontraron los mensajes de ese día. Inténtalo de nuevo cuando tengas conexión.',
      unknownMessage: 'En esta sala no hay tal mensaje.',
      unknownMessageText: 'Estos son los más recientes.',
      jumpFailed: 'No se pudo cargar ese mensaje.',
      jumpFailedText: 'Se intentará de nuevo en cuanto se pueda conectar con el servidor.',
      jump: 'Ir al mensaje más reciente',
      newBelow: fresh,
      jumpUp: 'Ir al primer mensaje sin leer',
      newAbove: unread,
      joined: (names) =>
        choose(names.length, {
          one: `${nameList(names)} ha entrado`,
          other: `${nameList(names)} han entrado`,
        }),
      gone: (names) =>
        choose(names.length, {
          one: `${nameList(names)} ya no está en esta sala`,
          other: `${nameList(names)} ya no están en esta sala`,
        }),
      came: (names) =>
        choose(names.length, {
          one: `${nameList(names)} ha llegado`,
          other: `${nameList(names)} han llegado`,
        }),
      went: (names) =>
        choose(names.length, {
          one: `${nameList(names)} se ha ido`,
          other: `${nameList(names)} se han ido`,
        }),
      somebody: 'Alguien',
      announce: (author, text) => `${author}: ${text}`,
      announceMany: fresh,
    },

    message: {
      you: 'tú',
      queued: 'Esperando para enviarse',
      sending: 'Enviando',
      failed: 'No enviado.',
      retry: 'Reintentar',
      discard: 'Descartar',
      discarded: 'Mensaje descartado',
      notChanged: 'No se pudo hacer en este dispositivo. El mensaje sigue aquí.',
      actions: 'Acciones del mensaje',
      more: 'Más acciones',
      copy: 'Copiar texto',
      copied: 'Texto copiado',
      copyLink: 'Copiar enlace',
      copyFailed: 'El navegador no permitió copiar.',
      markUnread: 'Marcar como no leído desde aquí',
      delete: 'Eliminar mensaje',
      showMore: 'Mostrar más',
      showLess: 'Mostrar menos',
    },

    reading: {
      muted: 'Silenciada',
      toMention: 'Ir a la primera mención',
      toUnread: 'Ir al primer mensaje sin leer',
      reaches: {
        here: (count) =>
          plural(count ?? 0, {
            one: 'llega a # persona presente',
            many: 'llega a # de personas presentes',
            other: 'llega a # personas presentes',
          }),
        room: (count) =>
          count === null
            ? 'llega a toda la sala'
            : plural(count, {
                one: 'llega a # persona de la sala',
                many: 'llega a # de personas de la sala',
                other: 'llega a # personas de la sala',
              }),
      },
      deleted: 'Este mensaje se ha eliminado.',
      mute: 'Silenciar sala',
      unmute: 'Dejar de silenciar',
    },

    notify: {
      label: 'Notificaciones',
      choices: { all: 'Todo', mentions: 'Solo menciones', nothing: 'Nada: silenciada' },
      rooms: 'Salas con ajuste propio',
      roomsHint:
        'De qué se te avisa en estas salas, en todos tus dispositivos. Las demás siguen lo elegido arriba, en este dispositivo.',
      none: 'Ninguna sala tiene ajuste propio. Se elige en los detalles de una sala.',
    },

    deletion: {
      title: '¿Eliminar este mensaje?',
      own: 'Su texto se borra para siempre, para todas las personas de la sala.',
      others:
        'Su texto se borra para siempre, para todas las personas de la sala. El registro indicará que lo has retirado tú.',
      action: 'Eliminar',
    },

    typing: (names) => {
      if (names.length > 3) return 'Varias personas están escribiendo…';
      const who = list(names);
      return choose(names.length, {
        one: `${who} está escribiendo…`,
        other: `${who} están escribiendo…`,
      });
    },

    composer: {
      label: 'Mensaje',
      placeholder: (room) => `Mensaje para ${room}`,
      send: 'Enviar mensaje',
      left: (count) =>
        plural(count, {
          one: 'Queda # carácter',
          many: 'Quedan # de caracteres',
          other: 'Quedan # caracteres',
        }),
      over: (count) =>
        plural(count, {
          one: 'Sobra # carácter.',
          many: 'Sobran # de caracteres.',
          other: 'Sobran # caracteres.',
        }),
      sendParts: (limit) => `Enviar en partes de ${number(limit)}`,
      hint: 'Mayús + Intro empieza una línea nueva',
      offline: 'Saldrá cuando vuelvas a tener conexión',
      noFiles: 'Aún no se pueden enviar archivos, solo texto.',
      completions: { person: 'Personas', room: 'Salas', emoji: 'Emojis' },
      suggestions: (count) =>
        plural(count, { one: '# sugerencia', many: '# de sugerencias', other: '# sugerencias' }),
      notSaved:
        'No se pudo guardar este mensaje en tu dispositivo. Sigue aquí; inténtalo de nuevo.',
    },

    notices: {
      updateReady: 'Hay una versión nueva.',
      reload: 'Volver a cargar',
      full: 'El almacenamiento de este navegador está lleno. Lo que no se haya enviado puede perderse al cerrar esta página.',
      forgetful:
        'Este navegador no guarda nada para Parley. Lo que no se haya enviado se pierde al cerrar esta página.',
    },

    emoji: {
      title: 'Emojis',
      button: 'Insertar un emoji',
      search: 'Buscar emojis',
      groups: 'Grupos de emojis',
      sections: {
        found: 'Resultados',
        frequent: 'Usados a menudo',
        smileys: 'Caras y emociones',
        people: 'Personas y cuerpo',
        nature: 'Animales y naturaleza',
        food: 'Comida y bebida',
        travel: 'Viajes y lugares',
        activities: 'Actividades',
        objects: 'Objetos',
        symbols: 'Símbolos',
        flags: 'Banderas',
      },
      found: (count) =>
        plural(count, {
          one: '# emoji encontrado',
          many: '# de emojis encontrados',
          other: '# emojis encontrados',
        }),
      none: 'Ningún emoji se llama así.',
      failed: 'No se pudieron cargar los emojis.',
      tone: 'Tono de piel',
      tones: ['Ninguno', 'Claro', 'Claro medio', 'Medio', 'Oscuro medio', 'Oscuro'],
    },

    moderation: {
      block: (name) => `Bloquear a ${name}`,
      unblock: (name) => `Desbloquear a ${name}`,
      blocked: (name) => `Has bloqueado a ${name}`,
      unblocked: (name) => `Has desbloqueado a ${name}`,
      folded: 'Un mensaje de alguien a quien bloqueaste',
      show: 'Mostrar',
      closed: {
        muted: (until) => `Estás en silencio aquí hasta ${until}. Puedes seguir leyendo.`,
        mutedForGood: 'La moderación te ha silenciado aquí. Puedes seguir leyendo.',
        blocked: (name) => `Bloqueaste a ${name}.`,
      },
      slow: {
        every: (time) => `Modo lento: ${time} entre mensajes`,
        wait: (time) => `Modo lento: próximo mensaje en ${time}`,
      },
      report: 'Denunciar…',
      manage: (name) => `Silenciar o sacar a ${name}…`,
      reports: 'Denuncias',
      waiting: (count) =>
        plural(count, {
          one: '# denuncia te espera',
          many: '# de denuncias te esperan',
          other: '# denuncias te esperan',
        }),
    },

    handling: {
      slowMode: 'Modo lento',
      slowModeHint: 'Lo que esperan los miembros entre dos mensajes. La moderación no espera.',
      slowModeOff: 'Desactivado',
      unblockShort: 'Desbloquear',
      blockedPeople: 'Personas bloqueadas',
      blockedHint:
        'No podéis escribiros. Lo que digan en salas compartidas aparece plegado. No se les avisa.',
      report: {
        title: 'Denunciar este mensaje',
        text: 'La moderación de esta sala y la administración verán este mensaje tal como está ahora, y que lo denunciaste tú. A quien lo escribió no se le avisa.',
        reason: '¿Qué tiene de malo?',
        reasons: {
          spam: 'Spam',
          harassment: 'Acoso o intimidación',
          hate: 'Odio',
          violence: 'Violencia o amenazas',
          sexual: 'Contenido sexual',
          private: 'Información privada',
          other: 'Otra cosa',
        },
        words: '¿Algo más que deban saber?',
        send: 'Denunciar',
        done: 'Denunciado. Gracias.',
        tooMany: 'Antes hay que revisar tus denuncias anteriores.',
      },
      member: {
        text: 'Quien está en silencio puede leer esta sala pero no escribir en ella, y ve hasta cuándo.',
        span: 'Cuánto tiempo',
        endless: 'Hasta que la moderación lo termine',
        mute: 'Silenciar',
        unmute: 'Devolver la palabra',
        isMuted: (until) => `En silencio hasta ${until}`,
        isMutedForGood: 'En silencio hasta que la moderación lo termine',
        muted: (name) => `Has silenciado a ${name}`,
        unmuted: (name) => `${name} puede volver a escribir`,
        remove: 'Sacar de la sala',
        removed: (name) => `${name} ya no está en la sala`,
      },
      queue: {
        hint: 'Mensajes que alguien denunció, tal como estaban entonces.',
        open: 'Pendientes',
        resolved: 'Resueltas',
        none: 'Nada te espera',
        noneText: 'Lo que se denuncie aparecerá aquí al momento.',
        noneResolved: 'Aún no se ha denunciado nada',
        more: 'Mostrar más',
        inRoom: (room) => `en ${room}`,
        places: {
          public: 'en una sala pública',
          private: 'en una sala privada',
          direct: 'en un mensaje directo',
          group: 'en un grupo',
        },
        said: (where, when) => `${where}, ${when}`,
        deletedSince: 'borrado después',
        because: (reason, name) => `${reason}, según ${name}`,
        removeMessage: 'Borrar mensaje',
        mute: 'Silenciar un día',
        removeMember: 'Sacar de la sala',
        deactivate: 'Desactivar cuenta',
        handle: 'Marcar como resuelta',
        dismiss: 'Descartar',
        show: 'Ver en la sala',
        done: (outcome, name) => `${outcome}, por ${name}`,
        outcomes: {
          dismissed: 'Descartada',
          handled: 'Resuelta',
          'message-removed': 'Mensaje borrado',
          'member-muted': 'Silencio a quien lo escribió',
          'member-removed': 'Fuera de la sala',
          'person-deactivated': 'Cuenta desactivada',
        },
      },
    },

    connection: {
      connecting: 'Conectando…',
      offline: (time) => `Sin conexión desde las ${time}`,
      offlineText: 'Los mensajes que envíes se guardan y salen cuando vuelvas.',
      retry: 'Reintentar ahora',
      back: 'De nuevo en línea',
      outdated: 'Esta página y el servidor hablan versiones distintas.',
      outdatedText: 'Vuelve a cargarla para continuar. Lo que has escrito se conserva.',
      reload: 'Volver a cargar',
    },
  };
};
