import type { FunderLexicon } from './lexicon.ts';

const who =
  '(?:who|which(?: (?:one|of (?:them|these|those)|lender|bank|funder|program|credit union))?|whoever|whichever)';
const order = '(?:rank|sort|order|list|arrange|put|show)';
const them =
  '(?:them|those|these|it|all|everything|(?:the |all |your )*(?:offers?|lenders?|funders?|banks?|programs?))';
/** What a funder may be quick at; a buyer's own paying is none of it. */
const quickDeeds =
  '(?:fund(?:s|er|ing|ed)?|pays(?: us| out)?|pay (?:us|out)|money|answers?|decides?|decisions?)';
const name =
  "(?<funder>(?:the )?[\\p{Lu}][\\p{L}\\d&.'’-]{2,}(?: (?:of|and|&)? ?[\\p{Lu}][\\p{L}\\d&.'’-]*){0,3})";

export const englishFunders: FunderLexicon = {
  rankings: {
    total_cost: new RegExp(
      `\\b${order} ${them} by (?:the )?(?:total )?(?:cost|price)|\\b(?:cheapest|lowest (?:total )?cost) first\\b|\\bby total cost\\b(?!.*\\bcompare)`,
      'i',
    ),
    payment: new RegExp(
      `\\b(?:${order} ${them} )?by (?:the )?(?:lowest )?(?:monthly )?payments?\\b|\\b${who} (?:has|have|is|gives|offers|comes with|would be)[^.?!]{0,20}(?:lowest|smallest|least) (?:monthly )?payments?\\b|\\b(?:lowest|smallest) (?:monthly )?payment (?:first|on top)\\b`,
      'i',
    ),
    speed: new RegExp(
      `^(?!.*\\bpa(?:y|id|ying)\\b (?:\\S+ ){0,2}off\\b)(?:.|\\n)*?(?:\\b${quickDeeds}\\b[^.?!]{0,24}\\b(?:fast(?:est)?|quick(?:est|ly)?|soonest)\\b|\\bwho (?:funds|pays)(?: us)? first\\b|\\b(?:lender|bank|funder)s? (?:is |are )?fast(?:er|est)\\b|\\bfast(?:er|est) (?:one|lender|bank|funder)s?\\b|\\b(?:fast(?:est)?|quick(?:est)?|soonest)\\b[^.?!]{0,24}\\b(?:${quickDeeds}|payout|cash|turn-?around)\\b|\\bby (?:speed|(?:time|days) to fund)\\b|\\bhow (?:fast|quick(?:ly)?|soon) (?:do|does|would|will|can) (?:they|each|${them})[^.?!]{0,12}(?:fund|pay|answer))`,
      'i',
    ),
    certainty: new RegExp(
      `\\b${who}\\b[^.?!]{0,24}\\b(?:surest|safest|most (?:certain|sure|likely|reliable)|least (?:likely|risky|trouble))\\b|\\bby (?:certainty|(?:the )?(?:odds|likelihood|chances?))\\b|\\b(?:surest|safest) (?:one|bet|offer|lender|bank|funder|to fund)\\b|\\b(?:best|highest) (?:odds|chance) (?:of (?:funding|sticking)|to fund)\\b|\\bfewest stips\\b`,
      'i',
    ),
  },
  reserve:
    /\b(?:(?:dealer|dealership|house|store|we|i|you|they) (?:really |actually )?(?:earns?|makes?|gets?|keeps?|clears?) (?:on|off|from|with|out of) (?:it|each|them|that|this|these|every|all|the|any)|(?:my|our|the|your|dealer'?s?) (?:reserve|spread|flat|participation|back-?end|profit)|reserve (?:on|with|at|for)|buy rates?|how much (?:(?:is|are|do|does|would|will) )?(?:in it for (?:us|me|you)|(?:the (?:dealer|dealership|store)|we|you) (?:earn|make|get)))\b/i,
  markup:
    /\b(?:cap|caps|capped|limit|limited|lower|reduce|cut|drop|keep|hold|bring|set|take|shave|waive|make|no more than|at most|max(?:imum)?)\b[^.?!]{0,30}\bmark-?ups?\b|\bmark-?up (?:of |is |to |at |down |capped |limited )*(?:to|at|down|of|only|exception|cap|max|no more|\d)|\bno mark-?up\b|\bwithout (?:any )?mark-?up\b|\bzero mark-?up\b/i,
  noMarkup:
    /\b(?:no|zero|without(?: any)?|waive (?:the|all|our)) mark-?up\b|\bmark-?up (?:to|at|of|is) (?:zero|nothing|none)\b/i,
  reasons: {
    competing_offer:
      /\b(?:compet\w+|rival|another (?:bank|lender|dealer|credit union)|(?:bank|credit union|lender) (?:down the street|across)|match(?:ing|es)? (?:an?|the|their)|better (?:offer|quote|rate) (?:from|elsewhere|at)|other (?:offer|quote)|quote (?:from|elsewhere))\b/i,
    monthly_budget:
      /\b(?:(?:payment|monthly|her|his|their|the buyer'?s|tight) budget|budget (?:limit|ceiling|cap)|can(?:no|')t go (?:above|over)|payment (?:limit|ceiling|cap))\b/i,
    promotion_for_all: /\b(?:promo(?:tion)?s?|sales? event|special for (?:all|every)|campaign)\b/i,
    inventory_reduction:
      /\b(?:inventory|aged (?:unit|stock|car)|stock reduction|clear(?:ing)? (?:the )?(?:lot|stock)|lot (?:rot|age)|overstock(?:ed)?)\b/i,
    employee_program:
      /\b(?:employees?(?:'s)?|staff|friends[ -]and[ -]family) (?:program|plan|deal|price|purchase|rate|discount)\b|\b(?:she|he|buyer|they)(?:'s| is| are)? (?:an )?employees?\b|\bfor (?:our |an )?employees?\b/i,
  },
  jacket:
    /\b(?:(?:collect|gather|get together|chase|pull together|have in hand|line up)\b[^.?!]{0,30}\b(?:before|to (?:send|submit|fund)|for (?:funding|the jacket))|(?:before|to (?:send|submit|fund))\b[^.?!]{0,40}\b(?:collect|gather|chase)|what (?:do|must|should|does) (?:i|we|she|he|they|the (?:buyer|customer)) (?:still )?(?:need|have) to (?:collect|gather|chase|bring in)|kick(?:s|ed|ing)?(?: (?:it|this|us|the (?:deal|jacket|package)))? back|(?:send|sent|bounce|bounced|throw|return)(?: (?:it|this|us|the (?:deal|jacket|package)))? back|(?:is|are|was) (?:the |this |my |our |her |his )?(?:jacket|deal jacket|package|packet|paperwork|funding package|file|stips?) (?:all )?(?:complete|whole|clean|ready|done|in order|good to go|good)|(?:what(?:'s| is)|anything|something) (?:still )?(?:missing|wrong|short|off) (?:in|from|with|on) (?:the|this|my|our|her|his) (?:deal )?(?:jacket|package|packet)|(?:review|check|audit|go (?:over|through)) (?:the|this|my|our|her|his) (?:deal )?(?:jacket|package|packet)|ready to (?:fund|be funded|be sent|ship)|(?:is|are) (?:everything|all of it|it all|we|this|it) (?:all )?(?:ready|set|good) to (?:send|submit|fund|go)|hold(?:ing)? up (?:the )?funding|clear to (?:fund|close))\b/i,
  structure:
    /\b(?:(?:what|which|any|another|a different|other|the best|the right) (?:deal )?structures?(?! (?:fee|loan))|how (?:would|should|could|can|do) (?:you|i|we) (?:re-?)?structure|re-?structure|re-?work (?:the|this|it|her|his) ?(?:deal|numbers|terms)?|structure (?:it|this|her|him|the deal) (?:so|to|under|at|for)|(?:get|gets|getting) (?:this|it|her|him|them|me|us|the deal) (?:bought|under|down to|to (?:[$\d]))|how (?:can|could|do|would|might) (?:i|we|she|he|they) (?:get|come|go|stay|be) (?:to|under|below|down to|at|within) [$\d]|how (?:can|could|do|would) (?:i|we) (?:get|make) (?:the |her |his |my )?payments? (?:to|under|below|down|at|around)|(?:make|put) (?:it|this|the deal) (?:work|together) (?:at|for|under|below|within) [$\d]|what would (?:it|we) (?:have to )?(?:take|look like) (?:to (?:get|be|stay|hit)|at|for) [^.?!]{0,14}[$\d]|(?:hit|reach|land (?:at|on)) (?:a )?(?:payment (?:of )?)?[$]?\d)/i,
  otherCar:
    /\binstead\b|\b(?:could|can|would|might) (?:he|she|they|i|we) (?:do|get(?: into| bought)?|swing|go (?:with|for)|afford|manage|be in|drive|qualify for)\b|\bswitch(?:ed|ing)? (?:to|into)\b/i,
  answerOf: new RegExp(
    `\\b(?:[Ww]hy (?:not|did(?:n'?t| not)?|does(?:n'?t| not)?|would(?:n'?t| not)?|won'?t|is(?:n'?t)?) |[Ww]hat (?:did|does|would|about) |[Hh]ow about |(?:[Ww]ould|[Ww]ill|[Dd]oes|[Dd]id) )${name}(?=\\s*(?:[?.!,]|$|say|said|take|pass|turn|buy|fund|do\\b|kick|decline|not|no\\b|at\\b))`,
    'u',
  ),
  refinance: /\brefi(?:nanc\w*)?\b/i,
};
