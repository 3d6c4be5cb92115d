import { useSyncExternalStore } from 'react'

export type ToastTone = 'plain' | 'good' | 'warn' | 'bad'

/** What a message offers to do. A key works on the whole page for the newest message that has one, also with Ctrl. */
export interface ToastAction {
  label: string
  run: () => void
  key?: string
}

export interface Toast {
  id: number
  text: string
  tone: ToastTone
  action: ToastAction | undefined
  shownMs: number
}

export interface ToastOptions {
  tone?: ToastTone
  action?: ToastAction
  /** Default: 6 seconds. */
  shownMs?: number
}

const MAX_SHOWN = 3
const SHOWN_MS = 6_000

let nextId = 1
let toasts: readonly Toast[] = []
const listeners = new Set<() => void>()

function change(next: readonly Toast[]): void {
  toasts = next
  listeners.forEach((listener) => listener())
}

/** Shows a short message. A message that is already visible is restarted instead of shown twice. */
export function toast(text: string, { tone = 'plain', action, shownMs = SHOWN_MS }: ToastOptions = {}): void {
  const others = toasts.filter((shown) => shown.text !== text)
  change([...others, { id: nextId++, text, tone, action, shownMs }].slice(-MAX_SHOWN))
}

export function dismissToast(id: number): void {
  change(toasts.filter((shown) => shown.id !== id))
}

export function clearToasts(): void {
  change([])
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

export function useToasts(): readonly Toast[] {
  return useSyncExternalStore(subscribe, () => toasts)
}
