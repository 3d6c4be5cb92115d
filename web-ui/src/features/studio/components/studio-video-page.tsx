export function StudioVideoPage({ id }: { id: string }) {
  return <div className="page">{id}</div>
}
