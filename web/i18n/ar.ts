import { limits } from '../../protocol/limits.ts';
import type { Catalogue } from './languages.ts';

/**
 * Arabic, modern standard. Buttons are nouns of action (إرسال), which suit everybody; sentences avoid
 * forms that tell a man from a woman where they can. غرفة, رسالة, عضو, إشارة.
 */
export const ar: Catalogue = ({ plural, number, list, size }) => {
  function nameList(names: readonly string[]): string {
    if (names.length <= 3) return list(names);
    const others = plural(names.length - 2, {
      zero: 'لا أحد غيرهم',
      one: 'شخص آخر',
      two: 'شخصين آخرين',
      few: '# آخرين',
      many: '# شخصًا آخر',
      other: '# شخص آخر',
    });
    return list([...names.slice(0, 2), others]);
  }

  const unread = (count: number) =>
    plural(count, {
      zero: 'لا رسائل غير مقروءة',
      one: 'رسالة واحدة غير مقروءة',
      two: 'رسالتان غير مقروءتين',
      few: '# رسائل غير مقروءة',
      many: '# رسالة غير مقروءة',
      other: '# رسالة غير مقروءة',
    });
  const fresh = (count: number) =>
    plural(count, {
      zero: 'لا رسائل جديدة',
      one: 'رسالة جديدة واحدة',
      two: 'رسالتان جديدتان',
      few: '# رسائل جديدة',
      many: '# رسالة جديدة',
      other: '# رسالة جديدة',
    });
  const members = (count: number) =>
    plural(count, {
      zero: 'لا أعضاء',
      one: 'عضو واحد',
      two: 'عضوان',
      few: '# أعضاء',
      many: '# عضوًا',
      other: '# عضو',
    });
  const characters = (count: number) =>
    plural(count, {
      zero: 'لا حروف',
      one: 'حرف واحد',
      two: 'حرفان',
      few: '# حروف',
      many: '# حرفًا',
      other: '# حرف',
    });

  return {
    product: 'Parley',
    errors: {
      invalid: 'لم يقبل الخادم هذا.',
      unauthenticated: 'انتهت الجلسة. للمتابعة يلزم الانضمام من جديد.',
      forbidden: 'هذا غير مسموح به هنا.',
      not_found: 'لم تعد هذه الغرفة موجودة، أو لم تعد عضوًا فيها.',
      unknown_command: 'لا يعرف الخادم هذا بعد. ربما يحتاج إلى تحديث.',
      conflict: 'هذا يتعارض مع شيء موجود.',
      too_large: 'هذا أكبر من أن يُرسل.',
      rate_limited: 'كان ذلك سريعًا بعض الشيء. يُرجى الانتظار لحظة ثم المحاولة من جديد.',
      internal: 'حدث خطأ في الخادم.',
      unavailable: 'لا يمكن الوصول إلى الخادم الآن.',
    },
    unknownError: 'حدث خطأ ما.',
    close: 'إغلاق',
    cancel: 'إلغاء',
    tryAgain: 'المحاولة من جديد',
    loading: 'جارٍ التحميل',
    undo: 'تراجع',
    toasts: 'تنبيهات',

    crash: {
      title: 'تعثّر Parley',
      text: 'حدث خطأ في هذه الصفحة. لم يضع شيء مما أُرسل.',
      reload: 'إعادة التحميل',
    },

    splash: {
      connecting: 'جارٍ الاتصال…',
      offline: 'لا يمكن الوصول إلى الخادم',
      offlineText: 'يواصل Parley المحاولة، وسيكون الدخول فور استجابة الخادم.',
    },

    join: {
      title: 'أهلًا وسهلًا بك',
      text: 'يكفي الاسم الذي يناديك به الناس. بلا حساب وبلا بريد.',
      name: 'اسمك',
      placeholder: 'ليلى حدّاد',
      submit: 'انضمام',
      taken: 'هذا الاسم مستخدَم.',
      takeSuggestion: (name) => `استخدام «${name}»`,
      empty: 'يحتاج الاسم إلى حرف واحد على الأقل.',
      tooLong: `الحد الأقصى للاسم: ${characters(limits.nameCharacters)}.`,
      note: 'يتذكّرك متصفحك حتى تسجيل الخروج.',
      scene: [
        { name: 'Mira Okafor', text: 'نضجت الطماطم. من يريد منها؟' },
        { name: 'Jonas Lind', text: 'أنا! يمكنني إحضار الخبز 🍞' },
        { name: 'Yuki Tanaka', text: 'في الطريق، خمس دقائق' },
      ],
    },

    sidebar: {
      rooms: 'الغرف',
      favourites: 'المفضلة',
      jump: 'الذهاب إلى…',
      catchUp: 'غير المقروء',
      allRead: 'قُرئ كل شيء',
      browse: 'تصفّح الغرف',
      create: 'إنشاء غرفة',
      unread,
      mentions: (count) =>
        plural(count, {
          zero: 'لا إشارات',
          one: 'إشارة واحدة',
          two: 'إشارتان',
          few: '# إشارات',
          many: '# إشارة',
          other: '# إشارة',
        }),
      draft: 'مسوّدة',
      roomMenu: (name) => `إجراءات ${name}`,
      sectionMenu: (name) => `إجراءات القسم ${name}`,
      newSection: 'قسم جديد',
      sectionName: 'اسم القسم',
      renameSection: 'إعادة تسمية القسم',
      deleteSection: 'حذف القسم',
      sectionDeleted: (name) => `حُذف القسم «${name}»، وغرفه الآن مع سائر الغرف.`,
      emptySection: 'يمكن سحب غرفة إلى هنا أو نقلها من قائمتها.',
      moveUp: 'نقل إلى أعلى',
      moveDown: 'نقل إلى أسفل',
      moveTo: 'نقل إلى قسم',
      moved: (room, section, place, of) =>
        `${room} الآن في الموضع ${number(place)} من ${number(of)} في ${section}`,
      account: (name, state) => `${name}، ${state}: الحساب والإعدادات`,
      theme: 'المظهر',
      themes: { system: 'حسب النظام', light: 'فاتح', dark: 'داكن' },
      signOut: 'تسجيل الخروج',
      signOutTitle: 'تسجيل الخروج؟',
      signOutText:
        'سينساك هذا المتصفح، ولا عودة بعدها بالشخصية نفسها. تُحذف الرسائل التي لم تُرسل بعد، ويبقى ما قيل.',
      online: 'متصل',
      offline: 'غير متصل',
      connecting: 'جارٍ الاتصال…',
    },

    settings: {
      title: 'الإعدادات',
      tabs: {
        appearance: 'العرض',
        notifications: 'الإشعارات',
        keyboard: 'لوحة المفاتيح',
        device: 'هذا الجهاز',
        about: 'حول',
      },
      theme: 'المظهر',
      textSize: 'حجم النص',
      textSizes: { small: 'صغير', normal: 'عادي', large: 'كبير', huge: 'كبير جدًا' },
      textSizeSample: 'نضجت الطماطم. من يريد منها؟',
      density: 'الكثافة',
      densities: { comfortable: 'مريحة', compact: 'متراصّة' },
      contrast: 'التباين',
      contrasts: { system: 'حسب النظام', more: 'أعلى' },
      contrastHint: 'نص أغمق وخطوط واضحة.',
      motion: 'الحركة',
      motions: { system: 'حسب النظام', reduced: 'أقل' },
      motionHint: 'أقل: تظهر الأشياء وتختفي دون حركة.',
      language: 'اللغة',
      languageOfBrowser: (name) => `حسب المتصفح (${name})`,

      notifications: 'الإشعارات المطلوبة',
      notificationsHint: 'ما دام Parley مفتوحًا في علامة تبويب لا تنظر إليها.',
      levels: {
        off: { label: 'لا شيء', hint: 'تبقى الأعداد على أيقونة علامة التبويب وعنوانها.' },
        mentions: { label: 'الإشارات والرسائل المباشرة', hint: 'حين يقصدك أحد.' },
        all: { label: 'كل رسالة', hint: 'في كل الغرف التي انضممت إليها.' },
      },
      blocked:
        'يمنع هذا المتصفح إشعارات هذه الصفحة. يمكن السماح بها في إعدادات الموقع بجوار العنوان ثم العودة إلى هنا.',
      unsupported: 'لا يعرض هذا المتصفح إشعارات صفحات الويب هنا.',
      notificationText: 'إظهار نص الرسالة',
      notificationTextHint: 'وإلا فاسم الكاتب والغرفة فقط.',
      sounds: 'الأصوات',
      sound: 'تشغيل صوت',
      soundHint: 'للرسائل المختارة أعلاه، وللإشارات إن لم يُختر شيء.',
      trySound: 'تجربة',

      singleKeys: 'اختصارات من مفتاح واحد',
      singleKeysHint: 'يُفضَّل إيقافها عند الإملاء الصوتي أو إن كانت المفاتيح تُضغط سهوًا.',

      showShortcuts: 'إظهار كل الاختصارات',

      kept: 'المحفوظ على هذا الجهاز',
      keptHint: 'تُحفظ الرسائل الحديثة في هذا المتصفح كي يُفتح Parley فورًا وبلا شبكة.',
      usage: (bytes) => `نحو ${size(bytes)}`,
      usageUnknown: 'لا يخبر هذا المتصفح بالمقدار.',
      keep: 'حين تضيق المساحة',
      keepHint: 'قد يتخلّص المتصفح من المحفوظ. يمكن أن يُطلب منه ألّا يفعل.',
      keepsHint: 'وعد المتصفح بالاحتفاظ به.',
      keepAction: 'طلب الاحتفاظ به',
      keepRefused: 'لا يَعِد المتصفح بذلك الآن.',
      forget: 'نسيان الرسائل المحفوظة',
      forgetHint: 'يُجلب كل شيء من الخادم من جديد. ما ينتظر الإرسال يبقى، وكذلك المسوّدات.',
      forgetAction: 'نسيان وإعادة تحميل',
      forgetFailed: 'لم يكن هناك ما يُنسى.',

      aboutText: 'محادثة فرق يديرها أصحابها بأنفسهم.',
      version: 'الإصدار',
      protocol: 'البروتوكول',
      server: 'الخادم',
    },

    notifications: {
      oneTitle: (author, room) => `${author} في ${room}`,
      manyTitle: (count, room) => `${fresh(count)} في ${room}`,
      from: (names) => `من ${nameList(names)}`,
      line: (author, text) => `${author}: ${text}`,
    },

    room: {
      here: (count) => `${number(count)} هنا`,
      hereLabel: (count, action) => `${number(count)} هنا. ${action}`,
      hereNames: (names, others) =>
        others === 0
          ? list(names)
          : list([
              ...names,
              plural(others, {
                zero: 'لا أحد غيرهم',
                one: 'شخص آخر',
                two: 'شخصان آخران',
                few: '# آخرون',
                many: '# شخصًا آخر',
                other: '# شخص آخر',
              }),
            ]),
      showDetails: 'إظهار التفاصيل',
      hideDetails: 'إخفاء التفاصيل',
      topicDetails: (topic) => `الموضوع: ${topic}`,
      more: 'المزيد عن هذه الغرفة',
      back: 'العودة إلى الغرف',
      backUnread: (count) => `العودة إلى الغرف، في غيرها: ${unread(count)}`,
      markRead: 'تعليم كمقروءة',
      addFavourite: 'إضافة إلى المفضلة',
      removeFavourite: 'إزالة من المفضلة',
      copyLink: 'نسخ الرابط',
      linkCopied: 'نُسخ الرابط',
      linkNotCopied: (link) => `تعذّر نسخ الرابط، وهو: ${link}`,
      leave: 'مغادرة الغرفة',
      left: (name) => `غادرت ${name}`,
      lobbyStays: 'في Lobby يوجد الجميع، ولا يمكن مغادرتها.',
      open: 'جارٍ فتح الغرفة',
      openFailed: 'تعذّر فتح هذه الغرفة',
      joinTitle: (name) => `الانضمام إلى ${name}؟`,
      joinText: 'للاطلاع على ما قيل والمشاركة في الحديث.',
      join: 'الانضمام إلى الغرفة',
      members,
      unknownTitle: 'لا غرفة في هذا العنوان',
      unknownText: (slug) => `لا توجد غرفة اسمها «${slug}». ربما تغيّر اسمها أو لم تُنشأ بعد.`,
      unknownPage: 'لا شيء في هذا العنوان.',
      toLobby: 'الذهاب إلى Lobby',
    },

    browse: {
      title: 'الغرف',
      filter: 'تصفية الغرف',
      join: 'انضمام',
      joinRoom: (name) => `الانضمام إلى ${name}`,
      open: 'فتح',
      openRoom: (name) => `فتح ${name}`,
      joined: 'منضمّ',
      more: 'إظهار المزيد',
      failed: 'تعذّر تحميل الغرف',
      none: 'لا غرفة مطابقة',
      noneText: 'لم ينشئ أحد هذه الغرفة بعد. قد تكون لك.',
      create: 'إنشاء غرفة',
      noTopic: 'لا موضوع بعد',
    },

    create: {
      title: 'إنشاء غرفة',
      text: 'يمكن للجميع العثور عليها والانضمام إليها.',
      name: 'الاسم',
      namePlaceholder: 'خطط الحديقة',
      topic: 'الموضوع',
      topicHint: 'اختياري. عمّ الحديث فيها؟',
      submit: 'إنشاء الغرفة',
      taken: 'هذا الاسم مستخدَم.',
      takeSuggestion: (name) => `استخدام «${name}»`,
      empty: 'تحتاج الغرفة إلى اسم.',
      tooLong: `الحد الأقصى لاسم الغرفة: ${characters(limits.roomNameCharacters)}.`,
      topicTooLong: `الحد الأقصى للموضوع: ${characters(limits.topicCharacters)}.`,
    },

    panes: {
      skip: 'الانتقال إلى المحادثة',
      resizeSidebar: 'عرض قائمة الغرف',
      resizeSide: 'عرض اللوحة الجانبية',
    },

    welcome: {
      title: (name) => `أهلًا بك، ${name}`,
      text: 'هذه Lobby حيث يلتقي الجميع. يمكن إلقاء التحية أو رؤية ما هنالك غيرها.',
      look: 'استكشاف',
      invite: 'نسخ رابط للدعوة',
      dismiss: 'إغلاق الترحيب',
    },

    details: {
      title: 'التفاصيل',
      about: 'حول الغرفة',
      made: (date) => `أُنشئت في ${date}`,
      madeBy: (name, date) => `أنشأها ${name} في ${date}`,
    },

    people: {
      title: 'الأشخاص',
      filter: 'البحث عن أشخاص',
      noMatch: 'لا أحد هنا بهذا الاسم.',
      more: (count) => `إظهار المزيد (${number(count)})`,
      hereNow: 'هنا الآن',
      away: 'غائبون',
      you: 'أنت',
      failed: 'تعذّر تحميل أشخاص هذه الغرفة',
      noOneElse: 'لا أحد غيرك هنا بعد. يمكن إرسال عنوان هذه الصفحة إلى الآخرين.',
    },

    actions: {
      switcher: 'الذهاب إلى أي مكان',
      catchUp: 'متابعة كل ما لم يُقرأ',
      nextUnread: 'الغرفة غير المقروءة التالية',
      previousUnread: 'الغرفة غير المقروءة السابقة',
      nextRoom: 'الغرفة التالية',
      previousRoom: 'الغرفة السابقة',
      markRoomRead: 'تعليم هذه الغرفة كمقروءة',
      markAllRead: 'تعليم كل الغرف كمقروءة',
      createRoom: 'إنشاء غرفة',
      browseRooms: 'تصفّح الغرف',
      details: 'إظهار التفاصيل أو إخفاؤها',
      emoji: 'إدراج رمز تعبيري',
      theme: 'التبديل بين الفاتح والداكن',
      settings: 'الإعدادات',
      shortcuts: 'اختصارات لوحة المفاتيح',
      signOut: 'تسجيل الخروج',
    },

    navigation: {
      open: 'الذهاب إلى…',
      placeholder: 'غرفة أو شخص أو إجراء',
      found: 'النتائج',
      count: (count) =>
        plural(count, {
          zero: 'لا نتائج',
          one: 'نتيجة واحدة',
          two: 'نتيجتان',
          few: '# نتائج',
          many: '# نتيجة',
          other: '# نتيجة',
        }),
      begin: { recent: 'الأحدث', unread: 'غير مقروء', actions: 'إجراءات' },
      none: {
        all: 'لا شيء بهذا الاسم.',
        rooms: 'لا غرفة بهذا الاسم.',
        people: 'لا أحد بهذا الاسم في غرفك.',
        actions: 'لا إجراء بهذا الاسم.',
      },
      create: (name) => `إنشاء غرفة «${name}»`,
      notJoined: (count) => `غير منضمّ · ${members(count)}`,
      wroteIn: (room) => `آخر كتابة في ${room}`,
      memberOf: (room) => `في ${room}`,
      hints: {
        rooms: 'غرف',
        people: 'أشخاص',
        actions: 'إجراءات',
        newTab: 'في علامة تبويب جديدة',
      },
      sheet: {
        actions: { go: 'التنقّل', rooms: 'الغرف', app: 'Parley' },
        moveRoom: 'نقل غرفة إلى أعلى أو أسفل',
        writing: {
          title: 'الكتابة',
          send: 'إرسال',
          newLine: 'بدء سطر جديد',
          toMessages: 'الصعود إلى الرسائل',
        },
        messages: {
          title: 'الرسائل',
          previous: 'الرسالة السابقة',
          next: 'الرسالة التالية',
          ends: 'إلى أقدم رسالة معروضة وأحدثها',
          back: 'العودة إلى الكتابة',
        },
        catchUp: {
          title: 'متابعة ما فات',
          next: 'الغرفة التالية',
          previous: 'الغرفة السابقة',
          open: 'الفتح عند أول رسالة غير مقروءة',
          markRead: 'تعليم كمقروءة',
        },
      },
      markedRead: (room) => `عُلِّمت ${room} كمقروءة`,
      allMarkedRead: (count) =>
        plural(count, {
          zero: 'لم تُعلَّم أي غرفة',
          one: 'عُلِّمت غرفة واحدة كمقروءة',
          two: 'عُلِّمت غرفتان كمقروءتين',
          few: 'عُلِّمت # غرف كمقروءة',
          many: 'عُلِّمت # غرفة كمقروءة',
          other: 'عُلِّمت # غرفة كمقروءة',
        }),
    },

    catchUp: {
      title: 'غير المقروء',
      count: (messages, rooms) => {
        const where = plural(rooms, {
          zero: 'لا غرف',
          one: 'غرفة واحدة',
          two: 'غرفتين',
          few: '# غرف',
          many: '# غرفة',
          other: '# غرفة',
        });
        return `${unread(messages)} في ${where}`;
      },
      markRead: 'تعليم كمقروءة',
      markAllRead: 'تعليم الكل كمقروء',
      earlier: (count) =>
        plural(count, {
          zero: 'لا رسائل أسبق',
          one: 'رسالة واحدة أسبق',
          two: 'رسالتان أسبق',
          few: '# رسائل أسبق',
          many: '# رسالة أسبق',
          other: '# رسالة أسبق',
        }),
      doneTitle: 'قُرئ كل شيء',
      doneText: 'لا شيء بانتظارك. ما يُقال لاحقًا يظهر هنا.',
    },

    timeline: {
      log: (room) => `رسائل ${room}`,
      today: 'اليوم',
      yesterday: 'أمس',
      fresh: 'جديد',
      start: (room) => `هنا تبدأ ${room}`,
      startText: 'كل ما قيل هنا، منذ الكلمة الأولى.',
      emptyTitle: 'الكلمة الأولى لك',
      emptyText: 'لم يكتب أحد هنا بعد.',
      failed: 'تعذّر تحميل الرسائل',
      olderFailed: 'تعذّر تحميل الرسائل الأقدم.',
      olderLoading: 'جارٍ تحميل الرسائل الأقدم',
      newerFailed: 'تعذّر تحميل الرسائل الأحدث.',
      newerLoading: 'جارٍ تحميل الرسائل الأحدث',
      dayMenu: (day) => `${day}: الذهاب إلى يوم آخر`,
      goToDay: 'الذهاب إلى',
      newestMessage: 'أحدث رسالة',
      weekAgo: 'قبل أسبوع',
      monthAgo: 'قبل شهر',
      firstMessage: 'أول رسالة في الغرفة',
      pickDate: 'تاريخ معيّن…',
      date: 'التاريخ',
      goToDate: 'ذهاب',
      dateFailed: 'تعذّر العثور على رسائل ذلك اليوم. يمكن المحاولة من جديد عند الاتصال.',
      unknownMessage: 'لا توجد رسالة كهذه في هذه الغرفة.',
      unknownMessageText: 'هذه أحدث الرسائل.',
      jumpFailed: 'تعذّر تحميل تلك الرسالة.',
      jumpFailedText: 'ستُعاد المحاولة حين يمكن الوصول إلى الخادم.',
      jump: 'الانتقال إلى أحدث رسالة',
      newBelow: fresh,
      jumpUp: 'الانتقال إلى أول رسالة غير مقروءة',
      newAbove: unread,
      joined: (names) => `انضم إلى الغرفة: ${nameList(names)}`,
      left: (names) => `غادر الغرفة: ${nameList(names)}`,
      somebody: 'أحدهم',
      announce: (author, text) => `${author}: ${text}`,
      announceMany: fresh,
    },

    message: {
      you: 'أنت',
      queued: 'بانتظار الإرسال',
      sending: 'جارٍ الإرسال',
      failed: 'لم تُرسل.',
      retry: 'إعادة المحاولة',
      discard: 'حذف',
      discarded: 'حُذفت الرسالة',
      notChanged: 'تعذّر ذلك على هذا الجهاز. ما زالت الرسالة هنا.',
      actions: 'إجراءات الرسالة',
      more: 'إجراءات أخرى',
      copy: 'نسخ النص',
      copied: 'نُسخ النص',
      copyLink: 'نسخ الرابط',
      copyFailed: 'لم يسمح المتصفح بالنسخ.',
      markUnread: 'تعليم كغير مقروء من هنا',
      showMore: 'إظهار المزيد',
      showLess: 'إظهار أقل',
    },

    typing: (names) =>
      names.length > 3 ? 'عدة أشخاص يكتبون الآن…' : `${list(names)}: جارٍ الكتابة…`,

    composer: {
      label: 'رسالة',
      placeholder: (room) => `رسالة إلى ${room}`,
      send: 'إرسال الرسالة',
      left: (count) => `المتبقّي: ${characters(count)}`,
      over: (count) => `الزيادة عن الحد: ${characters(count)}.`,
      sendParts: (limit) => `الإرسال على أجزاء من ${number(limit)}`,
      hint: 'Shift + Enter لبدء سطر جديد',
      offline: 'تُرسل عند عودة الاتصال',
      noFiles: 'لا يمكن إرسال الملفات بعد، النص فقط.',
      completions: { person: 'الأشخاص', room: 'الغرف', emoji: 'الرموز التعبيرية' },
      suggestions: (count) =>
        plural(count, {
          zero: 'لا اقتراحات',
          one: 'اقتراح واحد',
          two: 'اقتراحان',
          few: '# اقتراحات',
          many: '# اقتراحًا',
          other: '# اقتراح',
        }),
      notSaved: 'تعذّر حفظ هذه الرسالة على جهازك. ما زالت هنا، ويمكن المحاولة من جديد.',
    },

    notices: {
      updateReady: 'إصدار جديد جاهز.',
      reload: 'إعادة التحميل',
      full: 'امتلأت مساحة التخزين في هذا المتصفح. قد يضيع ما لم يُرسل بعد عند إغلاق هذه الصفحة.',
      forgetful: 'لا يحفظ هذا المتصفح شيئًا لـ Parley. يضيع ما لم يُرسل بعد عند إغلاق هذه الصفحة.',
    },

    emoji: {
      title: 'الرموز التعبيرية',
      button: 'إدراج رمز تعبيري',
      search: 'البحث عن رمز تعبيري',
      groups: 'مجموعات الرموز التعبيرية',
      sections: {
        found: 'النتائج',
        frequent: 'كثيرة الاستخدام',
        smileys: 'الوجوه والمشاعر',
        people: 'الناس والجسم',
        nature: 'الحيوانات والطبيعة',
        food: 'الطعام والشراب',
        travel: 'السفر والأماكن',
        activities: 'الأنشطة',
        objects: 'الأشياء',
        symbols: 'العلامات',
        flags: 'الأعلام',
      },
      found: (count) =>
        plural(count, {
          zero: 'لا رموز',
          one: 'رمز واحد',
          two: 'رمزان',
          few: '# رموز',
          many: '# رمزًا',
          other: '# رمز',
        }),
      none: 'لا رمز بهذا الاسم.',
      failed: 'تعذّر تحميل الرموز التعبيرية.',
      tone: 'لون البشرة',
      tones: ['بلا لون', 'فاتح', 'فاتح قليلًا', 'متوسط', 'داكن قليلًا', 'داكن'],
    },

    connection: {
      connecting: 'جارٍ الاتصال…',
      offline: (time) => `انقطع الاتصال منذ ${time}`,
      offlineText: 'تُحفظ الرسائل المرسلة وتخرج عند عودة الاتصال.',
      retry: 'المحاولة الآن',
      back: 'عاد الاتصال',
      outdated: 'هذه الصفحة والخادم من إصدارين مختلفين.',
      outdatedText: 'للمتابعة يلزم إعادة التحميل. ما كُتب يبقى.',
      reload: 'إعادة التحميل',
    },
  };
};
