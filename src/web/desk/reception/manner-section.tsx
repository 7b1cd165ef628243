import type { Procedure } from '#catalogue/index.ts'
import { feeOf } from '#catalogue/index.ts'
import { channelName } from '#dossier/index.ts'
import type { Delivery } from '#filing/index.ts'
import { formatMoney, type Text } from '#kernel/index.ts'
import { fieldNames } from './field-names.ts'
import { type ChannelChoice, channelChoiceOf, channelChoices } from './filing-form.ts'
import type { Screen } from './screen.ts'
import { Choice, TypedField } from './typed-field.tsx'

const words = {
  fee: { vi: 'Phí, lệ phí', en: 'Fee' },
  noFee: { vi: 'Thủ tục này không thu phí, lệ phí.', en: 'This procedure has no fee.' },
  counter: { vi: 'Tại quầy', en: 'Is fetched at the counter' },
  post: { vi: 'Qua bưu chính', en: 'Goes by post' },
  electronic: { vi: 'Bản điện tử', en: 'Is electronic' },
} satisfies Record<string, Text>

const channelTexts: Readonly<Record<ChannelChoice, Text>> = {
  in_person: channelName({ channel: 'in_person', isAssisted: false }),
  postal: channelName({ channel: 'postal', isAssisted: false }),
  assisted: channelName({ channel: 'online', isAssisted: true }),
  online: { vi: 'Trực tuyến, người dân tự nộp', en: 'online, by the citizen' },
}

/** How it came in, as it was; what a citizen filed online stays that. */
export function ChannelChoiceField({ screen }: { screen: Screen }) {
  const value = channelChoiceOf(screen.content)
  const isCitizens = screen.filing?.isByCitizen === true
  const open = channelChoices.filter((each) => (isCitizens ? each === value : each !== 'online' || value === 'online'))
  return (
    <Choice
      screen={screen}
      name="channel"
      legend={fieldNames.channel}
      value={value}
      options={open.map((each) => [each, channelTexts[each]] as const)}
    />
  )
}

/** What is charged, what was taken, and on what ground less was. */
export function FeeSection({ screen, procedure }: { screen: Screen; procedure: Procedure }) {
  const { say } = screen.visit
  const { content } = screen
  const lines = feeOf(procedure, content.channel)
  const isFree = procedure.fees.every(({ amount }) => amount === 0)
  const isAsked = !isFree || Object.values(content.fee).some((text) => text.trim() !== '')
  const field = (name: keyof typeof content.fee) => ({ screen, name: `fee.${name}`, value: content.fee[name] })
  return (
    <section class="part" aria-labelledby="fee">
      <div class="part__line">
        <h2 id="fee">{say(words.fee)}</h2>
        <span class="quiet">
          {isFree ? say(words.noFee) : lines.map(({ name, amount }) => `${name}: ${formatMoney(amount)}`).join(' · ')}
        </span>
      </div>
      {isAsked && (
        <div class="fields">
          <TypedField {...field('due')} label={say(fieldNames['fee.due'])} class="typed--sum" inputMode="numeric" />
          <TypedField {...field('paid')} label={say(fieldNames['fee.paid'])} class="typed--sum" inputMode="numeric" />
          <TypedField {...field('receiptNumber')} label={say(fieldNames['fee.receiptNumber'])} class="typed--sum" />
          <TypedField {...field('exemption')} label={say(fieldNames['fee.exemption'])} class="typed--address" />
        </div>
      )}
    </section>
  )
}

/** How the result reaches its owner, and what else is to be said. */
export function ResultSection({ screen }: { screen: Screen }) {
  const { say } = screen.visit
  const { delivery, deliveryAddress, sets, subject, note } = screen.content
  const options: readonly (readonly [Delivery, Text])[] = [
    ['counter', words.counter],
    ['post', words.post],
    ['electronic', words.electronic],
  ]
  return (
    <section class="part" aria-label={say(fieldNames.delivery)}>
      <Choice screen={screen} name="delivery" legend={fieldNames.delivery} value={delivery} options={options} />
      <div class="fields">
        <TypedField
          screen={screen}
          name="deliveryAddress"
          value={deliveryAddress}
          label={say(fieldNames.deliveryAddress)}
          class="typed--address for-post"
        />
        <TypedField
          screen={screen}
          name="sets"
          value={sets}
          label={say(fieldNames.sets)}
          class="typed--count"
          inputMode="numeric"
        />
        <TypedField
          screen={screen}
          name="subject"
          value={subject}
          label={say(fieldNames.subject)}
          class="typed--name"
        />
        <TypedField screen={screen} name="note" value={note} label={say(fieldNames.note)} class="typed--name" />
      </div>
    </section>
  )
}
