/** Two tasks; the second writes so many lines, four a second, and tidies up when it is asked to stop. */
export const slowTasks = (lines: number) => `
    const once = new Task(this, 'once', { image, ...sh('echo once'), results: {} });
    const slow = new Task(this, 'slow', {
      image,
      ...sh('trap "echo tidy; exit 3" TERM; i=0; while [ $i -lt ${lines} ]; do echo line $i; i=$((i+1)); sleep 0.25; done'),
      gracePeriod: '5s',
    });
    once.precedes(slow);
`;
