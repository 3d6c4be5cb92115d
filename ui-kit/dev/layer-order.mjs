const ORDER = '@layer theme,base,components,utilities;'

/**
 * A Vite plugin: every built style sheet starts with the order of the cascade layers. The one that a browser reads first
 * determines it, and which one that is depends on how the bundler splits the code.
 */
export function layerOrder() {
  return {
    name: 'kinora-layer-order',
    enforce: 'post',
    generateBundle(_options, bundle) {
      for (const asset of Object.values(bundle)) {
        if (asset.type === 'asset' && asset.fileName.endsWith('.css')) asset.source = ORDER + asset.source
      }
    },
  }
}
