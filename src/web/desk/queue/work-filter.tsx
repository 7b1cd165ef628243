import type { ComponentChildren } from 'preact'
import type { Text } from '#kernel/index.ts'
import type { OfficerVisit } from '../officer-visit.ts'
import type { Tab } from './tabs.ts'
import { whoWords } from './work-address.ts'
import type { WorkAsked } from './work-asked.ts'

interface FilterProps {
  readonly visit: OfficerVisit
  readonly asked: WorkAsked
  readonly tab: Tab
}

const words = {
  code: { vi: 'Mã hồ sơ', en: 'Code of the dossier' },
  text: { vi: 'Mã, họ tên, số định danh', en: 'Code, name, identity number' },
  procedure: { vi: 'Thủ tục', en: 'Procedure' },
  anyProcedure: { vi: 'Mọi thủ tục', en: 'All procedures' },
  who: { vi: 'Người giữ', en: 'Holder' },
  unit: { vi: 'Đơn vị', en: 'Unit' },
  anyUnit: { vi: 'Mọi đơn vị', en: 'All units' },
  filter: { vi: 'Lọc', en: 'Filter' },
  clear: { vi: 'Bỏ lọc', en: 'Clear' },
} satisfies Record<string, Text>

const whoNames: Readonly<Record<keyof typeof whoWords, Text>> = {
  mine: { vi: 'Việc của tôi', en: 'My work' },
  nobody: { vi: 'Chưa ai nhận', en: 'Taken by nobody' },
  all: { vi: 'Mọi người', en: 'Everybody' },
}

/** The line that narrows a queue; sent by GET, so that what is shown has an address. */
export function WorkFilter({ visit, asked, tab }: FilterProps) {
  const { say, paths } = visit
  const { address, units } = asked
  const text = say(tab === 'opinion' ? words.code : words.text)
  const isNarrowed = [address.tim, address['thu-tuc'], address.nguoi, address['don-vi']].some((value) => value)
  return (
    <form class="work-filter" method="get" action={paths.work()}>
      <input type="hidden" name="hang" value={tab} />
      <input
        class="govuk-input"
        type="search"
        name="tim"
        value={address.tim ?? ''}
        placeholder={`${text} …`}
        aria-label={text}
        autocomplete="off"
        spellcheck={false}
        maxLength={100}
      />
      {tab !== 'opinion' && <Procedure visit={visit} asked={asked} />}
      {tab !== 'receive' && tab !== 'opinion' && <Who visit={visit} asked={asked} />}
      {tab === 'receive' && address['tinh-trang'] && (
        <input type="hidden" name="tinh-trang" value={address['tinh-trang']} />
      )}
      {(tab === 'receive' || tab === 'opinion') && address.nguoi && (
        <input type="hidden" name="nguoi" value={address.nguoi} />
      )}
      {units.length > 1 && (
        <Choice label={say(words.unit)} name="don-vi" any={say(words.anyUnit)}>
          {units.map(({ agencyCode, name }) => (
            <option value={agencyCode} selected={agencyCode === address['don-vi']} lang="vi">
              {name}
            </option>
          ))}
        </Choice>
      )}
      <button class="govuk-button govuk-button--secondary" type="submit">
        {say(words.filter)}
      </button>
      {isNarrowed && <a href={paths.work({ hang: tab })}>{say(words.clear)}</a>}
    </form>
  )
}

interface ChoiceProps {
  readonly label: string
  readonly name: string
  readonly any?: string
  readonly children: ComponentChildren
}

function Choice({ label, name, any, children }: ChoiceProps) {
  return (
    <select class="govuk-select" name={name} aria-label={label}>
      {any !== undefined && <option value="">{any}</option>}
      {children}
    </select>
  )
}

function Procedure({ visit: { say }, asked }: Pick<FilterProps, 'visit' | 'asked'>) {
  return (
    <Choice label={say(words.procedure)} name="thu-tuc" any={say(words.anyProcedure)}>
      {asked.procedures.map(({ code, name }) => (
        <option value={code} selected={code === asked.address['thu-tuc']} lang="vi">
          {name}
        </option>
      ))}
    </Choice>
  )
}

function Who({ visit: { say, officer }, asked }: Pick<FilterProps, 'visit' | 'asked'>) {
  const { who, hasOwn, officers } = asked
  const others = officers.filter(({ account }) => account !== officer.account)
  const isUnknown = !who.startsWith('_') && others.every(({ account }) => account !== who)
  const general = (['mine', 'nobody', 'all'] as const).filter((each) => each !== 'mine' || hasOwn)
  return (
    <Choice label={say(words.who)} name="nguoi">
      {general.map((each) => (
        <option value={whoWords[each]} selected={whoWords[each] === who}>
          {say(whoNames[each])}
        </option>
      ))}
      {others.map(({ account, fullName }) => (
        <option value={account} selected={account === who} lang="vi">
          {fullName}
        </option>
      ))}
      {isUnknown && (
        <option value={who} selected>
          {who}
        </option>
      )}
    </Choice>
  )
}
