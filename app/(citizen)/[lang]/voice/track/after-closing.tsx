/** The two questions after a complaint was closed: how content the reporter is, and whether anything happened to them. */
import { marks } from '@/app/_browser/marks';
import { Actions, Button } from '@/app/_ui/buttons';
import { CheckboxGroup, TextArea } from '@/app/_ui/field';
import { RatingScale } from '@/app/_ui/rating-scale';
import { type CheckIn, happenings } from '@/lib/complaints/check-in';
import { voiceFollowTexts } from '@/lib/i18n/voice-follow';
import { ChangeForm, type ChangeFormProps, problemAt, typedIn } from './change-form';
import { checkInDetailId, fieldNames } from './form';

const ratings = ['1', '2', '3', '4', '5'] as const;

/** From the corners of a mouth that hang down to those that point up. */
const mouths: Record<(typeof ratings)[number], string> = {
  1: 'M8 17q4-5 8 0',
  2: 'M8 16.5q4-2.5 8 0',
  3: 'M8 16h8',
  4: 'M8 15q4 2.5 8 0',
  5: 'M8 14.5q4 5 8 0',
};

function Face({ rating }: { rating: (typeof ratings)[number] }) {
  return (
    <svg
      className="icon"
      viewBox="0 0 24 24"
      fill="none"
      stroke="currentColor"
      strokeWidth="2"
      strokeLinecap="round"
      aria-hidden="true"
      focusable="false"
    >
      <path d="M12 2.75a9.25 9.25 0 1 0 0 18.5 9.25 9.25 0 0 0 0-18.5Z" />
      <path d="M9 9.4v.4" />
      <path d="M15 9.4v.4" />
      <path d={mouths[rating]} />
    </svg>
  );
}

export function RatingForm(props: ChangeFormProps) {
  const { rating } = voiceFollowTexts[props.lang];
  return (
    <ChangeForm {...props} id={marks.ratingForm} change="rating">
      <RatingScale
        name={fieldNames.rating}
        question={rating.title}
        hint={rating.hint}
        error={problemAt(props.returned, fieldNames.rating)}
        value={typedIn(props.returned, 'rating', fieldNames.rating)[0]}
        layout="list"
        steps={ratings.map((value) => ({ value, label: rating.steps[value], mark: <Face rating={value} /> }))}
      />
      <Actions>
        <Button variant="secondary">{rating.send}</Button>
      </Actions>
    </ChangeForm>
  );
}

/** `days` is null where a script knows which question it is. */
export function CheckInForm({ days, ...props }: ChangeFormProps & { days: CheckIn | null }) {
  const { checkIn } = voiceFollowTexts[props.lang];
  return (
    <ChangeForm {...props} id={marks.checkInForm} change="check-in">
      {days === null ? null : <input type="hidden" name={fieldNames.checkIn} value={String(days)} autoComplete="off" />}
      <CheckboxGroup
        name={fieldNames.happened}
        label={checkIn.title}
        hint={checkIn.hint}
        error={problemAt(props.returned, fieldNames.happened)}
        values={typedIn(props.returned, 'check-in', fieldNames.happened)}
        options={happenings.map((one) => ({ value: one, label: checkIn.happenings[one] }))}
      />
      <TextArea
        name={fieldNames.detail}
        id={checkInDetailId}
        label={checkIn.detail}
        hint={checkIn.detailHint}
        error={problemAt(props.returned, checkInDetailId)}
        value={typedIn(props.returned, 'check-in', fieldNames.detail)[0]}
        rows={3}
      />
      <p>{checkIn.help}</p>
      <Actions>
        <Button variant="secondary">{checkIn.send}</Button>
      </Actions>
    </ChangeForm>
  );
}
