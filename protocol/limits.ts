/** Every bound of the wire in one place. "Characters" are Unicode code points. */
export const limits = {
  /** Longest message, after normalising and trimming. 8,000 emoji are 32 KB: well inside a frame. */
  messageCharacters: 8_000,
  /** Longest name of a person, after normalising. */
  nameCharacters: 40,
  /** Longest handle, after normalising. */
  handleCharacters: 30,
  /** Shortest and longest password, after NFKC (NIST SP 800-63B §5.1.1.2 asks for 8 and for 64 at least). */
  passwordCharactersLeast: 10,
  passwordCharacters: 200,
  /** Longest name of a passkey. */
  passkeyNameCharacters: 60,
  /** Most passkeys of one person. */
  passkeys: 20,
  communityNameCharacters: 60,
  /** Most people that one invitation with a number of uses may bring. */
  invitationUses: 1_000,
  /** Longest address of letters (RFC 5321 §4.5.3.1.3). */
  mailAddressCharacters: 254,
  /** Longest secret in a link, a session's or a device's: 256 bits in base64url are 43. */
  tokenCharacters: 100,
  /** Bots in use that one admin may have made, and tokens of each. */
  botsOfMaker: 20,
  tokensOfBot: 10,
  /** Longest name that somebody gives a token, to know it by. */
  tokenLabelCharacters: 40,
  /** Longest name of a room; its address (slug) is derived from it and is never longer. */
  roomNameCharacters: 40,
  topicCharacters: 250,
  statusCharacters: 80,
  /** Longest time after which a status, or not to be disturbed, ends by itself: a year. */
  statusMillis: 366 * 24 * 60 * 60 * 1000,
  /** Most people of whom one connection is told how it is with them; 400 ids are 16 KB. */
  watchedPeople: 400,
  descriptionCharacters: 1_000,
  /** Most rooms that whoever is new enters, beside the lobby. */
  defaultRooms: 20,
  /** Most people that one search answers. */
  foundPeople: 50,
  /** Longest words beside a report. */
  reportCharacters: 500,
  /** Most reports of one person that nobody has acted on yet. */
  openReports: 20,
  /** Most people whom one has blocked. */
  blocks: 1_000,
  /** Most people in a group, whoever made it among them. */
  groupPeople: 20,
  /** Most people whom one message mentions by name, and places in it that are looked at for that. */
  messageMentions: 50,
  /** Most unread messages that a membership names as mentioning its owner, */
  mentionsNamed: 100,
  /** and as deleted; of the others it gives the number. */
  removedNamed: 200,
  /** Largest frame or HTTP body taken from a client, in bytes. Files do not travel this way. */
  frameBytes: 64 * 1024,
  /** Largest picture that is taken, in bytes. */
  pictureBytes: 5 * 1024 * 1024,
  /** Largest payload of an application signal, in bytes of JSON or binary. */
  signalBytes: 16 * 1024,
  signalNameCharacters: 64,
  /** Most rows one page of history, members or rooms may ask for. */
  pageRows: 200,
  /** Rows in a page when the client does not say. */
  pageRowsDefault: 50,
  /** Most text of such a page of history, in UTF-16 units; a little more where a single row has it. */
  pageText: 128 * 1024,
  /** Most feeds one sync may name: 400 cursors of about 130 bytes stay inside a frame. */
  syncFeeds: 400,
  /** A feed that missed more changes than this is reset instead of replayed. */
  syncFeedChanges: 1_000,
  /** Most changes one sync answers; feeds cut off by it say `more`. */
  syncChanges: 4_000,
  /** Most text one sync answers, in UTF-16 units; a little more where a single row has it. */
  syncText: 512 * 1024,
} as const;
