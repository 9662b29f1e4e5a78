// What the servers of docs/install.md send with a file, read from the examples that the guide prints.
import path from 'node:path';

const unknown = (server) => new Error(`docs/install.md does not say any more what ${server} sends.`);

/** What the guide's nginx sends with a file, by the file's address. */
export function headersOfNginx(guide) {
  const [, policy] = /set \$policy "(.*)";/.exec(guide) ?? [];
  const [, map] = /map \$uri \$zipingbiao_cache \{([^}]*)\n\}/.exec(guide.replaceAll('{12}', '<12>')) ?? [];
  const caching = [...(map ?? '').replaceAll('<12>', '{12}').matchAll(/^\s+"?(~\S+?|default)"?\s+"(.*)";$/gm)].map(
    ([, pattern, value]) => ({
      pattern: pattern === 'default' ? /./ : new RegExp(pattern.slice(1)),
      value,
    }),
  );
  const headers = [...guide.matchAll(/add_header (\S+) (\S+) always;/g)].map(([, name, value]) => [name, value]);
  if (policy === undefined || caching.length !== 3 || headers.length !== 4) throw unknown('nginx');
  return (address) =>
    headers.map(([name, value]) => [
      name,
      value === '$policy' ? policy : value === '$zipingbiao_cache' ? caching.find(({ pattern }) => pattern.test(address)).value : value,
    ]);
}

/** What IIS sends by the guide's web.config: types, caching and the headers of its own. */
export function headersOfIis(guide) {
  const [, everywhere = '', page = ''] = /<configuration>([^`]*)<location path="taskpane\.html">([^`]*)<\/location>/.exec(guide) ?? [];
  const headers = [...everywhere.matchAll(/<add name="(.*)" value="(.*)" \/>/g)].map(([, name, value]) => [name, value]);
  const types = new Map([...everywhere.matchAll(/<mimeMap fileExtension="(.*)" mimeType="(.*)" \/>/g)].map(([, end, type]) => [end, type]));
  const [, hours, minutes] = /cacheControlMode="UseMaxAge" cacheControlMaxAge="0\.(\d\d):(\d\d):00"/.exec(everywhere) ?? [];
  if (headers.length !== 3 || types.size !== 2 || hours === undefined || !page.includes('cacheControlMode="DisableCache"'))
    throw unknown('IIS');
  return (address) => [
    ...headers,
    ['Cache-Control', address.endsWith('/taskpane.html') ? 'no-cache' : `max-age=${hours * 3600 + minutes * 60}`],
    ...[types.get(path.extname(address))].filter(Boolean).map((type) => ['Content-Type', type]),
  ];
}
