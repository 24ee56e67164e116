import { Command } from 'commander';
import { nearest } from '../support/nearest';
import type { Problem } from '../support/problem';
import { ProblemsError } from '../support/problems-error';
import { unknownNameHelp } from '../support/unknown-name';

const CHOICES = /^(.*argument(?: value)? '(.*)' is invalid.*)\. Allowed choices are (.*)\.$/;

/** A command whose mistakes are told like all others, and not in commander's own way. */
export class ProductCommand extends Command {
  override createCommand(name?: string): ProductCommand {
    return new ProductCommand(name);
  }

  override error(message: string): never {
    throw new ProblemsError([this.problemOf(message)]);
  }

  private problemOf(text: string): Problem {
    const [first = '', suggestion = ''] = text.replace(/^error: /, '').split('\n');
    const [, what = first, given = '', choices] = CHOICES.exec(first) ?? [];
    const message = what
      .replace(/'([^']*)'/g, '`$1`')
      .replace(/\. Expected (.*) but got (.*)\.$/, ': expected $1, got $2');
    if (choices !== undefined) return { message, help: unknownNameHelp(given, choices.split(', ')) };
    const [, meant = this.meantCommand(first)] = /Did you mean (?:one of )?(.*)\?/.exec(suggestion) ?? [];
    const names = meant?.split(', ').map((name) => `\`${name}\``);
    const help = names
      ? `did you mean ${names.join(' or ')}?`
      : `\`${this.path()} --help\` says what there is`;
    return { message, help };
  }

  /** What looks like one argument too many may be a command that is misspelt. */
  private meantCommand(message: string): string | undefined {
    if (!message.startsWith('too many arguments')) return undefined;
    const names = this.commands.map((command) => command.name());
    const close = nearest(this.args[0] ?? '', names);
    return close && `${this.path()} ${close}`;
  }

  private path(): string {
    return this.parent instanceof ProductCommand ? `${this.parent.path()} ${this.name()}` : this.name();
  }
}
