import { useShortcuts } from '@kinora/ui-kit/shortcuts'
import { Dialog, DialogBody } from '@kinora/ui-kit/ui/dialog'
import { Key } from '@kinora/ui-kit/ui/key'
import { Fragment, useState } from 'react'
import styles from './shell.module.css'

const GROUPS: { title: string; keys: [string, string][] }[] = [
  {
    title: 'Queue',
    keys: [
      ['j / k', 'Next or previous case'],
      ['Enter', 'Open the case'],
      ['b', 'Reveal or cover the texts of the list'],
      ['x', 'Select the case'],
      ['d', 'Decide the selected cases alike (Esc clears)'],
    ],
  },
  {
    title: 'Decide',
    keys: [
      ['c / u', 'Claim, release'],
      ['s', 'Skip: leave the case to others for a while'],
      ['1 … 9, 0', 'Choose the reason'],
      ['a / r', 'Approve or keep, reject or remove'],
      ['l', 'Restrict a video: opens the choices, and again applies them'],
      ['d / f', 'Choices: adults only, limited reach'],
      ['t / o', 'Choices: label, comments off (Esc closes them)'],
      ['h', 'Hold back until somebody decides'],
      ['e', 'Escalate'],
      ['n', 'Write a note (Esc leaves it)'],
      ['z / y', 'Not that, send now: while a decision waits to be sent'],
      ['z, Ctrl z', 'Undo the last decision, for a minute'],
      ['j / k', 'Next or previous case'],
      ['q', 'Back to the queue'],
    ],
  },
  {
    title: 'Comment',
    keys: [
      ['b', 'Reveal or cover'],
      ['w', 'Scores per label and the words behind them'],
    ],
  },
  {
    title: 'Video',
    keys: [
      ['Space', 'Play or pause'],
      ['[ / ]', 'Previous or next flag'],
      ['f', 'Play the flagged parts only'],
      [', / .', 'One frame back or on'],
      ['b', 'Reveal or blur'],
      ['g', 'Grayscale'],
      ['m', 'Sound'],
    ],
  },
]

/** The `?` sheet. While it is open, the shortcuts of the page are disabled. */
export function ShortcutSheet() {
  const [opened, setOpened] = useState(false)
  useShortcuts({ '?': () => setOpened(true) }, !opened)
  if (!opened) return null
  return (
    <Dialog title="Keyboard shortcuts" onClose={() => setOpened(false)}>
      <DialogBody>
        {GROUPS.map((group) => (
          <section key={group.title}>
            <h3 className={styles['sheetTitle']}>{group.title}</h3>
            <dl className={styles['keys']}>
              {group.keys.map(([key, meaning]) => (
                <Fragment key={key}>
                  <dt>
                    <Key>{key}</Key>
                  </dt>
                  <dd>{meaning}</dd>
                </Fragment>
              ))}
            </dl>
          </section>
        ))}
      </DialogBody>
    </Dialog>
  )
}
