import { examples } from '../examples';
import type { Register } from '../verb';

export const reportCommand: Register = (program, run) => {
  program
    .command('report')
    .description('write all that is known of a run as one HTML file')
    .argument('<run>', 'its id, a part of it, or latest')
    .option('--out <file>', 'where to (default: report.html beside the record of the run)')
    .addHelpText(
      'after',
      examples({
        'fairlead report latest': '',
        'fairlead report 9f3c --out orders.html': 'to send it to somebody',
      }),
    )
    .action(run(() => (require('../verbs/report') as typeof import('../verbs/report')).report));
};
