/** A browser without a window: keeps cookies by their path, follows redirections when told to, and remembers where it went. */
export class Visitor {
  private readonly jar = new Map<string, { name: string; value: string; path: string }>();
  readonly went: string[] = [];

  constructor(readonly address: string) {}

  /** One request; redirections are not followed. */
  async send(path: string, init: RequestInit = {}): Promise<Response> {
    const url = new URL(path, this.address);
    const cookie = [...this.jar.values()]
      .filter((one) => url.pathname.startsWith(one.path))
      .map(({ name, value }) => `${name}=${value}`)
      .join('; ');
    this.went.push(url.href);
    const response = await fetch(url, { redirect: 'manual', ...init, headers: { ...init.headers, cookie } });
    for (const line of response.headers.getSetCookie()) this.keep(line);
    return response;
  }

  async follow(path: string, init: RequestInit = {}, until: (url: string) => boolean = () => false): Promise<Response> {
    let response = await this.send(path, init);
    for (let hops = 0; hops < 12 && response.headers.has('location'); hops += 1) {
      const next = new URL(response.headers.get('location')!, response.url || this.went.at(-1)).href;
      if (until(next)) return response;
      response = await this.send(next);
    }
    return response;
  }

  /** Signs in as that person of the demonstration's provider, as far as the place where the browser is sent back. */
  async chooses(email: string, begin = '/auth/login', init: RequestInit = {}): Promise<string> {
    await this.follow(begin, init);
    const form = { method: 'POST', body: new URLSearchParams({ person: email }) };
    const response = await this.follow(this.went.at(-1)!, form, (url) => url.includes('/auth/callback'));
    return response.headers.get('location')!;
  }

  async signIn(email: string, begin?: string): Promise<Response> {
    return this.send(await this.chooses(email, begin));
  }

  /** A request that changes something, as a page of ours sends it. */
  post(path: string, body: object, headers: Record<string, string> = {}): Promise<Response> {
    return this.write('post', path, body, headers);
  }

  write(method: string, path: string, body: object, headers: Record<string, string> = {}): Promise<Response> {
    return this.send(path, {
      method: method.toUpperCase(),
      body: JSON.stringify(body),
      headers: { 'content-type': 'application/json', 'sec-fetch-site': 'same-origin', 'x-perron': '1', ...headers },
    });
  }

  cookie(name: string): string | undefined {
    return [...this.jar.values()].find((one) => one.name === name)?.value;
  }

  private keep(line: string): void {
    const [pair = '', ...attributes] = line.split(/; */);
    const [name = '', value = ''] = pair.split('=', 2);
    const path = attributes.find((one) => /^path=/i.test(one))?.slice(5) ?? '/';
    const gone = value === '' || attributes.some((one) => /^max-age=0$/i.test(one) || /^expires=Thu, 01 Jan 1970/i.test(one));
    if (gone) this.jar.delete(`${name} ${path}`);
    else this.jar.set(`${name} ${path}`, { name, value, path });
  }
}
