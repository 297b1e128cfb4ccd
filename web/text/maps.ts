/** Maps that facilitators bring, and where they are shown. */
export const MAP_MESSAGES = {
  'map.review': { zh: '审图号：{number}', en: 'Map review no. {number}' },
  'map.drawing': { zh: '地图', en: 'Map' },
  'map.more': { zh: '另有 {count} 项', en: '{count} more' },
  'map.fold': { zh: '收起', en: 'Fold' },

  'maps.title': { zh: '底图', en: 'Maps' },
  'maps.lead': {
    zh: '演练默认画示意图，没有界线。需要真实底图时，在此导入已经审核的地图，并写明审图号；凡显示底图之处，审图号同时显示。',
    en: 'Exercises are drawn as a schematic without borders. For a true map, bring one that was approved, with its review number (审图号); the number is shown wherever the map is.',
  },
  'maps.add': { zh: '导入地图', en: 'Bring a map' },
  'maps.name': { zh: '名称', en: 'Name' },
  'maps.number': { zh: '审图号', en: 'Review number (审图号)' },
  'maps.number-help': {
    zh: '照地图上所印填写，例如 GS(2024)0650号、苏S(2023)12号',
    en: 'As printed on the map, such as GS(2024)0650号 or 苏S(2023)12号',
  },
  'maps.file': { zh: 'GeoJSON 文件', en: 'GeoJSON file' },
  'maps.file-choose': { zh: '选择文件', en: 'Choose a file' },
  'maps.file-other': { zh: '换一个文件', en: 'Another file' },
  'maps.file-help': {
    zh: '经纬度坐标（WGS 84 或 CGCS2000），不超过 6 MB。只读入图形与名称，其余属性一律不读。',
    en: 'Longitude and latitude (WGS 84 or CGCS2000), at most 6 MB. Only outlines and names are read, no other property.',
  },
  'maps.duty': {
    zh: '系统只核对审图号的写法，不核对真伪。所填审图号须确属这份地图，由填写人负责。',
    en: 'Only the form of the number is checked, not whether it is true. That it belongs to this map is on you who enter it.',
  },
  'maps.far': {
    zh: '这张地图与演练的地点互不相接，最近处相距约 {km} 公里。地图：{map}；演练：{places}。请核对是否选错文件。',
    en: 'This map and the places of the exercise do not meet: about {km} km lie between them at the nearest. The map: {map}. The exercise: {places}. Is it the right file?',
  },
  'maps.far-all': {
    zh: '这张地图不靠近任何演练：最近的是“{title}”，相距约 {km} 公里。地图：{map}；该演练：{places}。请核对是否选错文件。',
    en: 'This map is near no exercise: the nearest is “{title}”, about {km} km away. The map: {map}. That exercise: {places}. Is it the right file?',
  },
  'maps.box': {
    zh: '经度 {west} 至 {east}，纬度 {south} 至 {north}',
    en: 'longitude {west} to {east}, latitude {south} to {north}',
  },
  'maps.do': { zh: '导入', en: 'Bring it in' },
  'maps.done': { zh: '已导入“{title}”', en: '“{title}” was brought in' },
  'maps.yours': { zh: '已导入的地图', en: 'Maps on this server' },
  'maps.none': { zh: '还没有导入过地图', en: 'No map yet' },
  'maps.size': {
    zh: '{shapes} 个图形 · {positions} 个点',
    en: '{shapes} shape[s] · {positions} position[s]',
  },
  'maps.by': { zh: '{who} 导入', en: 'by {who}' },
  'maps.delete': { zh: '删除', en: 'Delete' },
  'maps.delete-title': { zh: '删除“{title}”？', en: 'Delete “{title}”?' },
  'maps.delete-help': {
    zh: '用到它的演练将改画示意图，不影响演练本身。',
    en: 'Exercises that show it will show the schematic instead; nothing else changes in them.',
  },
  'maps.look': { zh: '看一看', en: 'Look' },
  'maps.choose': { zh: '底图', en: 'Map' },
  'maps.choose-help': {
    zh: '示意图没有界线，无须审图号。换底图后，已打开的页面在时钟启停时换上。',
    en: 'The schematic has no borders and needs no number. Open pages take another map on when the clock starts or stops.',
  },
  'maps.schematic': { zh: '示意图（默认）', en: 'Schematic (default)' },
  'maps.manage': { zh: '管理底图', en: 'Manage maps' },

  'seed.label': { zh: '种子（可不填）', en: 'Seed (optional)' },
  'seed.help': {
    zh: '填上一场的种子，就是同一场灾害；知道种子的人可以预演，请勿外传。',
    en: 'The seed of an earlier exercise brings the same disaster again. Who knows it can rehearse: keep it to yourself.',
  },
  'seed.wrong': { zh: '种子是 1 至 20 位数字', en: 'A seed is 1 to 20 digits' },
  'seed.shown': { zh: '种子 {seed}', en: 'Seed {seed}' },
} as const;
