import { deskWords } from '../desk/words.ts';
import { englishFunderWords } from '../funders/say/en.ts';
import { rateName } from '../markets/rate-name.ts';
import { marketWords } from '../markets/say.ts';
import { noticeSay } from '../notices/say.ts';
import { pressureWords } from '../pressure/say.ts';
import { englishRepaymentWords } from '../repayment/say/en.ts';
import { rightsSay } from '../rights/say.ts';
import { riskEnglish } from '../risk/say/en.ts';
import { staffSay } from '../staff/say.ts';
import type { OfferLine, Words } from './words.ts';

const offerPerson = 'Shall I ask a person to look at it?';

const money = (text: string | undefined, before: string) => (text ? `${before}${text}` : '');

export const englishWords: Words = {
  desk: deskWords['en-US'],
  repayment: englishRepaymentWords,
  risk: riskEnglish,
  pressure: pressureWords['en-US'],
  notices: noticeSay['en-US'],
  rights: rightsSay['en-US'],
  staff: staffSay['en-US'],
  funders: englishFunderWords,
  markets: marketWords['en-US'],
  and: (items) =>
    items.length < 2 ? (items[0] ?? '') : `${items.slice(0, -1).join(', ')} and ${items.at(-1)}`,
  list: (items) => items.join('; '),
  facts: {
    'vehicle.label': { customer: 'which car you want', dealer: 'which car it is for' },
    'vehicle.price': { customer: 'the price of the car', dealer: 'the selling price' },
    'income.gross': {
      customer: 'your gross income with how often you are paid',
      dealer: "the buyer's gross income with how often it is paid",
    },
    'terms.downPayment': { customer: 'your down payment', dealer: 'the down payment' },
    'terms.termMonths': { customer: 'the term you would like in months', dealer: 'the term in months' },
    'employment.months': { customer: 'how long you have been at your job', dealer: 'time on the job' },
    'residence.months': {
      customer: 'how long you have lived at your address',
      dealer: 'time at the address',
    },
    'residence.housingPayment': { customer: 'your rent or mortgage payment', dealer: 'the housing payment' },
    'obligations.monthlyDebt': {
      customer: 'what you pay each month on other debts (or that there are none)',
      dealer: 'other monthly debt payments (or none)',
    },
    'vehicle.bookValue': {
      customer: 'a car from our stock, so that its book value is known',
      dealer: 'a stock number, for the book value',
    },
    'vehicle.odometerMiles': { customer: 'the mileage of the car', dealer: 'the mileage' },
    'vehicle.year': { customer: 'the model year of the car', dealer: 'the model year' },
    'loan.amount': {
      customer: 'the amount to finance (or the price and the down payment)',
      dealer: 'the amount to finance (or the price and the down payment)',
    },
    'loan.payment': { customer: 'what you would like to pay a month', dealer: 'the payment wanted a month' },
    'loan.payoffDay': { customer: 'the day on which you would pay it off', dealer: 'the day of the payoff' },
    'loan.extraWhen': {
      customer: 'whether the extra comes every month or once, and from which month',
      dealer: 'whether the extra comes every month or once, and from which month',
    },
    'loan.extraDay': {
      customer: 'in which month the extra is paid',
      dealer: 'in which month the extra is paid',
    },
    'loan.refinanceDay': { customer: 'when you would refinance', dealer: 'when it would be refinanced' },
    'loan.refinanceRate': { customer: 'the rate of the new loan', dealer: 'the rate of the new loan' },
    'loan.yearlyRates': { customer: 'each rate as a rate a year', dealer: 'each rate as a rate a year' },
    'loan.balance': {
      customer: 'what you still owe on the loan you have',
      dealer: 'what is still owed on the loan',
    },
    'loan.rateOrPayment': {
      customer: 'its rate, or what you pay on it a month',
      dealer: 'its rate, or what is paid on it a month',
    },
    'loan.monthsLeft': {
      customer: 'how many months are left on it',
      dealer: 'how many months are left on it',
    },
    'loan.refinanceTerm': {
      customer: 'the term of the new loan in months',
      dealer: 'the term of the new loan in months',
    },
  },
  ask: (items, dealer) => (dealer ? `Still needed: ${items}.` : `To go on, please tell me ${items}.`),
  askPapersToo: 'One message is enough, and papers such as a pay stub can be attached instead.',
  nothingMissing: 'Nothing is missing for a decision.',
  recorded: 'Noted on the deal.',
  greet: (dealer) =>
    dealer
      ? 'Hello. Name a buyer and a car, or attach the jacket, and I will check the papers, score the deal and find funders.'
      : 'Hello! I can work out what a car would cost you a month, check which funders fit, and prepare the application. Which car do you have in mind?',
  help: (dealer) =>
    dealer
      ? 'I am an automated assistant. I read papers, score a deal, match funder programs, build the schedule and prepare a submission for you to confirm; a person is a message away.'
      : 'I am an automated assistant, not a person. I can quote a monthly payment, work out extra payments or a payoff, find cars in stock, read your papers, check which funders fit, show the payment schedule and prepare an application. Ask for a person at any time.',
  thanks: 'You are welcome. Is there anything else about the car or the financing?',
  goodbye: 'Goodbye, and thank you. Everything so far is saved.',
  offTopic: (dealer) =>
    dealer
      ? 'I did not get that. Tell me about the buyer, the car or the terms, attach papers, or ask for a person.'
      : 'I can help with financing a car: a monthly payment, what you can afford, extra payments and payoff, cars in stock, or which funders fit. What would you like to know?',
  refuse:
    'I cannot do that: decisions come from the engine and from people, and other people’s records stay private. I am glad to work on your own deal.',
  waiting: 'Your request is with a person, who will answer you here. Nothing will be sent in the meantime.',
  stopped: 'All right, nothing is done. Tell me what you would like to change.',
  nothingYet: 'There is nothing to send yet: funders have to be found first.',
  alreadySent: 'This application has already been sent. A person can follow it up if you ask for one.',
  firstCar:
    'Which car would you like? Name one, or ask what is in stock. After that I will need your income, rent or mortgage, other debts, how long you have been at your job and at your address, the term and the down payment; papers such as a pay stub can be attached instead.',
  noSuchDeal: 'I can find no such deal here. Name the car and the buyer, and we can work from there.',
  tryOnly:
    'I can try out another term or down payment. Other facts count only as they are, so tell me when one has changed.',
  early:
    'Whether a contract may be paid off early, and on what terms, is in the funder’s contract, which I do not have. Name a day and I will work out what it would take with every payment made on time, or name an amount that you would pay extra.',
  scoreStays:
    'The credit score recorded earlier stays on this deal. A person can take it off, or start a new deal without one.',
  handedOver: (answerBy) =>
    `I have passed this to a person, who will answer you here${answerBy ? ` by ${answerBy}` : ''}. Nothing will be sent in the meantime.`,
  hardshipCare: 'I am sorry to hear that, and thank you for saying so early.',
  complaintCare: 'I am sorry. A person should look at this.',
  vehicles: (total) => (total ? `Cars in stock that fit: ${total}.` : 'These cars are in stock:'),
  vehicleLine: (label, price, miles) => `- ${label}${money(price, ', ')}${miles ? `, ${miles} miles` : ''}`,
  noVehicles: 'I found no such car in stock. Try another make, model or price.',
  whichVehicle: 'Which of them do you mean?',
  vehicleNotFound:
    'That car is not in our stock, so I have not put it on the deal. Tell me another, or ask what is in stock.',
  vehicleOnDeal: (label, price) => `The car on the deal is the ${label}${money(price, ' at ')}.`,
  askForQuote:
    'For a monthly payment I need the price or the amount to finance, the term in months, and your down payment.',
  askTermAndDown: (label, price) =>
    `The ${label} is ${price ? `priced at ${price}` : 'in stock'}. For its monthly payment, which term in months would you like, and how much would you put down?`,
  quoteStated: (payment, term, rate, financed) =>
    `The payment would be ${payment} a month${money(term, ' for ')}${money(rate, ' at ')}${financed ? `, with ${financed} financed` : ''}.`,
  quoteTotals: (apr, total, charge) =>
    `${apr ? `The ${rateName(apr, 'en-US', 'long')} is ${apr}. ` : ''}${total ? `In all you would pay ${total}` : ''}${total && charge ? `, of which ${charge} is the finance charge` : ''}${total ? '.' : ''}`,
  quoteRange: (low, high, term, lowApr, highApr) =>
    `Without a rate I can give a range from our rate sheets: from ${low} a month${money(lowApr, ' at ')}${lowApr ? ` ${rateName(lowApr, 'en-US', 'short')}` : ''} to ${high}${money(highApr, ' at ')}${highApr ? ` ${rateName(highApr, 'en-US', 'short')}` : ''}${money(term, ', for ')}.`,
  quoteCar: (label, price) => `That is for the ${label}${money(price, ' at ')}.`,
  noDownYet: 'No down payment is included yet.',
  offerCheck: 'Shall I check which funders fit?',
  whichTerms: 'Which term in months would you like, and how much would you put down?',
  oneBuyer:
    'A deal here holds one buyer, so I have not recorded anyone else’s figures. A person can set up a joint application.',
  purpose:
    'Funders weigh your income against rent and debts, and how long a job and an address have lasted; without that no result can be worked out. It stays on your own deal, and nothing is sent to anyone before you say so.',
  sorry: 'I am sorry this is going badly.',
  offerKeep: 'Shall I put these terms on the deal?',
  offerSend: 'Shall I prepare it for submission?',
  offerPerson,
  verdict: (verdict, code, dealer) => {
    if (code === 'approved') return dealer ? `The buyer is ${verdict}.` : `You are ${verdict}.`;
    if (code === 'referred') return `This deal is ${verdict}.`;
    if (code === 'counteroffer') return `The answer is a ${verdict}.`;
    return code === 'declined' ? `On these terms the deal is ${verdict}.` : `Result: ${verdict}.`;
  },
  scoreLine: ({ score, band, ltv, pti, dti, card }) =>
    `${[money(score, 'Score ') + (band ? ` (${band})` : ''), money(ltv, 'LTV '), money(pti, 'PTI '), money(dti, 'DTI ')].filter((part) => part !== '').join(', ')}.${money(card, ' Scored by ')}${card ? '.' : ''}`,
  incomeUsed: (income, verified) =>
    `This uses a gross monthly income of ${income}, ${verified ? 'read from a document' : 'as stated'}.`,
  conditions: (list) => `Please note: ${list}.`,
  reasons: (list) => `Main reasons: ${list}.`,
  counteroffer: (down, financed) =>
    `It could work with ${[down ? `at least ${down} down` : '', financed ? `at most ${financed} financed` : ''].filter((p) => p).join(', that is ')}.`,
  personDecides: 'A person has to look at this before it goes further.',
  fits: (count, one) => (one ? `${count} program fits.` : `${count} programs fit.`),
  best: (o) =>
    `The lowest total cost is ${o.funder}${o.program ? ` (${o.program})` : ''}: ${o.payment} a month${money(o.term, ' for ')}${o.apr ? ` at ${o.apr} APR` : ''}${o.total ? `, ${o.total} in all` : ''}${o.financed ? ` on ${o.financed} financed` : ''}.`,
  offerLine: (o, dealer) =>
    dealer
      ? dealerLine(o)
      : `- ${o.funder}${o.program ? ` (${o.program})` : ''}: ${o.payment} a month${o.apr ? `, ${o.apr} APR` : ''}${o.total ? `, ${o.total} in all` : ''}`,
  byCost: 'By total cost:',
  others: 'The others, by total cost:',
  tried: 'With those terms tried out, nothing on the deal is changed yet.',
  papers: (list) => `Before funding the funder asks for: ${list}.`,
  noPapers: 'The funder asks for no further papers.',
  noFunders: 'No program fits this structure.',
  misses: (count) =>
    count ? `Programs that do not fit: ${count}. The nearest:` : 'The nearest that do not fit:',
  missLine: (funder, program, rules) => `- ${funder}${program ? ` (${program})` : ''}: ${rules}`,
  cure: (kind, down, term) =>
    `; it would take: ${kind}${down ? `, ${down} down` : ''}${term ? `, ${term}` : ''}`,
  nextOffers: 'Tell me which funder to send it to, or try another term or down payment.',
  nextDeclined: 'Ask what would help, or try a larger down payment, another term or another car.',
  nextTry: 'You can try a larger down payment, another term or another car.',
  afterReasons:
    'You may ask for these reasons in writing, see the data that was used, have it corrected, dispute the result, or have a person look at it.',
  couldHelp: (steps) => `What could help: ${steps}.`,
  steps: {
    income_insufficient_for_amount: ['a less expensive car', 'a larger down payment'],
    income_below_minimum: ['all regular income counted, with papers for it'],
    income_not_verified: ['a pay stub for the income'],
    excessive_obligations: ['other monthly debts paid down first'],
    collateral_value: ['a larger down payment', 'a price nearer to the book value'],
    collateral_age: ['a newer car'],
    collateral_new: ['a used car'],
    collateral_mileage: ['a car with fewer miles'],
    down_payment_insufficient: ['a larger down payment'],
    term_not_offered: ['a shorter term'],
    term_length: ['a shorter term'],
    insufficient_credit_history: ['a credit score on file, if there is one'],
    credit_bureau_record: ['a look at the credit report, with errors corrected'],
    length_of_employment: ['more time at the job'],
    length_of_residence: ['more time at the address'],
  },
  fitsBest: 'No other that fits costs less in all.',
  noneOf: (funder) => `No program of ${funder} fits:`,
  compareLine: (o) =>
    `- ${o.funder}${o.program ? ` (${o.program})` : ''}: ${[`${o.payment} a month`, o.term, money(o.apr, 'APR '), o.total ? `${o.total} in all` : '', money(o.reserve, 'reserve ')].filter((part) => part).join(', ')}`,
  nothingToCompare: 'There is no other that fits to compare it with.',
  lowestPayment: (o) =>
    `The lowest payment on these terms is ${o.payment} a month with ${o.funder}${o.program ? ` (${o.program})` : ''}${money(o.term, ', for ')}.`,
  withinTarget: 'These stay within that:',
  lowerPayment:
    'A longer term or more money down lowers the payment. Name a term in months or an amount, and I will try it without changing the deal.',
  sending: (funder) => `Sending puts the application before ${funder}, who then answers.`,
  papersOnFile: (kinds) => `On file already: ${kinds}.`,
  sayWhen: 'Say “send it” when you want it sent.',
  noFindings: 'I found no contradictions in the papers on file.',
  noPapersYet: 'No papers are on file for this deal yet. Attach them here, and I will compare them.',
  carQuote: (label, low, high, term) =>
    `- ${label}: ${high ? `from ${low} to ${high}` : low} a month${money(term, ', for ')}`,
  schedule: (payment, firstDue, lastDue) =>
    `Payments of ${payment} a month${firstDue && lastDue ? ` run from ${firstDue} to ${lastDue}` : ''}; the card has every line.`,
  scheduleTotals: (total, charge) =>
    total ? `That is ${total} in all${charge ? `, ${charge} of it finance charge` : ''}.` : '',
  whichOffer: 'Which of these should I send?',
  submitted: (funder, reference, status) =>
    `Done${funder ? `: the application went to ${funder}` : ''}${reference ? `, reference ${reference}` : ''}${status ? ` (${status})` : ''}.`,
  submittedTerms: (payment, apr, term) =>
    `${[payment ? `${payment} a month` : '', term ? `for ${term}` : '', apr ? `at ${apr} APR` : ''].filter((p) => p).join(' ')}.`,
  submittedNext: 'Everything is kept on the deal.',
  papersRead: (kinds) => `Papers read: ${kinds}.`,
  packetRead: (kinds, pages) => `Papers read in one file${pages ? ` (pages: ${pages})` : ''}: ${kinds}.`,
  retake: (reason, page) => `Please take ${page ? `page ${page}` : 'one page'} again: ${reason}.`,
  retakeWhy: (reasons) => `The reason: ${reasons}.`,
  tellInstead: 'You can also tell me the details.',
  paperUnread: (outcome) => `I could not use that paper: ${outcome}.`,
  finding: (finding, first, second, cure) =>
    `- ${finding}${first && second ? `: ${first} against ${second}` : money(first ?? second, ': ')}${money(cure, '; ')}`,
  confirmed: (list) => `The papers confirm: ${list}.`,
  findingsIntro: 'These points in the papers need clearing up:',
  notDecided: 'There is no result for this deal yet.',
  downAsAmount: 'Please give the down payment as an amount rather than a share of the price.',
  downWhole:
    'Please give the whole down payment as one amount: I do not add to the one before or take from it.',
  hoursToo: 'How many hours a week are you paid for, as a rule?',
  shareDown: (down) => `That share of the price comes to ${down} down.`,
  belowNothing: 'An amount here cannot be negative. Please give me a positive one.',
  nothingToFinance: 'Without an amount there is nothing to finance. Please give me a positive one.',
  otherCurrency: (currency) =>
    `Amounts here are in ${currency}, and I do not convert from another currency. Please give me that amount in ${currency}.`,
  workBack: 'I can also work back from a payment: ask what you can afford at it.',
  failed: {
    notStated:
      'I could not record a figure because I was not sure you stated it. Please say it again in one short sentence.',
    badTerm: 'No contract here runs for that term. Please name another term in months.',
    badRate: 'That is no rate a contract could have. Please check the rate and say it again.',
    badValue: 'One of the values is outside what I can take. Please check it and say it again.',
    notAllowed: 'That step is not available here. A person can help if you ask for one.',
    notFound: 'I cannot find that record here. Let us start from the car and the buyer again.',
    wrongPhase: 'The deal is not ready for that step; funders have to be found first.',
    personFirst:
      'Before this is sent, a person has to look at it: ask whether it can be carried to see why. Shall I ask a person to look at it?',
    noOffer: 'There is no offer on file to build on. I can look for funders again.',
    tooLong: 'I had to stop before everything was done. Ask again and I will go on.',
    expired: 'The confirmation ran out of time, so nothing was sent. Ask again if you still want to send it.',
    paper: 'I could not open that paper. Please attach it again.',
    badDay:
      'That day does not lie within the loan: it begins today and ends with its last payment. Please name another day.',
    doesNotAddUp:
      'Those payments come to less than what is owed, so the loan would not be repaid in those months. Please check the balance, the payment and the months that are left.',
    noRefinanceTerm:
      'No funder lists a refinance over that many months. Please name another term, or the rate that you were offered.',
    neverRepays:
      'At that payment the loan would never be repaid, because it does not cover the interest. Please name a larger payment.',
    notAffordable: 'No loan comes out at those terms. Please try another payment, term or down payment.',
    fundersLater: deskWords['en-US'].fundersLater,
    paperLater: deskWords['en-US'].paperLater,
    unavailable: 'Part of the system does not answer just now. Please try again in a moment.',
    noRates: marketWords['en-US'].noRates,
    noScore: `${marketWords['en-US'].noScore} ${offerPerson}`,
    other: 'That step did not work. Try again, or ask for a person.',
  },
  handedOffToo: 'Your earlier request is with a person, and nothing will be sent until they have answered.',
};

const dealerLine = (o: OfferLine) =>
  `- ${o.funder}${o.program ? ` ${o.program}` : ''}: ${[o.payment, o.term, money(o.buyRate, 'buy '), money(o.sellRate, 'sell '), money(o.apr, 'APR '), money(o.reserve, 'reserve ')].filter((part) => part).join(', ')}`;
