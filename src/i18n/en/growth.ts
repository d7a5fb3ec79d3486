export const growth = {}
