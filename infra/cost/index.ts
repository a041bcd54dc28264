import { loadBuiltInCatalog } from '../catalog.ts';
import { countFixed } from './countFixed.ts';
import { countSteps } from './countSteps.ts';
import { assumed } from './monthlyCost.ts';
import { renderCost } from './renderCost.ts';

const catalog = loadBuiltInCatalog();
const counted = await countSteps();
console.log('Counted, one of each:');
console.table(counted);
console.log('Assumed:', assumed);
console.log(`\n${renderCost(counted, countFixed(catalog), catalog)}`);
