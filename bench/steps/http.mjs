import { spawn } from 'node:child_process';
import { connect } from 'node:net';

/** The service as `npm start` runs it, in a process of its own. */
export async function serve(url, today) {
  const child = spawn(process.execPath, ['dist/src/cli.js', 'serve'], {
    env: { ...process.env, DATABASE_URL: url, PORT: '0', PERRON_TODAY: today, PERRON_SECRET: 'benchmark' },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const port = await new Promise((resolve, reject) => {
    let out = '';
    child.stdout.on('data', (chunk) => {
      out += chunk;
      const match = /listens on http:\/\/[^:]+:(\d+)/.exec(out);
      if (match) resolve(Number(match[1]));
    });
    child.once('exit', (code) => reject(new Error(`The service ended with code ${code}.`)));
  });
  const stop = () => new Promise((resolve) => child.once('exit', resolve).kill('SIGTERM'));
  return { port, stop };
}

/** One kept-alive connection. Bare sockets, so that the client costs as little as pgbench's. */
export function connection(port) {
  const socket = connect(port, '127.0.0.1').setNoDelay(true);
  let [received, answer] = ['', undefined];
  socket.setEncoding('latin1');
  socket.on('data', (chunk) => {
    received += chunk;
    const head = received.indexOf('\r\n\r\n');
    if (head < 0) return;
    const end = head + 4 + Number(/content-length: (\d+)/i.exec(received)[1]);
    if (received.length < end) return;
    const whole = received;
    received = '';
    answer(whole);
  });
  return {
    async post(path, headers, body) {
      const text = JSON.stringify(body);
      const lines = Object.entries({
        Host: 'localhost',
        'Content-Type': 'application/json',
        'Content-Length': Buffer.byteLength(text),
        ...headers,
      });
      socket.write(`POST ${path} HTTP/1.1\r\n${lines.map(([name, value]) => `${name}: ${value}`).join('\r\n')}\r\n\r\n${text}`);
      const whole = await new Promise((resolve) => (answer = resolve));
      const status = Number(whole.slice(9, 12));
      if (status !== 201) throw new Error(`${path} answered ${whole.slice(0, 2000)}`);
    },
    close: () => socket.destroy(),
  };
}
