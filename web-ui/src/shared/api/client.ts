import { createApiClient } from '@kinora/ui-kit/api'
import type { paths as Gateway } from '@kinora/ui-kit/openapi/gateway'
import type { paths as Moderation } from '@kinora/ui-kit/openapi/moderation'
import type { paths as Preference } from '@kinora/ui-kit/openapi/preference'
import type { paths as Recommendation } from '@kinora/ui-kit/openapi/recommendation'
import type { paths as Video } from '@kinora/ui-kit/openapi/video'

/** The API client of web-ui, with typed parameters, bodies and responses per path. */
export const api = createApiClient<Gateway & Moderation & Preference & Recommendation & Video>()
