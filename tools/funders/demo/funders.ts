import type { Funder } from '../catalog.ts';

const note = 'Invented for demonstration.';
const midwest = ['IL', 'IA', 'IN', 'MO', 'WI'];
const everywhere = [...midwest, 'TX'];

type Speed = readonly [decisionHours: number, fundingDays: number];

/** Telephone numbers and addresses that nobody can have. */
const funder = (id: string, name: string, states: readonly string[], line: string): Funder => ({
  id,
  name,
  states: [...states],
  note,
  contact: {
    phone: `+1 217 555 ${line}`,
    email: `dealers@${id.replace('_', '-')}.example`,
    portal: `https://${id.replace('_', '-')}.example/dealers`,
  },
});

/** Fifteen funders, none of which exists. States are those of the demo dealers that each one buys from. */
export const demoFunders: readonly Funder[] = [
  funder('meridian', 'Meridian Motor Credit', everywhere, '0101'),
  funder('cascade', 'Cascade Captive Credit', everywhere, '0102'),
  funder('harbor', 'Harbor Auto Finance', everywhere, '0103'),
  funder('union_street', 'Union Street Bank', ['IL', 'IN', 'MO', 'TX'], '0104'),
  funder('first_lantern', 'First Lantern Bank', everywhere, '0105'),
  funder('copperfield', 'Copperfield Auto Funding', everywhere, '0106'),
  funder('redwood', 'Redwood Consumer Finance', ['IL', 'IA', 'WI', 'TX'], '0107'),
  funder('summit_ridge', 'Summit Ridge Auto Credit', everywhere, '0108'),
  funder('second_mile', 'Second Mile Acceptance', everywhere, '0109'),
  funder('ironbridge', 'Ironbridge Acceptance', ['IL', 'IN', 'MO', 'TX'], '0110'),
  funder('prairie', 'Prairie Credit Union', ['IL', 'IA', 'MO'], '0111'),
  funder('bluestem', 'Bluestem Community Credit Union', midwest, '0112'),
  funder('riverbend', 'Riverbend Employees Credit Union', ['IL', 'IN', 'WI'], '0113'),
  funder('open_road', 'Open Road Credit', everywhere, '0114'),
  funder('newcomer', 'Newcomer Drive Finance', ['IL', 'MO', 'WI', 'TX'], '0115'),
];

/** How fast each says it is: working hours to an answer, business days to the money. */
const speeds: Readonly<Record<string, Speed>> = {
  meridian: [1, 2],
  cascade: [1, 2],
  harbor: [2, 3],
  union_street: [4, 4],
  first_lantern: [3, 3],
  copperfield: [2, 3],
  redwood: [6, 4],
  summit_ridge: [1, 2],
  second_mile: [1, 5],
  ironbridge: [8, 5],
  prairie: [24, 2],
  bluestem: [16, 3],
  riverbend: [24, 4],
  open_road: [0.5, 1],
  newcomer: [12, 5],
};

export function demoSpeed(funderId: string): { decisionHours: number; fundingDays: number } | undefined {
  const speed = speeds[funderId];
  return speed && { decisionHours: speed[0], fundingDays: speed[1] };
}
