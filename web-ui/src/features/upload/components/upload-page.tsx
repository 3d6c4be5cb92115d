export function UploadPage() {
  return <div className="page" />
}
