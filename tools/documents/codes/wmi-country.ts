/** First and last pair of each range of world manufacturer identifiers, by ISO 3166 code. @see ISO 3780, SAE J853 */
const ranges: readonly (readonly [from: string, to: string, country: string])[] = (
  'AA AH ZA, JA J0 JP, KF KK IL, KL KR KR, LA L0 CN, MA ME IN, MF MK ID, ML MR TH, MX M0 IN, NL NR TR, PA PE PH, PF PK SG, ' +
  'PL PR MY, RF RK TW, RL RR VN, SA SM GB, SN ST DE, SU SZ PL, TA TH CH, TJ TP CZ, TR TV HU, TW T1 PT, VA VE AT, VF VR FR, VS VW ES, ' +
  'WA W0 DE, XL XR NL, X3 X0 RU, YA YE BE, YF YK FI, YS YW SE, ZA ZR IT, 1A 10 US, 2A 20 CA, 3A 3W MX, 4A 40 US, 5A 50 US, ' +
  '6A 6W AU, 7A 7E NZ, 7F 70 US, 8A 8E AR, 8F 8K CL, 8X 82 VE, 9A 9E BR, 9F 9K CO, 93 99 BR'
)
  .split(', ')
  .map((entry) => entry.split(' ') as [string, string, string]);

const order = 'ABCDEFGHJKLMNPRSTUVWXYZ1234567890';
const rank = (letter: string) => order.indexOf(letter);

/** Where a VIN's maker is registered; null for ranges that are not assigned or not known here. */
export function wmiCountry(vin: string): string | null {
  const [region, second] = [vin[0]!, vin[1]!];
  const found = ranges.find(
    ([from, to]) => from[0] === region && rank(second) >= rank(from[1]!) && rank(second) <= rank(to[1]!),
  );
  return found?.[2] ?? null;
}
