import type { RoomView } from '../../../client/views.ts';
import type { RoomListing } from '../../../protocol/commands.ts';
import type { Person } from '../../../protocol/entities.ts';
import type { ActionId } from '../../actions.ts';

/** Somewhere the switcher can take one. */
export type SwitcherEntry = {
  /** Unique among all entries. */
  readonly key: string;
  /** What is searched, and shown. */
  readonly name: string;
} & (
  | { readonly kind: 'room'; readonly room: RoomView }
  /** A public room that one is not in. */
  | { readonly kind: 'open-room'; readonly listing: RoomListing }
  | {
      readonly kind: 'person';
      readonly person: Person;
      /** Null where this device has not met them. */
      readonly whereabouts: Whereabouts | null;
    }
  | { readonly kind: 'action'; readonly id: ActionId }
  /** A room that is still to be made, under this name. */
  | { readonly kind: 'new-room' }
);

/** Where a person was met last. */
export interface Whereabouts {
  readonly room: RoomView;
  /** What they wrote there last; null when they are only known to be a member. */
  readonly said: { readonly seq: number /** Unix ms */; readonly at: number } | null;
}
