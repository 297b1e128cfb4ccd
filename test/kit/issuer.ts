/** An OpenID provider in the smallest: it knows one client, and signs in whoever it is told to. */
import { createHash, createSign, generateKeyPairSync, randomBytes } from 'node:crypto';
import { createServer, type IncomingMessage } from 'node:http';

export interface Issuer {
  readonly url: string;
  /** Who sits at the browser, as claims. */
  person: Readonly<Record<string, unknown>>;
  /** What it says wrongly, to see whether it is believed. */
  lie: 'nothing' | 'nonce' | 'audience' | 'key';
  /** What the last browser came with. */
  asked: URLSearchParams;
  close(): Promise<void>;
}

export const CLIENT = { id: 'liandong', secret: 'only between the two' };

export async function startIssuer(): Promise<Issuer> {
  const keys = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const stranger = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const codes = new Map<string, URLSearchParams>();

  function idToken(asked: URLSearchParams): string {
    const now = Math.floor(Date.now() / 1000);
    const { lie } = issuer;
    const claims = {
      iss: issuer.url,
      aud: lie === 'audience' ? 'somebody else' : CLIENT.id,
      nonce: lie === 'nonce' ? 'another' : asked.get('nonce'),
      iat: now,
      exp: now + 60,
      ...issuer.person,
    };
    const body = [{ alg: 'RS256', kid: 'k' }, claims]
      .map((part) => Buffer.from(JSON.stringify(part)).toString('base64url'))
      .join('.');
    const { privateKey } = lie === 'key' ? stranger : keys;
    return `${body}.${createSign('RSA-SHA256').update(body).sign(privateKey, 'base64url')}`;
  }

  /** A code is good once, for its client, with the verifier of its challenge. */
  function tokenFor(form: URLSearchParams, authorization: string): object | null {
    const asked = codes.get(form.get('code') ?? '');
    codes.delete(form.get('code') ?? '');
    const basic = Buffer.from(
      `${CLIENT.id}:${encodeURIComponent(CLIENT.secret).replaceAll('%20', '+')}`,
    );
    const isClient =
      form.get('client_secret') === CLIENT.secret ||
      authorization === `Basic ${basic.toString('base64')}`;
    const challenge = createHash('sha256')
      .update(form.get('code_verifier') ?? '')
      .digest('base64url');
    const isGood =
      asked?.get('code_challenge') === challenge &&
      asked.get('redirect_uri') === form.get('redirect_uri') &&
      isClient;
    return isGood ? { access_token: 'a', token_type: 'Bearer', id_token: idToken(asked) } : null;
  }

  const server = createServer((request, response) => {
    const url = new URL(request.url ?? '/', issuer.url);
    const json = (status: number, body: object): void => {
      response.writeHead(status, { 'content-type': 'application/json' });
      response.end(JSON.stringify(body));
    };
    switch (url.pathname) {
      case '/.well-known/openid-configuration':
        return json(200, {
          issuer: issuer.url,
          authorization_endpoint: `${issuer.url}/authorize`,
          token_endpoint: `${issuer.url}/token`,
          jwks_uri: `${issuer.url}/keys`,
          response_types_supported: ['code'],
          subject_types_supported: ['public'],
          id_token_signing_alg_values_supported: ['RS256'],
          code_challenge_methods_supported: ['S256'],
        });
      case '/keys':
        return json(200, {
          keys: [
            { ...keys.publicKey.export({ format: 'jwk' }), kid: 'k', alg: 'RS256', use: 'sig' },
          ],
        });
      case '/authorize': {
        issuer.asked = url.searchParams;
        const code = randomBytes(16).toString('hex');
        codes.set(code, url.searchParams);
        const back = new URL(url.searchParams.get('redirect_uri') ?? '');
        back.searchParams.set('code', code);
        back.searchParams.set('state', url.searchParams.get('state') ?? '');
        response.writeHead(302, { location: back.href });
        response.end();
        return;
      }
      case '/token':
        void formOf(request).then((form) => {
          const token = tokenFor(form, request.headers.authorization ?? '');
          json(token === null ? 400 : 200, token ?? { error: 'invalid_grant' });
        });
        return;
      default:
        json(404, {});
    }
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  const issuer: Issuer = {
    url: `http://127.0.0.1:${port}`,
    person: {},
    lie: 'nothing',
    asked: new URLSearchParams(),
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
  return issuer;
}

async function formOf(request: IncomingMessage): Promise<URLSearchParams> {
  let text = '';
  for await (const chunk of request) text += String(chunk);
  return new URLSearchParams(text);
}
