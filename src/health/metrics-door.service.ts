import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { Numbers } from './numbers.service.js';

/** Tells the numbers of this process at an address of its own, which the operator names: decision 34. */
@Injectable()
export class MetricsDoor implements OnApplicationShutdown {
  private server: Server | undefined;

  constructor(private readonly numbers: Numbers) {}

  /** @returns the port, which the system chooses where 0 is asked for */
  async open(host: string, port: number): Promise<number> {
    this.numbers.watchProcess();
    const server = createServer((request, response) => {
      this.answer(request, response).catch(() => response.writeHead(500).end());
    });
    this.server = server;
    await new Promise<void>((resolve, reject) => server.once('error', reject).listen(port, host, resolve));
    return (server.address() as AddressInfo).port;
  }

  async onApplicationShutdown(): Promise<void> {
    const { server } = this;
    if (!server?.listening) return;
    const closed = new Promise((resolve) => server.close(resolve));
    server.closeAllConnections();
    await closed;
  }

  private async answer({ method, url }: IncomingMessage, response: ServerResponse): Promise<void> {
    response.setHeader('Cache-Control', 'no-store');
    if (url !== '/metrics') response.writeHead(404).end();
    else if (method !== 'GET' && method !== 'HEAD') response.writeHead(405, { Allow: 'GET, HEAD' }).end();
    else {
      const { type, text } = await this.numbers.tell();
      response.setHeader('Content-Type', type).end(text);
    }
  }
}
