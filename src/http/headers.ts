import { secureHeaders } from 'hono/secure-headers'

const contentSecurityPolicy = {
  defaultSrc: ["'none'"],
  objectSrc: ["'none'"],
  scriptSrc: ["'self'"],
  styleSrc: ["'self'"],
  imgSrc: ["'self'"],
  connectSrc: ["'self'"],
  manifestSrc: ["'self'"],
  formAction: ["'self'"],
  baseUri: ["'none'"],
  frameAncestors: ["'none'"],
}

const common = {
  strictTransportSecurity: 'max-age=63072000; includeSubDomains',
  referrerPolicy: 'same-origin',
  xFrameOptions: 'DENY',
  crossOriginResourcePolicy: 'same-origin',
  permissionsPolicy: { camera: [], microphone: [], geolocation: [], payment: [] },
  // The few routes that need others have set them by then.
  overwrite: false,
} satisfies Parameters<typeof secureHeaders>[0]

/** Nothing inline, nothing from elsewhere, no frame: what a note says can never become script. */
export const securityHeaders = secureHeaders({ ...common, contentSecurityPolicy })

/** For a page that shows a mail in a frame. */
export const mayFrame = secureHeaders({
  ...common,
  contentSecurityPolicy: { ...contentSecurityPolicy, frameSrc: ["'self'"] },
})

/** For what is shown in that frame: mails carry their style inline, and get to do nothing at all. */
export const framed = secureHeaders({
  ...common,
  contentSecurityPolicy: {
    defaultSrc: ["'none'"],
    styleSrc: ["'unsafe-inline'"],
    frameAncestors: ["'self'"],
    sandbox: [],
  },
  xFrameOptions: 'SAMEORIGIN',
  // In a sandbox it has no origin that a cluster could be keyed by.
  originAgentCluster: '?0',
})
