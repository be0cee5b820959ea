/** Only what this server serves: no other host, nothing inline. Papers are shown from blobs. */
const policy = {
  defaultSrc: ["'self'"],
  scriptSrc: ["'self'"],
  styleSrc: ["'self'"],
  imgSrc: ["'self'", 'data:', 'blob:'],
  fontSrc: ["'self'", 'data:'],
  connectSrc: ["'self'"],
  frameSrc: ['blob:'],
  objectSrc: ["'none'"],
  baseUri: ["'none'"],
  formAction: ["'self'"],
  frameAncestors: ["'none'"],
};

export const pageHeaders = { contentSecurityPolicy: policy, referrerPolicy: 'no-referrer' };

/** A paper that somebody uploaded may do nothing at all. */
export const paperHeaders = {
  ...pageHeaders,
  contentSecurityPolicy: { defaultSrc: ["'none'"], sandbox: [] },
};

/** A notice brings its own style, and nothing else. */
export const noticeHeaders = {
  ...pageHeaders,
  contentSecurityPolicy: { defaultSrc: ["'none'"], styleSrc: ["'unsafe-inline'"], sandbox: [] },
};

/** Swagger writes styles into its own page; the keys that a person pastes there reach no other host either. */
export const docsHeaders = {
  ...pageHeaders,
  contentSecurityPolicy: { ...policy, styleSrc: ["'self'", "'unsafe-inline'"] },
};
