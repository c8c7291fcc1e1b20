import { copyAndSay } from '../../copy-and-say.ts';
import { strings } from '../../i18n/strings.ts';
import { Button } from '../../ui/button.tsx';
import { CopyIcon } from '../../ui/icons.tsx';
import './secret-once.css';

/** A link or token that is shown here and never again. */
export function SecretOnce({ secret, hint }: { secret: string; hint: string }) {
  const words = strings.administration;

  return (
    <div className="secret-once" role="status">
      <p className="secret-once__hint">{hint}</p>
      <code className="secret-once__secret" dir="ltr">
        {secret}
      </code>
      <Button
        size="small"
        icon={<CopyIcon />}
        onClick={() => void copyAndSay(secret, words.copied)}
      >
        {words.copy}
      </Button>
    </div>
  );
}
