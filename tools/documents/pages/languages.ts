import type { SeenWord } from './tsv.ts';

/** Words that hardly occur in another of these languages, as English letters would show them (no accents needed). */
const marks: Readonly<Record<string, readonly string[]>> = {
  eng: 'the and of to for from with is are your this date name number total address pay tax balance account not'.split(
    ' ',
  ),
  deu: 'und der die das den dem für fur mit von vom zum zur auf ist nicht nach bei ein eine des im straße strasse str nr datum betrag name konto monat jahr gesamt geboren gültig gultig fahrzeug inhaber netto brutto'.split(
    ' ',
  ),
  fra: 'le la les des du de et en un une est sur pour par au aux avec nom prénom prenom prenoms né née ne date numéro numero montant total rue votre vos facture permis république republique nationalité nationalite'.split(
    ' ',
  ),
  spa: 'el la los las del de y en un una es por para con al nombre apellidos fecha número numero domicilio calle total empresa trabajador nacimiento salario periodo días dias importe líquido liquido'.split(
    ' ',
  ),
};

/**
 * Titles and labels that only papers in one of these languages carry, on cards that hold few other words. Those that cards of other
 * states repeat in translation are left out: every passport says NOM and DATE DE NAISSANCE.
 */
const titles: Readonly<Record<string, readonly string[]>> = {
  deu: (
    'bundesrepublik deutschland personalausweis führerschein fuhrerschein reisepass zulassungsbescheinigung fahrzeugschein ' +
    'österreich osterreich staatsangehörigkeit staatsangehorigkeit geburtstag geburtsdatum geburtsort aufenthaltstitel vornamen ' +
    'anschrift behörde behorde ausstellungsdatum kennzeichen augenfarbe erstzulassung'
  ).split(' '),
  fra: 'française francaise immatriculation préfecture prefecture conduire propriétaire proprietaire'.split(
    ' ',
  ),
  spa: (
    'españa espana mexicanos mexicana apellidos nacimiento expedición expedicion conducción conduccion pasaporte caducidad ' +
    'nacionalidad matriculación circulación domicilio credencial clave'
  ).split(' '),
};
const titleWorth = 2;

/**
 * Which Latin-script language a page that was read as English is in, by its commonest words.
 *
 * @returns tesseract's name of it; `eng` unless another stands out clearly
 */
export function latinLanguageOf(words: readonly SeenWord[]): string {
  const texts = words
    .filter(({ certainty }) => certainty > 0.4)
    .map(({ text }) => text.toLowerCase().replace(/[^\p{L}]/gu, ''))
    .filter((text) => text.length > 1);
  const parts = words
    .filter(({ certainty }) => certainty > 0.4)
    .flatMap(({ text }) => text.toLowerCase().split(/[^\p{L}]+/u));
  const score = (language: string) => {
    const known = new Set(marks[language]);
    const own = texts.filter((text) => known.has(text));
    const titled = new Set(parts.filter((text) => titles[language]?.includes(text)));
    return own.length * 0.5 + new Set(own).size + titleWorth * titled.size;
  };
  const ranked = Object.keys(marks)
    .map((language) => ({ language, score: score(language) }))
    .sort((a, b) => b.score - a.score);
  const english = ranked.find(({ language }) => language === 'eng')!.score;
  const best = ranked[0]!;
  return best.score >= 4.5 && best.score > 1.5 * english ? best.language : 'eng';
}

/** Chinese characters read with some certainty: noise gives a few, never a row of them. */
export const hanIn = (words: readonly SeenWord[]): number =>
  words
    .filter(({ certainty }) => certainty > 0.6)
    .reduce((sum, { text }) => sum + (text.match(/\p{Script=Han}/gu)?.length ?? 0), 0);
