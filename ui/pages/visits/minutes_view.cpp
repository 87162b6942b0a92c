#include "ui/pages/visits/minutes_view.h"

#include "core/brief/document_text.h"
#include "core/domain/visit_rules.h"
#include "core/queries/visit_records.h"
#include "ui/base/tokens.h"
#include "ui/desk/desk.h"
#include "ui/desk/document_actions.h"
#include "ui/desk/link.h"
#include "ui/desk/paper_view.h"
#include "ui/forms/form.h"
#include "ui/forms/saved_line_edit.h"
#include "ui/forms/saved_text_edit.h"
#include "ui/models/day_text.h"
#include "ui/pages/visits/follow_ups_table.h"
#include "ui/pages/visits/visit_text.h"
#include "ui/widgets/button.h"
#include "ui/widgets/card.h"
#include "ui/widgets/error_state.h"
#include "ui/widgets/label.h"
#include "ui/widgets/scroll_body.h"
#include "ui/widgets/tag.h"

#include <QDesktopServices>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QUrl>

#include <algorithm>

namespace attache {

namespace {

/// Mail programs and the systems between cut longer links off.
constexpr int LongestMailLink = 1900;

SavedTextEdit *linesEdit(const QString &placeholder, int lines)
{
    auto *edit = new SavedTextEdit;
    edit->setPlaceholder(placeholder);
    edit->setLines(lines, 12);
    return edit;
}

} // namespace

OpenPointRow::OpenPointRow(QWidget *parent)
    : QWidget(parent)
    , m_dot(new Dot(Tone::Danger))
    , m_text(new TextLabel)
    , m_internal(new Tag(tr("Internal")))
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(tokens::Space2);
    m_text->setWordWrap(true);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse);
    row->addWidget(m_dot);
    row->addWidget(m_text, 1);
    row->addWidget(m_internal);
}

void OpenPointRow::setQuestion(int number, const QString &text)
{
    m_dot->hide();
    m_internal->hide();
    m_text->setText(QStringLiteral("%1. %2").arg(number).arg(text));
}

void OpenPointRow::setRisk(const QString &text)
{
    m_dot->show();
    m_internal->show();
    m_text->setText(text);
}

MinutesView::MinutesView(Desk &desk, QWidget *parent)
    : QWidget(parent)
    , m_desk(desk)
    , m_visit(desk, recordTypeOf<Visit>())
    , m_body(new ScrollBody)
    , m_paper(new PaperView)
    , m_followUps(new FollowUpsTable(desk))
    , m_noPoints(new TextLabel(
          tr("No open questions. Lines that begin with ? or ! in the notes appear here."),
          FontRole::Body, TextColor::Secondary))
    , m_password(new QLineEdit)
    , m_sent(new Button(tr("Mark as sent")))
    , m_sentWords(new TextLabel({}, FontRole::Small, TextColor::Secondary))
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(tokens::Space4);
    row->addWidget(m_body, 8);
    m_readablePaper = new ErrorSwitch(m_paper);
    connect(m_readablePaper, &ErrorSwitch::retried, this, &MinutesView::showPaper);
    row->addWidget(m_readablePaper, 7);
    m_body->column()->setSpacing(tokens::Space3);
    for (CardWidget *card :
         {makeAgreements(), makeFollowUps(), makeOpenPoints(), makeRest(), makeSending()})
        m_body->column()->addWidget(card);
    m_body->column()->addStretch(1);
}

CardWidget *MinutesView::makeAgreements()
{
    auto *card = new CardWidget(tr("Agreements"));
    card->setNote(tr("one per line"));
    auto *edit = linesEdit(tr("What both sides agreed on"), 2);
    edit->editor()->setAccessibleName(tr("Agreements"));
    m_visit.bind("agreements", edit);
    card->addWidget(edit);
    return card;
}

CardWidget *MinutesView::makeFollowUps()
{
    auto *card = new CardWidget(tr("Follow-ups"));
    card->setNote(tr("created from the notes; you can edit it here"));
    Button *add = card->addAction(tr("Add"));
    connect(add, &QAbstractButton::clicked, m_followUps, &FollowUpsTable::addRow);
    m_readableFollowUps = new ErrorSwitch(m_followUps);
    connect(m_readableFollowUps, &ErrorSwitch::retried, this, &MinutesView::showFollowUps);
    card->addWidget(m_readableFollowUps);
    return card;
}

CardWidget *MinutesView::makeOpenPoints()
{
    auto *card = new CardWidget(tr("Open questions"));
    card->addTrailing(new Tag(tr("Risks and stances: internal edition only")));
    Button *notes = card->addAction(tr("Go to notes"));
    connect(notes, &QAbstractButton::clicked, this, &MinutesView::notesRequested);
    auto *points = new QWidget;
    auto *column = new QVBoxLayout(points);
    column->setContentsMargins(0, 0, 0, 0);
    auto *rows = new QVBoxLayout;
    rows->setSpacing(tokens::Space1);
    m_pointRows = std::make_unique<Rows<OpenPointRow>>(rows);
    column->addLayout(rows);
    m_noPoints->setWordWrap(true);
    column->addWidget(m_noPoints);
    m_readablePoints = new ErrorSwitch(points);
    connect(m_readablePoints, &ErrorSwitch::retried, this, &MinutesView::showOpenPoints);
    card->addWidget(m_readablePoints);
    return card;
}

CardWidget *MinutesView::makeRest()
{
    auto *card = new CardWidget(tr("Also in the minutes"));
    auto *form = new Form;
    m_visit.bind("purpose", form->addRow(tr("Purpose"), linesEdit({}, 1)));
    m_visit.bind("situation", form->addRow(tr("Customer's situation"), linesEdit({}, 2)));
    m_visit.bind("next_meeting", form->addRow(tr("Next meeting"), new SavedLineEdit));
    m_visit.bind("attachments", form->addRow(tr("Attachments"), new SavedLineEdit));
    m_visit.bind("distribution", form->addRow(tr("Distribution"), new SavedLineEdit));
    m_visit.bind("recorder", form->addRow(tr("Recorder"), new SavedLineEdit));
    card->addWidget(form);
    return card;
}

CardWidget *MinutesView::makeSending()
{
    auto *card = new CardWidget(tr("Send"));
    auto *form = new Form;
    m_password->setEchoMode(QLineEdit::Password);
    m_password->setPlaceholderText(tr("None: anyone can open the PDF"));
    form->addRow(tr("PDF password"), m_password);
    card->addWidget(form);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(tokens::Space2);
    auto *mail = new Button(tr("Open in mail program"));
    buttons->addWidget(mail);
    buttons->addWidget(m_sent);
    m_sentWords->setWordWrap(true);
    buttons->addWidget(m_sentWords, 1);
    card->body()->addLayout(buttons);
    connect(mail, &QAbstractButton::clicked, this, &MinutesView::openInMail);
    connect(m_sent, &QAbstractButton::clicked, this, &MinutesView::markSent);
    return card;
}

void MinutesView::setBrief(const BriefData &brief)
{
    if (brief.visit.id != m_brief.visit.id)
        m_password->clear();
    m_brief = brief;
    m_visit.show(brief.visit);
    showFollowUps();
    showOpenPoints();
    showSending();
    showPaper();
}

void MinutesView::showFollowUps()
{
    QHash<Id<Contact>, QString> posts;
    for (const BriefAttendee &person : m_brief.attendees)
        posts.insert(person.contact, person.post);
    const auto people = notePeople(m_desk.connection(), m_brief.visit);
    if (m_readableFollowUps->shows(people))
        m_readableFollowUps->shows(m_followUps->setVisit(m_brief.visit, *people, posts));
}

void MinutesView::setEdition(Edition edition)
{
    if (edition == m_edition)
        return;
    m_edition = edition;
    showPaper();
}

Result<Document> MinutesView::documentOf(Edition edition) const
{
    return makeMinutes(m_desk.connection(), m_brief.visit.id, edition, documentLanguage(),
                       m_desk.clock().today());
}

template <typename Use>
void MinutesView::withDocument(Edition edition, Use use)
{
    saveNow();
    const Result<Document> document = documentOf(edition);
    if (document)
        use(*document);
    else
        m_desk.report(document.error());
}

void MinutesView::showPaper()
{
    // Laying out pages at each word of the notes would be felt.
    m_paperStale = !isVisible();
    if (m_paperStale)
        return;
    const Result<Document> document = documentOf(m_edition);
    if (m_readablePaper->shows(document))
        m_paper->setDocument(*document);
}

void MinutesView::showOpenPoints()
{
    const auto minutes = minutesData(m_desk.connection(), m_brief.visit.id, Edition::Internal,
                                     documentLanguage(), m_desk.clock().today());
    if (!m_readablePoints->shows(minutes))
        return;
    const QStringList questions = minutes->questions;
    const QStringList risks = minutes->internal ? minutes->internal->risks : QStringList();
    const auto count = static_cast<size_t>(questions.size() + risks.size());
    m_pointRows->resize(count, [](size_t) { return new OpenPointRow; });
    for (int i = 0; i < questions.size(); ++i)
        (*m_pointRows)[static_cast<size_t>(i)]->setQuestion(i + 1, questions[i]);
    for (int i = 0; i < risks.size(); ++i)
        (*m_pointRows)[static_cast<size_t>(questions.size() + i)]->setRisk(risks[i]);
    m_noPoints->setVisible(count == 0);
}

void MinutesView::showSending()
{
    const QDateTime sent = m_brief.visit.minutesSentAt;
    m_sent->setEnabled(!sent.isValid());
    m_sentWords->setVisible(sent.isValid());
    if (sent.isValid()) {
        //: When the minutes were sent: a day and a time
        m_sentWords->setText(
            tr("Sent: %1 %2")
                .arg(relativeDay(sent.toLocalTime().date(), m_brief.today), clockTime(sent)));
    }
}

bool MinutesView::hasPlace(const Link &link) const
{
    if (link.type == QLatin1String(tableOf<Promise>))
        return m_followUps->followUps()->rowOf(Id<Promise>(link.id)) >= 0;
    return link.type == QLatin1String(tableOf<Visit>) && m_visit.editor(link.field);
}

bool MinutesView::focusPlace(const Link &link)
{
    if (!hasPlace(link))
        return false;
    QWidget *place = m_followUps;
    if (SavedEditor *editor = m_visit.editor(link.field)) {
        editor->editor()->setFocus(Qt::TabFocusReason);
        place = editor;
    } else {
        const int row = m_followUps->followUps()->rowOf(Id<Promise>(link.id));
        m_followUps->setFocus(Qt::TabFocusReason);
        m_followUps->setCurrentIndex(m_followUps->followUps()->index(row, FollowUpsModel::Item));
    }
    QMetaObject::invokeMethod(
        m_body, [this, place] { m_body->ensureWidgetVisible(place, 0, tokens::Space6); },
        Qt::QueuedConnection);
    return true;
}

void MinutesView::saveNow()
{
    m_visit.leave();
}

QString MinutesView::fileName() const
{
    return fileNameOf({tr("Minutes"), m_brief.account.displayName(), visitSubject(m_brief.visit),
                       m_brief.visit.startsAt.toLocalTime().date().toString(Qt::ISODate),
                       m_edition == Edition::Internal ? labelOf(m_edition) : QString()});
}

void MinutesView::exportPdf()
{
    PdfOptions options;
    options.password = m_password->text();
    withDocument(m_edition, [&](const Document &document) {
        attache::exportPdf(m_desk, this, document, fileName(), options);
    });
}

void MinutesView::print()
{
    withDocument(m_edition,
                 [this](const Document &document) { printDocument(m_desk, this, document); });
}

void MinutesView::copyText()
{
    withDocument(m_edition, [this](const Document &document) {
        attache::copyText(m_desk, toPlainText(document),
                          m_edition == Edition::Internal ? tr("Internal minutes copied")
                                                         : tr("Minutes copied"));
    });
}

void MinutesView::copyMarkdown()
{
    withDocument(m_edition, [this](const Document &document) {
        attache::copyText(m_desk, toMarkdown(document), tr("Minutes copied"));
    });
}

Result<QStringList> MinutesView::addresses() const
{
    ATTACHE_TRY(std::vector<Contact> contacts, contactsAt(m_desk.connection(), m_brief.visit.id));
    std::ranges::sort(contacts, {}, &Contact::name);
    QStringList found;
    for (const Contact &contact : contacts) {
        if (!contact.email.isEmpty())
            found.append(contact.email);
    }
    return found;
}

void MinutesView::openInMail()
{
    saveNow();
    // What leaves the house is the external edition, whichever is on the paper.
    const Result<Document> document = documentOf(Edition::External);
    const Result<QStringList> recipients = addresses();
    if (!document || !recipients)
        return m_desk.report(document ? recipients.error() : document.error());
    const QString body = toPlainText(*document);
    const auto encoded = [](const QString &text) {
        return QString::fromLatin1(QUrl::toPercentEncoding(text, "@,"));
    };
    const QString head =
        QStringLiteral("mailto:%1?subject=%2&body=")
            .arg(encoded(recipients->join(QLatin1Char(','))),
                 encoded(document->title + QStringLiteral(" · ") + visitSubject(m_brief.visit)));
    QString link = head + encoded(body);
    if (link.size() > LongestMailLink) {
        attache::copyText(m_desk, body,
                          tr("The minutes are too long for a mail link. They were copied to the "
                             "clipboard; paste them into the mail."));
        link = head;
    }
    if (!QDesktopServices::openUrl(QUrl(link, QUrl::TolerantMode))) {
        attache::copyText(
            m_desk, body,
            tr("No mail program is available. The minutes were copied to the clipboard."));
    }
}

void MinutesView::markSent()
{
    saveNow();
    m_desk.editUndoably(tr("Mark minutes as sent"),
                        [&](Writer &writer) { return markMinutesSent(writer, m_brief.visit.id); });
}

void MinutesView::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    if (m_paperStale)
        showPaper();
}

void MinutesView::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    m_readablePaper->setVisible(window()->width() >= tokens::NarrowWindow);
}

} // namespace attache
