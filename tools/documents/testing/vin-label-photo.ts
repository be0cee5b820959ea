import sharp from 'sharp';

/**
 * A photo of a car's certification label, as JPEG bytes, with the line of its VIN out of focus.
 *
 * @param blurred radius in pixels: from 4 on OCR misreads letters, from 6 on it sees none
 */
export async function vinLabelPhoto(vin: string, blurred: number): Promise<Uint8Array> {
  const lines = [
    'MFD BY EXAMPLE MOTORS INC   DATE: 05/22',
    'GVWR: 4890 LB   GAWR FRT: 2480 LB   RR: 2410 LB',
    'THIS VEHICLE CONFORMS TO ALL APPLICABLE U.S. FEDERAL',
    'MOTOR VEHICLE SAFETY, BUMPER, AND THEFT PREVENTION',
    'STANDARDS IN EFFECT ON THE DATE OF MANUFACTURE',
    `VIN: ${vin}`,
    'TYPE: PASSENGER CAR',
  ];
  const print = lines
    .map(
      (line, i) =>
        `<text x="90" y="${120 + i * 90}" font-size="44" font-family="sans-serif" xml:space="preserve">${line}</text>`,
    )
    .join('');
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="1700" height="800"><rect width="100%" height="100%" fill="white"/>${print}</svg>`;
  const sharpLabel = await sharp(Buffer.from(svg)).png().toBuffer();
  const place = { left: 180, top: 510, width: 1200, height: 90 };
  const band = sharp(sharpLabel).extract(place);
  const input = await (blurred > 0 ? band.blur(blurred) : band).toBuffer();
  const photo = sharp(sharpLabel).composite([{ input, left: place.left, top: place.top }]);
  return new Uint8Array(await photo.jpeg({ quality: 85 }).toBuffer());
}
