/**
 * What makes a button of a name in the message that the keyboard is at. The others are pressed by pointers alone,
 * and no `<button>`: text cannot be selected across one everywhere.
 */
export const personButton = { role: 'button', tabIndex: 0, 'aria-haspopup': 'dialog' } as const;
