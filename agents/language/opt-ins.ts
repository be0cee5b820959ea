import type { AddOnAnswer, AddOnCode } from '#tools/deals/add-ons.ts';

const products: Readonly<Record<AddOnCode, RegExp>> = {
  gap: /\bgap\b(?!\s+(?:in|between|of|year|month)\b)|gap-(?:versicherung|absicherung)/i,
  service_contract:
    /\b(?:service (?:contract|agreement|plan)|extended warranty|vsc)\b|\bservice-?vertr[aä]g\w*|garantieverlängerung|anschlussgarantie|延长保修|延保|服务合同/i,
};

/** Somebody else's wish, a duty, or a thought: nobody's yes. */
const notTheirs =
  /\b(?:they|dealer|salesman|salesperson|sales|manager|verkäufer|händler)\b|\b(?:have|has|had|need|needs) to\b|\b(?:must|muss|müssen|sollen?)\b|\b(?:if|whether|should|could|maybe|perhaps|wenn|ob|falls|vielleicht)\b|销售|车行|经销商|必须|只能|如果|要是|要不要|是不是|可能/i;

const wants =
  /\b(?:i|we)(?:'d| would| do)? (?:want|like|take)\b|\b(?:i|we)(?:'ll| will) (?:take|have|add|keep)\b|\b(?:yes to|opts? in|opted in|sign (?:me|us|her|him) up for|go with|agrees? to|agreed to|asked for|please (?:add|include|keep))\b|\b(?:buyer|customer|client|she|he)(?: (?:really|does|also))? (?:wants?|takes?|chose|chooses|would like)\b|^\s*(?:add|include|keep)\b/i;
const wantsGerman =
  /\b(?:ich|wir|kunde|kundin|käufer(?:in)?|sie|er)\b.*\b(?:nehmen?|nimmt|wünschen?|wünscht|will|wollen|möchten?|stimmen?|stimmt)\b|\b(?:möchte|will|nehme|nehmen) (?:ich|wir)\b|\bbitte\b.*\b(?:mit|dazu|aufnehmen|behalten)\b|\bja zu[rm]?\b/i;
const wantsChinese =
  /(?:我|我们|客户|买家|顾客|他|她)(?:也|还|都)?(?:想)?(?:要|需要|同意|选择|购买|加)|请?加上|请保留/;

const refuses =
  /\b(?:no|not|never|without|declin\w*|remov\w*|drop|skip|cancel|refus\w*|opt(?:s|ed|ing)? out|take off)\b|n[’']t\b|\b(?:kein\w*|nicht|ohne|ablehn\w*|lehn\w+|weglassen|streich\w*|entfern\w*|verzicht\w*)\b|不|没|别|去掉|取消|拒绝/i;

/**
 * What a person answers of add-ons, in order: wanted only where a sentence of theirs says so, refused where it is named
 * with a no. Questions, conditions and what somebody else wants answer nothing.
 */
export function optInsIn(text: string): AddOnAnswer[] {
  const sentences = text.replaceAll('’', "'").match(/[^!?。！？\n;；]+[!?。！？;；]?/g) ?? [];
  return sentences
    .filter((sentence) => !/[?？]\s*$/.test(sentence))
    .flatMap((sentence) =>
      sentence.split(
        /[,，、;；]|\.(?!\d)|\b(?:but|aber|jedoch|sondern)\b|\b(?:and|und)(?= (?:no|not|without|declin\w*|refus\w*|drop|don't|kein\w*|nicht|ohne)\b)|但是?|不过/i,
      ),
    )
    .flatMap(answersIn);
}

function answersIn(clause: string): AddOnAnswer[] {
  if (notTheirs.test(clause)) return [];
  const named = (Object.keys(products) as AddOnCode[]).filter((addOn) => products[addOn].test(clause));
  if (refuses.test(clause)) return named.map((addOn): AddOnAnswer => `${addOn}:no`);
  const wanted = wants.test(clause) || wantsGerman.test(clause) || wantsChinese.test(clause);
  return wanted ? named.map((addOn): AddOnAnswer => `${addOn}:yes`) : [];
}

/** The last answer of each add-on, in the order of their names. */
export function lastOptIns(texts: readonly string[]): AddOnAnswer[] {
  const last = new Map(texts.flatMap(optInsIn).map((answer) => [answer.split(':')[0], answer]));
  return [...last.values()].sort();
}
