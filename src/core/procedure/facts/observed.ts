/** Facts that other registers observe; they ride on the event. Not observed is not true. */
export const OBSERVED_FACTS = [
  'site.floodHazard',
  'site.natura2000',
  'site.heritage',
  'site.runoffAxis',
  'site.seveso',
  'site.regionalRoad',
  'site.agriculturalZone',
  'linkedRoad.pending',
  'linkedRoad.approved',
  'linkedRoad.refused',
] as const;
