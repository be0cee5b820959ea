import { Concentration, Funder } from '../catalog.ts';
import { list, oneOf, percent, text } from './cells.ts';
import { absent, capacity, needed, orEmpty, parentMember, type Table } from './columns.ts';

export const funders: Table = {
  name: 'funders',
  list: 'funders',
  about: 'Who buys contracts.',
  item: Funder,
  key: ['id'],
  columns: [
    needed('id', 'id', text, 'never changed: deals on file name it'),
    needed('name', 'name', text, 'as people are told it'),
    orEmpty('states', 'states', list, 'where it lends'),
    orEmpty('note', 'note', text, 'anything; shown to nobody'),
    absent('phone', 'contact.phone', text, 'whom a dealer turns to'),
    absent('email', 'contact.email', text, 'the same'),
    absent('portal', 'contact.portal', text, 'the same'),
    ...capacity,
  ],
};

export const concentrations: Table = {
  name: 'concentrations',
  list: 'concentration',
  parent: 'funders',
  about: 'Largest shares of what a funder buys in one allocation, by amount financed.',
  item: Concentration,
  key: ['by'],
  columns: [
    needed('funder', parentMember, text, 'id of the funder'),
    needed(
      'by',
      'by',
      oneOf(['dealer', 'state', 'make', 'band']),
      'with one dealer, state, make or credit band',
    ),
    needed('share_max', 'shareMax', percent, 'the largest share'),
  ],
};
