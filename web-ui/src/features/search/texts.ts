export const searchTexts = {
  title: 'Search',
  label: 'Search videos',
  placeholder: 'Titles and hashtags…',
  submit: 'Search',
  startTitle: 'What are you in the mood for?',
  startHint: 'Look for words of a title or for a #hashtag.',
  tags: 'Hashtags of the latest videos',
  noneTitle: 'Nothing found',
  noneHint: 'Try fewer or other words.',
  more: 'Show more',
}
