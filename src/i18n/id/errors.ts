import type { Messages } from '../index.ts'

export const errors: Messages['errors'] = {
  bad_input: 'Ada isian yang perlu diperbaiki.',
  signed_out: 'Silakan masuk terlebih dahulu.',
  role_changed: 'Peran Anda sudah berubah. Silakan masuk kembali.',
  forbidden: 'Halaman ini tidak terbuka untuk Anda.',
  cross_site: 'Permintaan ini datang dari situs lain, jadi kami tolak.',
  not_found: 'Tidak ada apa-apa di sini, atau ini bukan untuk Anda.',
  method_not_allowed: 'Alamat ini tidak melayani permintaan seperti itu.',
  conflict: 'Ada yang mengubahnya lebih dulu.',
  too_large: 'Ukurannya terlalu besar: satu permintaan paling banyak 1 MB.',
  unsupported_media: 'Alamat ini hanya menerima JSON.',
  rate_limited: 'Permintaan datang terlalu sering. Silakan coba lagi sebentar lagi.',
  internal: 'Ada kesalahan di pihak kami.',
  unavailable: 'Basis data kami sedang tidak terjangkau. Silakan coba lagi sebentar lagi.',
}
