import { AsyncLocalStorage } from 'node:async_hooks';
import { DatabaseMisuse } from './errors.ts';

type Frame = { readonly kind: 'read' | 'write'; over: boolean };

export type Guard = {
  /** Runs `work` as a read or a write of this database; `nested` tells a read that it stands inside another read. */
  enter<T>(kind: 'read' | 'write', work: (nested: boolean) => Promise<T>): Promise<T>;
};

const sentences = {
  writeInWrite: 'db.write inside db.write: pass the tx you have, two transactions cannot be one.',
  readInWrite: 'db.read inside db.write would not see what was just written: use the tx you have.',
  writeInRead: 'db.write inside db.read: let the read finish first.',
};

/**
 * Refuses what would wait for itself for ever (one writer) or read around its own transaction. The refusals are the
 * same on both databases and in memory, so that a test on one proves it for all.
 */
export const createGuard = (): Guard => {
  const frames = new AsyncLocalStorage<Frame>();
  return {
    async enter(kind, work) {
      const outer = frames.getStore();
      const inside = outer && !outer.over ? outer.kind : null;
      if (inside === 'write')
        throw new DatabaseMisuse(sentences[kind === 'write' ? 'writeInWrite' : 'readInWrite']);
      if (inside === 'read' && kind === 'write') throw new DatabaseMisuse(sentences.writeInRead);
      const frame: Frame = { kind, over: false };
      try {
        return await frames.run(frame, () => work(inside === 'read'));
      } finally {
        frame.over = true;
      }
    },
  };
};
