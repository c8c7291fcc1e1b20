import type { SpokenLanguage } from '../../protocol/languages.ts';

interface LetterText {
  subject: string;
  text: string;
}

/** What a letter is about: the community, who is written to, and the link. */
interface About {
  community: string;
  name: string;
  link: string;
}

type Texts = Record<'confirm' | 'reset', (about: About) => LetterText>;

/** What the server writes to people. The web client's sentences are in web/i18n. */
export const letterTexts: Record<SpokenLanguage, Texts> = {
  en: {
    confirm: ({ community, name, link }) => ({
      subject: `${community}: is this your address?`,
      text: `Hello ${name},\n\nopen this link to use this address for your account:\n\n${link}\n\nIt is good for a day. If you did not ask for it, do nothing.`,
    }),
    reset: ({ community, name, link }) => ({
      subject: `${community}: set another password`,
      text: `Hello ${name},\n\nopen this link to set another password:\n\n${link}\n\nIt is good for an hour, and works once. If you did not ask for it, do nothing: your password stays.`,
    }),
  },
  de: {
    confirm: ({ community, name, link }) => ({
      subject: `${community}: Ist das deine Adresse?`,
      text: `Hallo ${name},\n\nmit diesem Link nutzt du diese Adresse für dein Konto:\n\n${link}\n\nEr gilt einen Tag. Hast du nicht darum gebeten, brauchst du nichts zu tun.`,
    }),
    reset: ({ community, name, link }) => ({
      subject: `${community}: ein anderes Passwort setzen`,
      text: `Hallo ${name},\n\nmit diesem Link setzt du ein anderes Passwort:\n\n${link}\n\nEr gilt eine Stunde und nur einmal. Hast du nicht darum gebeten, brauchst du nichts zu tun: Dein Passwort bleibt.`,
    }),
  },
  es: {
    confirm: ({ community, name, link }) => ({
      subject: `${community}: ¿es esta tu dirección?`,
      text: `Hola, ${name}:\n\nabre este enlace para usar esta dirección en tu cuenta:\n\n${link}\n\nVale durante un día. Si no lo has pedido, no hagas nada.`,
    }),
    reset: ({ community, name, link }) => ({
      subject: `${community}: poner otra contraseña`,
      text: `Hola, ${name}:\n\nabre este enlace para poner otra contraseña:\n\n${link}\n\nVale durante una hora y una sola vez. Si no lo has pedido, no hagas nada: tu contraseña sigue igual.`,
    }),
  },
  fr: {
    confirm: ({ community, name, link }) => ({
      subject: `${community} : est-ce votre adresse ?`,
      text: `Bonjour ${name},\n\nouvrez ce lien pour utiliser cette adresse avec votre compte :\n\n${link}\n\nIl est valable un jour. Si vous ne l’avez pas demandé, ne faites rien.`,
    }),
    reset: ({ community, name, link }) => ({
      subject: `${community} : définir un autre mot de passe`,
      text: `Bonjour ${name},\n\nouvrez ce lien pour définir un autre mot de passe :\n\n${link}\n\nIl est valable une heure, et une seule fois. Si vous ne l’avez pas demandé, ne faites rien : votre mot de passe reste le même.`,
    }),
  },
  ja: {
    confirm: ({ community, name, link }) => ({
      subject: `${community}：メールアドレスの確認`,
      text: `${name}さん\n\nこのアドレスをアカウントで使うには、次のリンクを開いてください。\n\n${link}\n\nリンクは1日有効です。心当たりがなければ、何もしなくてかまいません。`,
    }),
    reset: ({ community, name, link }) => ({
      subject: `${community}：パスワードの再設定`,
      text: `${name}さん\n\n新しいパスワードを設定するには、次のリンクを開いてください。\n\n${link}\n\nリンクは1時間、1回だけ有効です。心当たりがなければ、何もしなくてかまいません。パスワードは変わりません。`,
    }),
  },
  zh: {
    confirm: ({ community, name, link }) => ({
      subject: `${community}：这是你的邮箱吗？`,
      text: `${name}，你好：\n\n打开下面的链接，把这个邮箱用于你的账户：\n\n${link}\n\n链接一天内有效。如果不是你要求的，不必理会。`,
    }),
    reset: ({ community, name, link }) => ({
      subject: `${community}：设置新密码`,
      text: `${name}，你好：\n\n打开下面的链接设置新密码：\n\n${link}\n\n链接一小时内有效，只能用一次。如果不是你要求的，不必理会，密码不会改变。`,
    }),
  },
  ar: {
    confirm: ({ community, name, link }) => ({
      subject: `${community}: هل هذا عنوانك؟`,
      text: `مرحبًا ${name}،\n\nافتح هذا الرابط لاستخدام هذا العنوان مع حسابك:\n\n${link}\n\nالرابط صالح ليوم واحد. إن لم تطلب ذلك فلا تفعل شيئًا.`,
    }),
    reset: ({ community, name, link }) => ({
      subject: `${community}: تعيين كلمة مرور أخرى`,
      text: `مرحبًا ${name}،\n\nافتح هذا الرابط لتعيين كلمة مرور أخرى:\n\n${link}\n\nالرابط صالح لساعة واحدة ولمرة واحدة. إن لم تطلب ذلك فلا تفعل شيئًا: تبقى كلمة مرورك كما هي.`,
    }),
  },
};
