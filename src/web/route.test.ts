import { expect, test } from 'vitest'
import { checkedRoutes, type Route } from './route.ts'

const line: Route = { path: '/', permission: 'public', audit: 'start.viewed', answer: () => new Response('') }

test('a route without permission or audit event is refused, however it was made', () => {
  expect(() => checkedRoutes([{ ...line, permission: '' as 'public' }])).toThrow(/permission/u)
  expect(() => checkedRoutes([{ ...line, audit: undefined as never }])).toThrow(/audit/u)
  expect(() => checkedRoutes([line, { ...line }])).toThrow(/twice/u)
  expect(checkedRoutes([line])).toEqual([line])
})
