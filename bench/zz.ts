import { demoMarket } from '#tools/funders/demo-market.ts';
import { structureFront } from '#tools/funders/structuring/front.ts';
import { lanesOf } from '#tools/funders/structuring/lanes.ts';
import { houseBy } from '#tools/funders/structuring/house.ts';
import { engineFor } from '#tools/risk/decision/engine-for.ts';
import { IsoDate, minor } from '#tools/kit/units.ts';
import { testInputs } from '#tools/funders/testing/market.ts';
const today = IsoDate.parse('2026-03-02');
const { catalog, dealers } = demoMarket();
const dealer = dealers[0]!;
const settings = catalog.programs.map((program) => ({ program, funder: catalog.funders.find((f) => f.id === program.funderId)!, dealer, today }));
const house = houseBy(engineFor('us', today), { conditions: [] }, today);
const lot = catalog.vehicles.filter(v=>v.dealerId==='dealer_1');
for (const score of [720, 640, 560]) for (const n of [1, 3, 11, 20]) {
  const cars = Array.from({length:n},(_,i)=>lot[i%lot.length]!).map((v,i)=>{const price=v.price+i*1000; return { stockId: v.stockId+i, inputs: testInputs({ creditScore: score, grossMonthlyIncome: minor(520_000), bookValue: v.bookValue, structure:{price:minor(price), downPayment:minor(0), amountFinanced: minor(Math.round(price*1.0625)+29_900)}, vehicle:{year:v.year,condition:v.condition,odometerMiles:v.odometerMiles,make:v.make,model:v.model}})}});
  const grid = { cars, terms: [12,18,24,30,36,42,48,54,60,66,72,78,84], step: minor(10_000), stepsMax: 400, amountMin: minor(50_000) };
  for (let r=0;r<3;r++){ const t0=(process.cpuUsage().user/1000); lanesOf({settings,dealer,today,house},grid); const t1=(process.cpuUsage().user/1000); const f=structureFront({settings,dealer,today,house},grid); const t2=(process.cpuUsage().user/1000); if(r===2)console.log(score,n,'lanes ms',(t1-t0).toFixed(1),'all ms',(t2-t1).toFixed(1),'lanes',f.lanes.length,'front',f.structures.length,f.standing,new Set(f.structures.map(s=>s.lane.carIndex)).size); }
}
