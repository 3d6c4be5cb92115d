import { createApiClient } from '@kinora/ui-kit/api'
import type { paths as Gateway } from '@kinora/ui-kit/openapi/gateway'
import type { paths as Moderation } from '@kinora/ui-kit/openapi/moderation'
import type { paths as Preference } from '@kinora/ui-kit/openapi/preference'
import type { paths as Recommendation } from '@kinora/ui-kit/openapi/recommendation'
import type { paths as Video } from '@kinora/ui-kit/openapi/video'

/** The API as the console speaks to it: each path knows its parameters, its body and its answer. */
export const api = createApiClient<Gateway & Moderation & Preference & Recommendation & Video>()
