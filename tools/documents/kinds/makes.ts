import type { Word } from '../pages/words.ts';

/** Makes of cars as papers spell them, the four-letter codes of US registries (NCIC) among them. */
const makes: ReadonlySet<string> = new Set(
  (
    'acura,alfa romeo,aston martin,audi,bentley,bmw,buick,byd,cadillac,chevrolet,chevy,chrysler,citroen,citroën,cupra,dacia,daewoo,' +
    'daihatsu,dodge,ds,ferrari,fiat,fisker,ford,freightliner,geely,genesis,geo,gmc,harley-davidson,honda,hummer,hyundai,infiniti,' +
    'international,isuzu,jaguar,jeep,kawasaki,kia,lamborghini,lancia,land rover,lexus,lincoln,lotus,lucid,maserati,maybach,mazda,' +
    'mclaren,mercedes-benz,mercedes,mercury,mg,mini,mitsubishi,nio,nissan,oldsmobile,opel,peugeot,plymouth,polestar,pontiac,' +
    'porsche,ram,renault,rivian,rolls-royce,rover,saab,saturn,scion,seat,skoda,škoda,smart,subaru,suzuki,tesla,toyota,triumph,' +
    'vauxhall,vinfast,volkswagen,vw,volvo,xpeng,yamaha,' +
    'acur,buic,cadi,chev,chry,dodg,hond,hyun,infi,jagu,lexs,linc,mazd,merz,mitz,niss,olds,pont,pors,subu,suba,tesl,toyt,toyo,volk,volv,lndr,rove'
  ).split(','),
);

/** How many of these words, from the first, are a make of cars; 0 when they are none. */
export function makeLength(words: readonly Word[]): number {
  const [one, two] = words.slice(0, 2).map((word) => word.text.toLowerCase().replace(/[,.;:]+$/, ''));
  if (one === undefined) return 0;
  if (two !== undefined && makes.has(`${one} ${two}`)) return 2;
  return makes.has(one) ? 1 : 0;
}
