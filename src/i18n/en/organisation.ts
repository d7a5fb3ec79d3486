export const organisation = {}
