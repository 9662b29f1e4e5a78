// A certificate for https://localhost: the one Office trusts where it can be had, else a throw-away one.
import { createRequire } from 'node:module';
import { generate } from 'selfsigned';

const require = createRequire(import.meta.url);

/**
 * Office on Windows and Mac only loads a pane whose certificate the system trusts: office-addin-dev-certs makes and installs it
 * (it asks once). Elsewhere, or when it fails, a certificate for this run alone: the browser asks whether to go on.
 * @param {{ trusted: boolean }} wish
 * @returns {Promise<{ key: string | Buffer, cert: string | Buffer, trusted: boolean }>}
 */
export async function certificate({ trusted }) {
  if (trusted && (process.platform === 'win32' || process.platform === 'darwin')) {
    try {
      const { key, cert } = await require('office-addin-dev-certs').getHttpsServerOptions();
      return { key, cert, trusted: true };
    } catch (error) {
      console.warn(`office-addin-dev-certs: ${error instanceof Error ? error.message : error}`);
    }
  }
  const { private: key, cert } = await generate([{ name: 'commonName', value: 'localhost' }], {
    keySize: 2048,
    extensions: [
      {
        name: 'subjectAltName',
        altNames: [
          { type: 2, value: 'localhost' },
          { type: 7, ip: '127.0.0.1' },
        ],
      },
    ],
  });
  return { key, cert, trusted: false };
}
