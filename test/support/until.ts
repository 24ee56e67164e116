const PAUSE_MS = 500;

/** Asks again and again until there is an answer; what is awaited is named where there is none within the time. */
export async function until<T>(
  what: string,
  ask: () => Promise<T | undefined | false>,
  within = 180_000,
): Promise<T> {
  for (const end = Date.now() + within; Date.now() < end; ) {
    const answer = await ask();
    if (answer) return answer;
    await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
  }
  throw new Error(`there is no ${what} after ${within / 1000} s`);
}
