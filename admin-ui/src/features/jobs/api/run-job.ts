import { api } from '@kinora/ui-kit/api'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { jobsPath, jobsQuery, type Job, type JobService } from './list-jobs'

/** Starts a job now, beside its schedule. */
export function useRunJob(service: JobService) {
  const queryClient = useQueryClient()
  return useMutation({
    mutationFn: (name: string) => api.post<Job>(`${jobsPath(service)}/${encodeURIComponent(name)}/runs`),
    onSettled: () => void queryClient.invalidateQueries({ queryKey: jobsQuery(service).queryKey }),
  })
}
