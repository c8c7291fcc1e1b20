import type { ReactNode } from 'react';
import type { PendingMessage } from '../../../client/views.ts';
import type { Message } from '../../../protocol/entities.ts';
import { strings } from '../../i18n/strings.ts';
import {
  BellOffIcon,
  CopyIcon,
  EyeOffIcon,
  FlagIcon,
  LinkIcon,
  PencilIcon,
  RefreshIcon,
  TrashIcon,
  UnreadIcon,
} from '../../ui/icons.tsx';
import type { MenuAction } from '../../ui/menu-entry.ts';
import { isPending } from './items.ts';
import { messageKey } from './message-keys.ts';

/** What can be done with a message by whoever may read it. */
export interface ReaderDeeds {
  copyText(message: Message | PendingMessage): void;
  copyLink(message: Message): void;
  /** Shows it to those who may act on it. */
  report(message: Message): void;
  /** Whether its author could be written to by themselves, elsewhere than here. */
  mayWriteTo(message: Message): boolean;
  writeTo(message: Message): void;
  /** Null for one's own. */
  isBlocked(message: Message): boolean | null;
  setBlocked(message: Message, isBlocked: boolean): void;
  nameOf(message: Message): string;
}

/** What can be done with a message by who is in its room. */
export interface MessageDeeds extends ReaderDeeds {
  markUnread(message: Message): void;
  mayDelete(message: Message): boolean;
  /** Asks first: nothing brings it back. */
  delete(message: Message): void;
  /** Whether one may mute or remove its author here. */
  mayManage(message: Message): boolean;
  manage(message: Message): void;
  retry(pending: PendingMessage): void;
  discard(pending: PendingMessage): void;
}

export interface MessageAction extends MenuAction {
  /** Among the few that stand in the bar over a message. */
  readonly inBar: boolean;
}

/**
 * Everything that can be done with one message: the bar over it, its menu and its keys all read this
 * list. A `shortcut` is a single key, pressed while the message has the focus.
 */
export function messageActions(
  message: Message | PendingMessage,
  does: MessageDeeds | ReaderDeeds,
): MessageAction[] {
  const words = strings.message;
  const inRoom = 'markUnread' in does ? does : null;
  const copy: MessageAction = {
    kind: 'action',
    id: 'copy',
    label: words.copy,
    icon: <CopyIcon />,
    shortcut: messageKey.copy,
    inBar: true,
    onAction: () => does.copyText(message),
  };
  if (isPending(message)) {
    if (inRoom === null || message.state !== 'failed') return [copy];
    return [
      {
        kind: 'action',
        id: 'retry',
        label: words.retry,
        icon: <RefreshIcon />,
        shortcut: messageKey.retry,
        inBar: true,
        onAction: () => inRoom.retry(message),
      },
      copy,
      {
        kind: 'action',
        id: 'discard',
        label: words.discard,
        icon: <TrashIcon />,
        shortcut: messageKey.discard,
        danger: true,
        inBar: false,
        onAction: () => inRoom.discard(message),
      },
    ];
  }
  const isDeleted = message.deletedAt !== undefined;
  const actions: MessageAction[] = isDeleted ? [] : [copy];
  actions.push({
    kind: 'action',
    id: 'copy-link',
    label: words.copyLink,
    icon: <LinkIcon />,
    shortcut: messageKey.copyLink,
    inBar: true,
    onAction: () => does.copyLink(message),
  });
  if (inRoom) {
    actions.push({
      kind: 'action',
      id: 'mark-unread',
      label: words.markUnread,
      icon: <UnreadIcon />,
      shortcut: messageKey.markUnread,
      inBar: false,
      onAction: () => inRoom.markUnread(message),
    });
  }
  if (!isDeleted && inRoom?.mayDelete(message)) {
    actions.push({
      kind: 'action',
      id: 'delete',
      label: words.delete,
      icon: <TrashIcon />,
      shortcut: messageKey.delete,
      danger: true,
      inBar: false,
      onAction: () => inRoom.delete(message),
    });
  }
  const isBlocked = does.isBlocked(message);
  if (isBlocked !== null) actions.push(...aboutOthers(message, does, isBlocked));
  return actions;
}

/** What can be done about somebody else's message, and about them. */
function aboutOthers(
  message: Message,
  does: MessageDeeds | ReaderDeeds,
  isBlocked: boolean,
): MessageAction[] {
  const words = strings.moderation;
  const name = does.nameOf(message);
  const actions: MessageAction[] = [];
  const add = (id: string, label: string, icon: ReactNode, onAction: () => void) =>
    actions.push({ kind: 'action', id, label, icon, inBar: false, onAction });
  if (does.mayWriteTo(message)) {
    add('write', strings.direct.messageTo(name), <PencilIcon />, () => does.writeTo(message));
  }
  if (message.deletedAt === undefined) {
    add('report', words.report, <FlagIcon />, () => does.report(message));
  }
  add('block', (isBlocked ? words.unblock : words.block)(name), <EyeOffIcon />, () =>
    does.setBlocked(message, !isBlocked),
  );
  if ('mayManage' in does && does.mayManage(message)) {
    add('manage', words.manage(name), <BellOffIcon />, () => does.manage(message));
  }
  return actions;
}

/** The action of a key that was pressed without others, if there is one. */
export function actionOfKey(
  actions: readonly MessageAction[],
  key: string,
): MessageAction | undefined {
  return actions.find(({ shortcut }) => shortcut?.toLowerCase() === key.toLowerCase());
}
