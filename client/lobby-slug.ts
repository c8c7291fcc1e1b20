/** Of the room in which everybody is. */
export const lobbySlug = 'lobby';
