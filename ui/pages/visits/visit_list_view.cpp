#include "ui/pages/visits/visit_list_view.h"

#include "ui/badges/badge_delegates.h"
#include "ui/base/roles.h"
#include "ui/base/tokens.h"
#include "ui/desk/desk.h"
#include "ui/desk/follow_while_shown.h"
#include "ui/desk/preferences.h"
#include "ui/models/list_models.h"
#include "ui/widgets/cell_delegate.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/error_state.h"
#include "ui/widgets/label.h"
#include "ui/widgets/table_view.h"

#include <QActionGroup>
#include <QKeyEvent>
#include <QMenu>
#include <QShortcut>
#include <QSortFilterProxyModel>
#include <QVBoxLayout>

#include <algorithm>

namespace attache {

namespace {

constexpr int UsualWidth = 100;

constexpr int PastDays = 90;
constexpr char StateKey[] = "visits";

/// Stays open while choices are ticked: several may be chosen in one go.
class StayingMenu final : public QMenu
{
public:
    using QMenu::QMenu;

protected:
    void mouseReleaseEvent(QMouseEvent *event) override
    {
        if (QAction *action = activeAction(); action && action->isCheckable())
            action->trigger();
        else
            QMenu::mouseReleaseEvent(event);
    }
};

} // namespace

VisitListView::VisitListView(Desk &desk, Preferences *preferences, QWidget *parent)
    : QWidget(parent)
    , m_desk(desk)
    , m_model(new VisitListModel(desk.workspace(), this))
    , m_sorted(new QSortFilterProxyModel(this))
    , m_table(new TableView)
    , m_periodChip(new Chip(tr("Period")))
    , m_statusChip(new Chip(tr("Status")))
    , m_kindChip(new Chip(tr("Kind")))
    , m_count(new TextLabel({}, FontRole::Small, TextColor::Secondary))
    , m_empty(new EmptyState(tr("No visits match these filters.")))
    , m_failed(new ErrorState)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(tokens::Space3);
    auto *chips = new QWidget;
    buildChips(chips);
    column->addWidget(chips);
    column->addWidget(m_table, 1);
    setFocusProxy(m_table);
    column->addWidget(m_empty, 1);
    column->addWidget(m_failed, 1);

    m_sorted->setSourceModel(m_model);
    m_sorted->setSortRole(Roles::ValueRole);
    m_sorted->setSortLocaleAware(true);
    m_table->setModel(m_sorted);
    followWhileShown(*m_model->follower(), *this);
    m_table->setAccessibleName(tr("Visits"));
    m_table->setItemDelegate(new CellDelegate(this));
    QList<int> widths(m_model->columnCount(), UsualWidth);
    const auto dress = [this, &widths](const char *key, CellDelegate *delegate, int width) {
        const int at = m_model->columnOf(QString::fromLatin1(key));
        if (delegate)
            m_table->setItemDelegateForColumn(at, delegate);
        widths[at] = width;
        return at;
    };
    dress("starts_at", nullptr, 128);
    dress("tier", new TierDelegate(this), 52);
    const int account = dress("account", nullptr, 150);
    const int title = dress("title", nullptr, 190);
    dress("kind", nullptr, 124);
    dress("status", new TagDelegate(this), 96);
    dress("readiness", new MeterDelegate(this), 130);
    dress("people", nullptr, 64);
    dress("minutes", new TagDelegate(this), 106);
    m_table->setUsualWidths(widths, {account, title});
    m_table->setSortingEnabled(true);
    m_table->sortByColumn(m_model->columnOf(QStringLiteral("starts_at")), Qt::DescendingOrder);
    connect(m_table, &QAbstractItemView::doubleClicked, this, &VisitListView::openCurrent);
    for (const int key : {Qt::Key_Return, Qt::Key_Enter}) {
        auto *open = new QShortcut(QKeySequence(key), m_table);
        open->setContext(Qt::WidgetShortcut);
        connect(open, &QShortcut::activated, this, &VisitListView::openCurrent);
    }
    connect(m_model, &IdTableModel::countChanged, this, &VisitListView::showCount);
    connect(m_model, &IdTableModel::errorChanged, this, &VisitListView::showCount);
    connect(m_failed, &ErrorState::retried, this, &VisitListView::refresh);
    m_empty->hide();
    m_failed->hide();
    if (preferences)
        keepColumns(*preferences);
}

void VisitListView::showCount()
{
    const int count = m_model->rowCount();
    const bool failed = m_model->lastError().has_value();
    if (failed)
        m_failed->setError(*m_model->lastError());
    m_failed->setVisible(failed);
    m_count->setText(failed ? QString() : tr("%n visit(s)", nullptr, count));
    m_table->setVisible(count > 0 && !failed);
    m_empty->setVisible(count == 0 && !failed);
    Q_EMIT listChanged();
}

void VisitListView::keepColumns(Preferences &preferences)
{
    const QString state = preferences.listState(QLatin1String(StateKey));
    m_table->restoreColumns(QByteArray::fromBase64(state.toLatin1()));
    connect(m_table, &TableView::columnsChanged, this, [this, &preferences] {
        preferences.setListState(QLatin1String(StateKey),
                                 QString::fromLatin1(m_table->saveColumns().toBase64()));
    });
}

void VisitListView::buildChips(QWidget *row)
{
    auto *line = new QHBoxLayout(row);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(tokens::Space2);
    for (Chip *chip : {m_periodChip, m_statusChip, m_kindChip})
        line->addWidget(chip);
    line->addStretch(1);
    line->addWidget(m_count);

    auto *periods = new QMenu(this);
    const std::pair<Period, QString> choices[] = {
        {Period::Upcoming, tr("From today on")},
        {Period::ThisWeek, tr("This week")},
        {Period::ThisMonth, tr("This month")},
        {Period::Past90, tr("Last 90 days")},
    };
    for (const auto &[period, words] : choices) {
        connect(periods->addAction(words), &QAction::triggered, this,
                [this, period = period, words = words] {
                    m_periodChip->setValue(words);
                    setPeriod(period);
                });
    }
    m_periodChip->setMenu(periods);
    connect(m_periodChip, &Chip::removed, this, [this] {
        m_periodChip->setValue({});
        setPeriod(Period::All);
    });
    addChoices(m_statusChip, m_statuses);
    addChoices(m_kindChip, m_kinds);
}

template <typename E>
void VisitListView::addChoices(Chip *chip, std::vector<E> &chosen)
{
    auto *menu = new StayingMenu(this);
    for (const auto &choice : choicesOf<E>) {
        QAction *action = menu->addAction(labelOf(choice.value));
        action->setCheckable(true);
        connect(action, &QAction::triggered, this,
                [this, chip, &chosen, value = choice.value](bool on) {
                    std::erase(chosen, value);
                    if (on)
                        chosen.push_back(value);
                    showChoices(chip, chosen);
                    apply();
                });
    }
    chip->setMenu(menu);
    connect(chip, &Chip::removed, this, [this, chip, menu, &chosen] {
        for (QAction *action : menu->actions())
            action->setChecked(false);
        chosen.clear();
        showChoices(chip, chosen);
        apply();
    });
}

template <typename E>
void VisitListView::showChoices(Chip *chip, const std::vector<E> &chosen)
{
    QStringList words;
    for (const auto &choice : choicesOf<E>) {
        if (std::ranges::find(chosen, choice.value) != chosen.end())
            words.append(labelOf(choice.value));
    }
    //: Between the values of a filter: "On site, Phone"
    chip->setValue(words.join(tr(", ")));
}

void VisitListView::setPeriod(Period period)
{
    m_period = period;
    apply();
}

void VisitListView::apply()
{
    const QDate today = m_desk.clock().today();
    VisitFilter filter;
    filter.statuses = m_statuses;
    filter.kinds = m_kinds;
    filter.newestFirst = true;
    switch (m_period) {
    case Period::All:
        break;
    case Period::Upcoming:
        filter.from = today;
        break;
    case Period::ThisWeek:
        filter.from = mondayOf(today);
        filter.to = filter.from.addDays(6);
        break;
    case Period::ThisMonth:
        filter.from = QDate(today.year(), today.month(), 1);
        filter.to = filter.from.addMonths(1).addDays(-1);
        break;
    case Period::Past90:
        filter.from = today.addDays(-PastDays);
        filter.to = today;
        break;
    }
    m_model->setFilter(filter);
}

void VisitListView::refresh()
{
    apply();
}

void VisitListView::setReadiness(Id<Visit> visit, int score)
{
    m_model->setReadiness(visit, score);
}

std::deque<Id<Visit>> VisitListView::planned() const
{
    std::deque<Id<Visit>> visits;
    for (int row = 0; row < m_model->rowCount(); ++row) {
        const VisitRow *each = m_model->visitAt(row);
        if (each && each->visit.status == VisitStatus::Planned)
            visits.push_back(each->visit.id);
    }
    return visits;
}

void VisitListView::openCurrent()
{
    const QModelIndex index = m_table->currentIndex();
    if (index.isValid())
        Q_EMIT opened(Id<Visit>(index.data(Roles::IdRole).toLongLong()));
}

} // namespace attache
