import { BadSetting, readSettings } from '../../src/platform/settings/index.js';

describe('settings', () => {
  const outgoing = (env: Record<string, string>) => readSettings(env, '/project').outgoing;

  it('are read from the environment', () => {
    expect(outgoing({})).toEqual({ webhooksToLoopback: false });
    const env = { SMTP_URL: 'smtp://post:25', MAIL_FROM: 'permis@ville.example', PERRON_PUBLIC_URL: 'https://permis.example/' };
    expect(outgoing(env)).toEqual({
      mail: { url: 'smtp://post:25', from: 'permis@ville.example' },
      webhooksToLoopback: false,
    });
    expect(readSettings(env, '/project').publicUrl).toBe('https://permis.example');
  });

  it('tell numbers of the process nowhere until a port is named, and on this machine alone until a host is', () => {
    const metrics = (env: Record<string, string>) => readSettings(env, '/project').metrics;
    expect(metrics({})).toBeUndefined();
    expect(metrics({ PERRON_METRICS_PORT: '9464' })).toEqual({ host: '127.0.0.1', port: 9464 });
    expect(metrics({ PERRON_METRICS_PORT: '9464', PERRON_METRICS_HOST: '10.0.0.7' })).toEqual({ host: '10.0.0.7', port: 9464 });
  });

  it.each([
    [{ SMTP_URL: 'http://post' }, 'SMTP_URL must look like'],
    [{ SMTP_URL: 'smtp://post' }, 'MAIL_FROM must be'],
    [{ SMTP_URL: 'smtp://post', MAIL_FROM: 'a@b\r\nBcc: c@d' }, 'MAIL_FROM must be'],
    [{ PERRON_PUBLIC_URL: 'permis.example' }, 'PERRON_PUBLIC_URL must be an https origin'],
    [{ PERRON_WEBHOOKS_TO_LOOPBACK: 'maybe' }, 'must be yes or no'],
    [{ PERRON_METRICS_PORT: 'all' }, 'PERRON_METRICS_PORT must be a whole number'],
    [{ PERRON_METRICS_HOST: '0.0.0.0' }, 'PERRON_METRICS_PORT must say on which port'],
    [{ PERRON_STOP_DELAY: '301' }, 'PERRON_STOP_DELAY must be a whole number'],
    [{ PERRON_TODAY: '2026-02-30' }, 'PERRON_TODAY must be a day that exists'],
  ])('%j is refused', (env, said) => {
    expect(() => outgoing(env as Record<string, string>)).toThrow(BadSetting);
    expect(() => outgoing(env as Record<string, string>)).toThrow(said);
  });
});
