import { Component, type ReactNode } from 'react';
import { strings } from '../i18n/strings.ts';
import { Button } from './button.tsx';
import { EmptyState } from './empty-state.tsx';
import { Mark } from './mark.tsx';
import './crash-screen.css';

/** Shown in place of a page that threw while rendering. */
export class CrashScreen extends Component<{ children: ReactNode }, { crashed: boolean }> {
  override state = { crashed: false };

  static getDerivedStateFromError() {
    return { crashed: true };
  }

  override render() {
    if (!this.state.crashed) return this.props.children;
    return (
      <main className="crash-screen">
        <EmptyState
          picture={<Mark size={36} />}
          title={strings.crash.title}
          text={strings.crash.text}
        >
          <Button look="primary" onClick={() => location.reload()}>
            {strings.crash.reload}
          </Button>
        </EmptyState>
      </main>
    );
  }
}
