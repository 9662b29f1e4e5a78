// How long a test of the pane waits for what is fetched on demand: a busy machine takes seconds to compile it.
import { configure } from '@testing-library/react';

configure({ asyncUtilTimeout: 15_000 });
