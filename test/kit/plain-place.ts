/** What a membership says where nothing is special about it. */
export const plainPlace: {
  mentioned: number[];
  removed: number[];
  notify: 'all';
  favourite: boolean;
} = { mentioned: [], removed: [], notify: 'all', favourite: false };
