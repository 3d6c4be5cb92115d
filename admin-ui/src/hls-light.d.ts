declare module 'hls.js/light' {
  export { default, Events, ErrorTypes } from 'hls.js'
}
