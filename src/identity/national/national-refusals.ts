import { refuse } from '#kernel/index.ts'

/** The noes of signing in by the national identity. */
export const nationalRefusals = {
  unreachable: () =>
    refuse('national-unreachable', {
      vi: 'Hệ thống định danh quốc gia chưa trả lời. Hãy thử lại sau ít phút, hoặc đăng nhập bằng số điện thoại.',
      en: 'The national identity does not answer. Try again in a few minutes, or sign in by your number.',
    }),
  stopped: () =>
    refuse('national-stopped', {
      vi: 'Bạn đã dừng đăng nhập ở trang định danh quốc gia. Hãy bấm lại nếu muốn tiếp tục, hoặc dùng số điện thoại.',
      en: 'You stopped at the national identity. Begin again if you want to go on, or use your number.',
    }),
  lost: () =>
    refuse('national-lost', {
      vi: 'Lần đăng nhập này đã quá 10 phút, đã dùng rồi, hoặc bắt đầu ở trình duyệt khác. Hãy bấm đăng nhập lại.',
      en: 'This sign-in took more than 10 minutes, is used already, or was begun in another browser. Begin again.',
    }),
  untrue: () =>
    refuse('national-untrue', {
      vi: 'Câu trả lời của hệ thống định danh quốc gia không kiểm tra được nên không dùng. Hãy bấm đăng nhập lại; nếu vẫn vậy, hãy báo cán bộ một cửa.',
      en: 'What the national identity answered does not stand the check, so it is not used. Begin again; if it stays so, tell the one-stop desk.',
    }),
  noPerson: () =>
    refuse('national-no-person', {
      vi: 'Tài khoản định danh này không phải của cá nhân có số định danh 12 chữ số. Hãy đăng nhập bằng số điện thoại.',
      en: 'This identity is not that of a person with a number of 12 digits. Sign in by your telephone number.',
    }),
  notJoined: () =>
    refuse('national-not-joined', {
      vi: 'Không liên kết được: số định danh đã ghi trong tài khoản khác với số của định danh quốc gia, hoặc định danh này đã có tài khoản riêng. Hãy xem lại thông tin của bạn.',
      en: 'Not joined: the number in this account differs from that of the national identity, or that identity has an account of its own. Look at your details again.',
    }),
} as const
