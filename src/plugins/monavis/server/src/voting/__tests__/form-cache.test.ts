import { createFormCache } from '../form-cache';
import type { DemarcheNumero } from '../types';

const numero = 1000 as DemarcheNumero;

const createCache = ({ isListening = true } = {}) => {
  const load = jest.fn(async () => null);
  let time = 0;
  const cache = createFormCache({ load, isListening: () => isListening, now: () => time });
  return { cache, load, wait: (milliseconds: number) => (time += milliseconds) };
};

describe('createFormCache', () => {
  it('should load a form once, unknown ones included', async () => {
    const { cache, load } = createCache();
    await Promise.all([cache.get(numero), cache.get(numero)]);
    await cache.get(numero);
    expect(load).toHaveBeenCalledTimes(1);
  });

  it('should load it again after a change', async () => {
    const { cache, load } = createCache();
    await cache.get(numero);
    cache.forget(numero);
    await cache.get(numero);
    cache.forgetAll();
    await cache.get(numero);
    expect(load).toHaveBeenCalledTimes(3);
  });

  it('should not keep what was being loaded when the change came', async () => {
    const { cache, load } = createCache();
    const loading = cache.get(numero);
    cache.forget(numero);
    await loading;
    await cache.get(numero);
    expect(load).toHaveBeenCalledTimes(2);
  });

  it('should load it again after a minute', async () => {
    const { cache, load, wait } = createCache();
    await cache.get(numero);
    wait(59_000);
    await cache.get(numero);
    wait(1_000);
    await cache.get(numero);
    expect(load).toHaveBeenCalledTimes(2);
  });

  it('should trust nothing while changes are not heard', async () => {
    const { cache, load } = createCache({ isListening: false });
    await cache.get(numero);
    await cache.get(numero);
    expect(load).toHaveBeenCalledTimes(2);
  });

  it('should not keep a failure', async () => {
    const { cache, load } = createCache();
    load.mockRejectedValueOnce(new Error('no database'));
    await expect(cache.get(numero)).rejects.toThrow('no database');
    await expect(cache.get(numero)).resolves.toBeNull();
  });
});
