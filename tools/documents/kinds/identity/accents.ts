/** States in whose languages names carry marks that OCR loses and that a machine-readable zone never has. */
const accented: ReadonlySet<string> = new Set(
  (
    'ARG,AUT,BEL,BRA,CHE,CHL,COL,CUB,CZE,D,DEU,DNK,DOM,ECU,ESP,EST,FIN,FRA,GTM,HND,HRV,HUN,ISL,LTU,LUX,LVA,MEX,NIC,NOR,PAN,PER,POL,PRT,' +
    'PRY,ROU,SLV,SVK,SVN,SWE,TUR,URY,VEN,VNM'
  ).split(','),
);

/** A name without a mark on a paper of such a state may have had one: its letters are sure, its spelling is not. */
export const mayHaveLostAccents = (state: string | null | undefined, name: string): boolean =>
  accented.has(state ?? '') && name.normalize('NFD') === name;
