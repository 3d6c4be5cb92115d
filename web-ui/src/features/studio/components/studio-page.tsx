export function StudioPage() {
  return <div className="page" />
}
