export const arrangement = {}
