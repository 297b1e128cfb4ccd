import { hash } from '@node-rs/argon2';
import { refusal } from './refusal.ts';

const COMMON =
  /^(?:12345678\d*|password\d*|qwerty\w*|1{8,}|0{8,}|8{8,}|6{8,}|admin\w*|iloveyou|abc12345?\d*|a?123456a?\w?|woaini\w*|liandong\w*|5201314\w*)$/i;
const SHORTEST = 8;

/** @returns argon2id in PHC form @throws {Refusal} for a password that is too short or too common */
export async function keptPassword(password: string): Promise<string> {
  if (password.length < SHORTEST || COMMON.test(password)) throw refusal(400, 'http.weak-password');
  return hash(password);
}
