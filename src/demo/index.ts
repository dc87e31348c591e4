export { cadastre, gridFor } from './cadastre.js';
export { demoLayers } from './layers.js';
export { demoPeople, OPERATOR, TOWN, type DemoPerson } from './people.js';
export { DemoProvider, MOUNTED_AT } from './provider/demo-provider.js';
export type { Ground } from './ground.js';
export { raiseDemo, type RaisedDemo } from './raise-demo.js';
export { STORIES } from './stories.js';
export { writeDemoLayers } from './write-layers.js';
