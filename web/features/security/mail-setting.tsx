import { type FormEvent, useState } from 'react';
import { mailAddressSchema } from '../../../protocol/entities.ts';
import { ParleyError } from '../../../protocol/errors.ts';
import { spokenLanguage } from '../../i18n/spoken-language.ts';
import { strings } from '../../i18n/strings.ts';
import { Button } from '../../ui/button.tsx';
import { Field } from '../../ui/field.tsx';
import { useParley } from '../../use-parley.ts';
import { Setting } from '../settings/setting.tsx';
import { useListing } from '../settings/use-listing.ts';
import { useProof } from './use-proof.tsx';
import type { Proof, WaysIn } from './ways.ts';

/** The address by which a forgotten password is set anew, where the server sends letters. */
export function MailSetting({ ways }: { ways: WaysIn }) {
  const parley = useParley();
  const words = strings.mail;
  const { listing: community } = useListing('community:find', {});
  const { listing: mail, refresh } = useListing('mail:find', {});
  const { ask, question } = useProof(ways);
  const [isOpen, setOpen] = useState(false);
  const [address, setAddress] = useState('');
  const [problem, setProblem] = useState<string | undefined>();
  if (!community?.sendsMail || mail === null) return null;

  async function set(proof: Proof): Promise<void> {
    try {
      const to = { address: address.trim(), language: spokenLanguage() };
      await parley.call('mail:set', { ...to, ...proof });
      setOpen(false);
    } catch (error) {
      if (!(error instanceof ParleyError) || error.code !== 'rate_limited') throw error;
      setProblem(words.tooMany);
    }
    await refresh();
  }

  function submit(event: FormEvent) {
    event.preventDefault();
    if (mailAddressSchema.safeParse(address.trim()).success) ask(words.send, set);
    else setProblem(words.invalid);
  }

  async function remove(proof: Proof): Promise<void> {
    await parley.call('mail:remove', proof);
    await refresh();
  }

  const isAny = mail.address !== null || mail.pending !== null;
  return (
    <Setting title={words.address} hint={words.hint}>
      <p className="setting__aside">
        {mail.address === null ? words.none : words.is(mail.address)}
      </p>
      {mail.pending !== null && <p className="setting__aside">{words.pending(mail.pending)}</p>}
      {isOpen ? (
        <form className="setting__form" onSubmit={submit} noValidate>
          <Field
            label={words.address}
            type="email"
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
          <div className="setting__actions">
            <Button type="submit">{words.send}</Button>
            <Button look="quiet" onClick={() => setOpen(false)}>
              {strings.cancel}
            </Button>
          </div>
        </form>
      ) : (
        <div className="setting__actions">
          <Button onClick={() => setOpen(true)}>{isAny ? words.change : words.give}</Button>
          {isAny && (
            <Button look="quiet" onClick={() => ask(words.remove, remove)}>
              {words.remove}
            </Button>
          )}
        </div>
      )}
      {question}
    </Setting>
  );
}
