import { mayEnter } from '@/shared/access'
import { Page } from '@/shared/components/page'
import { useAccount } from '@/shared/session'
import { OnlineCard } from './online-card'
import { RecommenderModels } from './recommender-models'
import { ScreeningModelsCard } from './screening-models'

/** The models in use, and why. */
export function ModelsPage() {
  const account = useAccount()
  return (
    <Page title="Models" intro="Which models are live, and why.">
      {mayEnter(account, 'case') && <ScreeningModelsCard />}
      {mayEnter(account, 'recommender') && <RecommenderModels />}
      {mayEnter(account, 'recommender') && <OnlineCard />}
    </Page>
  )
}
