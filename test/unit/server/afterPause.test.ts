import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { afterPause } from '../../../server/src/server/afterPause';

const [pause, longest] = [1000, 10_000];

describe('a call after a pause', () => {
  let calls = 0;
  const ask = afterPause(pause, longest, () => void calls++);

  beforeEach(() => {
    vi.useFakeTimers();
    calls = 0;
  });
  afterEach(() => {
    ask.dispose();
    vi.useRealTimers();
  });

  test('happens once nobody has asked for it for long enough', () => {
    for (let asked = 0; asked < 5; asked++) {
      ask();
      vi.advanceTimersByTime(pause - 1);
    }
    expect(calls).toBe(0);
    vi.advanceTimersByTime(1);
    expect(calls).toBe(1);
    vi.advanceTimersByTime(longest);
    expect(calls).toBe(1);
  });

  test('happens now and then though somebody keeps asking', () => {
    for (let passed = 0; passed < longest; passed += pause / 2) {
      ask();
      vi.advanceTimersByTime(pause / 2);
    }
    expect(calls).toBe(1);
    ask();
    vi.advanceTimersByTime(pause);
    expect(calls).toBe(2);
  });

  test('does not happen after it was given up', () => {
    ask();
    ask.dispose();
    vi.advanceTimersByTime(longest);
    expect(calls).toBe(0);
  });
});
