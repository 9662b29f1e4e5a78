// The name of a sheet that is there only while another one is written: one that a failure left behind is known by it.

/** A name that nobody has given. */
export const workName = (): string => `~${crypto.randomUUID().slice(0, 13)}`;

/** Whether the sheet is the copy of an old one, or a half-made new one, that could not be taken away. */
export const isWorkName = (name: string): boolean => /^~[0-9a-f]{8}-[0-9a-f]{4}$/.test(name);
