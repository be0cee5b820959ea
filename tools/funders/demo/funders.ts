import type { Funder } from '../catalog.ts';

const note = 'Invented for demonstration.';
const midwest = ['IL', 'IA', 'IN', 'MO', 'WI'];
const everywhere = [...midwest, 'TX'];

const funder = (id: string, name: string, states: readonly string[]): Funder => ({
  id,
  name,
  states: [...states],
  note,
});

/** Fifteen funders, none of which exists. States are those of the demo dealers that each one buys from. */
export const demoFunders: readonly Funder[] = [
  funder('meridian', 'Meridian Motor Credit', everywhere),
  funder('cascade', 'Cascade Captive Credit', everywhere),
  funder('harbor', 'Harbor Auto Finance', everywhere),
  funder('union_street', 'Union Street Bank', ['IL', 'IN', 'MO', 'TX']),
  funder('first_lantern', 'First Lantern Bank', everywhere),
  funder('copperfield', 'Copperfield Auto Funding', everywhere),
  funder('redwood', 'Redwood Consumer Finance', ['IL', 'IA', 'WI', 'TX']),
  funder('summit_ridge', 'Summit Ridge Auto Credit', everywhere),
  funder('second_mile', 'Second Mile Acceptance', everywhere),
  funder('ironbridge', 'Ironbridge Acceptance', ['IL', 'IN', 'MO', 'TX']),
  funder('prairie', 'Prairie Credit Union', ['IL', 'IA', 'MO']),
  funder('bluestem', 'Bluestem Community Credit Union', midwest),
  funder('riverbend', 'Riverbend Employees Credit Union', ['IL', 'IN', 'WI']),
  funder('open_road', 'Open Road Credit', everywhere),
  funder('newcomer', 'Newcomer Drive Finance', ['IL', 'MO', 'WI', 'TX']),
];
