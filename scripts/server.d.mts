// The types of server.mjs, for scripts in TypeScript.
export function startBench(options: {
  readonly port: number;
  readonly mode: 'development' | 'production';
  readonly open?: boolean;
  readonly quiet?: boolean;
  readonly folder?: string;
  readonly acceptance?: boolean;
}): Promise<{ readonly address: string; readonly trusted: boolean; readonly stop: () => Promise<void> }>;
