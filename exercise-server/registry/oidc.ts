/** Signing in with an account of the organisation: OpenID Connect, code flow with PKCE. */
import * as client from 'openid-client';
import * as z from 'zod';
import type { Documents } from './documents.ts';
import { refusal } from './refusal.ts';
import { digestOf, newSecret } from './secret.ts';

/** The file that `serve --oidc` names. */
export const OIDC_SETTINGS = z.strictObject({
  issuer: z.url({ protocol: /^https?$/ }),
  client_id: z.string().min(1),
  client_secret: z.string().min(1).optional(),
  /** What the button says: the name of the organisation's directory. */
  title: z.strictObject({ zh: z.string().min(1), en: z.string().min(1) }),
  scope: z.string().default('openid profile'),
  /** Who may be a facilitator: a claim, and the values of which it must have one. */
  allow: z.strictObject({ claim: z.string().min(1), values: z.array(z.string()).min(1) }),
});
export type OidcSettings = z.output<typeof OIDC_SETTINGS>;

/** How long somebody may take at the provider's page. */
const UNDERWAY_MS = 10 * 60_000;

/** What is remembered between the way out and the way back. */
const UNDERWAY = z.object({
  state: z.string(),
  nonce: z.string(),
  verifier: z.string(),
  untilMs: z.number(),
});

export interface Identity {
  /** Same for the same person at the same provider, and no other. */
  readonly id: string;
  readonly name: string;
}

export interface Oidc {
  readonly title: OidcSettings['title'];
  /**
   * @param redirect our address to come back to
   * @returns where to send the browser, and the secret that it brings back in a cookie
   * @throws {Refusal} 502 when the provider does not answer
   */
  begin(redirect: string): Promise<{ readonly url: URL; readonly secret: string }>;
  /**
   * @param address that the browser was sent back to, with its query
   * @throws {Refusal} 403 for an answer that is not ours, and for somebody who is not allowed
   */
  end(secret: string, address: URL): Promise<Identity>;
}

export function createOidc(
  settings: OidcSettings,
  documents: Documents,
  utcMs: () => number,
): Oidc {
  let known: client.Configuration | null = null;

  async function provider(): Promise<client.Configuration> {
    // A directory within a closed network may have no certificate: then its address says so.
    const isPlain = settings.issuer.startsWith('http:');
    try {
      known ??= await client.discovery(
        new URL(settings.issuer),
        settings.client_id,
        settings.client_secret,
        settings.client_secret === undefined ? client.None() : undefined,
        // A token is believed for its signature, not only for the line that it came over.
        {
          execute: [
            client.enableNonRepudiationChecks,
            ...(isPlain ? [client.allowInsecureRequests] : []),
          ],
        },
      );
      return known;
    } catch {
      throw refusal(502, 'http.oidc-silent');
    }
  }

  function isAllowed(claims: Readonly<Record<string, unknown>>): boolean {
    const value = claims[settings.allow.claim];
    const mine = Array.isArray(value) ? value : [value];
    return mine.some((one) => typeof one === 'string' && settings.allow.values.includes(one));
  }

  return {
    title: settings.title,
    async begin(redirect) {
      const config = await provider();
      const secret = newSecret();
      const verifier = client.randomPKCECodeVerifier();
      const underway = {
        state: client.randomState(),
        nonce: client.randomNonce(),
        verifier,
        untilMs: utcMs() + UNDERWAY_MS,
      };
      const value = JSON.stringify(underway);
      await documents.put('setting', `oidc.${digestOf(secret)}`, { value });
      const url = client.buildAuthorizationUrl(config, {
        redirect_uri: redirect,
        scope: settings.scope,
        state: underway.state,
        nonce: underway.nonce,
        code_challenge: await client.calculatePKCECodeChallenge(verifier),
        code_challenge_method: 'S256',
      });
      return { url, secret };
    },
    async end(secret, address) {
      const kept = await documents.pop('setting', `oidc.${digestOf(secret)}`);
      const { state, nonce, verifier, untilMs } = UNDERWAY.parse(JSON.parse(kept?.value ?? 'null'));
      if (untilMs < utcMs()) throw refusal(403, 'http.oidc-refused');
      const config = await provider();
      const tokens = await client.authorizationCodeGrant(config, address, {
        pkceCodeVerifier: verifier,
        expectedState: state,
        expectedNonce: nonce,
        idTokenExpected: true,
      });
      const claims = tokens.claims();
      if (claims === undefined) throw refusal(403, 'http.oidc-refused');
      if (!isAllowed(claims)) throw refusal(403, 'http.oidc-not-allowed');
      const names = [claims['name'], claims['preferred_username']];
      const name = names.find((one): one is string => typeof one === 'string' && one !== '');
      return {
        id: `oidc.${digestOf(`${claims.iss} ${claims.sub}`).slice(0, 32)}`,
        name: (name ?? claims.sub).slice(0, 64),
      };
    },
  };
}
