import type { Lexicon } from './lexicon.ts';

const name = "\\p{Lu}[\\p{L}'’-]+(?:\\s+(?:\\p{Lu}\\.?|de|la|van|von|del|da)){0,2}\\s+\\p{Lu}[\\p{L}'’-]+";

export const english: Lexicon = {
  acts: {
    greet: /^\s*(?:hi|hello|hey|good (?:morning|afternoon|evening)|howdy)\b/i,
    thanks: /\b(?:thanks|thank you|thx|appreciate it|cheers)\b/i,
    goodbye: /\b(?:bye|goodbye|see you|that'?s all|talk later|have a good (?:day|one))\b/i,
    confirm:
      /^\s*(?:[👍👌✅]|yes|yeah|yep|yup|sure|ok(?:ay)?|correct|right|exactly|absolutely|of course|please do|go ahead|sounds good|do it|let'?s do it|that'?s (?:right|correct)|alright|fine|(?:great|perfect|awesome|cool|nice|please)[,!.]* (?:check|do|go|let'?s|yes|run)|check (?:it|that|them|which|who))\b/iu,
    deny: /^\s*(?:👎|please )?(?:i (?:don'?t|do not|won'?t|will not) (?:want|wish|plan|care)\b|no(?! (?:idea|problem|worries|clue|need))|nope|nah|not (?:now|yet|really)|never mind|nevermind|don'?t|stop|cancel|wait)\b/iu,
    correct:
      /\b(?:instead|actually|i meant|correction|sorry,? (?:it'?s|it is|that'?s|i)|make (?:it|that|the)|change (?:it|that|the|my)|switch (?:to|it)|not \S+ but|(?:that|it)(?:'s| is| was) wrong|wrong|update (?:my|the|it)|rather|should be|let'?s (?:do|try|say|make)|(?<!pay it |pay me )back to|(?:bump|raise|increase|lower|reduce|drop|extend|shorten|stretch) (?:up )?(?:it|(?:(?:the|my|her|his) )?(?:down|term|price|deposit|trade|loan)))\b/i,
    what_if:
      /\b(?:what if|what about|how about|suppose|what would (?:happen|change)|what would it be if|if i (?:put|paid|pay|took|take|went|go|did|do|added|add|increase|raise)|would it help|and (?:with|over|at|for) \d+|try (?:it )?(?:with|at|over|for)?)\b/i,
    ask_payment:
      /\b(?:(?:what(?:'s| is| would| will|'d)?|how much)\b[^.?!]*\b(?:cost|payments?|pay|a month|per month|monthly|installments?|run me|be(?=\s*[?]|$))|monthly payment|(?:a )?quote\b|what(?:'s| is| are| would be) (?:my|the|our|her|his) (?:interest |buy |sell )?(?:rate|apr|terms?)\b|payment on|calculate|cost me|car payment)/i,
    want_vehicle:
      /\b(?:looking (?:for|at)|interested in|want(?:s)? (?:to buy |a |the |an )|buy(?:ing)?|shopping for|(?:show|find) me|do you have|have you got|got any|any (?:cars|suvs|trucks|sedans)|in stock|(?:still )?available|inventory|browse|which cars|what cars|test drive)\b/i,
    prequalify:
      /\b(?:pre-?\s?qual\w*|pre-?\s?approv\w*|(?:do|would|can|could|will) i qualify|qualify|get approved|apply\b|application for|get (?:me )?financ\w+|finance (?:it|this|the|a|my|her|him|them)|run (?:it|the deal|my credit|the numbers|him|her|them)|am i eligible|check (?:my )?eligibility|(?:can|could|may|might) (?:she|he|they|i|we) get (?:into|a (?:(?:car|auto|vehicle) )?loan|financ\w+|the)|structure (?:it|the deal|a deal)|work (?:up )?(?:a|the) deal)\b/i,
    ask_funders:
      /\b(?:funders?|lenders?|banks?|credit unions?|offers?|programs?|options|who (?:would|will|can|takes?|buys?)|cheapest|best (?:rate|deal|offer)|lowest (?:rate|payment)|(?:highest|most|biggest) (?:reserve|profit|money))\b/i,
    ask_why:
      /\b(?:why|reasons?|what went wrong|how come|explain (?:the|this|that|your) (?:decision|result|answer))\b/i,
    ask_schedule:
      /\b(?:schedule|amorti[sz]ation|payment plan|when (?:is|are|do|would)[^.?!]*(?:due|payments?|pay)|first payment|last payment|breakdown|(?:break|broken|breaks) down)\b/i,
    ask_missing:
      /\b(?:what(?:'s| is| else)?(?: still)? (?:missing|do you need|is needed|else do you need|information|info)|what (?:do|should) i (?:need|send|tell|provide|bring)|anything (?:else|missing)|what (?:else|more))\b/i,
    ask_status:
      /\b(?:status|where (?:are|do) (?:we|i|things)|any (?:news|updates?|luck)|how(?:'s| is) (?:it|my (?:deal|application)) (?:going|coming|looking)|summary|summari[sz]e|recap)\b/i,
    ask_papers:
      /\b(?:which|what) (?:documents?|papers?|paperwork|stips?|stipulations)\b|\bdocuments? (?:do|are|needed)|\bstips\b|\bdo (?:i|we|they) need (?:insurance|full coverage|proof|a co-?signer)/i,
    ask_findings:
      /\b(?:contradict\w*|discrepanc\w*|mismatch\w*|inconsisten\w*|red flags?|(?:anything|something|what(?:'s| is)) (?:wrong|off|odd|fishy)|(?:problems?|issues?|errors?|mistakes?) (?:with|in|on) (?:the|my|his|her|their|these|those) (?:papers?|paperwork|documents?|docs|jacket|file|stub|application)|(?:papers?|documents?|docs|jacket|names?|numbers) (?:all )?(?:agree|match|line up|add up|check out)|what (?:did|do) you find|(?:fix|put right|correct|clear up|redo|change) (?:in|on|with|about) (?:the|my|his|her|their|these|those) (?:papers?|paperwork|documents?|docs|jacket|file|stub|application)|(?:fix|put right|correct|clear up) (?:the|my|his|her|their|these|those) (?:papers?|paperwork|documents?|docs|jacket)|(?:must|has to|have to|needs? to) (?:i |we |she |he |they |be )?(?:put right|clear(?:ed)? up|correct(?:ed)?))\b/i,
    ask_cure:
      /\b(?:what (?:would|could|can|might|will) (?:it take|help|fix|cure|change (?:it|that|this)|make it work)|what (?:can|could|should|would|do) (?:i|we|she|he|they) (?:do|change|fix|need to (?:do|change))|how (?:can|could|do|would|might|should) (?:i|we|she|he|they) (?:qualify|get (?:approved|this done|it done|through|there|(?:it )?to work)|fix|improve|make (?:it|this) work|change (?:that|this|it))|how to (?:qualify|get approved|improve|fix)|(?:get|come|bring) (?:(?:me|us|her|him|them|it|this) )?to (?:a )?[“"']?yes\b|what (?:would|could|will) turn (?:it|this|that|the (?:answer|decision))\b|path to (?:a )?yes|(?:make (?:it|this|that)|turn (?:it|this|that)(?: in)?to|become) (?:a )?yes\b|what (?:would|will|does|do|needs?|has) (?:have |need )?to (?:be )?(?:change|different)|what needs to change|(?:any|some) (?:way|chance|options?) (?:to|of|for) (?:qualify\w*|get\w* (?:approved|it|this|him|her|them|me|us) |make|fix\w*)|what are my options|improve my (?:chances|odds))/i,
    ask_carry:
      /\b(?:(?<!what |which |much |car |expensive )(?:can|could) (?:i|we|she|he|they) (?:really |actually |even |still )?(?:afford (?:(?:it|this|that|the|an?|my)\b|[$\d])|(?:carry|manage) (?:it|this|that|the (?:payments?|car|loan)))|(?:is|isn'?t|would) (?:this|it|that)(?: be)? too much for (?:me|us|her|him|them)|what (?:if|happens (?:if|when)) (?:my|our|her|his|their|the) (?:income|salary|pay|wages?|hours) (?:drops?|falls?|goes? down|shrinks?|(?:is|are|gets?) cut)|what (?:if|happens if) (?:i|we|she|he|they) (?:earn(?:s|ed)?|make|makes|made) less|what (?:if|happens (?:if|when)) (?:the )?(?:interest )?rates? (?:goes|go|rises?|went) up|harm check|affordability)\b/i,
    ask_notices:
      /\b(?:(?:what|which|any) notices?\b|notices? (?:(?:are|is|do|still|we) )*(?:due|owed?|overdue|missing|needed|left|outstanding)|(?:prepare|draft|show|preview|check) (?:me )?(?:the |a |an )?(?:[\w-]+ ){0,4}notices?\b|(?:what|is anything) (?:(?:is|are|'s|we|still) ){0,2}missing (?:from|in|on|for) (?:the |that |this )?(?:[\w-]+ ){0,3}notice|deadlines? (?:for|of) (?:the |our )?notices?|when (?:is|are|must|does|do) (?:the |a |an )?(?:[\w-]+ ){0,4}notices?\b)/i,
    issue_notice:
      /\b(?:issue|send(?: out)?|mail|serve|deliver) (?:(?:him|her|them|the buyer|the customer) )?(?:the |an? |this |that |his |her |their )?(?:[\w-]+ ){0,4}(?:notices?|score disclosure|(?:denial|decline|rejection) letter)\b/i,
    notice_refusal: /\b(?:adverse[ -]action|(?:denial|decline|turn-?down|rejection) (?:notice|letter))\b/i,
    notice_incompleteness:
      /\b(?:incomplete(?:ness)? notice|notice of incomplete\w*|missing[ -]information notice)\b/i,
    notice_counteroffer: /\b(?:counter-? ?offer notice|notice of (?:the )?counter-? ?offer)\b/i,
    notice_pricing: /\brisk[ -]based[ -]pricing\b/i,
    notice_score: /\bscore[ -]disclosure\b/i,
    approve: /^\s*(?:(?:yes|ok(?:ay)?|i)[, ]+)*approved?(?: (?:it|this|that))?\s*[.!]*\s*$/i,
    keep: /\b(?:keep (?:it|that|those|these)|use (?:that|those|these)|put (?:it|that|those|them|these)(?: terms)? on|let'?s (?:do|use|keep) (?:that|those)|(?:update|change) the deal)\b/i,
    ask_lower:
      /\b(?:(?:lower|reduce|bring down|cut|drop|get down) (?:the|my|her|his|that|this) (?:monthly )?(?:payments?|rate|cost)|(?:lower|smaller|cheaper) (?:monthly )?(?:payments?|rate|cost)|(?:anything|something|any|be|it|go|get it) (?:any )?(?:cheaper|lower)|too (?:high|expensive|much))\b/i,
    co_buyer:
      /\b(?:co-?(?:buyer|signer|applicant|borrower|maker)|(?:my|her|his) (?:wife|husband|spouse|partner|mom|mother|dad|father|son|daughter|fianc[eé]e?|girlfriend|boyfriend|brother|sister)(?:'s)?\b[^.?!]{0,30}\b(?:on the loan|sign|makes|earns|income|too|with me|apply|include)|joint application)/i,
    advise:
      /\b(?:recommend\w*|suggest\w*|advi[cs]e|which (?:one )?(?:should|would you|do you)|what (?:should|would you) (?:i )?(?:do|take|pick|choose|go with)|help me (?:choose|decide|pick))\b/i,
    unsure:
      /\b(?:not sure|unsure|idk|i don'?t know|dunno|undecided|no idea|can'?t decide|something (?:cheap|affordable|small|big|nice|reliable)|whatever(?:'s| is)? cheap)\b/i,
    upset:
      /\b(?:stupid|useless|idiot\w*|dumb|wtf|damn\w*|shit\w*|f[u*]ck\w*|crap|bullshit|garbage|waste of (?:my )?time|annoying|frustrat\w*)\b|[😡🤬😤]/iu,
    ask_early:
      /\b(?:(?:pay|paying|paid)(?: (?:it|this|that|the (?:loan|car)|my (?:loan|car)))?(?: off| down)? (?:early|sooner|ahead(?: of time| of schedule)?|faster|before)|early pay-?off|pre-?pay(?:ment|ing)?(?: penalt\w+)?|extra payments?|pay (?:more|extra) (?:each|every|per|a) month)\b/i,
    compare:
      /\b(?:compar(?:e|es|ed|ing|ison)|versus|vs\.?|side by side|difference between|which (?:one )?(?:is|of (?:them|these|those|the two) is|would be|works out) (?:better|cheaper|best|the (?:better|cheaper)))(?!\p{L})/iu,
    next_buyer:
      /^\s*next(?: (?:up|one))?\s*(?:[.!]?\s*$|[:,–-])|\b(?:(?:new|next|another|different|second|other) (?:buyer|customer|client|applicant|shopper|deal|application|jacket)(?!s)|(?:moving|move|on) (?:on )?to the next|someone else (?:now|wants|is)|(?:open|start|create|set up) (?:a|an|another) (?:deal|file|jacket|application))\b/i,
    start_over:
      /\b(?:start(?:ing)? (?:over|again|fresh|from scratch|a (?:new|fresh|separate) (?:deal|application))|(?:a|open a|make a) (?:new|fresh|separate) application|from scratch)\b/i,
    no_score:
      /\b(?:no|without(?: a)?|never had(?: any| a)?|(?:don'?t|do not|doesn'?t|does not) have(?: any| a)?|haven'?t (?:got )?(?:any|a)|hasn'?t (?:got )?(?:any|a)|zero) (?:u\.?s\.? )?(?:credit(?! cards?| unions?| application| decision| checks?)(?: (?:score|history|file|record|rating))?|fico(?: score)?|score)\b|\bthin file\b/i,
    choose:
      /\b(?:go (?:with|for)|i(?:'ll| will| would| want to)? (?:take|choose|pick|prefer|select)|(?:choose|pick|select|take) (?:the|that|this|option|number|offer|#)|let'?s (?:go|take|use)|lets (?:go|take|use)|(?:the )?(?:first|second|third|fourth|fifth|last|cheapest|cheaper|lowest|other) (?:one|offer|option|funder|car)(?: please| then| instead)*\s*[.!]?$|(?:^|[,.;!]\s?|\b(?:no|actually|then|ok|rather|back to) )the (?:first|second|third|fourth|fifth|last|other|cheaper)(?: please| then| instead)*\s*[.!]?$|works for me)\b/i,
    submit:
      /\b(?:submit|(?:send|shoot) (?:\p{L}+ ){1,2}(?:over )?to (?!me\b|us\b|you\b)|send (?:to|it|this|that|the (?:deal|application|app|contract)|her|his|my)\b|lock (?:it )?in|sign (?:me )?up|finali[sz]e|proceed with|go ahead (?:and|with))/iu,
    human:
      /\b(?:(?:talk|speak|chat|get|connect|transfer|put)\b[^.?!]{0,30}\b(?:human|person|someone|somebody|agent|representative|rep|manager|advisor|adviser|staff)|real person|a human|(?:want|need|like|prefer) (?:a|an|to (?:see|have)(?: a)?) (?:person|agent|representative|human)|human (?:being|agent|please)|call me|live agent|customer service)\b/i,
    complaint:
      /\b(?:complain(?:t|ts|ing)?|unacceptable|ridiculous|terrible (?:service|experience)|outrageous|scam|rip-?off|report you|lawyer|attorney|sue|angry|furious|discriminat\w+|unfair)\b/i,
    hardship:
      /\b(?:hardship|lost my job|laid off|unemployed|can(?:no|')t (?:make|afford|pay) (?:my|the|this)? ?(?:payments?|loan|car)|behind on|miss(?:ed)? (?:a |my )?payments?|defer(?:ral|ment)?|medical (?:bills|emergency)|struggling|bankrupt\w*|repossess\w*)\b/i,
    dispute:
      /\b(?:disput(?:e|ing)|(?:isn'?t|not) (?:mine|accurate|my (?:debt|account|income))|contest (?:the|this)|human review|review (?:the|this|my) decision|appeal|identity theft)\b/i,
    withdraw:
      /\b(?:withdraw(?:ing)?(?: (?:my|the) application)?|cancel (?:my|the|this) (?:application|deal|loan|contract)|pull (?:my|the) application|changed my mind about (?:the|this|buying)|delete my (?:data|information))\b/i,
    retry:
      /\b(?:(?:try|run|do|check|read|pull)(?:ing)? (?:it |that |this |them |her |him |the (?:stub|paper|papers|deal|file|numbers) )?(?:\w+ ){0,2}?(?:again|once more|one more time)|re-?(?:try|run|check|read)|try now)\b/i,
    accept:
      /\b(?:(?:i|we|he|she|they|buyer|customer)(?:'ll| will|'d| would)? (?:take|do|accept|go for)s? (?:it|that|this|those|them)\b|that works|works for (?:me|us|her|him|them)|accept(?:s|ed|ing)? (?:the |your |that |this )?(?:counter\w*|offer|terms)|take (?:the |your )?counter\w*|deal[.!]*$)/i,
    credit_event:
      /\b(?:bankrupt\w*|bk ?-?(?:7|13)?|chapter (?:7|13)|repo(?:s|ssess\w*|'?d)?|charge-?offs?)\b/i,
    rights:
      /\b(?:my rights|what rights|do i have (?:a|the) right|privacy|my data|what data|legally|ecoa|fcra)\b/i,
    promise:
      /\b(?:guarantee[ds]?|promise|(?:skip|waive|without|avoid) (?:the|a|any|my) credit check|definitely (?:get|be)|for sure (?:get|be)|100 ?% (?:sure|approved)|what are (?:my|her|his|the) (?:chances|odds)|approve (?:it|me|this|that|us|him|her|them|my (?:loan|application|deal|credit)|the (?:loan|deal|application|buyer|customer))|(?:i|she|he|they)(?:'ll| will) be approved)\b/i,
    ask_purpose:
      /\b(?:why (?:do|would|are|should|must) (?:you|i|they) (?:\w+ )?(?:need|want|ask(?:ing)?|have to (?:know|tell|say|give)|know|tell you|say)|what do you (?:need|want) (?:it|that|this|all (?:this|that)|my \w+) for|do i (?:really )?(?:have|need) to (?:tell|say|give|answer|share)|(?:is|are) (?:that|this|it|all that|all this) (?:really |all )?(?:necessary|needed|your business)|none of your business)\b/i,
    identity:
      /\b(?:are you (?:a )?(?:bot|robot|human|real|an? ai|person|machine|computer)|who are you|what are you|what can you do|how does this work|how can you help|(?:can|could) you help me)\b|^\s*(?:please )?help(?: me)?(?: please)?\s*[.!?]*\s*$|\bi need (?:some |your )?help\s*[.!?]*\s*$/i,
    injection:
      /\b(?:ignore (?:all|any|the|your|previous|prior)|disregard (?:all|any|the|your|previous)|system prompt|you are now|pretend (?:to be|you|that)|act as (?:if|an?|my)|developer mode|jailbreak|(?:just )?(?:mark|say|set|record|approve) (?:me|it|this|her|him)(?: as)? ?(?:approved|anyway|regardless)|override (?:the|your)|bypass|other (?:customers?|people|buyers?)(?:'s?|’s?)? (?:deals?|data|information|ssn|details|names?)|reveal|social security numbers?|your instructions)/i,
  },
  cues: {
    price:
      /\b(?:(?:asking |sale |purchase |selling )?pric(?:e|es|ed)|sticker|asking|msrp|costs?(?= (?:is|of|about|around|[$\d]))|sell(?:s|ing)? (?:it )?for|listed (?:at|for)|going for|car(?! (?:loan|payment))|vehicle|truck|suv|sedan)\b/gi,
    priceMax:
      /\b(?:under|below|less than|up to|at most|no more than|max(?:imum)?(?: of)?|budget(?: of| is)?|within|cheaper than)\b/gi,
    amountFinanced:
      /\b(?:financ(?:e|ed|ing)|borrow(?:ing)?|loan (?:of|for|amount)|amount financed|need(?! to)|(?:car|auto|vehicle) loan|a loan|loan)\b/gi,
    downPayment:
      /\b(?:down ?-?payment|deposit|up ?front|put(?:s|ting)? (?:[^,.;]{1,22} )?down|(?:money|cash) down|down)\b(?! (?:to|the|from|there))/gi,
    income:
      /\b(?:income|salary|wages?|gross(?:es|ing)?|earn(?:s|ing|ings|ed)?|mak(?:e|es|ing)(?! (?:it|that|the|a\b|my|sure))|bring(?:s|ing)? (?:home|in)|paid(?! (?:off|down|[^,.;]{1,14} down))|pay ?checks?|pulls? in|liv(?:e|es|ing) on|(?:receiv|collect|get)(?:e|es|ing|s|ting)? [$\d.,k ]+(?:dollars )?(?:(?:a|per|each|every) month )?(?:in|of|from) (?:child support|alimony)|ss[di]i?|social security|(?:disability|unemployment|survivor'?s?|veterans?'?|va|retirement|social security|government) (?:benefits?|payments?|checks?|pay)|public assistance|welfare|tanf|pension)\b/gi,
    housingPayment: /\b(?:rent(?:ing|s)?|mortgage|hous(?:e|ing)(?: (?:payments?|costs?)))\b/gi,
    monthlyDebt:
      /\b(?:(?:monthly |other |existing |total )*debts?(?: payments?)?|obligations?|(?:other|student|personal|existing) loans?(?: payments?)?|loans(?=(?: are| is| of|:)?(?: about| around)? [$\d])|(?:credit )?cards?(?: (?:payments?|minimums?))?|other (?:monthly )?payments|minimum payments|child support|alimony|(?:monthly )?bills|owes?)\b/gi,
    tradeInValue: /\b(?:trade[- ]?ins?|trad(?:e|ing)(?: in)?|my (?:old|current) (?:car|truck)|worth)\b/gi,
    odometerMiles: /\b(?:miles|mi|mileage|odometer)\b/gi,
    tradeInPayoff:
      /\b(?:pay-?off|still owe[sd]?|upside[- ]down|negative equity|owes? (?:about |around )?[$\d.,k]+ (?:left |still )?on (?:it|that|this|the (?:car|trade|truck)|my (?:car|trade|truck|current|old)(?:[ -]?in)?)|left on (?:it|the loan|my loan))\b/gi,
    paymentTarget:
      /\b(?:(?<!down )(?:monthly )?payments? (?:to be |is |at )?(?:under|below|around|about|of|near|at most|up to|closer to|down to)|(?<!down )(?:monthly )?payments?(?: down)? to(?= ?\$?\d{3})|(?:get|bring|take) (?:her|him|them|me|us|it)(?: down)? to(?= ?\$?\d{3}(?! ?(?:months|mo\b)))|afford|(?:i )?can (?:do|pay|handle)|keep (?:it|the payment|my payments?|payments?) (?:under|below|around|at)|target)\b/gi,
    annualRate: /\b(?:apr|interest(?: rate)?|(?:sell |contract |annual )?rate)\b/gi,
    termMonths:
      /\b(?:term|over|for|at(?= (?:24|36|48|60|66|72|75|84)\b(?!\s?%|[.,]\d|k\b))|spread|stretch(?:ed)?(?: (?:it )?(?:out )?(?:to|over))?|payments(?= (?:instead|rather)|$))\b/gi,
    employmentMonths:
      /(?<=\b(?:years?|yrs?|months?)(?: now)? )at (?:the )?(?=\p{L})(?!(?:my|this|that|our|the|same|home|least|most|about|an?|address|place|zero)\b)|\bbeen at (?:the )?(?!(?:my|this|that|our|the|same|home|an?|address|place)\b)(?=\p{L})|\b(?:jobs?|work(?:s|ed|ing)?|employ(?:ed|er|ment)|(?:been |was )?with (?:the|my|this|them|that) (?:company|firm|employer)|(?:w\/|with) (?:the )?(?:county|city|state|school|hospital|government|army|navy)|company|tenure|hired|self-employed)\b/giu,
    residenceMonths:
      /\b(?:address|addr|(?<=\b(?:years?|yrs?|months?) )home|liv(?:e|es|ed|ing)|resid(?:e|es|ed|ence|ing)|same place|apartment|condo|moved(?: in)?|(?:my|her|his|this|current) (?:place|home|house))\b/gi,
    vehicleOdometerMiles: /\b(?:miles|mileage|odometer)\b/gi,
    creditScore:
      /\b(?:credit score|fico(?: score)?|vantage ?(?:score)?|credit rating|beacon|score|credit)\b/gi,
  },
  periods: {
    week: /\b(?:(?:a|per|each|every) week|weekly|\/ ?w(?:ee)?k)\b|\/wk\b/i,
    two_weeks: /\b(?:bi-?weekly|every (?:two|2|other) weeks?|fortnight(?:ly)?)\b/i,
    half_month: /\b(?:twice a month|semi-?monthly|two times a month|2x a month)\b/i,
    month: /\b(?:(?:a|per|each|every) month|monthly|a mo|per mo)\b|\/ ?mo(?:nth)?\b/i,
    year: /\b(?:(?:a|per|each|every) year|yearly|annual(?:ly)?|per annum|p\.a\.|salary)\b|\/ ?y(?:ea)?r\b/i,
  },
  hourly: /\b(?:(?:an|per) hour|hourly)\b|\/ ?h(?:ou)?r\b/i,
  hours: /^\s*-?(?:hours?|hrs?)\b(?! ?(?:a|per|each|every|\/) ?(?:day|month|year))/i,
  none: /\b(?:no|zero|nothing|none|without(?: any| a)?|don'?t|do not|doesn'?t|does not|haven'?t|hasn'?t|never|not)\b/gi,
  noneAlone: /^\s*(?:none|nothing|zero|nil|nope, none|not any)\s*$/i,
  joins: /\b(?:and|but|plus|while|then|also|with)\b/gi,
  takesBack:
    /\b(?:wait|no|nope|nah|actually|sorry|i mean(?:t)?|make (?:that|it)|scratch that|rather|correction|hold on|better)\b/i,
  names: [
    new RegExp(
      `(?:[Mm]y (?:full )?name(?:'s| is)|[Tt]his is|[Nn]ame:|[Cc]all me|I'm|I am)\\s+(${name})`,
      'u',
    ),
    new RegExp(
      `(?:[Bb]uyer|[Cc]ustomer|[Cc]lient|[Aa]pplicant|[Cc]o-?buyer)(?:'s name)?(?:\\s+(?:is|named|called)|[:,])?\\s+(${name})`,
      'u',
    ),
    new RegExp(
      `(?:[Pp]re-?\\s?[Qq]ual(?:ify)?|[Pp]re-?\\s?[Aa]pprove|[Qq]ualify|[Rr]un|(?:[Aa]pplication|[Aa]pp|[Dd]eal|[Cc]all-?back|[Aa]pproval|[Nn]umbers) (?:for|on)|[Nn]ext(?: (?:up|one|buyer))?\\s*(?:[:,–-]|is)|[Cc]an|[Gg]et|[Ff]inance)\\s+(${name})`,
      'u',
    ),
    /[Mm]y (?:full )?name(?:'s| is)\s+(\p{Lu}[\p{L}'’-]+)/u,
    new RegExp(
      `(?:[Bb]uyer|[Cc]ustomer|[Cc]lient|[Aa]pplicant)\\s*[,:–-]\\s*(${name}|\\p{Lu}\\p{Ll}[\\p{L}'’-]*)(?=\\s*(?:[,.;:–-]|$|wants|for\\b|on\\b|is\\b|with\\b|and\\b|who\\b))`,
      'u',
    ),
  ],
  employers: [
    /(?:[Ww]ork(?:s|ed|ing)? (?:at|for|with)|[Ee]mployed (?:by|at|with)|[Ee]mployer(?:'s name)?(?: is|:)|[Jj]ob (?:at|with)|been (?:at|with))\s+(?:the\s+)?(\p{Lu}[\p{L}\p{N}&.'’-]*(?:\s+(?:\p{Lu}[\p{L}\p{N}&'’-]*|of|and|&))*(?<!\s(?:of|and|&)))/u,
  ],
  questions:
    /^\s*(?:(?:so|and|but|ok(?:ay)?|well|hey|hi|hello|also|then|now|wait|hmm|actually|sorry|please|tell me)[, ]+)*(?:what(?:'s)?|which|when|where|who|whom|whose|why|how|should|shall|do|does|did|is|are|am|was|were|has|may|might|must|would|could|can|will|won'?t|can'?t|isn'?t|aren'?t|don'?t (?:i|we|you need))\b|\b(?:tell me|explain|wondering|know|ask(?:ing)?|understand|not sure|unsure) (?:what|which|when|where|who|why|how|if|whether)\b/i,
  requests:
    /\b(?:can|could|would|will) you\b(?! (?:go with|take|choose|pick|rather|prefer|even|still|ever|really|actually|tell|explain|say|submit if|recommend|suggest|advise))|\bwould you mind\b|\bwhy don'?t (?:you|we)\b|\b(?:can|could|may) i (?:just )?(?:get|have|take|choose|pick)\b|,? (?:ok(?:ay)?|alright|all right|please|right|deal|thanks?)\s*\?\s*$/i,
  withheld:
    /\b(?:don'?t|do not|not|never(?! ?mind)|won'?t|wouldn'?t|shouldn'?t|can'?t|cannot|before|after|if|once|when|until|till|unless|whether|in order to|(?:need|have|having|needed|required) to|ready to|rather than|instead of (?:sending|submitting)|without|about to|thinking (?:of|about)|considering|nervous|afraid|hold off|later|yet)\b/i,
  presentCar:
    /\b(?:(?:current|present|old|existing) (?:car|vehicle|truck|suv|auto)|(?:car|truck|auto|vehicle) (?:payment|loan)? ?(?:now|today|right now|at the moment|currently)|(?:now|today|currently)\b[^.?!]{0,20}\bfor (?:my|her|his|their) (?:car|truck))\b/i,
  thisCar: /\b(?:this|that|the) (?:car|vehicle|truck|suv|one)\b|\bit\b/i,
  other: /\bthe other\b(?! (?:assistant|day|person|bank|loan))/i,
  cheapest: /\b(?:cheapest|cheaper|lowest|least expensive|best)\b/i,
  last: /\b(?:the last)\b/i,
  carKinds:
    /\b(?:used|new|certified|pre-?owned|suvs?|sedans?|trucks?|pickups?|hatchbacks?|minivans?|vans?|coupes?|wagons?|hybrids?|electric|evs?|awd|4x4)\b/gi,
  afterPenalty: 0,
  reach: 40,
};
