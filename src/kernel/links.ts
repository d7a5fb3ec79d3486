/** What links in mails are made of. */
export interface LinkMeans {
  /** Where people reach this deployment, without a final slash. */
  origin: string
  /** Signs what has to hold without a login. */
  secret: string
}
