// What reading knows of templates beside the words of the vocabulary: kept answers, and the recognition of unknown headings.
import type { Recognise } from './evidence/block';
import type { TemplateProfile } from './template';

export interface Templates {
  readonly profiles: readonly TemplateProfile[];
  /** Absent while its chunk has not been fetched; reading then says `needsEvidence` where it meets an unknown heading. */
  readonly recognise?: Recognise;
}

/** No answers kept, nothing fetched. */
export const NO_TEMPLATES: Templates = { profiles: [] };
