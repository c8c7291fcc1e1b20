import { useState } from 'react';
import { mailAddressSchema } from '../../../protocol/entities.ts';
import { askOverHttp } from '../../adapters/session.ts';
import { spokenLanguage } from '../../i18n/spoken-language.ts';
import { errorText, strings } from '../../i18n/strings.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { errorCode } from '../../ui/error-code.ts';
import { Field } from '../../ui/field.tsx';
import { CheckIcon } from '../../ui/icons.tsx';
import { DoorForm } from './door-form.tsx';
import { DoorLinks, type Joining } from './door-links.tsx';

/** Has a link sent that sets another password. Whether there is such an account it does not tell. */
export function ForgotForm({ joining }: { joining: Joining }) {
  const words = strings.mail;
  const [address, setAddress] = useState('');
  const [problem, setProblem] = useState<string | undefined>();
  const [busy, setBusy] = useState(false);
  const [isSent, setSent] = useState(false);

  async function send(): Promise<void> {
    if (!mailAddressSchema.safeParse(address.trim()).success) {
      setProblem(words.invalid);
      return;
    }
    setBusy(true);
    try {
      await askOverHttp('reset:request', { address: address.trim(), language: spokenLanguage() });
      setSent(true);
    } catch (error) {
      setProblem(errorText(errorCode(error)));
    } finally {
      setBusy(false);
    }
  }

  const links = <DoorLinks here="forgot" joining={joining} />;
  if (isSent) {
    return (
      <EmptyState picture={<CheckIcon size={28} />} title={words.sent} text={words.sentText}>
        {links}
      </EmptyState>
    );
  }
  return (
    <DoorForm
      title={words.forgot}
      text={words.forgotText}
      submit={words.send}
      busy={busy}
      problem={undefined}
      onSubmit={() => void send()}
      links={links}
    >
      <Field
        label={words.address}
        look="large"
        type="email"
        name="email"
        autoComplete="email"
        dir="ltr"
        autoFocus
        value={address}
        error={problem}
        onChange={(event) => {
          setAddress(event.target.value);
          setProblem(undefined);
        }}
      />
    </DoorForm>
  );
}
