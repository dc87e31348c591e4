/** Tiles made lately, up to so many bytes; the one that was longest not asked for goes first. */
export class KeptTiles {
  private readonly tiles = new Map<string, Buffer>();
  private bytes = 0;

  constructor(private readonly most: number) {}

  find(name: string): Buffer | undefined {
    const tile = this.tiles.get(name);
    if (tile) {
      this.tiles.delete(name);
      this.tiles.set(name, tile);
    }
    return tile;
  }

  keep(name: string, tile: Buffer): void {
    this.forget(name);
    this.tiles.set(name, tile);
    this.bytes += tile.length;
    for (const oldest of this.tiles.keys()) {
      if (this.bytes <= this.most) return;
      this.forget(oldest);
    }
  }

  private forget(name: string): void {
    this.bytes -= this.tiles.get(name)?.length ?? 0;
    this.tiles.delete(name);
  }
}
