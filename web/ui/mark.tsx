import './mark.css';

/** The product's mark: two people, one answering the other. */
export function Mark({ size = 24 }: { size?: number }) {
  return (
    <svg
      className="mark"
      viewBox="0 0 32 32"
      width={`${size / 16}rem`}
      height={`${size / 16}rem`}
      aria-hidden="true"
    >
      <path
        className="mark__answer"
        d="M19 9h2a9 9 0 0 1 9 9v9.2a1.3 1.3 0 0 1-2.1 1L24.7 26H19a8.5 8.5 0 0 1 0-17Z"
      />
      <path
        className="mark__word"
        d="M11 3h5a9 9 0 0 1 0 18H8.1l-4 3.1A1.3 1.3 0 0 1 2 23.1V12a9 9 0 0 1 9-9Z"
      />
      <circle className="mark__eye" cx="9.3" cy="12" r="1.7" />
      <circle className="mark__eye" cx="14.5" cy="12" r="1.7" />
    </svg>
  );
}
