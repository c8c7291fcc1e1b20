import * as icons from '../../ui/icons.tsx';
import { Mark } from '../../ui/mark.tsx';
import * as moreIcons from '../../ui/more-icons.tsx';
import { Specimen } from '../specimen.tsx';

export function Icons() {
  return (
    <Specimen name="16-pixel grid, in the colour of the text">
      <Mark size={32} />
      {Object.entries({ ...icons, ...moreIcons }).map(([name, Icon]) => (
        <span key={name} className="gallery__swatch">
          <Icon size={20} />
          {name.replace('Icon', '')}
        </span>
      ))}
    </Specimen>
  );
}
