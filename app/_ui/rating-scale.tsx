/**
 * One rated question: a fieldset of native radios, so arrow keys work and no script is needed.
 * In a row every step stays at least 44 px wide at 320 px; `list` is for steps with long words.
 */
import type { ComponentProps, ReactNode } from 'react';
import { FieldError } from './field';

export type RatingStep = { value: string; label: ReactNode /** Figure or letter above the word. */; mark?: ReactNode };

export type RatingScaleProps = {
  name: string;
  question: ReactNode;
  /** From left to right; normally five. */
  steps: readonly RatingStep[];
  /** «ไม่ได้ใช้บริการ»: set apart from the scale so that it is not read as a step. */
  notUsed?: { value: string; label: ReactNode } | undefined;
  value?: string | undefined;
  hint?: ReactNode;
  error?: ReactNode;
  isRequired?: boolean;
  layout?: 'row' | 'list';
  id?: string;
  control?: Omit<ComponentProps<'input'>, 'className' | 'style'>;
};

export function RatingScale(props: RatingScaleProps) {
  const { name, question, steps, notUsed, value, hint, error, isRequired, layout = 'row', id = name, control } = props;
  const describedBy = [hint ? `${id}-hint` : '', error ? `${id}-error` : ''].filter(Boolean).join(' ') || undefined;
  const renderStep = (step: RatingStep, stepId: string) => (
    <label className="scale-option" key={step.value} htmlFor={stepId}>
      <input
        type="radio"
        id={stepId}
        name={name}
        value={step.value}
        required={isRequired}
        defaultChecked={step.value === value}
        autoComplete="off"
        {...control}
      />
      <span className="scale-face">
        {step.mark === undefined ? null : <span className="scale-mark">{step.mark} </span>}
        {step.label}
      </span>
    </label>
  );
  return (
    <div className={error ? 'field is-wrong' : 'field'}>
      <fieldset className="fieldset" aria-describedby={describedBy} aria-invalid={error ? true : undefined}>
        <legend className="legend">{question}</legend>
        {hint ? (
          <div className="hint" id={`${id}-hint`}>
            {hint}
          </div>
        ) : null}
        {error ? <FieldError id={`${id}-error`}>{error}</FieldError> : null}
        <div className={layout === 'list' ? 'scale scale-list' : 'scale'}>
          {/* The first step carries the question's id, so that the error summary's link lands on a control. */}
          {steps.map((step, index) => renderStep(step, index === 0 ? id : `${id}-${step.value}`))}
        </div>
        {notUsed ? <div className="scale scale-apart">{renderStep(notUsed, `${id}-${notUsed.value}`)}</div> : null}
      </fieldset>
    </div>
  );
}
