import { createTheme, Drawer, Modal, Notification } from '@mantine/core'

/** Defaults only; colours and type are in theme.css. Scroll locking would inject a style element. */
export const mantineTheme = createTheme({
  components: {
    Modal: Modal.extend({ defaultProps: { lockScroll: false, centered: true } }),
    Notification: Notification.extend({ defaultProps: { closeButtonProps: { 'aria-label': 'Dismiss' } } }),
    Drawer: Drawer.extend({ defaultProps: { lockScroll: false } }),
  },
})
