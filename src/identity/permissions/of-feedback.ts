import { type Grant, grant } from './grant.ts'

/** What people say of the service: ratings, complaints and suggestions. */
export const feedbackGrants: readonly Grant[] = [
  grant('feedback.read', 'own-unit', {
    posts: ['unit-leader'],
    vi: 'Lãnh đạo đơn vị xem đánh giá, phản ánh, kiến nghị gửi đến đơn vị mình.',
    en: 'A unit leader reads ratings, complaints and suggestions sent to the unit.',
  }),
  grant('feedback.read', 'units-below', {
    posts: ['monitor'],
    vi: 'Cán bộ theo dõi xem đánh giá, phản ánh, kiến nghị của các đơn vị mình theo dõi.',
    en: 'A monitor reads ratings, complaints and suggestions of the units monitored.',
  }),
  grant('feedback.handle', 'own-unit', {
    posts: ['unit-leader'],
    vi: 'Lãnh đạo đơn vị xử lý và trả lời phản ánh, kiến nghị gửi đến đơn vị mình.',
    en: 'A unit leader handles and answers complaints and suggestions sent to the unit.',
  }),
]
