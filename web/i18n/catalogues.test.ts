import { describe, expect, test } from 'vitest';
import { type Language, languages } from './languages.ts';
import { catalogues, loadLaterSentences } from './load-language.ts';
import { type PluralForms, type Words, wordsFor } from './words.ts';

type Sentence = string | ((...values: never[]) => string);

/** Every sentence of a catalogue by its path, such as `settings.tabs.about`. */
function sentencesOf(catalogue: object, path = ''): Map<string, Sentence> {
  const all = new Map<string, Sentence>();
  for (const [key, value] of Object.entries(catalogue)) {
    const here = path === '' ? key : `${path}.${key}`;
    if (typeof value !== 'object' || value === null) all.set(here, value);
    else for (const [below, sentence] of sentencesOf(value, here)) all.set(below, sentence);
  }
  return all;
}

/** As the client's, but a sentence that lacks a plural form of its language, or has one too many, is refused. */
function strictWordsFor(language: Language): Words {
  const words = wordsFor(language);
  const categories = new Intl.PluralRules(language).resolvedOptions().pluralCategories;
  return {
    ...words,
    plural: (count: number, forms: PluralForms) => {
      expect(Object.keys(forms).sort()).toEqual([...categories].sort());
      for (const form of Object.values(forms)) expect(form).not.toBe('');
      return words.plural(count, forms);
    },
  };
}

/** What the parameters of sentences stand for, by their names in the English catalogue. */
const numbers = /^(?:count|members|messages|rooms|others|limit|place|of|bytes)$/;
const lists = /^names$/;
const counts = [0, 1, 2, 3, 11, 100, 1_000_000];

/** Every way in which a sentence is put together. */
function callsOf(english: Sentence): unknown[][] {
  if (typeof english === 'string') return [[]];
  const [, inside = ''] = /^\(?([^)=]*)\)? ?=>/.exec(english.toString()) ?? [];
  const names = inside.split(',').map((name) => name.trim());
  const isCounted = names.some((name) => numbers.test(name) || lists.test(name));
  return (isCounted ? counts : [1]).map((count) =>
    names.map((name) => {
      if (numbers.test(name)) return count;
      if (lists.test(name)) return people.slice(0, Math.min(Math.max(count, 1), people.length));
      return `«${name}»`;
    }),
  );
}

const people = ['Ada', 'Bo', 'Cy', 'Dee', 'Eli'];

function say(sentence: Sentence | undefined, values: unknown[]): string {
  return typeof sentence === 'function' ? sentence(...(values as never[])) : (sentence ?? '');
}

/** Marks and controls that reorder or hide what stands beside them, and what is not typeset. */
const unfit = /[\p{Cc}\p{Cf}]|\.\.\.| {2}|^\s|\s$/u;
const broken = /#|undefined|NaN|\[object/;

await loadLaterSentences();
const english = sentencesOf((await catalogues.en())(strictWordsFor('en')));

describe.each(Object.keys(languages) as Language[])('%s', async (language) => {
  const own = sentencesOf((await catalogues[language]())(strictWordsFor(language)));

  test('has every sentence and no other', () => {
    expect([...own.keys()].sort()).toEqual([...english.keys()].sort());
  });

  test('says each of them whole, with every plural of the language, and with all that belongs into it', () => {
    for (const [path, sentence] of english) {
      for (const values of callsOf(sentence)) {
        const said = say(own.get(path), values);
        const where = `${path}(${values.join(', ')}): ${said}`;
        expect(said, where).not.toBe('');
        expect(said, where).not.toMatch(broken);
        expect(said, where).not.toMatch(unfit);
        const inEnglish = say(sentence, values);
        for (const value of values.flat()) {
          if (typeof value !== 'string' || !inEnglish.includes(value)) continue;
          expect(said, where).toContain(value);
        }
      }
    }
  });
});

/** Names, and words that are the same in both languages. */
const sameEverywhere = /^(?:product|join\.scene\.\d\.name|navigation\.sheet\.actions\.app)$/;
const same: Record<Exclude<Language, 'en'>, RegExp> = {
  ar: /^$/,
  de: /^(?:handling\.report\.reasons\.spam|account\.roles\.(?:admin|bot)|availability\.label|community\.name|join\.placeholder|sidebar\.(?:online|offline)|settings\.(?:tabs\.bots|textSizes\.normal|version|server)|create\.name|details\.title|security\.(?:code|passkeys|passkeyName))$/,
  es: /^(?:handling\.report\.reasons\.spam|account\.roles\.bot|availability\.invisible|join\.placeholder|settings\.(?:tabs\.bots|textSizes\.normal))$/,
  fr: /^(?:handling\.report\.reasons\.spam|availability\.(?:invisible|suggestions|ends\.half-hour)|create\.public|roomSettings\.description|join\.placeholder|settings\.(?:tabs\.(?:bots|notifications)|version)|navigation\.(?:(?:begin|hints)\.actions|sheet\.messages\.title)|composer\.label|security\.code)$/,
  ja: /^$/,
  zh: /^$/,
};

test.each(Object.keys(same) as (keyof typeof same)[])(
  '%s leaves nothing in English',
  async (language) => {
    const own = sentencesOf((await catalogues[language]())(wordsFor(language)));
    const left = [...english]
      .filter(([path, sentence]) => typeof sentence === 'string' && sentence === own.get(path))
      .map(([path]) => path)
      .filter((path) => !sameEverywhere.test(path) && !same[language].test(path));
    expect(left).toEqual([]);
  },
);
