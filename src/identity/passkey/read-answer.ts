import { z } from 'zod'

const Part = z.string().regex(/^[\w-]{1,20000}$/u)
const common = { id: Part, rawId: Part, type: z.literal('public-key'), clientExtensionResults: z.object({}) }

const Attestation = z.object({
  ...common,
  response: z.object({ clientDataJSON: Part, attestationObject: Part }),
})

const Assertion = z.object({
  ...common,
  response: z.object({ clientDataJSON: Part, authenticatorData: Part, signature: Part }),
})

/** What a browser answered when a device was added; undefined for anything else. */
export function readAttestation(sent: string): z.output<typeof Attestation> | undefined {
  return Attestation.safeParse(parseJson(sent)).data
}

/** What a browser answered when somebody comes in; undefined for anything else. */
export function readAssertion(sent: string): z.output<typeof Assertion> | undefined {
  return Assertion.safeParse(parseJson(sent)).data
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
