'use client';

/** One entry of the register. A changed address takes its day of checking with it: what was seen was elsewhere. */
import { useRouter } from 'next/navigation';
import { useWatch } from 'react-hook-form';
import { Actions, Button } from '@/app/_ui/buttons';
import { Select, TextField } from '@/app/_ui/field';
import { DayField } from '@/app/office/_client/day-field';
import { FormOutcome, NewestVersion } from '@/app/office/_client/form-outcome';
import { useActionForm } from '@/app/office/_client/use-action-form';
import { officeTexts } from '@/lib/i18n/office';
import { formTexts } from '@/lib/i18n/office-forms';
import { registerTexts } from '@/lib/i18n/office-register';
import { limits, publicationKinds, readAddress, savePublicationSchema } from '@/lib/publications/edit-schema';

const texts = registerTexts.th.publication;
const kinds = registerTexts.th.publications.kinds;

/** As it stands in the fields: text everywhere, days as they are typed. */
export type PublicationFields = {
  fiscalYear: number;
  key: string | null;
  revision: number;
  titleTh: string;
  titleEn: string;
  kind: string;
  number: string;
  date: string;
  signer: string;
  address: string;
  checkedOn: string;
};

type Props = {
  entry: PublicationFields;
  /** As it is typed: 18/11/2569. */
  today: string;
  isOpen: boolean;
};

export function PublicationForm({ entry, today, isOpen }: Props) {
  const router = useRouter();
  const isNew = entry.key === null;
  const { form, submit, outcome, isSubmitting, errorOf, newest, keepMine, takeNewest } = useActionForm({
    action: 'save-publication',
    schema: savePublicationSchema,
    entry,
    onSaved: () => {
      if (isNew) router.push(`/office/publications?year=${entry.fiscalYear}`);
    },
  });
  const [date, address, checkedOn] = useWatch({ control: form.control, name: ['date', 'address', 'checkedOn'] });
  if (!isOpen && !form.formState.isDirty) return null;

  const optional = formTexts.th.optional;
  const openable = readAddress(address.trim());
  const forgetCheck = () => {
    const isOldCheck = form.getValues('checkedOn') === entry.checkedOn;
    if (isOldCheck && form.getValues('address') !== entry.address) {
      form.setValue('checkedOn', '', { shouldDirty: true });
    }
  };
  return (
    <form onSubmit={submit} noValidate method="post">
      <TextField
        name="titleTh"
        label={texts.titleTh}
        hint={texts.titleThHint}
        error={errorOf('titleTh')}
        maxLength={limits.title}
        control={form.register('titleTh')}
      />
      <TextField
        name="titleEn"
        label={texts.titleEn}
        note={optional}
        error={errorOf('titleEn')}
        maxLength={limits.title}
        control={{ ...form.register('titleEn'), lang: 'en' }}
      />
      <div className="columns">
        <Select
          name="kind"
          label={texts.kind}
          error={errorOf('kind')}
          placeholder={formTexts.th.choose}
          options={publicationKinds.map((value) => ({ value, label: kinds[value] }))}
          control={form.register('kind')}
        />
        <TextField
          name="number"
          label={texts.number}
          note={optional}
          error={errorOf('number')}
          maxLength={limits.number}
          width="medium"
          control={form.register('number')}
        />
        <DayField
          name="date"
          label={texts.date}
          note={optional}
          hint={texts.dateHint}
          error={errorOf('date')}
          typed={date}
          dayCharactersMax={limits.day}
          control={form.register('date')}
        />
        <TextField
          name="signer"
          label={texts.signer}
          note={optional}
          hint={texts.signerHint}
          error={errorOf('signer')}
          maxLength={limits.signer}
          control={form.register('signer')}
        />
      </div>
      <TextField
        name="address"
        label={texts.address}
        note={optional}
        hint={texts.addressHint}
        error={errorOf('address')}
        inputMode="url"
        maxLength={limits.address}
        control={form.register('address', { onChange: forgetCheck })}
      />
      {openable ? (
        <p>
          <a href={openable} target="_blank" rel="noreferrer">
            {texts.openAddress}
          </a>
        </p>
      ) : null}
      <DayField
        name="checkedOn"
        label={texts.checkedOn}
        note={optional}
        hint={texts.checkedOnHint}
        error={errorOf('checkedOn')}
        typed={checkedOn}
        dayCharactersMax={limits.day}
        control={form.register('checkedOn')}
      />
      <p>
        <Button
          type="button"
          variant="secondary"
          onClick={() => form.setValue('checkedOn', today, { shouldDirty: true })}
        >
          {texts.checkedToday}
        </Button>
      </p>
      {newest ? (
        <NewestVersion onKeepMine={keepMine} onTakeNewest={takeNewest}>
          {`${newest.titleTh}\n${texts.newest.address(newest.address || texts.newest.nothing)}\n${texts.newest.checkedOn(newest.checkedOn || texts.newest.nothing)}`}
        </NewestVersion>
      ) : (
        <FormOutcome outcome={outcome} />
      )}
      <Actions>
        <Button disabled={isSubmitting}>{isSubmitting ? officeTexts.th.saving : texts.save}</Button>
      </Actions>
    </form>
  );
}
