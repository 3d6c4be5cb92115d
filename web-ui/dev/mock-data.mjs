// Invented people and videos for screenshots; not part of the product.
const PEOPLE = [
  ['mara_kocht', 'Mara Lindqvist'],
  ['deepfield', 'Deep Field Notes'],
  ['tobi.builds', 'Tobi Adeyemi'],
  ['sunny_paws', 'Sunny Paws'],
  ['nadia_moves', 'Nadia Rahimi'],
  ['filmkorn', 'Filmkorn'],
].map(([handle, displayName], index) => ({ id: `u${index}`, handle: handle.replace('.', '_'), displayName }))

const VIDEOS = [
  ['Sourdough in one bowl, no scale', 'Food & Cooking', ['sourdough', 'baking', 'easy'], 0],
  ['What a galaxy cluster does to light behind it', 'Science & Nature', ['space', 'lensing'], 1],
  ['A shelf from two boards and no screws', 'Home & DIY', ['woodwork', 'diy', 'joinery'], 2],
  ['She learned to open the treat jar. Nobody taught her.', 'Pets & Animals', ['dogs', 'smart'], 3],
  ['Ten minutes of mobility for people who sit all day', 'Sports & Fitness', ['mobility', 'office'], 4],
  ['How the Kinora turned 25 feet of paper into a film', 'Movies & TV Shows', ['history', 'flipbook'], 5],
  ['The sunset that made me miss my train', 'Travel & Exploration', ['sunset', 'lisbon'], 4],
  ['Three synth patches from one noise source', 'Music & Performance Arts', ['synth', 'sounddesign'], 5],
]

const REASONS = [
  { code: 'SIMILAR', text: 'Similar to videos you watched to the end', weight: 0.7 },
  { code: 'ENGAGEMENT', text: 'Many people finished and liked it', weight: 0.3 },
]

const captionsOf = (base) => [
  { lang: 'en', label: 'English', url: `${base}/captions/en.vtt` },
  { lang: 'de', label: 'Deutsch', url: `${base}/captions/de.vtt` },
]

/** Colors of all posters. */
const BLURHASH = 'TaEgTu=zJy{qv,WAv}RgaxtbStO,'

/** Captions of every invented video, by language. */
export const CAPTIONS = {
  en: `WEBVTT

00:00:00.000 --> 00:00:04.000
First the <i>flour</i> goes into the bowl, then the water, slowly.

00:00:02.000 --> 00:00:08.000
<v Mara>And now: <b>wait</b>.</v>
`,
  de: `WEBVTT

00:00:00.000 --> 00:00:08.000
Zuerst das <i>Mehl</i> in die Schüssel, dann das Wasser.
`,
}

export function createData(clips) {
  const base = Date.parse('2026-11-22T12:00:00Z')
  const videos = VIDEOS.map(([title, category, hashtags, owner], index) => ({
    id: `v${index}`,
    title,
    description: `${title}. Filmed in one take, with the mistakes left in. Questions are welcome below.`,
    hashtags,
    category,
    owner: PEOPLE[owner],
    durationMs: 8000,
    width: 360,
    height: 640,
    counts: { views: 1834 * (index + 3), likes: 412 * (index + 1) + 7, comments: 3 },
    likedByMe: false,
    state: 'PUBLISHED',
    visibility: 'PUBLIC',
    createdAt: new Date(base - index * 86_400_000).toISOString(),
    publishedAt: new Date(base - index * 86_400_000).toISOString(),
    playback: { hlsUrl: `/media/${index % clips}/master.m3u8`, posterUrl: `/media/${index % clips}/poster.jpg`, captions: captionsOf(`/media/${index % clips}`), blurhash: BLURHASH },
    blurhash: BLURHASH,
    moderation: null,
    failure: null,
  }))
  return { people: PEOPLE, videos, reasons: REASONS, comments: new Map(), follows: new Set(), base }
}

export function seedComments(data, videoId) {
  if (data.comments.has(videoId)) return data.comments.get(videoId)
  const texts = [
    ['I tried this today and it worked at the first attempt. Thank you!', 1, null],
    ['Which flour did you use? Mine always ends up like a brick 😅', 4, null],
    ['Plain bread flour, and a bit more water than you think.', 0, 'c1'],
  ]
  const comments = texts.map(([text, author, replyTo], index) => ({
    id: `c${index}`,
    videoId,
    author: data.people[author],
    text,
    state: 'PUBLISHED',
    reason: null,
    replyTo,
    likes: 3 * index,
    likedByMe: false,
    createdAt: new Date(Date.now() - (index + 1) * 3_700_000).toISOString(),
    revision: 1,
    editedAt: null,
    editableUntil: null,
  }))
  data.comments.set(videoId, comments)
  return comments
}
