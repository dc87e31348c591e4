declare module 'shapefile/dist/shapefile.js' {
  const shapefile: typeof import('shapefile');
  export default shapefile;
}
