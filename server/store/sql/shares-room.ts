import { lobbySlug } from '../../domain/permissions.ts';

const inOneRoom = (person: string) => `
  member as theirs join member as mine on mine.room_id = theirs.room_id
    and mine.person_id = ? and mine.left_at is null
  where theirs.person_id = ${person} and theirs.left_at is null`;

/**
 * Whether somebody is in a room together with whom two values, both the same id, name. All but bots are
 * in the lobby: looked at first, it spares comparing the rooms of two who are in hundreds.
 *
 * @param person the column of their id
 */
export const sharesRoom = (person: string) => `(
  exists (select 1 from ${inOneRoom(person)}
    and theirs.room_id = (select id from room where slug = '${lobbySlug}'))
  or exists (select 1 from ${inOneRoom(person)}))`;
