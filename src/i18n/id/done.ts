import type { Messages } from '../en/index.ts'

export const done: Messages['done'] = {
  saved: 'Tersimpan. Hanya Anda yang melihat agenda ini sampai Anda membagikannya.',
  shared: 'Sudah dibagikan. Sekarang Anda berdua dapat membaca dan mengubah agendanya.',
  updated: 'Tersimpan. Anda berdua melihat versi ini.',
  discarded: 'Agenda yang belum Anda bagikan sudah dihapus.',
  merged: 'Butir-butir Anda sudah masuk ke agenda bersama.',
  noted: 'Catatan Anda tersimpan. Hanya Anda yang melihatnya sampai Anda membagikannya.',
  noteShared: 'Catatan Anda sudah dibagikan.',
  parked: 'Topik dititipkan. Pendamping akan mengusulkannya untuk agenda berikutnya.',
  dropped: 'Sudah dikeluarkan dari daftar.',
  planned: 'Sesi sudah dijadwalkan.',
  imported: 'Sesi-sesi terdahulu sudah masuk. Anda berdua dapat membaca catatannya.',
  action: 'Sudah dicatat.',
  signedOut: 'Anda sudah keluar dari akun.',
  passkeyAdded: 'Kunci sandi sudah ditambahkan. Mulai sekarang Anda dapat masuk dengannya.',
  passkeyRemoved: 'Kunci sandi sudah dihapus.',
}
