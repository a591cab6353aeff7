import { describe, expect, test } from 'vitest';
import { createFairQueue } from './fair-queue';

/** Work that lasts until it is let go, and notes the order in which it began. */
const createWork = () => {
  const begun: string[] = [];
  const ends = new Map<string, () => void>();
  const work = (name: string) => () =>
    new Promise<string>((resolve) => {
      begun.push(name);
      ends.set(name, () => resolve(name));
    });
  const end = async (name: string) => {
    ends.get(name)?.();
    await new Promise((resolve) => setTimeout(resolve));
  };
  return { begun, work, end };
};

describe('a fair queue', () => {
  test('runs no more at once than it is wide, and everything in the end', async () => {
    const queue = createFairQueue({ width: 2, waitingPerPeerMax: 10 });
    let running = 0;
    let most = 0;
    const done = await Promise.all(
      Array.from({ length: 10 }, (_, index) =>
        queue.run(`peer-${index % 3}`, async () => {
          running += 1;
          most = Math.max(most, running);
          await new Promise((resolve) => setTimeout(resolve, 2));
          running -= 1;
          return index;
        }),
      ),
    );
    expect(most).toBe(2);
    expect(done.map((result) => result.ok && result.value)).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9]);
  });

  test('takes networks in turns: who comes once does not wait behind all of who comes often', async () => {
    const { begun, work, end } = createWork();
    const queue = createFairQueue({ width: 1, waitingPerPeerMax: 10 });
    const all = ['a1', 'a2', 'a3', 'a4', 'b1', 'c1'].map((name) => queue.run(name.charAt(0), work(name)));
    for (let i = 0; i < 6; i++) await end(begun.at(-1) ?? '');
    await Promise.all(all);
    expect(begun).toEqual(['a1', 'a2', 'b1', 'c1', 'a3', 'a4']);
  });

  test('sends away only the network that has enough waiting', async () => {
    const { begun, work, end } = createWork();
    const queue = createFairQueue({ width: 1, waitingPerPeerMax: 1 });
    const [first, second] = [queue.run('a', work('a1')), queue.run('a', work('a2'))];
    expect(await queue.run('a', work('a3'))).toEqual({ ok: false, error: 'try-later' });
    const other = queue.run('b', work('b1'));
    for (let i = 0; i < 3; i++) await end(begun.at(-1) ?? '');
    await Promise.all([first, second, other]);
    expect(begun).toEqual(['a1', 'a2', 'b1']);
  });

  test('goes on after work that failed', async () => {
    const queue = createFairQueue({ width: 1, waitingPerPeerMax: 5 });
    const failing = queue.run('a', () => Promise.reject(new Error('broken')));
    const next = queue.run('a', () => Promise.resolve('done'));
    await expect(failing).rejects.toThrow('broken');
    expect(await next).toEqual({ ok: true, value: 'done' });
  });
});
