/** Fields in which a list tells what is chosen: rows that are ticked, the whole page, or the whole queue as it is filtered. */
export const selectionFields = { rows: 'chon', page: 'ca-trang', ofPage: 'trong-trang', queue: 'ca-hang' } as const
