import { expect, test } from 'vitest';
import { negotiate } from './languages.ts';

test('the choice wins, in the reader’s own variant of it', () => {
  expect(negotiate('de', ['en-US', 'de-AT'])).toEqual({ language: 'de', locale: 'de-AT' });
  expect(negotiate('fr', ['en-US'])).toEqual({ language: 'fr', locale: 'fr' });
  expect(negotiate('en', ['ja'])).toEqual({ language: 'en', locale: 'en-GB' });
});

test('without a choice the best language of the browser that there is', () => {
  expect(negotiate(null, ['pt-BR', 'es-MX', 'en-US'])).toEqual({
    language: 'es',
    locale: 'es-MX',
  });
  expect(negotiate(null, ['AR-eg'])).toEqual({ language: 'ar', locale: 'AR-eg' });
  expect(negotiate(null, ['zh-Hans-CN', 'en'])).toEqual({ language: 'zh', locale: 'zh-Hans-CN' });
  expect(negotiate(null, ['pt', 'nb'])).toEqual({ language: 'en', locale: 'en-GB' });
  expect(negotiate(null, [])).toEqual({ language: 'en', locale: 'en-GB' });
});
