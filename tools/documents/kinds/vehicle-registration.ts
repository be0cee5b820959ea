import { isVin } from '../codes/vin.ts';
import type { Reading } from '../layout/fields.ts';
import { findLabels, type Vocabulary } from '../layout/labels.ts';
import { textOf } from '../layout/lines.ts';
import { chineseRegistration, chineseRegistrationLabels } from './chinese-vehicle-papers.ts';
import { germanRegistration, germanRegistrationLabels } from './german-registration.ts';
import { cueLikeness, type Evidence, type KindReader } from './kind-reader.ts';
import { europeanLikeness, europeanRegistration } from './registrations/european-registration.ts';
import { usRegistration, usRegistrationLabels } from './us-registration.ts';
import { vehicleLabels } from './vehicle-fields.ts';

const german = /zulassungsbescheinigung|fahrzeugschein/i;
const chinese = /行驶证|号牌号码.*(?:车辆|所有人)|使用性质.*发证/s;

/** The same paper of several countries, each with its own words. */
function read(reading: Reading) {
  const text = reading.paper.lines.map(({ words }) => textOf(words)).join('\n');
  const withLabels = (labels: Vocabulary): Reading => ({
    ...reading,
    hits: findLabels(reading.paper, labels),
  });
  if (chinese.test(text.replace(/[^\S\n]/g, '')))
    return chineseRegistration(withLabels(chineseRegistrationLabels));
  if (german.test(text)) return germanRegistration(withLabels(germanRegistrationLabels));
  if (europeanLikeness(reading.paper.lines) > 0) return europeanRegistration(withLabels(vehicleLabels));
  return usRegistration(withLabels(usRegistrationLabels));
}

/** What only the slips of registration offices print: it shows a slip of which the top is cut off. */
const marksOfSlips = [
  /\btype lic(?:ense)?\b/,
  /\bsticker (?:issued|number|no)\b/,
  /\b(?:yr|year) (?:1st|first) sold\b|\bdate first sold\b/,
  /\btype veh(?:icle)?\b/,
  /\bcc\/alco\b/,
  /\bpr (?:exp )?date\b/,
  /\bdt fee recvd\b|\bamt (?:paid|due|recvd)\b/,
  /\b(?:decal|tab) (?:number|no|issued)\b/,
  /\bplate (?:type|class)\b/,
];

const slipMarks = ({ text, head }: Evidence): number =>
  /\b(?:application|insurance|title|bill of sale|order)\b/.test(head)
    ? 0
    : marksOfSlips.filter((mark) => mark.test(text)).length;

const hasVin = ({ paper }: Evidence): boolean =>
  paper.lines.some(({ words }) => words.some(({ text }) => isVin(text.toUpperCase()) && /[a-z]/i.test(text)));

function likeness(evidence: Evidence): number {
  const { compact, text } = evidence;
  const chineseCues = [
    /号牌号码/,
    /车辆类型/,
    /所有人/,
    /使用性质/,
    /品牌型号/,
    /车辆识别代/,
    /注册日期/,
    /发证日期/,
    /行驶证|行驶/,
  ].filter((cue) => cue.test(compact)).length;
  if (!/发票|保险/.test(compact) && chineseCues >= 3) return Math.min(0.95, 0.55 + 0.06 * chineseCues);
  if (german.test(text) && !/teil ii|fahrzeugbrief/i.test(text)) return 0.9;
  const european = europeanLikeness(evidence.paper.lines);
  if (european > 0) return european;
  if (slipMarks(evidence) >= 2 && hasVin(evidence)) return 0.62;
  return cueLikeness(
    {
      not: /\b(?:application for|certificate of title|proof of insurance|insurance (?:card|identification|binder|policy|company)|notice of|declarations?|bill of sale|buyer'?s order|renewal notice)\b/,
      title:
        /\b(?:(?:vehicle )?registration (?:card|certificate|slip|document)|vehicle registration|certificate of registration|registration identification card|evidence of registration|validated registration|registration validation|registration (?:renewal )?receipt|registration record|registration and plate|registration validity|registered owner's? (?:card|copy))\b/,
      cues: [
        /\b(?:vin|vehicle id(?:entification)? (?:number|no)|[a-hj-npr-z\d]{13}\d{4})\b/,
        /\b(?:plate|license (?:number|no|plate)|tag)\b/,
        /\b(?:owner|registrant|registered to)\b/,
        /\b(?:expir(?:es|ation)|valid (?:from|to|through|thru)|exp\b)/,
        /\bmake\b/,
        /\b(?:year|yr)\b/,
        /\b(?:body|type|fuel|color|weight|class)\b/,
      ],
      cuesMin: 4,
    },
    evidence,
  );
}

export const vehicleRegistration: KindReader = { kind: 'vehicle_registration', likeness, labels: {}, read };
