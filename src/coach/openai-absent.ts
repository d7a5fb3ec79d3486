/**
 * Stands in the bundle for the parts of `openai` that its client carries whether or not they are used: see `[alias]` in
 * wrangler.toml. They are a tenth of everything that is uploaded.
 */
export class Admin {}
export class Beta {}
export class Responses {}
