import type { NoticeWords } from './words.ts';

const actions = {
  declined: 'Wir haben Ihren Antrag auf Fahrzeugfinanzierung geprüft und können ihm nicht entsprechen.',
  counteroffer:
    'Zu den gewünschten Bedingungen können wir Ihrem Antrag auf Fahrzeugfinanzierung nicht entsprechen. Wir bieten Ihnen stattdessen die unten genannten Bedingungen an. Nehmen Sie diese nicht an, ist Ihr Antrag aus den hier genannten Gründen abgelehnt.',
  counteroffer_not_accepted:
    'Wir haben Ihnen eine Fahrzeugfinanzierung zu anderen als den gewünschten Bedingungen angeboten; das Angebot wurde nicht angenommen. Zu den gewünschten Bedingungen können wir Ihrem Antrag nicht entsprechen.',
  incomplete:
    'Ihr Antrag auf Fahrzeugfinanzierung ist unvollständig; wir können noch nicht darüber entscheiden.',
  terms:
    'Sie haben eine Fahrzeugfinanzierung beantragt; für deren Bedingungen wurde eine Kreditauskunft verwendet.',
};

export const germanNotice: NoticeWords = {
  titles: {
    adverse_action: 'Mitteilung der Ablehnung und ihrer Gründe',
    incompleteness: 'Mitteilung über einen unvollständigen Antrag',
    counteroffer: 'Gegenangebot und Mitteilung der Gründe',
    risk_based_pricing: 'Ihre Kreditauskunft und der Preis Ihres Kredits',
    score_disclosure: 'Ihr Kreditscore und der Preis Ihres Kredits',
  },
  statements: {
    action_taken: ({ cause }) => actions[cause],
    consequence: () =>
      'Erhalten wir diese Angaben nicht bis zu diesem Tag, können wir Ihren Antrag nicht weiter bearbeiten.',
    bureau_did_not_decide: ({ bureau }) =>
      `Unsere Entscheidung beruht ganz oder teilweise auf einer Auskunft von ${bureau}. ${bureau} hat nicht entschieden und kann Ihnen die Gründe nicht nennen.`,
    right_to_free_report: ({ bureau, freeReportDays }) =>
      `Sie können von ${bureau} eine kostenlose Kopie der Auskunft verlangen, spätestens ${freeReportDays} Tage nach Erhalt dieser Mitteilung.`,
    right_to_dispute: ({ bureau }) =>
      `Halten Sie Angaben der Auskunft für unrichtig oder unvollständig, können Sie sie bei ${bureau} beanstanden.`,
    report_includes_credit_history: () =>
      'Eine Kreditauskunft gibt Ihre Kredithistorie wieder: ob Sie Rechnungen pünktlich bezahlen und wie viel Sie Gläubigern schulden.',
    terms_set_by_report: () =>
      'Aus Ihrer Kreditauskunft haben wir Bedingungen des angebotenen Kredits abgeleitet, etwa den Jahreszins und die Anzahlung.',
    terms_may_be_less_favourable: () =>
      'Diese Bedingungen können ungünstiger sein als die, die Personen mit besserer Kredithistorie erhalten.',
    verify_and_dispute: ({ bureau }) =>
      `Sie dürfen Ihre Kreditauskunft prüfen und unrichtige oder unvollständige Angaben bei ${bureau} beanstanden; dazu wird geraten.`,
    how_to_obtain_report: ({ bureauContact, reportWebsite, reportTelephone, reportAddress }) =>
      `Ihre Auskunft erhalten Sie bei ${bureauContact}; oder unter ${reportWebsite}, gebührenfrei unter ${reportTelephone}, oder schriftlich bei ${reportAddress}.`,
    bureau_of_consumer_financial_protection_website: ({ website }) =>
      `Mehr über Kreditauskünfte und Ihre Rechte nach Bundesrecht: Consumer Financial Protection Bureau, ${website}.`,
    what_a_report_is: () =>
      'Eine Kreditauskunft gibt Ihre Kredithistorie wieder: ob Sie Rechnungen pünktlich bezahlen und wie viel Sie Gläubigern schulden.',
    what_a_score_is: () =>
      'Ihr Kreditscore ist eine Zahl, die den Inhalt Ihrer Kreditauskunft wiedergibt. Er kann sich mit Ihrer Kredithistorie ändern.',
    score_can_affect_credit: () =>
      'Ihr Kreditscore kann beeinflussen, ob Sie einen Kredit erhalten und wie viel Sie dafür bezahlen.',
    right_to_yearly_free_report: () =>
      'Von jeder landesweiten Auskunftei können Sie jedes Jahr eine kostenlose Kopie Ihrer Kreditauskunft verlangen.',
  },
  headings: {
    reasons: 'Hauptgründe unserer Entscheidung',
    missing: 'Was noch fehlt',
    terms: 'Unser Angebot',
    report: 'Ihre Kreditauskunft',
    score: 'Ihr Kreditscore',
    rights: 'Ihre Rechte',
    ecoa: 'Hinweis nach dem Equal Credit Opportunity Act',
  },
  date: (day) => `Datum: ${day}`,
  to: 'An:',
  amountFinancedMax: (amount) => `Finanzierungsbetrag von höchstens ${amount}`,
  downPaymentMin: (amount) => `Anzahlung von mindestens ${amount}`,
  term: (months) => `Laufzeit von ${months} Monaten`,
  acceptBy: (day) => `Bitte teilen Sie uns bis zum ${day} mit, ob Sie diese Bedingungen annehmen.`,
  completeBy: (day) => `Bitte senden Sie uns diese Angaben bis zum ${day}.`,
  scoreLine: (score, day) => `Ihr Kreditscore: ${score}, erstellt am ${day}.`,
  range: (min, max) => `Der Score reicht von ${min} bis ${max}.`,
  scoredBy: (source) => `Den Score lieferte ${source}.`,
  factors: 'Umstände, die Ihren Kreditscore am meisten gemindert haben:',
  distribution: (share) => `Ihr Score ist höher als der von ${share} der bewerteten Personen.`,
  bureauLine: (contact) => `Auskunftei: ${contact}`,
  translation: 'Übersetzung zur Information. Verbindlich ist der englische Text.',
  ecoa: 'Den gesetzlichen Hinweis auf das Diskriminierungsverbot und die zuständige Bundesbehörde finden Sie im englischen Text.',
  page: (n, of) => `Seite ${n} von ${of}`,
};
