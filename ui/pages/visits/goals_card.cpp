#include "ui/pages/visits/goals_card.h"

#include "core/base/shared_text.h"
#include "core/insight/goal_days.h"
#include "core/insight/repeated_misses.h"
#include "core/queries/week_rows.h"
#include "ui/base/tokens.h"
#include "ui/desk/desk.h"
#include "ui/widgets/error_state.h"

#include <QLineEdit>
#include <QMenu>
#include <QPointer>
#include <QVBoxLayout>

namespace attache {

namespace {

/// Goals are few: more than this is no goal any more, but a list.
constexpr int MostGoals = 5;

} // namespace

GoalsCard::GoalsCard(Desk &desk, QWidget *parent)
    : CardWidget(TypeLabel::tr("Goals"), parent)
    , m_desk(desk)
    , m_new(new QLineEdit)
{
    setDense();
    auto *content = new QWidget;
    auto *column = new QVBoxLayout(content);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    auto *lines = new QWidget;
    auto *rows = new QVBoxLayout(lines);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(0);
    m_rows = std::make_unique<KeyedRows<Id<Goal>, TickRow>>(rows);
    column->addWidget(lines);
    m_new->setPlaceholderText(tr("A goal for this week, Enter keeps it"));
    m_new->setAccessibleName(TypeLabel::tr("New goal"));
    m_new->setEnabled(!desk.workspace().isReadOnly());
    column->addWidget(m_new);
    m_readable = new ErrorSwitch(content);
    connect(m_readable, &ErrorSwitch::retried, this, &GoalsCard::read);
    connect(m_new, &QLineEdit::returnPressed, this, &GoalsCard::add);
    addWidget(m_readable);
}

void GoalsCard::showWeek(QDate monday)
{
    if (monday == m_monday)
        return;
    m_monday = monday;
    read();
}

void GoalsCard::read()
{
    if (!m_monday.isValid())
        return;
    const auto goals = goalsAt(m_desk.connection(), m_monday);
    const auto before = goalsSince(m_desk.connection(), m_monday.addMonths(-3));
    if (!m_readable->shows(goals) || !m_readable->shows(before))
        return;
    fill(*goals);
    const auto repeated = repeatedMiss(*before);
    //: Why goals were not reached, again and again
    setNote(
        repeated
            ? tr("missed %n time(s): %1", nullptr, repeated->times).arg(labelOf(repeated->cause))
            : QString());
}

void GoalsCard::fill(const std::vector<Goal> &goals)
{
    std::vector<Id<Goal>> ids;
    ids.reserve(goals.size());
    for (const Goal &goal : goals)
        ids.push_back(goal.id);
    m_rows->setKeys(ids, [this](Id<Goal> id) {
        auto *row = new TickRow;
        row->setWritable(!m_desk.workspace().isReadOnly());
        connect(row, &TickRow::ticked, this,
                [this, id](bool on) { setOutcome(id, on ? GoalState::Reached : GoalState::Open); });
        connect(row, &ListRow::activated, this, [this, id] { offer(id); });
        return row;
    });
    const QDate today = m_desk.clock().today();
    for (int place = 0; place < m_rows->size(); ++place) {
        const Goal &goal = goals[static_cast<size_t>(place)];
        const bool over = lastDayOf(goal) < today;
        QString tag;
        Tone tone = Tone::Neutral;
        if (goal.state == GoalState::Missed) {
            tag = goal.missCause ? labelOf(*goal.missCause) : labelOf(goal.state);
            tone = Tone::Danger;
        } else if (goal.state == GoalState::Open && over) {
            tag = tr("Reached?");
            tone = Tone::Warn;
        } else if (goal.period == GoalPeriod::Month) {
            tag = labelOf(goal.period);
        }
        TickRow *row = m_rows->at(place);
        row->setContent(goal.text, goal.target ? QString::number(*goal.target) : QString(), tag,
                        tone);
        row->setTicked(goal.state == GoalState::Reached);
        row->setLined(place + 1 < m_rows->size());
    }
    m_new->setVisible(m_rows->size() < MostGoals);
}

void GoalsCard::add()
{
    Goal goal;
    goal.text = m_new->text().trimmed();
    goal.startsOn = m_monday;
    if (goal.text.isEmpty())
        return;
    if (m_desk.edit(TypeLabel::tr("New goal"), [&](Writer &writer) { return writer.insert(goal); }))
        m_new->clear();
}

void GoalsCard::setOutcome(Id<Goal> goal, GoalState state, std::optional<GoalMiss> cause)
{
    m_desk.edit(tr("Outcome of a goal"), [&](Writer &writer) {
        return writer.change(goal, [&](Goal &changed) {
            changed.state = state;
            changed.missCause = cause;
        });
    });
}

void GoalsCard::offer(Id<Goal> goal)
{
    if (m_desk.workspace().isReadOnly())
        return;
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    for (const GoalState state : {GoalState::Open, GoalState::Reached})
        connect(menu->addAction(labelOf(state)), &QAction::triggered, this,
                [this, goal, state] { setOutcome(goal, state); });
    menu->addSection(labelOf(GoalState::Missed));
    for (const Choice<GoalMiss> &choice : choicesOf<GoalMiss>)
        connect(menu->addAction(labelOf(choice.value)), &QAction::triggered, this,
                [this, goal, cause = choice.value] { setOutcome(goal, GoalState::Missed, cause); });
    menu->addSeparator();
    connect(menu->addAction(Common::tr("Delete")), &QAction::triggered, this, [this, goal] {
        m_desk.editUndoably(tr("Delete a goal"),
                            [&](Writer &writer) { return writer.remove(goal); });
    });
    menu->popup(QCursor::pos());
}

} // namespace attache
