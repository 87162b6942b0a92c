#include "ui/pages/accounts/timeline_tab.h"

#include "core/base/shared_text.h"
#include "core/domain/account_note.h"
#include "core/domain/visit_rules.h"
#include "core/queries/account_records.h"
#include "core/queries/query_tables.h"
#include "ui/base/plain_words.h"
#include "ui/base/tokens.h"
#include "ui/desk/desk.h"
#include "ui/desk/follow_while_shown.h"
#include "ui/forms/quick_line.h"
#include "ui/forms/record_form.h"
#include "ui/lists/record_sheet.h"
#include "ui/models/change_follower.h"
#include "ui/models/day_text.h"
#include "ui/pages/accounts/timeline_rail.h"
#include "ui/style/shortcut_text.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/error_state.h"
#include "ui/widgets/flow_layout.h"
#include "ui/widgets/menu_error.h"
#include "ui/widgets/scroll_body.h"
#include "ui/widgets/timeline_view.h"

#include <QAction>
#include <QHBoxLayout>
#include <QMenu>
#include <QScrollBar>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <array>

namespace attache {

namespace {

constexpr std::array Groups = {
    TimelineGroup::Visits,    TimelineGroup::Calls, TimelineGroup::Promises,
    TimelineGroup::Stages,    TimelineGroup::Needs, TimelineGroup::Minutes,
    TimelineGroup::Materials, TimelineGroup::Facts, TimelineGroup::Notes};
constexpr int LineHeight = 34;
/// Below this width the rail takes less, and below that none.
constexpr int WideTab = 1100;
constexpr int NarrowTab = 820;
constexpr int DaysOfWeek = 7;

enum Link { Reschedule, MarkKept };

QString linkTo(const char *table, qint64 id, const QString &field = {})
{
    const QString link = QStringLiteral("attache:%1/%2").arg(QLatin1String(table)).arg(id);
    return field.isEmpty() ? link : link + QLatin1Char('#') + field;
}

QDate nextFriday(QDate today)
{
    const int days = (Qt::Friday - today.dayOfWeek() + DaysOfWeek) % DaysOfWeek;
    return today.addDays(days == 0 ? DaysOfWeek : days);
}

} // namespace

TimelineTab::TimelineTab(Desk &desk, QWidget *parent)
    : QWidget(parent)
    , m_desk(desk)
    , m_model(new TimelineModel(desk.workspace(), this))
    , m_line(new QuickLine(desk))
    , m_person(new Chip(tr("Person")))
    , m_deal(new Chip(FieldLabel::tr("Opportunity")))
    , m_view(new TimelineView)
    , m_empty(new EmptyState(tr("Visits, calls, promises, stages and facts appear here by date.")))
    , m_failed(new ErrorState)
    , m_rail(new TimelineRail(desk))
    , m_follower(new ChangeFollower(desk.workspace(), TableSet(TimelineTables, ShownMaterialTables),
                                    ChangeFollower::Pace::Queued, this))
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(tokens::Space3);
    auto *column = new QVBoxLayout;
    column->setSpacing(tokens::Space2);
    row->addLayout(column, 1);
    m_line->setFixedHeight(LineHeight);
    m_line->setAccessibleName(tr("Note a call, a promise or something to keep in mind"));
    m_line->setPlaceholderText(tr("Write down a call, a note, a promise…"));
    m_line->setHint(tr("\"call Anna …\" is a call, \"[] … by Thursday\" a promise"));
    m_line->setKeys(shortcutText(QKeySequence(Qt::CTRL | Qt::Key_L)).replace(u'+', u' '));
    column->addWidget(m_line);
    column->addWidget(makeChips());
    column->addWidget(makeStack(), 1);
    auto *body = new ScrollBody;
    body->column()->addWidget(m_rail);
    m_railHolder = body;
    m_railHolder->setFixedWidth(tokens::SideCardsWidth);
    row->addWidget(m_railHolder);
    QStringList words;
    for (const TimelineGroup group : Groups)
        words.append(TimelineModel::kindWord(group));
    m_view->setKindWords(words);
    connectParts();
}

QWidget *TimelineTab::makeChips()
{
    constexpr int Gap = 6;
    auto *holder = new QWidget;
    auto *row = new QHBoxLayout(holder);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(Gap);
    // Kinds go on in a second row where there are many of them and little room.
    auto *kinds = new QWidget;
    auto *flow = new FlowLayout(kinds, Gap);
    row->addWidget(kinds, 1);
    const auto add = [&](std::optional<TimelineGroup> group) {
        auto *chip = new Chip({});
        chip->setExclusive(!group);
        m_chips.emplace_back(group, chip);
        flow->addWidget(chip);
        connect(chip, &Chip::toggledOn, this, [this, group] { setGroup(group); });
        connect(chip, &Chip::removed, this, [this] { setGroup({}); });
    };
    add(std::nullopt);
    for (const TimelineGroup group : Groups)
        add(group);
    for (Chip *chip : {m_person, m_deal}) {
        chip->setMenu(new QMenu(chip));
        row->addWidget(chip, 0, Qt::AlignTop);
    }
    return holder;
}

QWidget *TimelineTab::makeStack()
{
    m_stack = new QStackedWidget;
    m_view->setModel(m_model);
    m_view->setAccessibleName(tr("Timeline"));
    m_stack->addWidget(m_view);
    m_stack->addWidget(m_empty);
    m_stack->addWidget(m_failed);
    return m_stack;
}

void TimelineTab::connectParts()
{
    connect(m_failed, &ErrorState::retried, this, &TimelineTab::refresh);
    connect(m_follower, &ChangeFollower::changed, this, &TimelineTab::refresh);
    followWhileShown(*m_follower, *this);
    connect(m_line, &QLineEdit::returnPressed, this, [this] { m_line->store(m_line->note()); });
    connect(m_view, &TimelineView::opened, this, [this](const QModelIndex &index) {
        Q_EMIT openRequested(m_model->linkAt(index.row()));
    });
    connect(m_view, &TimelineView::linkActivated, this, &TimelineTab::act);
    connect(m_rail, &TimelineRail::openRequested, this, &TimelineTab::openRequested);
    for (Chip *chip : {m_person, m_deal})
        connect(chip->findChild<QMenu *>(), &QMenu::aboutToShow, this,
                [this, chip] { chip == m_person ? fillPeopleMenu() : fillDealMenu(); });
    connect(m_person, &Chip::removed, this, [this] {
        m_person->setValue({});
        TimelineModel::Filter filter = m_model->filter();
        filter.contact = {};
        setFilter(filter);
    });
    connect(m_deal, &Chip::removed, this, [this] {
        m_deal->setValue({});
        TimelineModel::Filter filter = m_model->filter();
        filter.opportunity = {};
        setFilter(filter);
    });
    auto *focusLine = new QAction(tr("Write something down"), this);
    focusLine->setShortcut(QKeySequence(Qt::CTRL | Qt::Key_L));
    focusLine->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    connect(focusLine, &QAction::triggered, m_line,
            [this] { m_line->setFocus(Qt::ShortcutFocusReason); });
    addAction(focusLine);
}

Chip *TimelineTab::chip(TimelineGroup group) const
{
    for (const auto &[each, chip] : m_chips) {
        if (each == group)
            return chip;
    }
    return nullptr;
}

void TimelineTab::showAccount(Id<Account> account)
{
    if (account != m_account) {
        m_account = account;
        m_model->setAccount(account);
        m_line->clear();
        m_line->setAccount(account);
        m_person->setValue({});
        m_deal->setValue({});
        m_view->scrollToTop();
        closeNote();
    }
    refresh();
}

void TimelineTab::refresh()
{
    if (m_account.isNull())
        return;
    m_follower->forget();
    // The same record in sight, wherever it stands now.
    const TimelineMark *mark = m_model->markAt(m_view->currentIndex().row());
    const std::optional<TimelineMark> current = mark ? std::optional(*mark) : std::nullopt;
    const int scrolled = m_view->verticalScrollBar()->value();
    const Result<void> read = m_model->refresh();
    if (current) {
        const int row = m_model->rowOf(current->kind, current->id);
        if (row >= 0)
            m_view->selectionModel()->setCurrentIndex(m_model->index(row),
                                                      QItemSelectionModel::SelectCurrent);
    }
    m_view->verticalScrollBar()->setValue(scrolled);
    showRead(read);
}

void TimelineTab::showRead(const Result<void> &read)
{
    if (!read) {
        m_failed->setError(read.error());
        m_stack->setCurrentWidget(m_failed);
        return;
    }
    m_stack->setCurrentWidget(m_model->rowCount() > 0 ? static_cast<QWidget *>(m_view) : m_empty);
    showChips();
    m_rail->showAccount(m_account, m_model->marks());
    if (m_note && !m_note->isHidden())
        m_note->refresh();
}

void TimelineTab::showChips()
{
    const auto shown = m_model->filter().group;
    for (const auto &[group, chip] : m_chips) {
        const int count = group ? m_model->count(*group) : m_model->countAll();
        const QString name = group ? TimelineModel::groupWord(*group) : Common::tr("All");
        chip->setText(QStringLiteral("%1 %2").arg(name).arg(count));
        chip->setVisible(!group || count > 0 || group == shown);
        chip->setOn(group == shown);
    }
}

void TimelineTab::setGroup(std::optional<TimelineGroup> group)
{
    TimelineModel::Filter filter = m_model->filter();
    filter.group = group;
    setFilter(filter);
}

void TimelineTab::setFilter(const TimelineModel::Filter &filter)
{
    m_model->setFilter(filter);
    showChips();
    m_stack->setCurrentWidget(m_model->rowCount() > 0 ? static_cast<QWidget *>(m_view) : m_empty);
}

void TimelineTab::fillPeopleMenu()
{
    auto *menu = m_person->findChild<QMenu *>();
    menu->clear();
    const auto people = contactsOf(m_desk.connection(), m_account);
    if (!people)
        return addUnreadable(*menu, people.error());
    for (const Contact &person : *people)
        connect(menu->addAction(plainLabel(person.name)), &QAction::triggered, this,
                [this, person] {
                    TimelineModel::Filter filter = m_model->filter();
                    filter.contact = person.id;
                    m_person->setValue(person.name);
                    setFilter(filter);
                });
}

void TimelineTab::fillDealMenu()
{
    auto *menu = m_deal->findChild<QMenu *>();
    menu->clear();
    const auto deals = opportunitiesOf(m_desk.connection(), m_account);
    if (!deals)
        return addUnreadable(*menu, deals.error());
    for (const Opportunity &deal : *deals)
        connect(menu->addAction(plainLabel(deal.name)), &QAction::triggered, this, [this, deal] {
            TimelineModel::Filter filter = m_model->filter();
            filter.opportunity = deal.id;
            m_deal->setValue(deal.name);
            setFilter(filter);
        });
}

void TimelineTab::act(const QModelIndex &index, int link)
{
    const TimelineMark *mark = m_model->markAt(index.row());
    if (!mark)
        return;
    if (mark->kind == TimelineMark::Kind::Meeting) {
        Q_EMIT openRequested(linkTo(tableOf<Visit>, mark->id, QStringLiteral("prepare")));
        return;
    }
    const Id<Promise> promise(mark->id);
    if (link == MarkKept)
        m_desk.editUndoably(tr("Keep a promise"),
                            [promise](Writer &writer) { return promiseKept(writer, promise); });
    else
        offerDays(promise,
                  m_view->viewport()->mapToGlobal(m_view->visualRect(index).bottomRight()));
}

void TimelineTab::offerDays(Id<Promise> promise, const QPoint &place)
{
    const QDate today = m_desk.clock().today();
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const auto add = [&](const QString &words, QDate day) {
        connect(menu->addAction(words), &QAction::triggered, this,
                [this, promise, day] { reschedule(promise, day); });
    };
    add(relativeDay(today.addDays(1), today), today.addDays(1));
    add(longDay(nextFriday(today), today), nextFriday(today));
    add(tr("In a week"), today.addDays(DaysOfWeek));
    connect(menu->addAction(tr("Choose a date…")), &QAction::triggered, this, [this, promise] {
        Q_EMIT openRequested(linkTo(tableOf<Promise>, promise.value(), QStringLiteral("due")));
    });
    menu->popup(place - QPoint(menu->sizeHint().width(), 0));
}

void TimelineTab::reschedule(Id<Promise> promise, QDate due)
{
    m_desk.editUndoably(tr("Reschedule a promise"), [promise, due](Writer &writer) {
        return writer.change(promise, [due](Promise &changed) { changed.due = due; });
    });
}

void TimelineTab::showRecord(const QString &type, qint64 id)
{
    if (m_model->filter().group)
        setGroup({});
    const QString link = linkTo(type.toLatin1().constData(), id);
    for (int row = 0; row < m_model->rowCount(); ++row) {
        if (m_model->linkAt(row) != link)
            continue;
        m_view->setCurrentIndex(m_model->index(row));
        m_view->scrollTo(m_model->index(row), QAbstractItemView::PositionAtCenter);
        break;
    }
    if (type == QLatin1String(tableOf<AccountNote>))
        openNote(id);
}

void TimelineTab::openNote(qint64 id)
{
    if (!m_note) {
        m_note = new RecordSheet(m_desk, recordTypeOf<AccountNote>());
        m_note->form()->leaveOut({QStringLiteral("account")});
        layout()->addWidget(m_note);
        connect(m_note, &RecordSheet::closed, this, &TimelineTab::closeNote);
    }
    m_note->showRecord(id);
    m_note->show();
    m_note->focusField(QStringLiteral("text"));
    showSides();
}

void TimelineTab::closeNote()
{
    if (!m_note)
        return;
    m_note->form()->saveNow();
    m_note->hide();
    m_view->setFocus(Qt::OtherFocusReason);
    showSides();
}

void TimelineTab::showSides()
{
    // A note that is open stands where the rail is.
    const bool noteOpen = m_note && !m_note->isHidden();
    m_railHolder->setVisible(!noteOpen && width() >= NarrowTab);
}

void TimelineTab::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    showSides();
    m_railHolder->setFixedWidth(width() >= WideTab ? tokens::SideCardsWidth
                                                   : tokens::SideCardsCompactWidth);
}

} // namespace attache
