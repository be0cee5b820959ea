import { statedIn } from './aamva-stated.ts';

export interface AamvaName {
  readonly last_name: string | null;
  readonly given_names: string | null;
  readonly suffix: string | null;
}

const suffixes = /^(?:JR|SR|I{2,3}|IV|VI{0,3})\.?$/i;

/**
 * The holder's name. Versions 4 and later give family, first and middle names in DCS, DAC and DAD; versions 2 and 3 all
 * given names in DCT, which issuers repeat in DAC and DAD; version 1 the whole name in DAA, or its parts in DAB to DAE.
 */
export function aamvaName(elements: ReadonlyMap<string, string>): AamvaName {
  const stated = (code: string) => statedIn(elements.get(code));
  const whole = stated('DAA') ? dividedName(stated('DAA')!) : undefined;
  const parts = [stated('DAC'), stated('DAD')].map(plain).filter((name) => name !== null);
  return {
    last_name: plain(stated('DCS') ?? stated('DAB')) ?? whole?.last_name ?? null,
    given_names: plain(stated('DCT')) ?? (parts.join(' ') || (whole?.given_names ?? null)),
    suffix: stated('DCU') ?? stated('DAE') ?? whole?.suffix ?? null,
  };
}

/** "FAMILY,FIRST,MIDDLE,SUFFIX", with `@` or `$` at some issuers; with blanks alone it is "FIRST MIDDLE FAMILY". */
function dividedName(text: string): AamvaName {
  if (/[,@$]/.test(text)) {
    const [family, first, middle, suffix] = text.split(/[,@$]/).map((part) => part.trim());
    return {
      last_name: plain(family ?? null),
      given_names:
        [first, middle]
          .map((name) => statedIn(name))
          .filter(Boolean)
          .join(' ') || null,
      suffix: statedIn(suffix),
    };
  }
  const words = text.split(/\s+/);
  const suffix = words.length > 2 && suffixes.test(words.at(-1)!) ? words.pop()! : null;
  return { last_name: words.pop() ?? null, given_names: words.join(' ') || null, suffix };
}

/** Commas within a name are blanks, at its end nothing. */
const plain = (name: string | null): string | null =>
  name === null ? null : name.replace(/[,\s]+/g, ' ').trim() || null;
