import { Banner } from '../../ui/banner.tsx';
import { Button } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { CheckIcon, InboxIcon, InfoIcon, OfflineIcon, WarningIcon } from '../../ui/icons.tsx';
import { showToast } from '../../ui/toasts.ts';
import { Specimen } from '../specimen.tsx';

const undo = { label: 'Undo', run: () => undefined };

export function Feedback() {
  return (
    <>
      <Specimen name="Banners">
        <Banner tone="plain" icon={<InfoIcon />} title="A new version is ready">
          <Button size="small">Reload</Button>
        </Banner>
        <Banner tone="good" icon={<CheckIcon />} title="Back online" />
        <Banner
          tone="warning"
          icon={<OfflineIcon />}
          title="Offline since 14:03"
          text="Messages you send are kept and go out when you are back."
        >
          <Button size="small">Retry now</Button>
        </Banner>
        <Banner
          tone="alert"
          icon={<WarningIcon />}
          title="Nothing is kept"
          text="Storage is full."
        />
      </Specimen>
      <Specimen name="Toasts: plain, good, alert, one that stays">
        <Button onClick={() => showToast({ text: 'You left garden', action: undo })}>plain</Button>
        <Button onClick={() => showToast({ text: 'Copied', tone: 'good' })}>good</Button>
        <Button onClick={() => showToast({ text: 'That did not work', tone: 'alert' })}>
          alert
        </Button>
        <Button onClick={() => showToast({ text: 'Read me', stays: true })}>stays</Button>
      </Specimen>
      <Specimen name="Empty state">
        <EmptyState
          picture={<InboxIcon size={28} />}
          title="All read"
          text="Nothing new anywhere. Enjoy the quiet."
        >
          <Button look="primary">Go to the lobby</Button>
        </EmptyState>
      </Specimen>
    </>
  );
}
