import { deskWords } from '../desk/words.ts';
import { germanFunderWords } from '../funders/say/de.ts';
import { rateName } from '../markets/rate-name.ts';
import { marketWords } from '../markets/say.ts';
import { noticeSay } from '../notices/say.ts';
import { pressureWords } from '../pressure/say.ts';
import { germanRepaymentWords } from '../repayment/say/de.ts';
import { rightsSay } from '../rights/say.ts';
import { riskGerman } from '../risk/say/de.ts';
import { staffSay } from '../staff/say.ts';
import type { OfferLine, Words } from './words.ts';

const offerPerson = 'Soll ich einen Menschen darum bitten?';

const part = (text: string | undefined, before: string, after = '') =>
  text ? `${before}${text}${after}` : '';

export const germanWords: Words = {
  desk: deskWords['de-DE'],
  repayment: germanRepaymentWords,
  risk: riskGerman,
  pressure: pressureWords['de-DE'],
  notices: noticeSay['de-DE'],
  rights: rightsSay['de-DE'],
  staff: staffSay['de-DE'],
  funders: germanFunderWords,
  markets: marketWords['de-DE'],
  and: (items) =>
    items.length < 2 ? (items[0] ?? '') : `${items.slice(0, -1).join(', ')} und ${items.at(-1)}`,
  list: (items) => items.join('; '),
  facts: {
    'vehicle.label': { customer: 'welches Auto Sie möchten', dealer: 'um welches Auto es geht' },
    'vehicle.price': { customer: 'den Preis des Autos', dealer: 'den Verkaufspreis' },
    'income.gross': {
      customer: 'Ihr Bruttoeinkommen mit Zahlungsrhythmus',
      dealer: 'das Bruttoeinkommen mit Zahlungsrhythmus',
    },
    'terms.downPayment': { customer: 'Ihre Anzahlung', dealer: 'die Anzahlung' },
    'terms.termMonths': { customer: 'die gewünschte Laufzeit in Monaten', dealer: 'die Laufzeit in Monaten' },
    'employment.months': {
      customer: 'wie lange Sie beim jetzigen Arbeitgeber sind',
      dealer: 'die Zeit beim Arbeitgeber',
    },
    'residence.months': { customer: 'wie lange Sie an Ihrer Adresse wohnen', dealer: 'die Wohndauer' },
    'residence.housingPayment': { customer: 'Ihre Miete oder Hausrate', dealer: 'die Wohnkosten' },
    'obligations.monthlyDebt': {
      customer: 'was Sie monatlich für andere Schulden zahlen (auch wenn es keine gibt)',
      dealer: 'andere monatliche Raten (auch wenn es keine gibt)',
    },
    'vehicle.bookValue': {
      customer: 'ein Auto aus unserem Bestand, damit sein Listenwert bekannt ist',
      dealer: 'eine Bestandsnummer für den Listenwert',
    },
    'vehicle.odometerMiles': { customer: 'die Laufleistung des Autos', dealer: 'die Laufleistung' },
    'vehicle.year': { customer: 'das Modelljahr', dealer: 'das Modelljahr' },
    'loan.amount': {
      customer: 'die Kreditsumme (oder Preis und Anzahlung)',
      dealer: 'die Kreditsumme (oder Preis und Anzahlung)',
    },
    'loan.payment': { customer: 'was Sie im Monat zahlen möchten', dealer: 'die gewünschte Monatsrate' },
    'loan.payoffDay': { customer: 'den Tag, an dem Sie ablösen möchten', dealer: 'den Tag der Ablösung' },
    'loan.extraWhen': {
      customer: 'ob der Mehrbetrag jeden Monat oder einmal kommt und ab welchem Monat',
      dealer: 'ob der Mehrbetrag jeden Monat oder einmal kommt und ab welchem Monat',
    },
    'loan.extraDay': { customer: 'den Monat der Sonderzahlung', dealer: 'den Monat der Sonderzahlung' },
    'loan.refinanceDay': {
      customer: 'wann umgeschuldet werden soll',
      dealer: 'wann umgeschuldet werden soll',
    },
    'loan.refinanceRate': {
      customer: 'den Zinssatz des neuen Kredits',
      dealer: 'den Zinssatz des neuen Kredits',
    },
    'loan.yearlyRates': {
      customer: 'jeden Zinssatz als Jahreszins',
      dealer: 'jeden Zinssatz als Jahreszins',
    },
    'loan.balance': {
      customer: 'was auf dem bestehenden Kredit noch offen ist',
      dealer: 'was auf dem bestehenden Kredit noch offen ist',
    },
    'loan.rateOrPayment': {
      customer: 'seinen Zinssatz oder die Monatsrate, die Sie dafür zahlen',
      dealer: 'seinen Zinssatz oder seine Monatsrate',
    },
    'loan.monthsLeft': {
      customer: 'wie viele Monate er noch läuft',
      dealer: 'wie viele Monate er noch läuft',
    },
    'loan.refinanceTerm': {
      customer: 'die Laufzeit des neuen Kredits in Monaten',
      dealer: 'die Laufzeit des neuen Kredits in Monaten',
    },
  },
  ask: (items, dealer) => (dealer ? `Noch nötig: ${items}.` : `Bitte nennen Sie mir noch ${items}.`),
  askPapersToo: 'Eine Nachricht genügt, und Unterlagen wie eine Gehaltsabrechnung können Sie auch anhängen.',
  nothingMissing: 'Für eine Antwort fehlt nichts mehr.',
  recorded: 'Das ist notiert.',
  greet: (dealer) =>
    dealer
      ? 'Guten Tag. Nennen Sie Käufer und Auto oder hängen Sie die Unterlagen an; ich prüfe sie, bewerte das Geschäft und suche Finanzierer.'
      : 'Guten Tag! Ich rechne aus, was ein Auto im Monat kostet, sehe nach, welche Finanzierer passen, und bereite den Antrag vor. Um welches Auto geht es?',
  help: () =>
    'Ich bin ein automatischer Assistent, kein Mensch. Ich rechne Monatsraten, Sonderzahlungen und Ablösesummen, finde Autos im Bestand, lese Unterlagen, suche passende Finanzierer und bereite einen Antrag vor. Einen Menschen können Sie jederzeit verlangen.',
  thanks: 'Gern geschehen. Kann ich noch etwas für Sie tun?',
  goodbye: 'Auf Wiedersehen und vielen Dank. Alles bisher Besprochene ist gespeichert.',
  offTopic: () =>
    'Ich helfe bei der Autofinanzierung: Monatsrate, was Sie sich leisten können, Sonderzahlungen und Ablösung, Autos im Bestand, passende Finanzierer. Was möchten Sie wissen?',
  refuse:
    'Das kann ich nicht tun: Entscheidungen treffen das System und Menschen, und die Daten anderer bleiben vertraulich. Bei Ihrem eigenen Geschäft helfe ich gern.',
  waiting: 'Ihr Anliegen liegt bei einem Menschen, der Ihnen hier antwortet. Bis dahin wird nichts gesendet.',
  stopped: 'In Ordnung, es passiert nichts. Sagen Sie mir, was Sie ändern möchten.',
  nothingYet: 'Es gibt noch nichts zu senden: Zuerst müssen Finanzierer gefunden werden.',
  alreadySent: 'Dieser Antrag ist schon gesendet. Ein Mensch kann nachfassen, wenn Sie es wünschen.',
  firstCar:
    'Welches Auto möchten Sie? Nennen Sie eines, oder fragen Sie nach dem Bestand. Danach brauche ich Einkommen, Miete oder Hausrate, andere Schulden, wie lange Sie beim Arbeitgeber und an Ihrer Adresse sind, Laufzeit und Anzahlung; Unterlagen wie eine Gehaltsabrechnung können Sie stattdessen anhängen.',
  noSuchDeal: 'Dieses Geschäft finde ich hier nicht. Nennen Sie Auto und Käufer, dann fangen wir damit an.',
  tryOnly:
    'Ausprobieren kann ich eine andere Laufzeit oder Anzahlung. Alles andere zählt so, wie es ist; sagen Sie mir, wenn sich etwas geändert hat.',
  early:
    'Ob und wie ein Vertrag vorzeitig abgelöst werden kann, steht im Vertrag des Finanzierers, den ich nicht habe. Nennen Sie einen Tag, dann rechne ich aus, was es bei pünktlichen Raten kosten würde, oder einen Betrag, den Sie mehr zahlen würden.',
  scoreStays:
    'Der früher eingetragene Score bleibt an diesem Geschäft. Ein Mensch kann ihn entfernen, oder Sie beginnen ein neues Geschäft ohne Score.',
  handedOver: (answerBy) =>
    `Ich habe das an einen Menschen weitergegeben, der Ihnen hier${part(answerBy, ' bis ')} antwortet. Bis dahin wird nichts gesendet.`,
  hardshipCare: 'Das tut mir leid; danke, dass Sie es früh sagen.',
  complaintCare: 'Das tut mir leid. Damit sollte sich ein Mensch befassen.',
  vehicles: (total) => (total ? `Passende Autos im Bestand: ${total}.` : 'Diese Autos sind im Bestand:'),
  vehicleLine: (label, price, miles) => `- ${label}${part(price, ', ')}${part(miles, ', ', ' Meilen')}`,
  noVehicles:
    'Ein solches Auto habe ich im Bestand nicht gefunden. Versuchen Sie eine andere Marke, ein anderes Modell oder einen anderen Preis.',
  whichVehicle: 'Welches davon meinen Sie?',
  vehicleNotFound:
    'Dieses Auto ist nicht in unserem Bestand, darum habe ich es nicht eingetragen. Nennen Sie mir ein anderes.',
  vehicleOnDeal: (label, price) => `Eingetragen ist der ${label}${part(price, ' zu ')}.`,
  askForQuote:
    'Für eine Monatsrate brauche ich den Preis oder die Kreditsumme, die Laufzeit in Monaten und Ihre Anzahlung.',
  askTermAndDown: (label, price) =>
    `Der ${label} ist ${price ? `mit ${price} ausgezeichnet` : 'im Bestand'}. Welche Laufzeit in Monaten möchten Sie, und wie viel zahlen Sie an?`,
  quoteStated: (payment, term, rate, financed) =>
    `Die Rate wäre ${payment} im Monat${part(term, ' über ')}${part(rate, ' bei ')}${part(financed, ', finanziert werden ')}.`,
  quoteTotals: (apr, total, charge) =>
    `${apr ? `Der ${rateName(apr, 'de-DE', 'long')} ist ${apr}. ` : ''}${part(total, 'Insgesamt zahlen Sie ')}${total ? part(charge, ', davon Finanzierungskosten ') : ''}${total ? '.' : ''}`,
  quoteRange: (low, high, term, lowApr, highApr) =>
    `Ohne Zinssatz kann ich nur eine Spanne aus unseren Zinslisten nennen: von ${low} im Monat${lowApr ? ` (${rateName(lowApr, 'de-DE', 'short')} ${lowApr})` : ''} bis ${high}${highApr ? ` (${rateName(highApr, 'de-DE', 'short')} ${highApr})` : ''}${part(term, ', über ')}.`,
  quoteCar: (label, price) => `Das gilt für den ${label}${part(price, ' zu ')}.`,
  noDownYet: 'Eine Anzahlung ist noch nicht berücksichtigt.',
  offerCheck: 'Soll ich prüfen, welche Finanzierer passen?',
  whichTerms: 'Welche Laufzeit in Monaten möchten Sie, und wie viel zahlen Sie an?',
  oneBuyer:
    'Ein Geschäft hat hier einen Käufer, darum habe ich keine Angaben anderer eingetragen. Einen gemeinsamen Antrag kann ein Mensch anlegen.',
  purpose:
    'Finanzierer stellen Ihr Einkommen der Miete und den Schulden gegenüber und sehen auf Dauer von Beschäftigung und Adresse; ohne das lässt sich kein Ergebnis errechnen. Es bleibt in Ihrem Geschäft, und nichts geht an jemanden, bevor Sie es sagen.',
  sorry: 'Es tut mir leid, dass es gerade nicht gut läuft.',
  offerKeep: 'Soll ich diese Konditionen eintragen?',
  offerSend: 'Soll ich die Einreichung vorbereiten?',
  offerPerson,
  verdict: (verdict) => `Ergebnis: ${verdict}.`,
  scoreLine: ({ score, band, ltv, pti, dti, card }) =>
    `${[part(score, 'Score ') + part(band, ' (', ')'), part(ltv, 'LTV '), part(pti, 'PTI '), part(dti, 'DTI ')].filter((p) => p).join(', ')}.${part(card, ' Bewertet mit ', '.')}`,
  incomeUsed: (income, verified) =>
    `Gerechnet wird mit einem Bruttomonatseinkommen von ${income}, ${verified ? 'aus einem Dokument gelesen' : 'wie angegeben'}.`,
  conditions: (list) => `Bitte beachten: ${list}.`,
  reasons: (list) => `Hauptgründe: ${list}.`,
  counteroffer: (down, financed) =>
    `Es könnte gehen mit ${[part(down, 'mindestens ', ' Anzahlung'), part(financed, 'höchstens ', ' Finanzierung')].filter((p) => p).join(', also ')}.`,
  personDecides: 'Das muss sich zuerst ein Mensch ansehen.',
  fits: (count, one) => (one ? `${count} Programm passt.` : `${count} Programme passen.`),
  best: (o) =>
    `Am günstigsten insgesamt ist ${o.funder}${part(o.program, ' (', ')')}: ${o.payment} im Monat${part(o.term, ' über ')}${part(o.apr, ' bei ', ' APR')}${part(o.total, ', insgesamt ')}${part(o.financed, ', finanziert ')}.`,
  offerLine: (o, dealer) =>
    dealer
      ? dealerLine(o)
      : `- ${o.funder}${part(o.program, ' (', ')')}: ${o.payment} im Monat${part(o.apr, ', ', ' APR')}${part(o.total, ', insgesamt ')}`,
  byCost: 'Nach Gesamtkosten:',
  others: 'Die übrigen nach Gesamtkosten:',
  tried: 'Das ist nur ausprobiert, am Geschäft ist noch nichts geändert.',
  papers: (list) => `Vor der Auszahlung verlangt der Finanzierer: ${list}.`,
  noPapers: 'Der Finanzierer verlangt keine weiteren Unterlagen.',
  noFunders: 'Kein Programm passt zu dieser Struktur.',
  misses: (count) =>
    count ? `Programme, die nicht passen: ${count}. Am nächsten sind:` : 'Am nächsten, aber nicht passend:',
  missLine: (funder, program, rules) => `- ${funder}${part(program, ' (', ')')}: ${rules}`,
  cure: (kind, down, term) =>
    `; es bräuchte: ${kind}${part(down, ', Anzahlung ')}${part(term, ', Laufzeit ')}`,
  nextOffers:
    'Sagen Sie mir, an welchen Finanzierer es gehen soll, oder probieren Sie eine andere Laufzeit oder Anzahlung.',
  nextDeclined:
    'Fragen Sie, was helfen würde, oder probieren Sie eine höhere Anzahlung, eine andere Laufzeit oder ein anderes Auto.',
  nextTry: 'Sie können eine höhere Anzahlung, eine andere Laufzeit oder ein anderes Auto probieren.',
  afterReasons:
    'Sie können diese Gründe schriftlich verlangen, die verwendeten Daten sehen, berichtigen lassen, dem Ergebnis widersprechen oder einen Menschen prüfen lassen.',
  couldHelp: (steps) => `Was helfen könnte: ${steps}.`,
  steps: {
    income_insufficient_for_amount: ['ein günstigeres Auto', 'eine höhere Anzahlung'],
    income_below_minimum: ['alle regelmäßigen Einkünfte mit Nachweisen'],
    income_not_verified: ['eine Gehaltsabrechnung'],
    excessive_obligations: ['andere monatliche Raten zuerst verringern'],
    collateral_value: ['eine höhere Anzahlung', 'ein Preis näher am Listenwert'],
    collateral_age: ['ein neueres Auto'],
    collateral_new: ['ein gebrauchtes Auto'],
    collateral_mileage: ['ein Auto mit weniger Meilen'],
    down_payment_insufficient: ['eine höhere Anzahlung'],
    term_not_offered: ['eine kürzere Laufzeit'],
    term_length: ['eine kürzere Laufzeit'],
    insufficient_credit_history: ['ein Score, falls es einen gibt'],
    credit_bureau_record: ['die Kreditauskunft ansehen und Fehler berichtigen lassen'],
    length_of_employment: ['längere Zeit beim Arbeitgeber'],
    length_of_residence: ['längere Zeit an der Adresse'],
  },
  fitsBest: 'Kein anderes passendes kostet insgesamt weniger.',
  noneOf: (funder) => `Kein Programm von ${funder} passt:`,
  compareLine: (o) =>
    `- ${o.funder}${part(o.program, ' (', ')')}: ${[`${o.payment} im Monat`, o.term, part(o.apr, 'APR '), part(o.total, 'insgesamt '), part(o.reserve, 'Marge ')].filter((p) => p).join(', ')}`,
  nothingToCompare: 'Es passt kein anderes, mit dem sich vergleichen ließe.',
  lowestPayment: (o) =>
    `Die niedrigste Rate zu diesen Konditionen ist ${o.payment} im Monat bei ${o.funder}${part(o.program, ' (', ')')}${part(o.term, ', über ')}.`,
  withinTarget: 'Diese bleiben darunter:',
  lowerPayment:
    'Eine längere Laufzeit oder mehr Anzahlung senkt die Rate. Nennen Sie eine Laufzeit in Monaten oder einen Betrag, dann probiere ich es, ohne das Geschäft zu ändern.',
  sending: (funder) => `Mit dem Einreichen geht der Antrag an ${funder}, der dann antwortet.`,
  papersOnFile: (kinds) => `Schon vorhanden: ${kinds}.`,
  sayWhen: 'Sagen Sie „einreichen“, wenn es losgehen soll.',
  noFindings: 'In den vorhandenen Unterlagen habe ich keine Widersprüche gefunden.',
  noPapersYet:
    'Zu diesem Geschäft liegen noch keine Unterlagen vor. Hängen Sie sie hier an, dann vergleiche ich sie.',
  carQuote: (label, low, high, term) =>
    `- ${label}: ${high ? `von ${low} bis ${high}` : low} im Monat${part(term, ', über ')}`,
  schedule: (payment, firstDue, lastDue) =>
    `Raten von ${payment} im Monat${firstDue && lastDue ? `, vom ${firstDue} bis zum ${lastDue}` : ''}; die Karte zeigt jede Zeile.`,
  scheduleTotals: (total, charge) =>
    total ? `Das sind insgesamt ${total}${part(charge, ', davon Finanzierungskosten ')}.` : '',
  whichOffer: 'Welches Angebot soll ich senden?',
  submitted: (funder, reference, status) =>
    `Erledigt${part(funder, ': Der Antrag ging an ')}${part(reference, ', Referenz ')}${part(status, ' (', ')')}.`,
  submittedTerms: (payment, apr, term) =>
    `${[part(payment, '', ' im Monat'), part(term, 'über '), part(apr, 'bei ', ' APR')].filter((p) => p).join(' ')}.`,
  submittedNext: 'Alles bleibt beim Vorgang gespeichert.',
  papersRead: (kinds) => `Gelesen: ${kinds}.`,
  packetRead: (kinds, pages) => `In einer Datei gelesen${part(pages, ' (Seiten: ', ')')}: ${kinds}.`,
  retake: (reason, page) => `Bitte ${page ? `Seite ${page}` : 'eine Seite'} neu aufnehmen: ${reason}.`,
  retakeWhy: (reasons) => `Der Grund: ${reasons}.`,
  tellInstead: 'Sie können mir die Angaben auch nennen.',
  paperUnread: (outcome) => `Dieses Dokument konnte ich nicht verwenden: ${outcome}.`,
  finding: (finding, first, second, cure) =>
    `- ${finding}${first && second ? `: ${first} gegen ${second}` : part(first ?? second, ': ')}${part(cure, '; ')}`,
  confirmed: (list) => `Die Unterlagen bestätigen: ${list}.`,
  findingsIntro: 'Diese Punkte in den Unterlagen sind noch zu klären:',
  notDecided: 'Für dieses Geschäft gibt es noch kein Ergebnis.',
  downAsAmount: 'Bitte nennen Sie die Anzahlung als Betrag statt als Anteil am Preis.',
  downWhole:
    'Bitte nennen Sie die ganze Anzahlung als einen Betrag: Ich rechne nichts zur bisherigen hinzu oder davon ab.',
  hoursToo: 'Für wie viele Stunden in der Woche werden Sie in der Regel bezahlt?',
  shareDown: (down) => `Dieser Anteil am Preis sind ${down} Anzahlung.`,
  belowNothing: 'Ein Betrag kann hier nicht negativ sein. Bitte nennen Sie mir einen positiven.',
  nothingToFinance: 'Ohne Betrag gibt es nichts zu finanzieren. Bitte nennen Sie mir einen positiven Betrag.',
  otherCurrency: (currency) =>
    `Beträge gelten hier in ${currency}, und ich rechne keine andere Währung um. Bitte nennen Sie mir diesen Betrag in ${currency}.`,
  workBack: 'Ich kann auch von einer Rate aus zurückrechnen: Fragen Sie, was Sie sich dafür leisten können.',
  failed: {
    notStated:
      'Eine Zahl habe ich nicht eingetragen, weil ich nicht sicher war, dass Sie sie genannt haben. Bitte sagen Sie sie noch einmal in einem kurzen Satz.',
    badTerm:
      'Für diese Laufzeit gibt es hier keinen Vertrag. Bitte nennen Sie eine andere Laufzeit in Monaten.',
    badRate: 'Einen solchen Zinssatz hat kein Vertrag. Bitte prüfen Sie ihn und sagen Sie ihn noch einmal.',
    badValue: 'Ein Wert liegt außerhalb dessen, was ich annehmen kann. Bitte prüfen Sie ihn.',
    notAllowed: 'Dieser Schritt ist hier nicht möglich. Ein Mensch kann helfen.',
    notFound: 'Diesen Eintrag finde ich hier nicht. Beginnen wir noch einmal mit Auto und Käufer.',
    wrongPhase: 'So weit ist das Geschäft noch nicht; zuerst müssen Finanzierer gefunden werden.',
    personFirst:
      'Bevor das gesendet wird, muss ein Mensch darauf sehen; fragen Sie nach der Tragbarkeit, um zu sehen, warum. Soll ich einen Menschen darum bitten?',
    noOffer: 'Es liegt kein Angebot vor. Ich kann erneut Finanzierer suchen.',
    tooLong: 'Ich musste anhalten, bevor alles fertig war. Fragen Sie erneut, dann mache ich weiter.',
    expired:
      'Die Bestätigung ist abgelaufen, es wurde nichts gesendet. Sagen Sie es noch einmal, wenn Sie senden möchten.',
    paper: 'Dieses Dokument konnte ich nicht öffnen. Bitte hängen Sie es noch einmal an.',
    badDay:
      'Dieser Tag liegt nicht in der Laufzeit: Sie beginnt heute und endet mit der letzten Rate. Bitte nennen Sie einen anderen Tag.',
    doesNotAddUp:
      'Diese Raten ergeben weniger als die Restschuld, der Kredit wäre in der Zeit also nicht abbezahlt. Bitte prüfen Sie Restschuld, Rate und restliche Monate.',
    noRefinanceTerm:
      'Über so viele Monate führt kein Finanzierer eine Umschuldung. Bitte nennen Sie eine andere Laufzeit oder den Zinssatz, der Ihnen angeboten wurde.',
    neverRepays:
      'Mit dieser Rate würde der Kredit nie getilgt, denn sie deckt nicht einmal die Zinsen. Bitte nennen Sie eine höhere Rate.',
    notAffordable:
      'Mit diesen Angaben ergibt sich kein Kredit. Bitte versuchen Sie eine andere Rate, Laufzeit oder Anzahlung.',
    fundersLater: deskWords['de-DE'].fundersLater,
    paperLater: deskWords['de-DE'].paperLater,
    unavailable: 'Ein Teil des Systems antwortet gerade nicht. Bitte versuchen Sie es gleich noch einmal.',
    noRates: marketWords['de-DE'].noRates,
    noScore: `${marketWords['de-DE'].noScore} ${offerPerson}`,
    other: 'Dieser Schritt hat nicht geklappt. Versuchen Sie es erneut, oder bitten Sie um einen Menschen.',
  },
  handedOffToo: 'Ihr früheres Anliegen liegt bei einem Menschen; bis zur Antwort wird nichts gesendet.',
};

const dealerLine = (o: OfferLine) =>
  `- ${o.funder}${part(o.program, ' ')}: ${[o.payment, o.term, part(o.buyRate, 'Einkauf '), part(o.sellRate, 'Vertrag '), part(o.apr, 'APR '), part(o.reserve, 'Marge ')].filter((p) => p).join(', ')}`;
