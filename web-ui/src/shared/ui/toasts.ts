import { create } from 'zustand'

export interface Toast {
  id: number
  text: string
  tone: 'plain' | 'good' | 'bad'
  action?: { label: string; run: () => void } | undefined
}

interface ToastStore {
  toasts: Toast[]
  show: (toast: Omit<Toast, 'id'>) => number
  dismiss: (id: number) => void
}

let nextId = 1
const MAX_SHOWN = 3

export const useToasts = create<ToastStore>((set) => ({
  toasts: [],
  show: (toast) => {
    const id = nextId++
    set(({ toasts }) => ({ toasts: [...toasts, { ...toast, id }].slice(-MAX_SHOWN) }))
    return id
  },
  dismiss: (id) => set(({ toasts }) => ({ toasts: toasts.filter((toast) => toast.id !== id) })),
}))

/** Says something short at the bottom of the page. */
export function toast(text: string, options: Partial<Pick<Toast, 'tone' | 'action'>> = {}): void {
  useToasts.getState().show({ text, tone: options.tone ?? 'plain', action: options.action })
}
