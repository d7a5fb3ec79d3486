declare namespace Cloudflare {
  interface Env {
    /** Addresses of the servers that a test run starts: see global-setup.ts. */
    LIBSQL: string
    MODEL_SERVER: string
    OIDC_SERVER: string
    MAIL_SERVER: string
  }
}
