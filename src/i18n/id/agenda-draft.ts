import type { Messages } from '../en/index.ts'

export const agendaDraft: Messages['agendaDraft'] = {
  quoted: (text) => `“${text}”`,
  owned: (quote, owner) => `${quote} (${owner})`,

  topic: {
    actions: 'Tindak lanjut yang masih terbuka: selesai, belum, atau terhambat',
    promises: (on) => `Yang direncanakan pada ${on}`,
    since: (on) => `Kabar sejak sesi ${on}`,
    arriving: 'Kabar saat ini',
    expectations: 'Saling mengenal dan menyamakan harapan',
    trust: 'Kerahasiaan dan cara kita bekerja sama',
    expectationsAndTrust: 'Harapan kita dan apa yang tetap di antara kita',
    aim: (mentee) => `Yang ingin dicapai ${mentee}`,
    free: (mentee) => `Yang paling penting bagi ${mentee} saat ini`,
    lookBack: (sessions) => `Menengok ${sessions} sesi ke belakang: evaluasi kemajuan dan cara kita bekerja`,
    goal: (goal) => `Tujuan: ${goal}`,
    goalUnnamed: 'Perkembangan tujuan yang sedang berjalan',
    carriedSeveral: (topics) => `Lanjutan dari sesi terakhir: ${topics}`,
    carriedUnnamed: 'Butir lanjutan dari sesi terakhir',
    parkedUnnamed: (by) => `Topik titipan ${by}`,
    announced: (quote) => `Lanjutan untuk sesi ini: ${quote}`,
    question: (quote) => `Pertanyaan yang masih terbuka: ${quote}`,
    concern: (quote) => `Yang masih mengganjal: ${quote}`,
    wish: (quote) => `Keinginan: ${quote}`,
    promise: (quote) => `Menunggu kabar: ${quote}`,
    theme: (quote) => `Perlu digali lagi: ${quote}`,
    strength: (quote) => `Yang berjalan baik: ${quote}`,
    close: 'Siapa melakukan apa, dan kapan',
  },

  why: {
    oneAction: (action) => `Ada satu tindak lanjut yang masih terbuka: ${action}.`,
    oneOverdue: (action, days) => `Ada satu tindak lanjut yang sudah lewat ${days} hari dari tenggatnya: ${action}.`,
    actions: (open, first) =>
      `Ada ${open} tindak lanjut yang masih terbuka, belum ada yang lewat tenggat; yang pertama adalah ${first}.`,
    actionsOverdue: (open, overdue, first, days) =>
      overdue === 1
        ? `Dari ${open} tindak lanjut yang masih terbuka, satu sudah lewat tenggat: ${first}, lewat ${days} hari.`
        : `Dari ${open} tindak lanjut yang masih terbuka, ${overdue} sudah lewat tenggat; yang paling lama menunggu adalah ${first}, lewat ${days} hari.`,
    alsoPlanned: (quote) => `Dalam catatan juga ada rencana yang belum masuk daftar: ${quote}.`,
    promises: (quotes) => `Rencana dalam catatan: ${quotes}.`,
    since: (on, quote) => `Sesi terakhir berlangsung pada ${on}; dari catatannya: ${quote}.`,
    alsoNoted: (by, on, quote) => `Dari catatan ${by} tanggal ${on}: ${quote}.`,
    alsoParked: (by, quote) => `${by} juga menitipkan ${quote}.`,
    forGoal: (goal) => `Hal ini juga berkaitan dengan tujuan ${goal}.`,
    lastMet: (on) => `Sesi terakhir berlangsung pada ${on}.`,
    noHistory: 'Belum ada catatan dari sesi sebelumnya.',
    first: (program) => `Ini sesi pertama dalam program ${program}.`,
    trust: 'Pembicaraan di sini bermanfaat bila kita sama-sama tahu apa yang tetap di antara kita.',
    noGoal: 'Belum ada tujuan yang sedang berjalan.',
    free: (mentee) => `Sesi paling bermanfaat bila ${mentee} yang menentukan untuk apa waktunya dipakai.`,
    lookBack: (sessions, on) =>
      `Sudah ${sessions} sesi berlangsung sejak ${on}, dan catatan terakhir belum menengoknya kembali.`,
    carried: (on) => (on === null ? 'Butir ini lanjutan dari sesi terakhir.' : `Butir ini lanjutan dari sesi ${on}.`),
    carriedSeveral: (on) =>
      on === null ? 'Butir-butir ini lanjutan dari sesi terakhir.' : `Butir-butir ini lanjutan dari sesi ${on}.`,
    unticked: 'Butir ini ada di agenda terakhir dan belum ditandai selesai dibahas.',
    parked: (by, on) => `${by} menitipkan topik ini pada ${on}.`,
    announced: (by, on) => `Pada ${on}, ${by} mencatat bahwa hal ini akan dibahas di sesi berikutnya.`,
    question: (by, on) => `Dalam catatan ${by} tanggal ${on}, hal ini masih terbuka.`,
    concern: (by, on) => `Pada ${on}, ${by} mencatat hal ini sebagai ganjalan.`,
    wish: (by, on) => `Pada ${on}, ${by} mencatat keinginan ini.`,
    promise: (by, on) => `Pada ${on}, ${by} mencatat rencana ini, dan belum ada catatan tentang kelanjutannya.`,
    theme: (on) => `Hal ini muncul dalam sesi ${on}.`,
    recurs: (sessions, of, on) => `Hal ini muncul dalam ${sessions} dari ${of} sesi terakhir, paling baru pada ${on}.`,
    strength: (by, on) => `Pada ${on}, ${by} mencatat keberhasilan ini.`,
    alsoIn: (sessions, of) => `Hal ini muncul dalam ${sessions} dari ${of} sesi terakhir.`,
    goalOverdue: (on, days) => `Tenggat tujuan ini ${on}, sudah lewat ${days} hari.`,
    goalDue: (on, days) =>
      days === 0 ? `Tenggat tujuan ini hari ini, ${on}.` : `Tenggat tujuan ini ${on}, ${days} hari lagi.`,
    goalNoProgress: 'Belum ada kemajuan yang tercatat untuk tujuan ini.',
    goalStale: (on, days) => `Kemajuan tujuan ini terakhir dicatat pada ${on}, ${days} hari yang lalu.`,
    goalActive: (mentee) => `${mentee} sedang mengupayakan tujuan ini.`,
    goalMeasure: (current, baseline, target) => `Saat ini ${current}, dari ${baseline} menuju ${target}.`,
    close: (goal) =>
      goal === null
        ? 'Agar sesi ini berbuah langkah nyata.'
        : `Agar sesi ini membawa kita lebih dekat ke tujuan ${goal}.`,
  },

  ask: {
    review: () => 'Apa yang sudah selesai, apa yang belum, dan apa yang menghambat?',
    promises: () => 'Sejauh mana masing-masing berjalan, dan apa yang menghambat?',
    opening: (mentee) => `Apa yang berjalan baik sejak itu, dan apa yang sedang ${mentee} pikirkan hari ini?`,
    arriving: (mentee) => `Bagaimana keadaan ${mentee} saat ini, dan apa yang paling mendesak?`,
    expectations: (mentee) =>
      `Apa harapan kita masing-masing, dan apa yang akan membuat mentoring ini berarti bagi ${mentee}?`,
    trust: (mentee) => `Apa yang tetap di antara kita, dan bagaimana ${mentee} ingin bekerja dan menerima umpan balik?`,
    aim: (mentee) => `Apa yang ingin ${mentee} capai, sejauh mana keadaannya sekarang, dan pilihan apa saja yang ada?`,
    free: (mentee) =>
      `Menurut ${mentee}, apa yang sebaiknya sudah tercapai di akhir sesi, dan pilihan apa saja yang terpikir?`,
    lookBack: (mentee) =>
      `Apa yang sudah ${mentee} peroleh sejauh ini, dan apa yang bisa kita lakukan dengan cara lain?`,
    topic: (mentee) => `Menurut ${mentee}, bagaimana keadaannya sekarang, dan pilihan apa saja yang ada?`,
    topicAgain: (mentee) => `Apa yang sudah dicoba sejauh ini, dan apa lagi yang bisa ${mentee} coba?`,
    topicOnceMore: (mentee) =>
      `Perubahan apa yang ingin ${mentee} lihat dalam sebulan, dan cara apa saja yang bisa ditempuh?`,
    concern: (mentee) => `Apa yang membuat hal ini berat saat ini, dan apa yang bisa membantu ${mentee}?`,
    concernAgain: (mentee) =>
      `Apa yang terjadi setiap kali hal ini muncul, dan menurut ${mentee} jalan keluar apa saja yang ada?`,
    wish: (mentee) => `Apa langkah pertama yang cocok, dan bagaimana ${mentee} akan tahu bahwa itu berhasil?`,
    strength: (mentee) => `Apa yang membuatnya berhasil, dan di mana lagi ${mentee} bisa menerapkannya?`,
    carried: (mentee) => `Apa yang masih terbuka di sini, dan menurut ${mentee} pilihan apa saja yang ada?`,
    goal: (mentee) =>
      `Sejauh mana tujuan ini berjalan, apa yang menghambat, dan apa yang bisa ${mentee} coba berikutnya?`,
    close: (mentee) => `Apa yang ingin dicapai ${mentee} sampai sesi berikutnya, dan siapa melakukan apa sampai kapan?`,
    reality: () => 'Bagaimana keadaannya saat ini?',
    options: () => 'Pilihan apa saja yang ada, dan apa lagi yang bisa dicoba?',
  },

  outcome: {
    review: 'Setiap tindak lanjut ditandai selesai, diberi tanggal baru, atau dilepas, dan penghambatnya diketahui.',
    promises: 'Jelas mana yang selesai, mana yang masih perlu, dan mana yang boleh dilepas.',
    opening: (mentee) => `Kita tahu keadaan saat ini, dan agenda ini sesuai dengan kebutuhan ${mentee}.`,
    expectations: 'Kita masing-masing tahu apa yang diharapkan dan apa yang bisa diberikan.',
    trust: 'Kita sepakat tentang apa yang tetap di antara kita, seberapa sering bertemu, dan cara saling menghubungi.',
    aim: (mentee) => `${mentee} merumuskan satu tujuan dan tanda bahwa tujuan itu tercapai.`,
    free: (mentee) => `${mentee} punya jawaban, atau tahu cara menemukannya.`,
    lookBack: 'Kita tahu apa yang diteruskan, apa yang dihentikan, dan apa yang dicoba berikutnya.',
    topic: (mentee) => `Sedikitnya dua pilihan ditimbang, dan ${mentee} memilih satu untuk dicoba.`,
    topicAgain: 'Hal yang masih terbuka terjawab, atau jelas siapa yang mencari tahu apa.',
    topicOnceMore: (mentee) => `${mentee} dapat mengatakan dalam satu kalimat apa yang akan dilakukan.`,
    concern: (mentee) => `${mentee} punya satu hal untuk dicoba dan tahu siapa yang bisa membantu.`,
    concernAgain: 'Penyebabnya jelas, dan satu cara menghadapinya dipilih.',
    wish: (mentee) => `${mentee} punya langkah pertama sebelum sesi berikutnya.`,
    strength: (mentee) => `${mentee} tahu apa yang perlu diulang, dan di mana.`,
    carried: 'Pembahasannya tuntas kali ini, atau kita sepakat melepasnya.',
    carriedSeveral: 'Masing-masing tuntas, atau kita sepakat melepasnya.',
    goal: 'Langkah berikutnya menuju tujuan ini jelas, atau tujuannya dirumuskan ulang.',
    close: 'Setiap langkah berikutnya punya satu penanggung jawab dan tanggal, dan jelas kapan dianggap selesai.',
  },
}
