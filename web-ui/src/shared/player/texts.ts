export const playerTexts = {
  play: 'Play',
  pause: 'Pause',
  tapForSound: 'Tap for sound',
  mute: 'Mute',
  unmute: 'Sound on',
  position: 'Position',
  error: 'This video does not play right now.',
  retry: 'Try again',
  buffering: 'Buffering',
  captions: 'Captions',
  captionsOff: 'Off',
}
