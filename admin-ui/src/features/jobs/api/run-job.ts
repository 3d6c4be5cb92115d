import { useMutation, useQueryClient } from '@tanstack/react-query'
import { api } from '@/shared/api/client'
import { jobsQuery, type JobService } from './list-jobs'

/** Starts a job now, in addition to its schedule. */
export function useRunJob(service: JobService) {
  const queryClient = useQueryClient()
  return useMutation({
    mutationFn: (name: string) => api.post(`/api/v1/admin/${service}/jobs/{name}/runs`, { params: { path: { name } } }),
    // what is answered runs already, or will at once
    onSuccess: (started) => {
      queryClient.setQueryData(jobsQuery(service).queryKey, (jobs) =>
        jobs?.map((job) => (job.name === started.name ? started : job)),
      )
    },
    onSettled: () => void queryClient.invalidateQueries({ queryKey: jobsQuery(service).queryKey }),
  })
}
