export const editor = {
  title: 'Agenda',
  lead: (day: string, partner: string) => `Session of ${day}, with ${partner}`,
  back: 'Back to the session',
  keepMine: 'Save mine over it',
  takeTheirs: 'Keep what was saved',
  you: 'you, in another window',
}
