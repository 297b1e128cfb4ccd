/** `account`: who runs exercises on a server, and links for those who shall or have lost their password. */
import { Command } from 'commander';
import { say } from '../../sim-core/text/index.ts';
import type { Documents } from '../registry/documents.ts';
import { examples, printJson, printLines, type Context } from './context.ts';
import { callError } from './failure.ts';
import { storeCommand, withStore, type Where } from './stores.ts';

/** The form of `toISOString` up to the minute. */
const TO_THE_MINUTE = 16;

export function accountCommand(context: Context): Command {
  const { language } = context;
  return new Command('account')
    .description(say(language, 'help.account'))
    .addCommand(listed(context))
    .addCommand(invited(context))
    .addCommand(recovered(context))
    .helpCommand(false)
    .addHelpText(
      'after',
      examples(language, [
        ['liandong account invite', 'help.example-account-invite'],
        ['liandong account recover li', 'help.example-account-recover'],
      ]),
    );
}

function listed(context: Context): Command {
  const { io, language } = context;
  return storeCommand(context, 'list')
    .description(say(language, 'help.account-list'))
    .option('--json', say(language, 'help.json'))
    .action(async (options: Where & { readonly json?: true }) => {
      const accounts = await withDocuments(context, options, async (documents) =>
        (await documents.list('account')).map(([, account]) => account),
      );
      if (options.json === true) {
        return printJson(
          io,
          accounts.map(({ id, name, createdMs, password }) => ({
            id,
            name,
            created_ms: createdMs,
            organisation: password === null,
          })),
        );
      }
      const lines = accounts.map(({ name, createdMs, password }) =>
        say(language, password === null ? 'account.line-organisation' : 'account.line', {
          name,
          date: minuteOf(createdMs),
        }),
      );
      return printLines(io, lines.length === 0 ? [say(language, 'account.nobody')] : lines);
    });
}

function invited(context: Context): Command {
  return storeCommand(context, 'invite')
    .description(say(context.language, 'help.account-invite'))
    .action((where: Where) => printLink(context, where, null));
}

function recovered(context: Context): Command {
  return storeCommand(context, 'recover')
    .description(say(context.language, 'help.account-recover'))
    .argument('<name>', say(context.language, 'help.account-name'))
    .action((name: string, where: Where) => printLink(context, where, name));
}

/** @param name of the account that gets a new password; null = for somebody new */
async function printLink(context: Context, where: Where, name: string | null): Promise<void> {
  const { io, language } = context;
  const { invite, pathOf } = await import('../registry/invitations.ts');
  const invitation = await withDocuments(context, where, async (documents) => {
    if (name === null) return invite(documents, null, Date.now());
    const accounts = (await documents.list('account')).map(([, account]) => account);
    const account = accounts.find((one) => one.name === name);
    if (account === undefined) throw callError('archive.no-account', { account: name });
    if (account.password === null) throw callError('http.organisation-account');
    return invite(documents, account.id, Date.now());
  });
  printLines(io, [
    say(language, name === null ? 'account.invited' : 'account.recovering', { name: name ?? '' }),
    `  ${pathOf(invitation, name)}`,
    say(language, 'account.link-works', { date: minuteOf(invitation.untilMs) }),
  ]);
}

function withDocuments<R>(
  context: Context,
  where: Where,
  use: (documents: Documents) => Promise<R>,
): Promise<R> {
  return withStore(context, where, async (store) => {
    const { documentsOf } = await import('../registry/documents.ts');
    return use(documentsOf(store));
  });
}

const minuteOf = (ms: number): string =>
  `${new Date(ms).toISOString().slice(0, TO_THE_MINUTE).replace('T', ' ')} UTC`;
