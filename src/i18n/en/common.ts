export const common = {
  product: 'Pamong',
  minutes: (count: number) => `${count} min`,
}
