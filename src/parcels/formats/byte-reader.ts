import { open, type FileHandle } from 'node:fs/promises';

const CHUNK = 1024 * 1024;

/** Reads a file from its start, piece by piece, without holding more of it than a stretch. */
export class ByteReader {
  private stretch: Buffer = Buffer.alloc(0);
  private start = 0;

  private constructor(
    private readonly file: FileHandle,
    readonly size: number,
    /** Bytes of the file that were handed over. */
    public at = 0,
  ) {}

  static async open(path: string): Promise<ByteReader> {
    const file = await open(path, 'r');
    return new ByteReader(file, (await file.stat()).size);
  }

  get left(): number {
    return this.size - this.at;
  }

  /** The next bytes when they are here already, as most are: nothing is to be waited for then. */
  ready(count: number): Buffer | undefined {
    if (this.start + count > this.stretch.length) return undefined;
    this.at += count;
    return this.stretch.subarray(this.start, (this.start += count));
  }

  /** The next bytes, fewer at the end of the file. */
  async next(count: number): Promise<Buffer> {
    const rest = this.stretch.subarray(this.start);
    const room = Math.min(Math.max(count, CHUNK), this.left) - rest.length;
    if (room > 0) {
      const stretch = Buffer.allocUnsafe(rest.length + room);
      rest.copy(stretch);
      const { bytesRead } = await this.file.read(stretch, rest.length, room, this.at + rest.length);
      [this.stretch, this.start] = [stretch.subarray(0, rest.length + bytesRead), 0];
    }
    return this.ready(Math.min(count, this.stretch.length - this.start))!;
  }

  close(): Promise<void> {
    return this.file.close();
  }
}
