import { useState } from 'react';
import { Field } from '../../ui/field.tsx';
import { FilterField } from '../../ui/filter-field.tsx';
import { Specimen } from '../specimen.tsx';

export function Fields() {
  const [filter, setFilter] = useState('');
  return (
    <>
      <Specimen name="Empty, with a hint">
        <Field label="Topic" hint="Optional. What is it about?" placeholder="garden plans" />
      </Specimen>
      <Specimen name="Filled">
        <Field label="Name" defaultValue="غرفة الحديقة · Garden" dir="auto" />
      </Specimen>
      <Specimen name="Wrong, with a remedy">
        <Field
          label="Your name"
          defaultValue="Ada"
          error="That name is taken."
          remedy={
            <button type="button" className="field__suggestion">
              Use “Ada 2”
            </button>
          }
        />
      </Specimen>
      <Specimen name="Large">
        <Field label="Your name" look="large" placeholder="Ada Lovelace" />
      </Specimen>
      <Specimen name="Filter">
        <FilterField label="Filter rooms" value={filter} onChange={setFilter} />
      </Specimen>
    </>
  );
}
