/** The responses of one fiscal year in a list, the open one in the pane beside it with its decision form. */
import Form from 'next/form';
import Link from 'next/link';
import { Button } from '@/app/_ui/buttons';
import { DataTable } from '@/app/_ui/data-table';
import { Select } from '@/app/_ui/field';
import { Empty } from '@/app/_ui/notice';
import { Desk, OfficeTitle } from '@/app/_ui/office-frame';
import { Tag } from '@/app/_ui/tag';
import { surveyTexts } from '@/lib/i18n/survey';
import { officeSurveyTexts } from '@/lib/i18n/survey-office';
import type { FiscalYear } from '@/lib/platform/fiscal-year';
import { formatDate, formatMonth } from '@/lib/platform/thai-date';
import { toThaiDigits } from '@/lib/platform/thai-digits';
import type { StoredQuestionnaire } from '@/lib/surveys/queries';
import { listItems, type Questionnaire } from '@/lib/surveys/questionnaire';
import type { ListedResponse, ResponsePage, ReviewedResponse } from '@/lib/surveys/responses';
import type { Service } from '@/lib/surveys/services';
import { ReviewForm } from './review-form';

const summaryTexts = officeSurveyTexts.th;
const texts = summaryTexts.review;
const channelNames: Record<string, string> = surveyTexts.th.channels;

/** What the address chooses: the year, a service, a state, and where in the list. */
export type Choice = {
  fiscalYear: FiscalYear;
  serviceKey: string | undefined;
  state: 'counted' | 'excluded' | undefined;
  after: string | undefined;
};

export type ResponsesViewProps = {
  choice: Choice;
  years: readonly FiscalYear[];
  services: readonly Service[];
  questionnaires: readonly StoredQuestionnaire[];
  page: ResponsePage;
  open: ReviewedResponse | null;
};

const addressOf = ({ fiscalYear, serviceKey, state, after, open }: Choice & { open?: string }): string => {
  const search = new URLSearchParams({ fy: String(fiscalYear) });
  for (const [name, value] of Object.entries({ service: serviceKey, state, after, open })) {
    if (value !== undefined) search.set(name, value);
  }
  return `/office/survey/responses?${search}`;
};

function Filter({ choice, years, services }: Pick<ResponsesViewProps, 'choice' | 'years' | 'services'>) {
  return (
    <Form action="/office/survey/responses" className="toolbar" key={addressOf(choice)}>
      <Select
        name="fy"
        label={texts.year}
        value={String(choice.fiscalYear)}
        options={years.map((year) => ({ value: String(year), label: toThaiDigits(String(year)) }))}
      />
      <Select
        name="service"
        label={texts.service}
        value={choice.serviceKey}
        placeholder={texts.allServices}
        options={services.map(({ key, name }) => ({ value: key, label: name.th }))}
      />
      <Select
        name="state"
        label={texts.state}
        value={choice.state}
        placeholder={texts.states.all}
        options={(['counted', 'excluded'] as const).map((state) => ({ value: state, label: texts.states[state] }))}
      />
      <Button variant="secondary">{texts.filter}</Button>
    </Form>
  );
}

function State({ state }: Pick<ListedResponse, 'state'>) {
  return <Tag tone={state === 'excluded' ? 'warning' : 'muted'}>{texts.states[state]}</Tag>;
}

/** All answers of a response in one line, so that repeated patterns catch the eye. */
const writeAnswers = (asked: Questionnaire | undefined, { answers }: ListedResponse): string =>
  (asked ? listItems(asked) : []).map(({ key }) => toThaiDigits(String(answers[key] ?? '–'))).join(' ');

function Pane({ open, asked, serviceName }: { open: ReviewedResponse; asked: Questionnaire; serviceName: string }) {
  const scale = new Map(asked.scale.map(({ value, text }) => [value, `${toThaiDigits(String(value))} ${text.th}`]));
  const answerOf = (key: string) => {
    const value = open.answers[key];
    return value === undefined ? <span className="muted">{texts.notAnswered}</span> : scale.get(value);
  };
  return (
    <>
      <h2>{serviceName}</h2>
      <p>
        {formatMonth(open.month, 'th')} · {channelNames[open.channel] ?? open.channel} · <State state={open.state} />
      </p>
      <DataTable
        caption={texts.answers}
        isCaptionHidden
        columns={[
          { key: 'item', header: summaryTexts.columns.item },
          { key: 'answer', header: texts.answer },
        ]}
        rows={listItems(asked).map(({ key, text }) => ({ key, cells: [text.th, answerOf(key)] }))}
      />
      {open.reviews.length > 0 ? (
        <>
          <h3>{texts.history}</h3>
          <ul>
            {open.reviews.map(({ id, decision, decidedOn, staffName, reason }) => (
              <li key={id}>
                {texts.decided(texts.decisions[decision], formatDate(decidedOn, 'th'), staffName)}
                <div className="typed">{reason}</div>
              </li>
            ))}
          </ul>
        </>
      ) : null}
      <ReviewForm key={open.id} responseId={open.id} decision={open.state === 'counted' ? 'exclude' : 'include'} />
    </>
  );
}

export function ResponsesView({ choice, years, services, questionnaires, page, open }: ResponsesViewProps) {
  const nameOf = (key: string) => services.find((service) => service.key === key)?.name.th ?? key;
  const askedIn = (version: number) => questionnaires.find((one) => one.version === version)?.definition;
  const rows = page.responses.map((response) => ({
    key: response.id,
    isOpen: response.id === open?.id,
    cells: [
      <Link key="open" href={addressOf({ ...choice, open: response.id })} scroll={false}>
        {nameOf(response.serviceKey)}
      </Link>,
      formatMonth(response.month, 'th'),
      <span key="answers" className="nowrap">
        {writeAnswers(askedIn(response.questionnaireVersion), response)}
      </span>,
      <State key="state" state={response.state} />,
    ],
  }));
  const asked = open ? askedIn(open.questionnaireVersion) : undefined;
  return (
    <>
      <OfficeTitle title={texts.title}>
        <Link href={`/office/survey?fy=${choice.fiscalYear}`}>{summaryTexts.backToSummary}</Link>
      </OfficeTitle>
      <p>{texts.lead}</p>
      <Filter choice={choice} years={years} services={services} />
      <Desk
        paneLabel={texts.pane}
        list={
          rows.length > 0 ? (
            <>
              <DataTable
                caption={texts.list}
                columns={[
                  { key: 'service', header: texts.service },
                  { key: 'month', header: summaryTexts.columns.month },
                  { key: 'answers', header: texts.answers },
                  { key: 'state', header: texts.state },
                ]}
                rows={rows}
              />
              <p className="muted small">{texts.order}</p>
              <ul className="links">
                {choice.after === undefined ? null : (
                  <li>
                    <Link href={addressOf({ ...choice, after: undefined })}>{texts.firstPage}</Link>
                  </li>
                )}
                {page.next === null ? null : (
                  <li>
                    <Link href={addressOf({ ...choice, after: page.next })}>{texts.nextPage}</Link>
                  </li>
                )}
              </ul>
            </>
          ) : (
            <Empty>{texts.empty}</Empty>
          )
        }
        pane={
          open && asked ? (
            <Pane open={open} asked={asked} serviceName={nameOf(open.serviceKey)} />
          ) : (
            <p className="muted">{texts.choose}</p>
          )
        }
      />
    </>
  );
}
