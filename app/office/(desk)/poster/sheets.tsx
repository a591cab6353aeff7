/** What is printed: the poster, two cards for the counter, and the list of monthly checks. */
import { CodeGroups } from '@/app/_ui/confirmation';
import { QrCode } from '@/app/_ui/qr-code';
import { posterTexts } from '@/lib/i18n/office-poster';

const texts = posterTexts.th;

export type PosterFacts = {
  officeName: string;
  /** The canonical home address, the whole payload of the QR code. */
  address: string;
  /** Six groups of five, and the number of the list they belong to. */
  fingerprint: { groups: readonly string[]; number: string } | null;
};

function Address({ address }: Pick<PosterFacts, 'address'>) {
  return (
    <div className="poster-address">
      <QrCode text={address} label={texts.qrLabel(address)} />
      <div>
        <p>{texts.scan}</p>
        <p className="lead breaks" translate="no">
          <strong>{address}</strong>
        </p>
        <p>{texts.sure}</p>
      </div>
    </div>
  );
}

function CheckNumber({ fingerprint }: Pick<PosterFacts, 'fingerprint'>) {
  if (fingerprint === null) return null;
  return (
    <>
      <CodeGroups label={texts.fingerprint} groups={fingerprint.groups} />
      <p>{texts.fingerprintHow(fingerprint.number)}</p>
    </>
  );
}

function Services() {
  const { survey, transparency, voice } = texts.services;
  return (
    <ul>
      {[survey, transparency, voice].map((service) => (
        <li key={service}>{service}</li>
      ))}
    </ul>
  );
}

export function PosterSheet(facts: PosterFacts) {
  return (
    <section className="pane sheet poster" aria-label={texts.poster}>
      <h2>{facts.officeName}</h2>
      <h3>{texts.headline}</h3>
      <Services />
      <Address {...facts} />
      <p>
        <strong>{texts.own}</strong>
      </p>
      <CheckNumber {...facts} />
    </section>
  );
}

export function CardSheet(facts: PosterFacts) {
  return (
    <div className="page-break">
      {[1, 2].map((card) => (
        <section className="pane sheet poster poster-card" key={card} aria-label={`${texts.card} ${card}`}>
          <h2>{facts.officeName}</h2>
          <Services />
          <Address {...facts} />
          <CheckNumber {...facts} />
        </section>
      ))}
    </div>
  );
}

export function CheckSheet({ months, address }: { months: readonly string[]; address: string }) {
  const { title, lead, month, ...columns } = texts.checks;
  const checks = [columns.scan, columns.fingerprint, columns.whole, columns.place, columns.names];
  return (
    <section className="pane sheet page-break" aria-label={title}>
      <h2>{title}</h2>
      <p>{lead}</p>
      <p className="lead breaks" translate="no">
        {address}
      </p>
      <div className="table-scroll">
        <table className="report-table">
          <caption className="visually-hidden">{title}</caption>
          <thead>
            <tr>
              {[month, ...checks].map((name) => (
                <th key={name} scope="col">
                  {name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {months.map((name) => (
              <tr key={name}>
                <th scope="row" className="nowrap">
                  {name}
                </th>
                {checks.map((check) => (
                  <td key={check} data-label={check} />
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}
