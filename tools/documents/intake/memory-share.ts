/** Megabytes that the tasks of all processes beside the server's own may take together; with it, they stay below 1 GB. */
const megabytesTogether = 600;

interface Waiting {
  readonly megabytes: number;
  wake(): void;
}

let taken = 0;
const waiting: Waiting[] = [];

/**
 * Does work that may take so many megabytes in a process of its own once there is room for it; first come, first served.
 *
 * @throws the signal's reason when it aborts first, and whatever `work` throws
 */
export async function withMemory<T>(
  megabytes: number,
  signal: AbortSignal,
  work: () => Promise<T>,
): Promise<T> {
  await room(megabytes, signal);
  try {
    return await work();
  } finally {
    taken -= megabytes;
    wakeFirst();
  }
}

function room(megabytes: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    if (signal.aborted) return reject(signal.reason);
    const place: Waiting = {
      megabytes,
      wake() {
        signal.removeEventListener('abort', leave);
        resolve();
      },
    };
    const leave = () => {
      waiting.splice(waiting.indexOf(place), 1);
      reject(signal.reason);
      wakeFirst();
    };
    signal.addEventListener('abort', leave, { once: true });
    waiting.push(place);
    wakeFirst();
  });
}

/** Lets in those at the head of the queue for whom there is room; a small task never passes a large one. */
function wakeFirst(): void {
  for (let next = waiting[0]; next && taken + next.megabytes <= megabytesTogether; next = waiting[0]) {
    waiting.shift();
    taken += next.megabytes;
    next.wake();
  }
}
