import { serve } from './commands/serve.js';

// The entry of `nest start`; the command line is `perron serve`.
await serve({ demo: false });
