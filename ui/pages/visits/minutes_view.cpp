#include "ui/pages/visits/minutes_view.h"

#include "core/base/shared_text.h"
#include "core/queries/visit_records.h"
#include "ui/base/tokens.h"
#include "ui/desk/desk.h"
#include "ui/desk/link.h"
#include "ui/desk/paper_view.h"
#include "ui/forms/form.h"
#include "ui/forms/saved_line_edit.h"
#include "ui/forms/saved_text_edit.h"
#include "ui/pages/visits/follow_ups_table.h"
#include "ui/pages/visits/send_view.h"
#include "ui/pages/visits/visit_text.h"
#include "ui/widgets/button.h"
#include "ui/widgets/card.h"
#include "ui/widgets/error_state.h"
#include "ui/widgets/label.h"
#include "ui/widgets/link_button.h"
#include "ui/widgets/scroll_body.h"
#include "ui/widgets/tag.h"

#include <QHBoxLayout>
#include <QStackedWidget>

namespace attache {

namespace {

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
    , m_stack(new QStackedWidget)
    , m_send(new SendView(desk))
{
    auto *whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->addWidget(m_stack);
    m_writing = makeWriting();
    m_stack->addWidget(m_writing);
    m_stack->addWidget(m_send);
    connect(m_send, &SendView::saveRequested, this, &MinutesView::saveNow);
    connect(m_send, &SendView::notesRequested, this, &MinutesView::notesRequested);
    connect(m_send, &SendView::editionChanged, this, [this](Edition edition) {
        setEdition(edition);
        Q_EMIT editionChanged(edition);
    });
    connect(m_send, &SendView::addPersonRequested, this, [this] {
        Q_EMIT linkActivated(
            Link{QLatin1String(tableOf<Visit>), m_brief.visit.id.value(), QStringLiteral("prepare")}
                .toString());
    });
}

QWidget *MinutesView::makeWriting()
{
    auto *writing = new QWidget;
    auto *row = new QHBoxLayout(writing);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(tokens::Space4);
    row->addWidget(m_body, 8);
    m_readablePaper = new ErrorSwitch(m_paper);
    connect(m_readablePaper, &ErrorSwitch::retried, this, &MinutesView::showPaper);
    row->addWidget(m_readablePaper, 7);
    m_body->column()->setSpacing(tokens::Space3);
    for (CardWidget *card : {makeAgreements(), makeFollowUps(), makeOpenPoints(), makeRest()})
        m_body->column()->addWidget(card);
    m_body->column()->addStretch(1);
    return writing;
}

CardWidget *MinutesView::makeAgreements()
{
    auto *card = new CardWidget(FieldLabel::tr("Agreements"));
    card->setNote(tr("one per line"));
    auto *edit = linesEdit(tr("What both sides agreed on"), 2);
    edit->editor()->setAccessibleName(FieldLabel::tr("Agreements"));
    m_visit.bind("agreements", edit);
    card->addWidget(edit);
    return card;
}

CardWidget *MinutesView::makeFollowUps()
{
    auto *card = new CardWidget(Common::tr("Follow-ups"));
    card->setNote(tr("created from the notes; you can edit it here"));
    auto *add = new LinkButton(tr("Add"));
    card->addTrailing(add);
    connect(add, &QAbstractButton::clicked, m_followUps, &FollowUpsTable::addRow);
    m_readableFollowUps = new ErrorSwitch(m_followUps);
    connect(m_readableFollowUps, &ErrorSwitch::retried, this, &MinutesView::showFollowUps);
    card->addWidget(m_readableFollowUps);
    return card;
}

CardWidget *MinutesView::makeOpenPoints()
{
    auto *card = new CardWidget(Common::tr("Open questions"));
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
    m_visit.bind("purpose", form->addRow(FieldLabel::tr("Purpose"), linesEdit({}, 1)));
    m_visit.bind("situation",
                 form->addRow(FieldLabel::tr("Customer's situation"), linesEdit({}, 2)));
    m_visit.bind("next_meeting", form->addRow(FieldLabel::tr("Next meeting"), new SavedLineEdit));
    m_visit.bind("attachments", form->addRow(FieldLabel::tr("Attachments"), new SavedLineEdit));
    m_visit.bind("distribution", form->addRow(FieldLabel::tr("Distribution"), new SavedLineEdit));
    m_visit.bind("recorder", form->addRow(FieldLabel::tr("Recorder"), new SavedLineEdit));
    card->addWidget(form);
    return card;
}

void MinutesView::setBrief(const BriefData &brief)
{
    const bool another = brief.visit.id != m_brief.visit.id;
    m_brief = brief;
    m_visit.show(brief.visit);
    showFollowUps();
    showOpenPoints();
    showPaper();
    m_send->setBrief(brief);
    // Minutes that were sent are shown first, and changed only on request.
    if (another)
        setSending(!m_send->kept().empty());
}

bool MinutesView::isSending() const
{
    return m_stack->currentWidget() == m_send;
}

void MinutesView::setSending(bool sending)
{
    if (sending == isSending())
        return;
    saveNow();
    m_stack->setCurrentWidget(sending ? static_cast<QWidget *>(m_send) : m_writing);
    if (!sending)
        showPaper();
    Q_EMIT sendingChanged();
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
    m_send->setEdition(edition);
    showPaper();
}

Result<Document> MinutesView::documentOf(Edition edition) const
{
    return makeMinutes(m_desk.connection(), m_brief.visit.id, edition, documentLanguage(),
                       m_desk.clock().today());
}

void MinutesView::showPaper()
{
    // Laying out pages at each word of the notes would be felt.
    m_paperStale = !isVisible() || isSending();
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
    setSending(false);
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
