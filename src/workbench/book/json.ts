// A value that JSON can carry: what travels between Office.js and its host.

export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };
