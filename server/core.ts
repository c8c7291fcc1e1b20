import { Challenges } from './access/challenges.ts';
import type { Letters } from './access/letters.ts';
import { OneTimeCodes } from './access/one-time-codes.ts';
import { OwnerKey } from './access/owner-key.ts';
import { Passkeys } from './access/passkeys.ts';
import { Passwords } from './access/passwords.ts';
import { RoomAccess } from './access/rooms.ts';
import { Sessions } from './access/sessions.ts';
import { Vault } from './access/vault.ts';
import { accountCreate } from './commands/account-create.ts';
import { auditList } from './commands/audit-list.ts';
import { botCreate } from './commands/bot-create.ts';
import { botList } from './commands/bot-list.ts';
import { communityFind } from './commands/community-find.ts';
import { communityUpdate } from './commands/community-update.ts';
import type { ConfirmNeeds } from './commands/confirm-identity.ts';
import { directOpen } from './commands/direct-open.ts';
import { feedSync } from './commands/feed-sync.ts';
import { groupCreate } from './commands/group-create.ts';
import { guestJoin } from './commands/guest-join.ts';
import { identityFind } from './commands/identity-find.ts';
import { identityUnlink } from './commands/identity-unlink.ts';
import { invitationCreate } from './commands/invitation-create.ts';
import { invitationFind } from './commands/invitation-find.ts';
import { invitationList } from './commands/invitation-list.ts';
import { invitationRevoke } from './commands/invitation-revoke.ts';
import { mailConfirm } from './commands/mail-confirm.ts';
import { mailFind } from './commands/mail-find.ts';
import { mailRemove } from './commands/mail-remove.ts';
import { mailSet } from './commands/mail-set.ts';
import { memberAdd } from './commands/member-add.ts';
import { memberAppoint } from './commands/member-appoint.ts';
import { memberFind } from './commands/member-find.ts';
import { memberList } from './commands/member-list.ts';
import { memberMute } from './commands/member-mute.ts';
import { memberRemove } from './commands/member-remove.ts';
import { memberUnmute } from './commands/member-unmute.ts';
import { messageDelete } from './commands/message-delete.ts';
import { messageList } from './commands/message-list.ts';
import { messageReport } from './commands/message-report.ts';
import { messageSeek } from './commands/message-seek.ts';
import { messageSend } from './commands/message-send.ts';
import { muteList } from './commands/mute-list.ts';
import type { AccountNeeds } from './commands/new-account.ts';
import { ownerClaim } from './commands/owner-claim.ts';
import { ownerTransfer } from './commands/owner-transfer.ts';
import { passkeyAdd } from './commands/passkey-add.ts';
import { passkeyBegin } from './commands/passkey-begin.ts';
import { passkeyChallenge } from './commands/passkey-challenge.ts';
import { passkeyRemove } from './commands/passkey-remove.ts';
import { passkeySignIn } from './commands/passkey-sign-in.ts';
import { passwordChange } from './commands/password-change.ts';
import { peopleList } from './commands/people-list.ts';
import { personBlock } from './commands/person-block.ts';
import { personDeactivate } from './commands/person-deactivate.ts';
import { personFind } from './commands/person-find.ts';
import { personReactivate } from './commands/person-reactivate.ts';
import { personSetRole } from './commands/person-set-role.ts';
import { personSignOut } from './commands/person-sign-out.ts';
import { personUnblock } from './commands/person-unblock.ts';
import { personUpdate } from './commands/person-update.ts';
import { recoveryMake } from './commands/recovery-make.ts';
import { recoveryUse } from './commands/recovery-use.ts';
import { reportList } from './commands/report-list.ts';
import { reportResolve } from './commands/report-resolve.ts';
import { resetCreate } from './commands/reset-create.ts';
import { resetRequest } from './commands/reset-request.ts';
import { resetUse } from './commands/reset-use.ts';
import { roomArchive } from './commands/room-archive.ts';
import { roomCreate } from './commands/room-create.ts';
import { roomFavourite } from './commands/room-favourite.ts';
import { roomFind } from './commands/room-find.ts';
import { roomHide } from './commands/room-hide.ts';
import { roomJoin } from './commands/room-join.ts';
import { roomLeave } from './commands/room-leave.ts';
import { roomList } from './commands/room-list.ts';
import { roomNotify } from './commands/room-notify.ts';
import { roomRead } from './commands/room-read.ts';
import { roomReadAll } from './commands/room-read-all.ts';
import { roomSetDefault } from './commands/room-set-default.ts';
import { roomUnarchive } from './commands/room-unarchive.ts';
import { roomUnread } from './commands/room-unread.ts';
import { roomUpdate } from './commands/room-update.ts';
import { securityFind } from './commands/security-find.ts';
import { sessionEnd } from './commands/session-end.ts';
import { sessionList } from './commands/session-list.ts';
import { sessionResume } from './commands/session-resume.ts';
import { sessionRevoke } from './commands/session-revoke.ts';
import { sessionSignIn } from './commands/session-sign-in.ts';
import { statusSet } from './commands/status-set.ts';
import { tokenCreate } from './commands/token-create.ts';
import { tokenRevoke } from './commands/token-revoke.ts';
import { totpBegin } from './commands/totp-begin.ts';
import { totpConfirm } from './commands/totp-confirm.ts';
import { totpEnd } from './commands/totp-end.ts';
import type { Config } from './config.ts';
import { Dispatcher, type Handlers } from './edge/dispatcher.ts';
import { GuessLimits } from './edge/guess-limits.ts';
import { RateLimits } from './edge/rate-limits.ts';
import { LocalRooms } from './fanout/local-rooms.ts';
import { relay } from './fanout/relay.ts';
import type { Log } from './log.ts';
import { Presence } from './signals/presence.ts';
import { presenceIdle } from './signals/presence-idle.ts';
import { presenceList } from './signals/presence-list.ts';
import { presenceWatch } from './signals/presence-watch.ts';
import { signalSend } from './signals/signal-send.ts';
import type { Timers } from './signals/timers.ts';
import { typingSet } from './signals/typing-set.ts';
import type { Store } from './store/store.ts';

export type CoreConfig = Pick<
  Config,
  | 'sessionMillis'
  | 'nameHoldMillis'
  | 'presenceGraceMillis'
  | 'presenceMergeMillis'
  | 'typingMillis'
  | 'rateLimits'
  | 'provider'
  | 'secret'
>;

export interface Core {
  dispatcher: Dispatcher;
  rateLimits: RateLimits;
  ownerKey: OwnerKey;
  sessions: Sessions;
  rooms: RoomAccess;
  localRooms: LocalRooms;
  /** What the ways in need that are no commands. */
  accounts: AccountNeeds & ConfirmNeeds;
}

/**
 * Everything between the edges and the store: who may do what, the commands, fan-out and signals.
 * It knows no transport, so that it runs in a test or a simulation as it runs in the server.
 *
 * @param isBusy whether to leave undone what nobody misses for long
 * @param letters null: none are sent
 */
export function createCore(
  config: CoreConfig,
  store: Store,
  log: Log,
  timers: Timers,
  isBusy: () => boolean = () => false,
  passwords = new Passwords(),
  letters: Letters | null = null,
): Core {
  const { now } = timers;
  const times = { now, sessionMillis: config.sessionMillis };
  const sessions = new Sessions(store, times);
  const rooms = new RoomAccess(store, now);
  const localRooms = new LocalRooms();
  const presence = new Presence(localRooms, {
    graceMillis: config.presenceGraceMillis,
    mergeMillis: config.presenceMergeMillis,
    timers,
  });
  store.onCommit((committed) => relay(localRooms, committed));

  const needs = { store, rooms, now };
  const ownerKey = new OwnerKey();
  const guesses = new GuessLimits(config.rateLimits.guesses, now);
  const { nameHoldMillis } = config;
  const passkeys = new Passkeys(store, new Challenges(store, now));
  const codes = new OneTimeCodes(store, new Vault(store, config.secret), now);
  const accounts = { ...times, store, nameHoldMillis, passwords, passkeys, guesses, codes };
  const issuer = config.provider?.issuer.href ?? null;
  const handlers: Handlers = {
    'guest:join': guestJoin(accounts),
    'owner:claim': ownerClaim({ ...accounts, ownerKey }),
    'account:create': accountCreate(accounts),
    'session:sign-in': sessionSignIn(accounts),
    'password:change': passwordChange(accounts),
    'recovery:make': recoveryMake(accounts),
    'recovery:use': recoveryUse(accounts),
    'reset:create': resetCreate(needs),
    'reset:use': resetUse(accounts),
    'security:find': securityFind(needs),
    'totp:begin': totpBegin(accounts),
    'totp:confirm': totpConfirm(accounts),
    'totp:end': totpEnd(accounts),
    'passkey:begin': passkeyBegin(accounts),
    'passkey:add': passkeyAdd(accounts),
    'passkey:remove': passkeyRemove(accounts),
    'passkey:challenge': passkeyChallenge(accounts),
    'passkey:sign-in': passkeySignIn(accounts),
    'session:list': sessionList(needs),
    'session:revoke': sessionRevoke(needs),
    'person:update': personUpdate(accounts),
    'identity:find': identityFind({ ...needs, issuer }),
    'identity:unlink': identityUnlink({ ...accounts, issuer }),
    'mail:find': mailFind(needs),
    'mail:set': mailSet({ ...accounts, letters }),
    'mail:confirm': mailConfirm(needs),
    'mail:remove': mailRemove(accounts),
    'reset:request': resetRequest({ ...needs, letters }),
    'community:find': communityFind({
      store,
      signInWith: config.provider?.label ?? null,
      sendsMail: letters !== null,
    }),
    'community:update': communityUpdate(needs),
    'invitation:create': invitationCreate(needs),
    'invitation:list': invitationList(needs),
    'invitation:revoke': invitationRevoke(needs),
    'invitation:find': invitationFind(needs),
    'session:resume': sessionResume({ sessions }),
    'session:end': sessionEnd(needs),
    'feed:sync': feedSync(needs),
    'room:create': roomCreate(needs),
    'room:list': roomList(needs),
    'room:find': roomFind(needs),
    'room:join': roomJoin(needs),
    'room:leave': roomLeave(needs),
    'room:read': roomRead(needs),
    'room:unread': roomUnread(needs),
    'room:read-all': roomReadAll(needs),
    'room:notify': roomNotify(needs),
    'room:favourite': roomFavourite(needs),
    'member:list': memberList(needs),
    'member:find': memberFind(needs),
    'member:add': memberAdd(needs),
    'member:remove': memberRemove(needs),
    'person:sign-out': personSignOut(needs),
    'owner:transfer': ownerTransfer({ ...accounts, guesses }),
    'people:list': peopleList(needs),
    'bot:create': botCreate({ ...needs, nameHoldMillis }),
    'bot:list': botList(needs),
    'token:create': tokenCreate(needs),
    'token:revoke': tokenRevoke(needs),
    'audit:list': auditList(needs),
    'direct:open': directOpen(needs),
    'group:create': groupCreate(needs),
    'room:update': roomUpdate(needs),
    'room:set-default': roomSetDefault(needs),
    'room:hide': roomHide(needs),
    'room:archive': roomArchive(needs),
    'room:unarchive': roomUnarchive(needs),
    'member:appoint': memberAppoint(needs),
    'person:find': personFind(needs),
    'member:mute': memberMute(needs),
    'member:unmute': memberUnmute(needs),
    'mute:list': muteList(needs),
    'message:report': messageReport(needs),
    'report:list': reportList(needs),
    'report:resolve': reportResolve(needs),
    'person:block': personBlock(needs),
    'person:unblock': personUnblock(needs),
    'person:set-role': personSetRole(needs),
    'person:deactivate': personDeactivate(needs),
    'person:reactivate': personReactivate(needs),
    'message:send': messageSend({
      ...needs,
      present: (roomId) => presence.idsIn(roomId),
    }),
    'message:delete': messageDelete(needs),
    'message:list': messageList(needs),
    'message:seek': messageSeek(needs),
    'presence:list': presenceList({ rooms, presence }),
    'presence:watch': presenceWatch({ rooms, localRooms, presence }),
    'presence:idle': presenceIdle({ localRooms, presence }),
    'status:set': statusSet(needs),
    'typing:set': typingSet({
      rooms,
      localRooms,
      presence,
      isBusy,
      typingMillis: config.typingMillis,
      now,
    }),
    'signal:send': signalSend({ rooms, localRooms }),
  };
  const rateLimits = new RateLimits(config.rateLimits, now);
  const dispatcher = new Dispatcher(handlers, rateLimits, (command, error) =>
    log.error({ err: error, command }, 'command failed'),
  );
  return { dispatcher, rateLimits, ownerKey, sessions, rooms, localRooms, accounts };
}
