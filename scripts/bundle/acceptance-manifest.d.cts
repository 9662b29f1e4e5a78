export function acceptanceManifest(xml: string): string;
