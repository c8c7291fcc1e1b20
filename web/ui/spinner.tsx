import './spinner.css';

/** Something is under way; the words for it stand beside it or are read out by its owner. */
export function Spinner() {
  return <span className="spinner" aria-hidden="true" />;
}
