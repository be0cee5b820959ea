/** Utterances about funders in three languages, with what each asks for. Typos and the desk's shorthand are among them. */

export const asksTerms: readonly (readonly [string, number])[] = [
  ['which lenders would take her at 72 months?', 72],
  ['who would take it at 84?', 84],
  ['which banks do 66 months?', 66],
  ['72mo?', 72],
  ['72个月哪家肯做？', 72],
  ['分84期有哪些银行能接？', 84],
  ['Welche Banken würden sie bei 72 Monaten nehmen?', 72],
];

export const asksRank: readonly (readonly [string, string])[] = [
  ['rank them by payment', 'payment'],
  ['sort by payment', 'payment'],
  ['rank em by pmt', 'payment'],
  ['which one has the lowest payment?', 'payment'],
  ['who funds fastest?', 'speed'],
  ['who funds the fastest', 'speed'],
  ['fastest funding?', 'speed'],
  ['any lender faster than that?', 'speed'],
  ['whos fastest to fund', 'speed'],
  ['who pays us quickest?', 'speed'],
  ['quickest decision?', 'speed'],
  ['how fast do they fund?', 'speed'],
  ['which is surest?', 'certainty'],
  ['which lender is the safest?', 'certainty'],
  ['who is most likely to fund?', 'certainty'],
  ['rank them by certainty', 'certainty'],
  ['sort them by total cost', 'total_cost'],
  ['按月供排一下', 'payment'],
  ['月供从低到高排', 'payment'],
  ['谁家月供最低？', 'payment'],
  ['哪家放款最快？', 'speed'],
  ['谁放款快', 'speed'],
  ['多久能到账？', 'speed'],
  ['哪家最稳？', 'certainty'],
  ['谁最靠谱？', 'certainty'],
  ['按总成本排', 'total_cost'],
  ['Sortieren Sie nach Monatsrate', 'payment'],
  ['Welcher hat die niedrigste Rate?', 'payment'],
  ['Wer zahlt am schnellsten aus?', 'speed'],
  ['Welche Bank antwortet am schnellsten?', 'speed'],
  ['Welcher ist am sichersten?', 'certainty'],
];

/** The offers meant by their number; none for the two cheapest. */
export const asksCompare: readonly {
  readonly said: string;
  readonly first?: number;
  readonly second?: number;
}[] = [
  { said: 'compare the two best in total cost' },
  { said: 'compare the two cheapest' },
  { said: 'Harbor or Union Street, which is cheaper overall?', first: 2, second: 1 },
  { said: 'Harbor vs Prairie', first: 2, second: 3 },
  { said: 'compare the first and the third', first: 1, second: 3 },
  { said: 'compare Harbor with the cheapest', first: 2 },
  { said: '比较总成本最低的两家' },
  { said: '两家最便宜的比一下' },
  { said: 'Harbor和Prairie哪家更便宜？', first: 2, second: 3 },
  { said: 'Vergleichen Sie Prairie und Harbor', first: 3, second: 2 },
  { said: 'Harbor oder Union Street, was ist insgesamt günstiger?', first: 2, second: 1 },
];

export const asksReserve: readonly string[] = [
  'what does the dealer earn on each?',
  'how much do we make on each?',
  'what is our reserve on these?',
  'how much does the dealer make on this?',
];

export const asksException: readonly (readonly [string, number, string])[] = [
  ['her rate should be lower, we have a competing offer: cap the markup at 1 %', 0.01, 'competing_offer'],
  ['limit the markup to 0.5% for the employee program', 0.005, 'employee_program'],
  ['no markup on this one, competing offer', 0, 'competing_offer'],
  ['drop the mark-up to 1 point, she has a rival quote', 0.01, 'competing_offer'],
  ['cap markup at 1.25 % because of the promo for everyone', 0.0125, 'promotion_for_all'],
  ['keep the markup at 1 %, it is an aged unit', 0.01, 'inventory_reduction'],
  ['markup max 1 %, her payment budget', 0.01, 'monthly_budget'],
  ['有竞争报价，把加点限制在1%', 0.01, 'competing_offer'],
  ['员工购车，不加点', 0, 'employee_program'],
  ['别家银行报价更低，加点降到0.5%', 0.005, 'competing_offer'],
  ['Wir haben ein Konkurrenzangebot: Aufschlag auf 1 % begrenzen', 0.01, 'competing_offer'],
  ['Mitarbeiterprogramm, kein Aufschlag', 0, 'employee_program'],
];

/** With the funder that it is reviewed for, if one is named. */
export const asksJacket: readonly { readonly said: string; readonly funder?: string }[] = [
  { said: 'what do I need to collect before I send this?' },
  { said: 'what would Harbor kick back?', funder: 'Harbor Auto Finance' },
  { said: 'is the jacket complete?' },
  { said: 'is the package ready?' },
  { said: 'what would they send back?' },
  { said: 'check the jacket' },
  { said: 'what is missing in the jacket?' },
  { said: 'are we ready to fund?' },
  { said: 'is everything ready to send?' },
  { said: 'Was fehlt noch in der Mappe?' },
  { said: 'what would Prairie bounce back?', funder: 'Prairie Credit Union' },
  { said: '提交之前要收集什么？' },
  { said: '材料齐了吗？' },
  { said: '材料齐全了没有' },
  { said: 'Harbor会退件吗？', funder: 'Harbor Auto Finance' },
  { said: 'Was muss ich vor dem Einreichen sammeln?' },
  { said: 'Was würde Harbor bemängeln?', funder: 'Harbor Auto Finance' },
  { said: 'Ist die Mappe vollständig?' },
];

export const asksStructure: readonly (readonly [string, object])[] = [
  ['what structure gets this bought?', {}],
  ['whats the best structure here', {}],
  ['how do i get him bought', {}],
  ['how would you structure it?', {}],
  ['restructure it at 72 with 4000 down', { termMonths: [72], downPaymentMax: 400_000 }],
  ['what structure gets her to 450 a month with 4000 down?', { paymentMax: 45_000, downPaymentMax: 400_000 }],
  ['什么结构能做下来？', {}],
  ['Welche Struktur geht durch?', {}],
];

export const asksPayment: readonly (readonly [string, number])[] = [
  ['get her under $450', 45_000],
  ['u/450', 45_000],
  ['how can I get to 400 a month?', 40_000],
  ['get her to 425', 42_500],
  ['can u get the pmt to 425', 42_500],
  ['how can I lower my payment to 400?', 40_000],
  ['need him under 400/mo', 40_000],
  ['月供压到400行不行', 40_000],
  ['他最多每月还400，怎么弄', 40_000],
  ['Bekomme ich es unter 400 im Monat?', 40_000],
  ['can you get the payment under 450?', 45_000],
  ['get the pmt under 450', 45_000],
  ['怎么才能做到每月400以内？', 40_000],
  ['月供能不能低于450', 45_000],
  ['Wie komme ich unter 400 im Monat?', 40_000],
];

/** All of the Accord. */
export const asksCar: readonly string[] = [
  'could he do the Accord instead?',
  'what about the Accord instead?',
  'can she get the accrod?',
  '他能不能改买雅阁？',
  'Ginge auch der Accord?',
];

export const asksOne: readonly (readonly [string, string])[] = [
  ['why not Copperfield?', 'Copperfield Auto Funding'],
  ['why did Copperfield say no?', 'Copperfield Auto Funding'],
  ['why did redwood turn it down?', 'Redwood Consumer Finance'],
  ['为什么Copperfield不行？', 'Copperfield Auto Funding'],
  ['Warum nicht Redwood?', 'Redwood Consumer Finance'],
  ['why not Zenith Bank?', 'Zenith Bank'],
  ['why did Zenith say no', 'Zenith'],
  ['would Zenith Bank take her?', 'Zenith Bank'],
  ['为什么不用Zenith Bank？', 'Zenith Bank'],
  ['Warum nimmt Zenith Bank sie nicht?', 'Zenith Bank'],
];

/** Messages that come near and ask for none of it. */
export const otherMessages: readonly string[] = [
  'why was she declined?',
  'why not?',
  'why did Maria say no?',
  'send it to Harbor',
  'what happens if I submit?',
  'when is the first payment due?',
  'what is the payment?',
  'what does Harbor need?',
  'how fast can I pay it off?',
  'how fast do I have to pay?',
  'when do I pay the first installment?',
  'what can I do?',
  'Can I do this online?',
  'Wie schnell muss ich zahlen?',
  '我要多快付款？',
  'her job is secure, she works for the safest company',
  'make it 72 months',
  'she can put 5000 down',
  'the first one',
  'I want the Accord',
  'is a person available?',
  'what are my rights?',
  '为什么？',
  '首付改成5000',
  '提交',
  'Warum nicht?',
  'Bitte einreichen',
];
