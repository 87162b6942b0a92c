#include "ui/pages/visits/visit_page.h"

#include "core/base/shared_text.h"
#include "core/brief/brief_tables.h"
#include "core/domain/settings.h"
#include "core/domain/visit_rules.h"
#include "ui/badges/tier_badge.h"
#include "ui/base/tokens.h"
#include "ui/desk/desk.h"
#include "ui/desk/low_window.h"
#include "ui/models/day_text.h"
#include "ui/pages/visits/materials_view.h"
#include "ui/pages/visits/meet_view.h"
#include "ui/pages/visits/minutes_view.h"
#include "ui/pages/visits/prepare_view.h"
#include "ui/pages/visits/send_view.h"
#include "ui/pages/visits/visit_text.h"
#include "ui/widgets/button.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/error_state.h"
#include "ui/widgets/page_header.h"
#include "ui/widgets/segmented_control.h"
#include "ui/widgets/time_bar.h"

#include <QStackedWidget>
#include <QVBoxLayout>

#include <chrono>

namespace attache {

namespace {

/// The place of a visit where its materials are chosen.
constexpr const char *MaterialsField = "materials";

QString stepName(VisitPage::Step step)
{
    switch (step) {
    case VisitPage::Prepare:
        return VisitPage::tr("Prepare");
    case VisitPage::Meet:
        //: The second step of a visit: being there
        return VisitPage::tr("Meet");
    case VisitPage::Minutes:
        return Common::tr("Minutes");
    }
    return {};
}

} // namespace

VisitPage::VisitPage(Desk &desk, QWidget *parent)
    : Page(parent)
    , m_desk(desk)
    , m_head(new PageHeader)
    , m_badge(new TierBadge(Tier::C, tokens::BadgeLargeSize))
    , m_steps(new SegmentedControl)
    , m_parts(new SegmentedControl)
    , m_edition(new SegmentedControl)
    , m_more(new Button(QStringLiteral("⋯"), ButtonKind::Flat))
    , m_print(new Button(Common::tr("Print")))
    , m_export(new Button(tr("Export brief PDF"), ButtonKind::Primary))
    , m_time(new TimeBar)
    , m_finish(new Button(tr("Finish and write minutes"), ButtonKind::Primary))
    //: Goes on to sending the minutes
    , m_send(new Button(tr("Send…"), ButtonKind::Primary))
    //: From sending the minutes back to changing them
    , m_back(new Button(tr("Back to editing")))
    , m_body(new QStackedWidget)
    , m_stack(new QStackedWidget)
    , m_gone(new EmptyState(tr("This visit no longer exists.")))
    , m_failed(new ErrorState)
    , m_preparing(new QStackedWidget)
    , m_prepare(new PrepareView(desk))
    , m_materials(new MaterialsView(desk))
    , m_meet(new MeetView(desk))
    , m_minutes(new MinutesView(desk))
{
    QVBoxLayout *column = makeColumn(0, tokens::Space3);
    auto *whole = new QWidget;
    auto *rows = new QVBoxLayout(whole);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(tokens::Space4);
    buildHead();
    rows->addWidget(m_head);
    rows->addWidget(m_stack, 1);
    m_preparing->addWidget(m_prepare);
    m_preparing->addWidget(m_materials);
    m_stack->addWidget(m_preparing);
    m_stack->addWidget(m_meet);
    m_stack->addWidget(m_minutes);
    m_body->addWidget(whole);
    m_body->addWidget(m_gone);
    m_body->addWidget(m_failed);
    connect(m_failed, &ErrorState::retried, this, &VisitPage::refresh);
    m_body->setCurrentWidget(m_gone);
    column->addWidget(m_body);
    connect(m_gone->addButton(Common::tr("All visits")), &QAbstractButton::clicked, this,
            [this] { Q_EMIT openRequested(QStringLiteral("attache:visits")); });
    addPageActions();
    addSectionKeys();

    connect(m_prepare, &PrepareView::linkActivated, this, &VisitPage::followLink);
    connect(m_materials, &MaterialsView::linkActivated, this, &VisitPage::followLink);
    connect(m_minutes, &MinutesView::linkActivated, this, &VisitPage::followLink);
    connect(m_minutes, &MinutesView::notesRequested, this, [this] { setStep(Meet); });
    follow(desk.workspace(), TableSet(BriefTables, MinutesTables, SentMinutesTables));
    connect(&m_minute, &QTimer::timeout, this, &VisitPage::showHead);
    m_minute.setInterval(std::chrono::minutes(1));
}

VisitPage::~VisitPage()
{
    saveNow();
}

void VisitPage::buildHead()
{
    m_head->setStacked(true);
    m_head->setLeading(m_badge);
    for (const Step step : {Prepare, Meet, Minutes})
        m_steps->addSegment(stepName(step), step);
    m_parts->addSegment(Common::tr("Brief"));
    m_parts->addSegment(labelOf(PrepPart::Materials));
    m_parts->setAccessibleName(Common::tr("Brief") + QStringLiteral(" / ") +
                               labelOf(PrepPart::Materials));
    for (const auto &choice : choicesOf<Edition>)
        m_edition->addSegment(labelOf(choice.value), QString::fromLatin1(choice.key));
    m_head->addAction(m_time);
    m_head->addAction(m_steps);
    m_head->addAction(m_parts);
    m_head->addAction(m_edition);
    m_head->addAction(m_more);
    m_head->addAction(m_print);
    m_head->addAction(m_export);
    m_head->addAction(m_finish);
    m_head->addAction(m_send);
    m_head->addAction(m_back);
    m_more->setAccessibleName(tr("More actions"));
    m_more->setToolTip(tr("More actions"));
    m_more->setFixedWidth(tokens::ControlHeight);
    connect(m_steps, &SegmentedControl::currentChanged, this,
            [this](int index) { setStep(static_cast<Step>(index)); });
    connect(m_parts, &SegmentedControl::currentChanged, this,
            [this](int index) { setPart(static_cast<Part>(index)); });
    // A click on a step means writing there; with the keyboard a person may only be passing.
    connect(m_steps, &SegmentedControl::pointedAt, this, &VisitPage::focusWriting);
    connect(m_print, &QAbstractButton::clicked, this, &VisitPage::printBrief);
    connect(m_export, &QAbstractButton::clicked, this, &VisitPage::exportBrief);
    connect(m_finish, &QAbstractButton::clicked, this, &VisitPage::finish);
    connect(m_edition, &SegmentedControl::currentChanged, this, [this](int index) {
        m_minutes->setEdition(choicesOf<Edition>[static_cast<size_t>(index)].value);
    });
    connect(m_send, &QAbstractButton::clicked, this, [this] { minutes()->setSending(true); });
    connect(m_back, &QAbstractButton::clicked, this, [this] { minutes()->setSending(false); });
    connect(m_minutes, &MinutesView::sendingChanged, this, &VisitPage::showActions);
    connect(m_minutes, &MinutesView::editionChanged, this,
            [this](Edition edition) { m_edition->setCurrentData(keyOf(edition)); });
}

QString VisitPage::title() const
{
    return m_visit.isNull() ? FieldLabel::tr("Visit") : m_brief.title();
}

VisitPage::Step VisitPage::step() const
{
    return static_cast<Step>(m_steps->currentIndex());
}

void VisitPage::setStep(Step step)
{
    saveNow();
    m_steps->setCurrentIndex(step);
    if (step == Minutes)
        minutes();
    m_stack->setCurrentIndex(step);
    showHead();
}

void VisitPage::setPart(Part part)
{
    saveNow();
    m_parts->setCurrentIndex(part);
    m_preparing->setCurrentIndex(part);
    showActions();
}

void VisitPage::focusWriting()
{
    if (step() == Meet)
        m_meet->focusWriting();
    else if (step() == Minutes)
        minutes()->focusPlace(
            Link{QLatin1String(tableOf<Visit>), m_visit.value(), QStringLiteral("agreements")});
}

void VisitPage::activate(const QVariant &argument)
{
    const Link link = argument.value<Link>();
    if (link.id != 0) {
        showVisit(Id<Visit>(link.id));
        if (!link.field.isEmpty())
            focusField(link.field);
        return;
    }
    if (isStale())
        refresh();
}

void VisitPage::showVisit(Id<Visit> visit)
{
    const bool another = visit != m_visit;
    if (another)
        saveNow();
    m_visit = visit;
    refresh();
    if (m_body->currentIndex() != 0)
        return;
    if (another)
        setStep(usualStep());
}

VisitPage::Step VisitPage::usualStep() const
{
    const Visit &visit = m_brief.visit;
    const QDateTime now = m_desk.clock().now();
    const bool begun = visit.startsAt.isValid() && now >= visit.startsAt;
    if (visit.status == VisitStatus::Done)
        return Minutes;
    // One that runs over is still going on while its notes are.
    const bool here = begun && (now < visit.endsAt || m_meet->hasNotes());
    return visit.status == VisitStatus::Planned && here ? Meet : Prepare;
}

void VisitPage::read()
{
    if (!m_visit.isNull())
        load();
}

void VisitPage::load()
{
    Result<BriefData> brief =
        briefData(m_desk.connection(), m_visit, m_desk.clock().today(), documentLanguage());
    const Result<Settings> settings = Settings::read(m_desk.connection());
    if (!brief || !settings) {
        const Error &error = brief ? settings.error() : brief.error();
        const bool gone = error.kind == Error::Kind::NotFound;
        if (!gone)
            m_failed->setError(error);
        m_body->setCurrentWidget(gone ? static_cast<QWidget *>(m_gone) : m_failed);
        return;
    }
    m_body->setCurrentIndex(0);
    const QString before = title();
    m_minutesDueHours = settings->minutesDueHours;
    m_brief = *std::move(brief);
    m_prepare->setBrief(m_brief);
    m_materials->setBrief(m_brief);
    m_meet->setBrief(m_brief);
    m_minutesBehind = true;
    if (step() == Minutes)
        minutes();
    showHead();
    if (title() != before)
        Q_EMIT titleChanged();
}

void VisitPage::readChanged(const Changes &changes)
{
    if (TableSet(BriefTables).touchedBy(changes)) {
        refresh();
        return;
    }
    // Only notes were typed: nothing else is read while that goes on.
    m_minutesBehind = true;
    if (step() == Minutes)
        minutes();
    m_meet->refreshNotes();
    showSteps();
}

MinutesView *VisitPage::minutes()
{
    if (std::exchange(m_minutesBehind, false))
        m_minutes->setBrief(m_brief);
    return m_minutes;
}

void VisitPage::showHead()
{
    m_badge->setTier(m_brief.account.tier);
    m_head->setTitle(m_brief.account.displayName() + QStringLiteral(" · ") +
                     visitSubject(m_brief.visit));
    m_head->setSubtitle(subtitle());
    showSteps();
}

void VisitPage::showSteps()
{
    const Visit &visit = m_brief.visit;
    const bool over = visit.status == VisitStatus::Done;
    const bool done[] = {over || m_meet->hasNotes(), over, visit.minutesSentAt.isValid()};
    for (int i = 0; i < m_steps->count(); ++i) {
        // A step behind shows its check mark in place of the number.
        const bool behind = done[i] && i != m_steps->currentIndex();
        const QString name = stepName(static_cast<Step>(i));
        m_steps->setSegmentText(i, behind ? name : QStringLiteral("%1 %2").arg(i + 1).arg(name));
        m_steps->setDone(i, behind);
    }
    showActions();
}

void VisitPage::showActions()
{
    const Step now = step();
    const bool brief = now == Prepare && m_parts->currentIndex() == Brief;
    m_parts->setVisible(now == Prepare);
    // But in a narrow window the name of the visit needs the room more; the menu prints, too.
    const bool compact = window()->width() < tokens::CompactWindow;
    m_print->setVisible(brief && !compact);
    m_export->setVisible(brief);
    m_export->setText(compact ? tr("PDF…") : tr("Export brief PDF"));
    m_export->setAccessibleName(tr("Export brief PDF"));
    m_export->setToolTip(compact ? tr("Export brief PDF") : QString());
    m_finish->setVisible(now == Meet && m_brief.visit.status != VisitStatus::Done);
    const bool sending = m_minutes->isSending();
    m_edition->setVisible(now == Minutes && !sending);
    m_send->setVisible(now == Minutes && !sending);
    m_back->setVisible(now == Minutes && sending);
    showTime();
    // But in a wide window the name of the visit needs the room more than long words on a button.
    constexpr int MostWidth = 120;
    constexpr int WideWindow = 1500;
    const QString whole = tr("Finish and write minutes");
    const bool isShort = window()->width() < WideWindow &&
                         m_finish->fontMetrics().horizontalAdvance(whole) > MostWidth;
    m_finish->setText(isShort ? tr("Finish") : whole);
    m_finish->setAccessibleName(whole);
    m_finish->setToolTip(isShort ? whole : QString());
}

void VisitPage::showTime()
{
    const Visit &visit = m_brief.visit;
    const QDateTime now = m_desk.clock().now();
    const qint64 whole = visit.startsAt.secsTo(visit.endsAt);
    const qint64 behind = visit.startsAt.secsTo(now);
    // A visit that was left open for hours is no longer under way.
    constexpr qint64 LongestOver = qint64{6} * 60 * 60;
    const bool running = step() == Meet && visit.status == VisitStatus::Planned && whole > 0 &&
                         behind >= 0 && behind < whole + LongestOver;
    m_time->setVisible(running && window()->width() >= tokens::NarrowWindow);
    // The name of the visit needs the room more.
    const bool compact = window()->width() < tokens::CompactWindow;
    m_time->setFixedWidth(compact ? m_time->minimumSizeHint().width() : m_time->sizeHint().width());
    if (!running)
        return;
    const qint64 left = whole - behind;
    m_time->setTime(tr("Running for %1").arg(hoursAndMinutes(behind)),
                    left >= 0 ? tr("%1 left").arg(hoursAndMinutes(left))
                              : Common::tr("%1 over").arg(hoursAndMinutes(-left)),
                    static_cast<double>(behind) / static_cast<double>(whole));
}

void VisitPage::resizeEvent(QResizeEvent *event)
{
    Page::resizeEvent(event);
    const bool low = isInLowWindow(*this);
    layout()->setContentsMargins(tokens::Space6, low ? tokens::Space2 : tokens::Space5,
                                 tokens::Space6, low ? 0 : tokens::Space3);
    m_body->widget(0)->layout()->setSpacing(low ? tokens::Space2 : tokens::Space4);
    showActions();
}

QString VisitPage::minutesClock() const
{
    const Visit &visit = m_brief.visit;
    const QDateTime now = m_desk.clock().now();
    const QDateTime end = visit.endsAt.isValid() ? visit.endsAt : visit.startsAt;
    //: When a visit ended: a day, where it is not today, and a time
    QStringList parts = {tr("Ended %1")
                             .arg(end.toLocalTime().date() == m_brief.today
                                      ? clockTime(end)
                                      : relativeDayWithin(end.toLocalTime().date(), m_brief.today) +
                                            QLatin1Char(' ') + clockTime(end))};
    const QDateTime due = minutesDueAt(visit, m_minutesDueHours);
    if (visit.minutesSentAt.isValid()) {
        const QDateTime sent = visit.minutesSentAt.toLocalTime();
        parts.append(tr("minutes sent: %1 %2")
                         .arg(relativeDayWithin(sent.date(), m_brief.today), clockTime(sent)));
    } else if (due.isValid()) {
        const qint64 left = now.secsTo(due);
        parts.append(
            //: The minutes of a visit: in how many hours, and what is left of them ("23 h 12 min")
            left >= 0 ? tr("minutes due within %1 hours, %2 left")
                            .arg(m_minutesDueHours)
                            .arg(hoursAndMinutes(left))
                      : tr("minutes overdue for %1").arg(hoursAndMinutes(-left)));
    }
    return parts.join(QStringLiteral(" · "));
}

QString VisitPage::subtitle() const
{
    if (step() == Minutes && m_brief.visit.status == VisitStatus::Done)
        return minutesClock();
    QStringList parts = {visitTime(m_brief.visit, m_brief.today)};
    if (m_brief.visit.status == VisitStatus::Cancelled)
        parts.append(labelOf(VisitStatus::Cancelled));
    if (!m_brief.ourPeople.isEmpty() || !m_brief.attendees.empty()) {
        //: Who meets: how many of us and of them
        parts.append(Common::tr("%1 of us, %2 of them")
                         .arg(m_brief.ourPeople.size())
                         .arg(m_brief.attendees.size()));
    }
    // An address may be longer than the line, and is what can be cut.
    const QString place = m_brief.visit.place.trimmed();
    parts.append(place.isEmpty() ? labelOf(m_brief.visit.kind) : place);
    return parts.join(QStringLiteral(" · "));
}

void VisitPage::saveNow()
{
    m_prepare->saveNow();
    m_meet->saveNow();
    m_minutes->saveNow();
}

void VisitPage::followLink(const QString &text)
{
    const std::optional<Link> link = Link::parse(text);
    if (!link)
        return;
    const bool isHere = link->type == QLatin1String(tableOf<Visit>) && link->id == m_visit.value();
    if (step() == Prepare && isHere && link->field == QLatin1String(MaterialsField)) {
        focusField(link->field);
        return;
    }
    if (step() == Prepare) {
        const auto part = static_cast<Part>(m_parts->currentIndex());
        // What cannot be seen cannot get the keyboard.
        setPart(Brief);
        if (m_prepare->focusPlace(*link))
            return;
        setPart(part);
    }
    Q_EMIT openRequested(text);
}

bool VisitPage::focusField(const QString &field)
{
    for (const auto &[key, step] :
         {std::pair(QLatin1String("prepare"), Prepare), std::pair(QLatin1String("meet"), Meet),
          std::pair(QLatin1String("minutes"), Minutes)}) {
        if (field == key) {
            setPart(Brief);
            setStep(step);
            return true;
        }
    }
    if (field == QLatin1String(MaterialsField)) {
        setStep(Prepare);
        setPart(Materials);
        m_materials->focusFirst();
        return true;
    }
    if (field == QLatin1String("send")) {
        setStep(Minutes);
        minutes()->setSending(true);
        return true;
    }
    // What belongs to the visit but is a record of its own comes as "promise:12".
    const qsizetype colon = field.indexOf(QLatin1Char(':'));
    Link place{QLatin1String(tableOf<Visit>), m_visit.value(), field};
    if (colon > 0 && !field.startsWith(QLatin1String("materials:")))
        place = Link{field.left(colon), field.mid(colon + 1).section(u'#', 0, 0).toLongLong(),
                     field.section(u'#', 1)};
    if (place.type == QLatin1String(tableOf<VisitNote>)) {
        setStep(Meet);
        return m_meet->focusNote(Id<VisitNote>(place.id));
    }
    // Promises of this visit stand in its minutes, earlier ones in its brief.
    const bool inMinutes = !m_prepare->hasPlace(place) && minutes()->hasPlace(place);
    setPart(Brief);
    setStep(inMinutes ? Minutes : Prepare);
    return inMinutes ? minutes()->focusPlace(place) : m_prepare->focusPlace(place);
}

void VisitPage::showEvent(QShowEvent *event)
{
    Page::showEvent(event);
    m_minute.start();
}

void VisitPage::hideEvent(QHideEvent *event)
{
    saveNow();
    m_minute.stop();
    Page::hideEvent(event);
}

void VisitPage::finish()
{
    saveNow();
    m_desk.editUndoably(tr("Finish visit"),
                        [&](Writer &writer) { return finishVisit(writer, m_visit); });
    setStep(Minutes);
    focusWriting();
}

void VisitPage::setStatus(VisitStatus status)
{
    m_desk.editUndoably(
        status == VisitStatus::Cancelled ? tr("Cancel visit") : tr("Mark visit as planned"),
        [&](Writer &writer) -> Result<void> {
            ATTACHE_TRY(Visit visit, Store<Visit>(writer.connection()).get(m_visit));
            visit.status = status;
            return writer.update(visit);
        });
}

void VisitPage::removeVisit()
{
    if (m_desk.editUndoably(tr("Delete visit"),
                            [&](Writer &writer) { return writer.remove(m_visit); }))
        Q_EMIT openRequested(QStringLiteral("attache:visits"));
}

} // namespace attache
