export const searchTexts = {
  title: 'Search',
  label: 'Search videos',
  placeholder: 'Titles, hashtags, creators…',
  submit: 'Search',
  startTitle: 'What are you in the mood for?',
  startHint: 'Look for a word or a #hashtag, or begin with a category.',
  noneTitle: 'Nothing found',
  noneHint: 'Try fewer or other words.',
  more: 'Show more',
}
