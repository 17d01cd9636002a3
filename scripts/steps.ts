/** Shows on standard error what a script is doing: numbered steps with the seconds each took. */

export interface Steps {
  /** Runs the work under a numbered title; prints how it ended and hands its result back. */
  run<T>(title: string, work: (note: (text: string) => void) => T | Promise<T>): Promise<T>;
  /** Prints an indented line of its own. */
  say(text: string): void;
}

/** Creates a step counter; `total` is how many steps are to come. */
export function createSteps(total: number): Steps {
  const out = process.stderr;
  const width = String(total).length;
  let number = 0;
  const indent = ' '.repeat(2 * width + 4);

  return {
    async run(title, work) {
      number += 1;
      const head = `[${String(number).padStart(width)}/${total}] ${title}`;
      const notes: string[] = [];
      const started = performance.now();
      // A terminal sees its line grow; a log gets whole lines only.
      out.write(out.isTTY ? `${head} …` : `${head} …\n`);
      const finish = (ending: string): void => {
        const seconds = ((performance.now() - started) / 1000).toFixed(1);
        const detail = notes.length > 0 ? `: ${notes.join(', ')}` : '';
        if (out.isTTY) out.write(`\r\u001b[K${head}${detail} (${ending}${seconds} s)\n`);
        else out.write(`${indent}${ending || 'done '}in ${seconds} s${detail}\n`);
      };
      try {
        const result = await work((text) => notes.push(text));
        finish('');
        return result;
      } catch (error) {
        finish('failed ');
        throw error;
      }
    },
    say(text) {
      out.write(`${text.replace(/^/gm, indent)}\n`);
    },
  };
}
