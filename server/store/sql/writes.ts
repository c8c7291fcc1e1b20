import type { WriteName, Writes } from '../store.ts';
import type { Steps } from './steps.ts';
import type { Transaction } from './transaction.ts';
import { addAccount } from './writes/add-account.ts';
import { addGroup } from './writes/add-group.ts';
import { addGuest } from './writes/add-guest.ts';
import { addMember } from './writes/add-member.ts';
import { addMessage } from './writes/add-message.ts';
import { addRoom } from './writes/add-room.ts';
import { appointMember } from './writes/appoint-member.ts';
import { blockPerson } from './writes/block-person.ts';
import { addBot, addBotToken, endBotToken } from './writes/bots.ts';
import { archiveRoom, editRoom, setDefaultRoom } from './writes/change-room.ts';
import { setCommunityPicture } from './writes/community-picture.ts';
import { deleteMessage } from './writes/delete-message.ts';
import { hideRoom } from './writes/hide-room.ts';
import { linkIdentity, signInByIdentity, unlinkIdentity } from './writes/identities.ts';
import { addInvitation, revokeInvitation } from './writes/invitations.ts';
import {
  addMailedResetLink,
  beginMailAddress,
  confirmMailAddress,
  removeMailAddress,
} from './writes/mail.ts';
import {
  deactivatePerson,
  reactivatePerson,
  setPersonRole,
  signOutPerson,
} from './writes/manage-people.ts';
import {
  moveReadPosition,
  moveReadPositionBack,
  moveReadPositions,
} from './writes/move-read-position.ts';
import { muteMember } from './writes/mute-member.ts';
import { openDirect } from './writes/open-direct.ts';
import { addPasskey, removePasskey, signInByPasskey, usePasskey } from './writes/passkeys.ts';
import { changePassword, signIn } from './writes/passwords.ts';
import { preferRoom } from './writes/prefer-room.ts';
import { probe } from './writes/probe.ts';
import { addResetLink, recover, setRecoveryCodes } from './writes/recovery.ts';
import { removeMember } from './writes/remove-member.ts';
import { addReport, resolveReport } from './writes/reports.ts';
import { endSession, noteSeen } from './writes/sessions.ts';
import { setAvailability } from './writes/set-availability.ts';
import { sweep } from './writes/sweep.ts';
import { beginTotp, confirmTotp, endTotp } from './writes/totp.ts';
import { transferOwnership } from './writes/transfer-ownership.ts';
import { updateCommunity } from './writes/update-community.ts';
import { updatePerson } from './writes/update-person.ts';

/** Every write operation, by the name under which the store's interface knows it. */
export const writes: {
  [K in WriteName]: (tx: Transaction, input: Writes[K]['input']) => Steps<Writes[K]['result']>;
} = {
  addGuest,
  addAccount,
  signIn,
  signInByIdentity,
  linkIdentity,
  unlinkIdentity,
  beginMailAddress,
  confirmMailAddress,
  removeMailAddress,
  addMailedResetLink,
  updatePerson,
  changePassword,
  setRecoveryCodes,
  addResetLink,
  recover,
  beginTotp,
  confirmTotp,
  endTotp,
  addPasskey,
  removePasskey,
  usePasskey,
  signInByPasskey,
  endSession,
  updateCommunity,
  setCommunityPicture,
  addInvitation,
  revokeInvitation,
  noteSeen,
  addRoom,
  addGroup,
  openDirect,
  editRoom,
  archiveRoom,
  setDefaultRoom,
  hideRoom,
  addMember,
  removeMember,
  appointMember,
  muteMember,
  blockPerson,
  addReport,
  resolveReport,
  addMessage,
  deleteMessage,
  moveReadPosition,
  moveReadPositionBack,
  moveReadPositions,
  preferRoom,
  setPersonRole,
  deactivatePerson,
  reactivatePerson,
  signOutPerson,
  transferOwnership,
  addBot,
  addBotToken,
  endBotToken,
  setAvailability,
  probe,
  sweep,
};
