/** What the form before did, by the name that the address carries. */
export const done = {
  saved: 'Saved. Only you can see this agenda until you share it.',
  shared: 'Shared. Both of you can read and edit the agenda now.',
  updated: 'Saved. Both of you see this version.',
  discarded: 'Your unshared agenda is gone.',
  merged: 'Your items are part of the shared agenda now.',
  noted: 'Your note is saved. Only you can see it until you share it.',
  noteShared: 'Your note is shared with your partner.',
  parked: 'Parked. The coach will offer it for the next agenda.',
  dropped: 'Taken off the list.',
  planned: 'The session is planned.',
  imported: 'The earlier sessions are here. Both of you can read their notes.',
  action: 'Noted.',
  signedOut: 'You are signed out.',
  passkeyAdded: 'The passkey is added. You can sign in with it from now on.',
  passkeyRemoved: 'The passkey is removed.',
}
