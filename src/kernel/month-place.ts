/** The place of a day among those of its weekday in its month, the first to the fourth. A fifth one counts as the last. */
export const placeInMonth = (day: Temporal.PlainDate): 1 | 2 | 3 | 4 | 'last' => {
  switch (Math.ceil(day.day / 7)) {
    case 1:
      return 1
    case 2:
      return 2
    case 3:
      return 3
    case 4:
      return 4
    default:
      return 'last'
  }
}

export type MonthPlace = ReturnType<typeof placeInMonth>
