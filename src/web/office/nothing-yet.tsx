import type { Visit } from '../shared/visit.ts'

/** The start page of a system without a dossier: what to do. */
export function NothingYet({ visit }: { visit: Visit }) {
  return (
    <div class="narrow">
      <h1>{visit.say({ vi: 'Chưa có hồ sơ nào', en: 'There is no dossier yet' })}</h1>
      <p class="lead">
        {visit.say({
          vi: 'Hệ thống đã sẵn sàng nhưng chưa có dữ liệu. Chọn một trong hai cách sau, rồi tải lại trang này.',
          en: 'The system is ready but holds no data. Take one of these two ways, then reload this page.',
        })}
      </p>
      <h2>{visit.say({ vi: 'Xem thử với dữ liệu mẫu', en: 'Try it with the demo' })}</h2>
      <p>
        {visit.say({
          vi: 'Quý I/2020 của huyện Tuần Giáo: 873 hồ sơ do chương trình dựng nên, không có người thật.',
          en: 'The first quarter of 2020 in Tuần Giáo district: 873 dossiers made up by a program, no real person.',
        })}
      </p>
      <pre class="command">npm run -s motcua -- demo</pre>
      <h2>{visit.say({ vi: 'Nạp sổ hồ sơ của đơn vị', en: 'Bring in your own register' })}</h2>
      <p>
        {visit.say({
          vi: 'Tệp CSV, mỗi dòng một sự kiện. Dòng sai được nêu rõ và không gì được ghi khi còn dòng sai.',
          en: 'A CSV file, one event a line. Wrong lines are named, and nothing is stored while there is one.',
        })}
      </p>
      <pre class="command">npm run -s motcua -- import so-ho-so.csv</pre>
    </div>
  )
}
