import { createTheme, Drawer, Modal } from '@mantine/core'

/** Defaults only; colours and type are in theme.css. Scroll locking would inject a style element. */
export const mantineTheme = createTheme({
  components: {
    Modal: Modal.extend({ defaultProps: { lockScroll: false, centered: true } }),
    Drawer: Drawer.extend({ defaultProps: { lockScroll: false } }),
  },
})
