/** Where somebody was reading when they left a room: a message, and how far below the top (pixels). */
interface PlaceLeft {
  readonly seq: number;
  readonly from: number;
}

/** For this visit: after a reload everybody begins with what is newest. */
const places = new Map<string, PlaceLeft>();

export function placeLeft(roomId: string): PlaceLeft | undefined {
  return places.get(roomId);
}

/** @param place null for the newest messages, where a room opens anyway */
export function leavePlace(roomId: string, place: PlaceLeft | null): void {
  if (place) places.set(roomId, place);
  else places.delete(roomId);
}
