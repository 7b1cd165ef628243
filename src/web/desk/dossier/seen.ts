/** Carries the number of the newest action that the officer had seen. */
export const seenField = '_da-xem'
