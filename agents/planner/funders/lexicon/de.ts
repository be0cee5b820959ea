import type { FunderLexicon } from './lexicon.ts';

const name = "(?<funder>\\p{Lu}[\\p{L}\\d&.'’-]*(?: \\p{Lu}[\\p{L}\\d&.'’-]*){0,3})";

export const germanFunders: FunderLexicon = {
  rankings: {
    total_cost: /\bnach (?:den )?(?:gesamt)?kosten\b|\b(?:günstigste|billigste)[nsr]? zuerst\b/i,
    payment:
      /\bnach (?:der )?(?:monats)?rate\b|\b(?:wer|welche[rs]?)\b[^.?!]{0,30}(?:niedrigste|kleinste|geringste) (?:monats)?rate\b|\b(?:niedrigste|kleinste) (?:monats)?rate zuerst\b/i,
    speed:
      /^(?!.*\b(?:ich|wir)\b)(?:.|\n)*?(?:\b(?:zahl\w*|auszahl\w*|auszahlung|geld|antwort\w*|entscheid\w*)\b[^.?!]{0,20}\b(?:schnellste\w*|am schnellsten|schnell|zuerst)\b|\b(?:schnellste\w*|am schnellsten|schnell)\b[^.?!]{0,24}(?:zahl|auszahl|geld|antwort|entscheid)|\bnach (?:der )?(?:schnelligkeit|geschwindigkeit|auszahlungsdauer)\b)/i,
    certainty:
      /\b(?:wer|welche[rs]?|was|wo)\b[^.?!]{0,24}\b(?:am sichersten|sicherste[rsn]?|am zuverlässigsten|verlässlichste[rsn]?)(?!\p{L})|\bnach (?:der )?sicherheit\b|\b(?:der|die|das) sicherste(?!\p{L})/iu,
  },
  reserve:
    /\b(?:(?:verdien\w*|bleibt|bekomm\w*|behält)\b[^.?!]{0,14}\b(?:händler|autohaus|wir|uns|mir)|(?:händler|autohaus|wir|ihr|sie)\b[^.?!]{0,14}\b(?:verdien(?:t|en|st)|dabei|daran)|(?:unsere|meine|ihre|die) (?:provision|marge|vergütung|reserve)|einkaufszins\w*|händlervergütung)\b/iu,
  markup:
    /(?:aufschlag|marge|zinsaufschlag)\b[^.?!]{0,30}(?:begrenz|senk|deckel|höchstens|maximal|auf|kürz|reduzier|null|herunter)|(?:begrenz\w*|senk\w*|deckel\w*|reduzier\w*|kürz\w*|höchstens|maximal)\b[^.?!]{0,30}(?:aufschlag|zinsaufschlag)|\b(?:kein(?:en)?|ohne) (?:zins)?aufschlag\b/i,
  noMarkup: /\b(?:kein(?:en)?|ohne) (?:zins)?aufschlag\b|aufschlag (?:auf )?null\b/i,
  reasons: {
    competing_offer:
      /konkurrenz\w*|mitbewerber\w*|wettbewerb\w*|gegenangebot (?:von|einer)|andere bank|anderes angebot/i,
    monthly_budget:
      /\b(?:monatsbudget|budget (?:des|der|von)|ratenobergrenze|obergrenze (?:der|für die) rate|budgetgrenze)/i,
    promotion_for_all: /\b(?:aktion(?:en|swochen)?|sonderaktion|verkaufsaktion)\b/i,
    inventory_reduction: /\b(?:bestandsabbau|lagerabbau|standzeit\w*|lagerfahrzeug\w*|abverkauf)\b/i,
    employee_program: /mitarbeiter(?:programm|rabatt|kauf|angebot|konditionen)/i,
  },
  jacket:
    /\b(?:(?:sammeln|zusammentragen|einsammeln|beibringen|besorgen|einholen)\b[^.?!]{0,30}\b(?:bevor|vor(?: dem)?|einreich|absend)|(?:bevor|vor(?: dem)?)\b[^.?!]{0,40}\b(?:sammeln|zusammentragen|einsammeln|beibringen|besorgen|einholen)|bemängel\w*|beanstand\w*|zurück(?:schick|weis|geb|geh|send)\w*|(?:schick|geb|send|weis)\w*[^.?!]{0,24}\bzurück\b|(?:mappe|akte|unterlagen|papiere|kreditmappe|finanzierungsmappe)\b[^.?!]{0,14}\b(?:vollständig|komplett|in ordnung|fertig)|(?:prüf\w*|durchseh\w*)[^.?!]{0,14}\b(?:mappe|kreditmappe)|(?:fehlt|fehlen)[^.?!]{0,20}\b(?:mappe|akte)\b|bereit zur auszahlung|auszahlungsreif)/i,
  structure:
    /\b(?:welche struktur|andere struktur|(?:um|neu)strukturier\w*|wie (?:komm\w*|kriege?n?|bring\w*|schaff\w*)[^.?!]{0,24}(?:unter|auf|bei|zu) ?(?:€|\$)?\d|wie (?:müsste|muss|sollte|könnte)[^.?!]{0,24}(?:aufgebaut|gestaltet|strukturiert)|(?:bring\w*|drück\w*|krieg\w*)[^.?!]{0,20}(?:unter|auf) ?(?:€|\$)?\d|welche konditionen gehen)/i,
  otherCar:
    /\b(?:stattdessen|statt|ginge|geht (?:auch|stattdessen)|(?:könnte|kann|würde) (?:er|sie|ich|man|es)|wäre)\b/i,
  answerOf: new RegExp(
    `\\b(?:[Ww]arum (?:nicht|nimmt|hat|will|macht|sagt)?|[Ww]ieso (?:nicht|nimmt|hat|will)?|[Ww]eshalb (?:nicht|nimmt|hat)?|[Ww]ürde|[Nn]immt|[Ww]as (?:sagt|würde|ist mit)|[Mm]acht) ${name}(?=\\s*(?:[?.!,]|$|nicht|nein|das|es|sie|ihn|abge|das\\b|dazu|sagen|nehmen))`,
    'u',
  ),
  refinance: /\b(?:umschuld\w*|refinanzier\w*|umfinanzier\w*)/i,
};
