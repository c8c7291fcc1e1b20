/** Forms of a sentence by number; `#` stands for the number. Each language has the ones it needs. */
export type PluralForms = Partial<Record<Intl.LDMLPluralRule, string>> & { other: string };

/** What a catalogue makes its sentences with. Everything follows the reader's locale. */
export interface Words {
  /** The form for a count, by the plural rules of the language (CLDR). */
  plural(count: number, forms: PluralForms): string;
  /** The same, for forms that hold people's own text: nothing in it is replaced. */
  choose(count: number, forms: PluralForms): string;
  number(value: number): string;
  /** "3.2 MB" */
  size(bytes: number): string;
  /** "Ada, Bo and Cy" */
  list(items: readonly string[]): string;
}

/** @param locale BCP 47, such as `en-GB` */
export function wordsFor(locale: string): Words {
  const rules = new Intl.PluralRules(locale);
  const numbers = new Intl.NumberFormat(locale);
  const lists = new Intl.ListFormat(locale, { type: 'conjunction' });
  const number = (value: number) => numbers.format(value);
  const choose = (count: number, forms: PluralForms) => forms[rules.select(count)] ?? forms.other;
  return {
    plural: (count, forms) => choose(count, forms).replaceAll('#', number(count)),
    choose,
    number,
    size: (bytes) => {
      const unit = bytes < 1e6 ? 'kilobyte' : 'megabyte';
      const value = bytes / (bytes < 1e6 ? 1e3 : 1e6);
      return new Intl.NumberFormat(locale, {
        style: 'unit',
        unit,
        maximumFractionDigits: value < 10 ? 1 : 0,
      }).format(value);
    },
    list: (items) => lists.format(items),
  };
}
