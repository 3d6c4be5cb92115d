export const refusedTexts = {
  paused: 'You can neither upload nor comment for now.',
  suspended: 'Your account is suspended: you can neither upload nor comment.',
  until: (time: string) => `Until ${time}.`,
  why: 'See why, and what you can do',
}
