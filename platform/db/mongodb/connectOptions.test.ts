import { describe, expect, it } from 'vitest';
import { EnvError } from '../../env';
import { connectionOf } from './connectOptions';

describe('connectionOf', () => {
  it('adds what a newsroom needs to a bare address', () => {
    expect(connectionOf('mongodb://db1/toasoan?replicaSet=rs0')).toEqual({
      url: 'mongodb://db1/toasoan?replicaSet=rs0',
      options: {
        maxPoolSize: 20,
        serverSelectionTimeoutMS: 5_000,
        connectTimeoutMS: 5_000,
        socketTimeoutMS: 60_000,
        waitQueueTimeoutMS: 10_000,
        w: 'majority',
        retryWrites: true,
        retryReads: true,
      },
      publicReads: expect.objectContaining({ mode: 'secondaryPreferred' }),
    });
  });

  it.each(['maxPoolSize=50', 'MAXPOOLSIZE=50'])('leaves %s of the address to the driver', (option) => {
    const { url, options } = connectionOf(`mongodb://db1/toasoan?${option}`);
    expect(url).toContain(option);
    expect(options).not.toHaveProperty('maxPoolSize');
    expect(options).toHaveProperty('w', 'majority');
  });

  it.each([
    ['mongodb://db1/toasoan?readPreference=primary&w=1', 'mongodb://db1/toasoan?w=1', 'primary'],
    ['mongodb://db1/toasoan?readpreference=nearest', 'mongodb://db1/toasoan', 'nearest'],
    [
      'mongodb+srv://ten:mat%20khau@cum.example/toasoan',
      'mongodb+srv://ten:mat%20khau@cum.example/toasoan',
      'secondaryPreferred',
    ],
  ])('takes the read preference of public pages from %s', (given, url, mode) => {
    expect(connectionOf(given)).toMatchObject({ url, publicReads: { mode } });
  });

  it('takes the tags and the staleness with it, and keeps everything else as it is written', () => {
    const address =
      'mongodb://ten:p%40ss@a:27017,b:27018/toasoan?tls=true&readPreference=secondary&readPreferenceTags=dc:hn,disk:ssd&readPreferenceTags=&maxStalenessSeconds=120&tlsCAFile=%2Fetc%2Fca.pem';
    const { url, publicReads } = connectionOf(address);
    expect(url).toBe('mongodb://ten:p%40ss@a:27017,b:27018/toasoan?tls=true&tlsCAFile=%2Fetc%2Fca.pem');
    expect(publicReads).toMatchObject({
      mode: 'secondary',
      tags: [{ dc: 'hn', disk: 'ssd' }, {}],
      maxStalenessSeconds: 120,
    });
  });

  it.each(['readPreference=fastest', 'readPreference=primary&readPreferenceTags=dc:hn'])(
    'refuses %s',
    (option) => {
      expect(() => connectionOf(`mongodb://ten:mat-khau@db1/toasoan?${option}`)).toThrow(EnvError);
      expect(() => connectionOf(`mongodb://ten:mat-khau@db1/toasoan?${option}`)).not.toThrow(/mat-khau/);
    },
  );
});
