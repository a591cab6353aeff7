/**
 * Form fields with label, hint and error tied together for screen readers, as plain HTML controls.
 * What the person typed comes back through `value`; nothing here remembers or sends anything.
 * Browser spelling services, completion and correction are off unless asked for: some send the text away.
 */
import type { ComponentProps, ReactNode } from 'react';
import { Icon } from './icon';
import { Phrases } from './phrases';

export type FieldProps = {
  name: string;
  label: ReactNode;
  /** Defaults to `name`; error summaries link to it. */
  id?: string;
  hint?: ReactNode;
  error?: ReactNode;
  /** Set lighter after the label: «ไม่บังคับ». */
  note?: ReactNode;
  isRequired?: boolean | undefined;
  /** One question per page: the label is the page's heading. */
  isPageHeading?: boolean;
  /** One question per step: the label is the heading of its part of the page. */
  isHeading?: boolean;
};

const idOf = ({ id, name }: { id?: string | undefined; name: string }) => id ?? name;

const describedBy = (id: string, { hint, error }: { hint?: ReactNode; error?: ReactNode }) =>
  [hint ? `${id}-hint` : '', error ? `${id}-error` : ''].filter(Boolean).join(' ') || undefined;

/** Sentence that says what is wrong and what to do, with its sign; `id` ties it to its field. */
export function FieldError({ id, children }: { id: string; children: ReactNode }) {
  return (
    <div className="error" id={id}>
      <Icon name="danger" />
      <span>{children}</span>
    </div>
  );
}

function Title({ label, note, isPageHeading, isHeading }: FieldProps) {
  const Heading = isPageHeading ? 'h1' : 'h2';
  const words = typeof label === 'string' ? <Phrases text={label} /> : label;
  return (
    <>
      {isPageHeading || isHeading ? <Heading>{words}</Heading> : label}
      {note ? <span className="label-note"> ({note})</span> : null}
    </>
  );
}

function Explanation({ id, hint, error }: { id: string; hint?: ReactNode; error?: ReactNode }) {
  return (
    <>
      {hint ? (
        <div className="hint" id={`${id}-hint`}>
          {hint}
        </div>
      ) : null}
      {error ? <FieldError id={`${id}-error`}>{error}</FieldError> : null}
    </>
  );
}

function Labelled({ field, children }: { field: FieldProps; children: ReactNode }) {
  const id = idOf(field);
  return (
    <div className={field.error ? 'field is-wrong' : 'field'}>
      {field.isHeading ? (
        <h2 className="label">
          <label htmlFor={id}>
            <Title {...field} isHeading={false} />
          </label>
        </h2>
      ) : (
        <label className="label" htmlFor={id}>
          <Title {...field} />
        </label>
      )}
      <Explanation id={id} hint={field.hint} error={field.error} />
      {children}
    </div>
  );
}

const controlProps = (field: FieldProps) => {
  const id = idOf(field);
  return {
    id,
    name: field.name,
    required: field.isRequired,
    'aria-describedby': describedBy(id, field),
    'aria-invalid': field.error ? (true as const) : undefined,
  };
};

const discreet = { autoComplete: 'off', autoCapitalize: 'none', autoCorrect: 'off', spellCheck: false } as const;

export type TextFieldProps = FieldProps & {
  value?: string | undefined;
  type?: 'text' | 'tel' | 'email' | 'url' | 'password' | 'number' | 'date' | 'month' | 'search' | 'file';
  inputMode?: 'text' | 'numeric' | 'decimal' | 'tel' | 'email' | 'url';
  maxLength?: number | undefined;
  /** `code` sets large spaced figures for numbers copied from paper. */
  width?: 'full' | 'medium' | 'short' | 'code';
  /** Anything else the control needs, such as `autoComplete` or what a form library registers. */
  control?: Omit<ComponentProps<'input'>, 'className' | 'style'>;
};

export function TextField(props: TextFieldProps) {
  const { value, type = 'text', inputMode, maxLength, width = 'full', control } = props;
  return (
    <Labelled field={props}>
      <input
        {...discreet}
        {...controlProps(props)}
        type={type}
        inputMode={inputMode}
        maxLength={maxLength}
        defaultValue={value}
        {...control}
        className={width === 'full' ? 'input' : `input input-${width}`}
      />
    </Labelled>
  );
}

export type TextAreaProps = FieldProps & {
  value?: string | undefined;
  maxLength?: number | undefined;
  rows?: number;
  control?: Omit<ComponentProps<'textarea'>, 'className' | 'style'>;
};

export function TextArea(props: TextAreaProps) {
  const { value, maxLength, rows = 5, control } = props;
  return (
    <Labelled field={props}>
      <textarea
        {...discreet}
        {...controlProps(props)}
        rows={rows}
        maxLength={maxLength}
        defaultValue={value}
        {...control}
        className="input"
      />
    </Labelled>
  );
}

export type SelectProps = FieldProps & {
  options: { value: string; label: string; isDisabled?: boolean }[];
  value?: string | undefined;
  /** First, empty choice: «เลือก…». */
  placeholder?: string | undefined;
  width?: 'full' | 'medium';
  control?: Omit<ComponentProps<'select'>, 'className' | 'style'>;
};

export function Select(props: SelectProps) {
  const { options, value, placeholder, width = 'medium', control } = props;
  return (
    <Labelled field={props}>
      <select
        autoComplete="off"
        {...controlProps(props)}
        defaultValue={value}
        {...control}
        className={width === 'full' ? 'input' : 'input input-medium'}
      >
        {placeholder === undefined ? null : <option value="">{placeholder}</option>}
        {options.map((option) => (
          <option key={option.value} value={option.value} disabled={option.isDisabled}>
            {option.label}
          </option>
        ))}
      </select>
    </Labelled>
  );
}

export type Choice = {
  value: string;
  label: ReactNode;
  hint?: ReactNode;
  isDisabled?: boolean;
  /** Further fields that belong to this choice; always shown, since there may be no script. */
  more?: ReactNode;
};

export type ChoiceGroupProps = FieldProps & {
  options: Choice[];
  control?: Omit<ComponentProps<'input'>, 'className' | 'style'>;
};

function ChoiceGroup({
  type,
  isChosen,
  ...props
}: ChoiceGroupProps & { type: 'radio' | 'checkbox'; isChosen: (value: string) => boolean }) {
  const id = idOf(props);
  return (
    <div className={props.error ? 'field is-wrong' : 'field'}>
      <fieldset
        className="fieldset"
        aria-describedby={describedBy(id, props)}
        aria-invalid={props.error ? true : undefined}
      >
        <legend className="legend">
          <Title {...props} />
        </legend>
        <Explanation id={id} hint={props.hint} error={props.error} />
        {props.options.map((option, index) => {
          // The first one carries the group's id, so that the error summary's link lands on a control.
          const optionId = index === 0 ? id : `${id}-${option.value}`;
          return (
            <div key={option.value}>
              <div className="choice">
                <input
                  type={type}
                  id={optionId}
                  name={props.name}
                  value={option.value}
                  required={type === 'radio' ? props.isRequired : undefined}
                  disabled={option.isDisabled}
                  defaultChecked={isChosen(option.value)}
                  aria-describedby={option.hint ? `${optionId}-note` : undefined}
                  autoComplete="off"
                  {...props.control}
                />
                <label htmlFor={optionId}>
                  {option.label}
                  {option.hint ? (
                    <span className="hint" id={`${optionId}-note`}>
                      {option.hint}
                    </span>
                  ) : null}
                </label>
              </div>
              {option.more ? <div className="choice-more">{option.more}</div> : null}
            </div>
          );
        })}
      </fieldset>
    </div>
  );
}

export type RadioGroupProps = ChoiceGroupProps & { value?: string | undefined };

export function RadioGroup({ value, ...props }: RadioGroupProps) {
  return <ChoiceGroup {...props} type="radio" isChosen={(one) => one === value} />;
}

export type CheckboxGroupProps = ChoiceGroupProps & { values?: readonly string[] | undefined };

export function CheckboxGroup({ values = [], ...props }: CheckboxGroupProps) {
  return <ChoiceGroup {...props} type="checkbox" isChosen={(one) => values.includes(one)} />;
}

export type CheckboxProps = Omit<FieldProps, 'isPageHeading'> & {
  value?: string | undefined;
  isChecked?: boolean | undefined;
  control?: Omit<ComponentProps<'input'>, 'className' | 'style'>;
};

/** One box to tick on its own, such as a confirmation. */
export function Checkbox({ isChecked = false, control, ...field }: CheckboxProps) {
  const id = idOf(field);
  // A form library reads a ticked box without a value as true, one with a value as that text.
  const value = field.value ?? (control ? undefined : 'yes');
  return (
    <div className={field.error ? 'field is-wrong' : 'field'}>
      {field.error ? <FieldError id={`${id}-error`}>{field.error}</FieldError> : null}
      <div className="choice">
        <input
          type="checkbox"
          {...controlProps(field)}
          value={value}
          defaultChecked={isChecked}
          autoComplete="off"
          {...control}
        />
        <label htmlFor={id}>
          {field.label}
          {field.note ? <span className="label-note"> ({field.note})</span> : null}
          {field.hint ? (
            <span className="hint" id={`${id}-hint`}>
              {field.hint}
            </span>
          ) : null}
        </label>
      </div>
    </div>
  );
}
