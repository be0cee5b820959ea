import { forbidden } from '../kit/errors.ts';
import { type Dealer, isActive } from './dealer.ts';

/**
 * Lets nothing be opened or sent for a dealership that is not active. One that nobody knows is refused elsewhere.
 *
 * @throws AppError forbidden `channel/dealer_not_active`
 */
export function requireActive(dealer: Dealer | undefined): void {
  if (!dealer || isActive(dealer)) return;
  throw forbidden(
    'channel/dealer_not_active',
    `The dealership is ${dealer.status}: its deals may be read, but none opened, sent or changed.`,
    'Ask whoever runs this server about the dealership.',
  );
}
