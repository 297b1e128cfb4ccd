import { hash } from '@node-rs/argon2';
import { isCommon, isFigures } from './easy-guesses.ts';
import { refusal } from './refusal.ts';

const SHORTEST = 8;

/**
 * @param name of the account, which is everybody's first guess
 * @returns argon2id in PHC form @throws {Refusal} 400 that says why, for one that is short or easily guessed
 */
export async function keptPassword(password: string, name: string): Promise<string> {
  if (password.length < SHORTEST) throw refusal(400, 'http.short-password');
  if (isNamed(password, name)) throw refusal(400, 'http.password-is-name');
  if (isFigures(password)) throw refusal(400, 'http.figures-password');
  if (isCommon(password)) throw refusal(400, 'http.common-password');
  return hash(password);
}

/** The name, perhaps with a few figures or signs behind it. */
function isNamed(password: string, name: string): boolean {
  const plain = name.toLowerCase();
  const rest = password.toLowerCase().split(plain);
  return plain.length >= 3 && rest.length > 1 && rest.join('').length < SHORTEST;
}
