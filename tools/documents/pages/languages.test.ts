import { describe, expect, it } from 'vitest';
import { latinLanguageOf } from './languages.ts';

const seen = (text: string) =>
  text
    .split(' ')
    .map((word, i) => ({ text: word, x: 40 * i, y: 0, width: 36, height: 10, certainty: 0.9, row: '1' }));

describe("a card's language", () => {
  it.each([
    ['deu', 'BUNDESREPUBLIK DEUTSCHLAND PERSONALAUSWEIS Name/Surname/Nom MARLOWE'],
    ['deu', 'FUHRERSCHEIN BUNDESREPUBLIK DEUTSCHLAND 1. Marlowe 2. Dana'],
    ['spa', 'ESTADOS UNIDOS MEXICANOS Apellidos/Surname MARLOWE Nacionalidad/Nationality'],
    ['fra', "REPUBLIQUE FRANCAISE CERTIFICAT D'IMMATRICULATION MARLOWE"],
    ['eng', 'UNITED KINGDOM Surname/Nom MARLOWE Given names/Prénoms DANA Nationality/Nationalité'],
  ])('is %s by its title and labels', (language, text) => {
    expect(latinLanguageOf(seen(text))).toBe(language);
  });
});
