export interface Variant {
  width: number;
  height: number;
  theme: 'light' | 'dark';
  /** A choice of web/adapters/preferences.ts. */
  language: 'en' | 'ar';
  contrast?: 'system' | 'more';
  textSize?: 'normal' | 'huge';
  isPhone: boolean;
}

const desk = { width: 1440, height: 900, isPhone: false };
const tablet = { width: 1024, height: 768, isPhone: false };
const phone = { width: 390, height: 844, isPhone: true };
const light = { theme: 'light', language: 'en' } as const;
const dark = { theme: 'dark', language: 'en' } as const;
const rtl = { theme: 'light', language: 'ar' } as const;

/** What a picture's name ends in, and how it is taken. */
export const variants = {
  '1440-light': { ...desk, ...light },
  '1440-dark': { ...desk, ...dark },
  '1440-rtl': { ...desk, ...rtl },
  '1024-light': { ...tablet, ...light },
  '1024-dark': { ...tablet, ...dark },
  '1024-rtl': { ...tablet, ...rtl },
  '390-light': { ...phone, ...light },
  '390-dark': { ...phone, ...dark },
  '390-rtl': { ...phone, ...rtl },
} as const satisfies Record<string, Variant>;

export type VariantName = keyof typeof variants;

export const allVariants = Object.keys(variants) as VariantName[];
