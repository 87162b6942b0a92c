#include "ui/pages/accounts/open_deals_card.h"

#include "core/base/shared_text.h"
#include "core/brief/amount_text.h"
#include "core/brief/figure_words.h"
#include "core/domain/stage_book.h"
#include "core/queries/opportunity_list.h"
#include "core/queries/stage_paths.h"
#include "ui/base/tokens.h"
#include "ui/desk/desk.h"
#include "ui/models/day_text.h"
#include "ui/widgets/error_state.h"
#include "ui/widgets/label.h"
#include "ui/widgets/link_button.h"
#include "ui/widgets/list_row.h"
#include "ui/widgets/mixed_line.h"
#include "ui/widgets/stage_line.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

namespace attache {

namespace {

constexpr int RowHeight = 44;
constexpr int LowRowHeight = 37;
constexpr int AmountWidth = 104;
/// A stage is about to get stale from this part of its days on.
constexpr double NearLimit = 0.75;

QWidget *stacked(QWidget *upper, QWidget *lower, Qt::Alignment alignment = {})
{
    auto *both = new QWidget;
    auto *column = new QVBoxLayout(both);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(1);
    column->addStretch(1);
    column->addWidget(upper, 0, alignment);
    column->addWidget(lower, 0, alignment);
    column->addStretch(1);
    return both;
}

} // namespace

/// An opportunity with what is said of it.
struct OpenDealsCard::Deal
{
    Opportunity record;
    QString stage;
    std::vector<int> days; ///< in each stage; the present one last
    int limit = 0;
    int probability = 0;
};

OpenDealsCard::OpenDealsCard(Desk &desk, QWidget *parent)
    : CardWidget(Common::tr("In talks"), parent)
    , m_desk(desk)
    , m_nothing(new TextLabel(tr("No open opportunity."), FontRole::Small, TextColor::Muted))
{
    setDense();
    auto *add = new LinkButton(TypeLabel::tr("New opportunity"));
    addTrailing(add);
    add->setEnabled(!desk.workspace().isReadOnly());
    connect(add, &Button::clicked, this, &OpenDealsCard::newOpportunityRequested);
    auto *rows = new QWidget;
    m_list = new QVBoxLayout(rows);
    m_list->setContentsMargins(0, 2, 0, 0);
    m_list->setSpacing(0);
    m_list->addWidget(m_nothing);
    m_readable = new ErrorSwitch(rows);
    connect(m_readable, &ErrorSwitch::retried, this, &OpenDealsCard::refresh);
    addWidget(m_readable);
}

void OpenDealsCard::showAccount(Id<Account> account)
{
    m_account = account;
    refresh();
}

void OpenDealsCard::setLow(bool low)
{
    m_low = low;
    for (ListRow *row : m_rows)
        row->setFixedHeight(low ? LowRowHeight : RowHeight);
}

void OpenDealsCard::refresh()
{
    Connection &connection = m_desk.connection();
    const QDate today = m_desk.clock().today();
    OpportunityFilter filter;
    filter.account = m_account;
    filter.onlyOpen = true;
    const auto found = opportunities(connection, filter);
    const auto paths = stagePaths(connection, m_account, today);
    const auto stages = StageBook::read(connection);
    if (!m_readable->shows(found) || !m_readable->shows(paths) || !m_readable->shows(stages))
        return;
    std::vector<Deal> deals;
    int scale = 1;
    for (const OpportunityRow &row : *found) {
        const Opportunity &record = row.opportunity;
        Deal deal{record, stages->label(record.stage, record.stageSet), {}, 0, 0};
        for (const StageStay &stay : paths->value(row.opportunity.id))
            deal.days.push_back(stay.days);
        deal.limit = stages->dayLimit(record.stage, row.tier, record.stageSet);
        deal.probability =
            record.probability.value_or(stages->probability(record.stage, record.stageSet));
        scale = std::max(scale, StageLine::scaleOf(deal.days, deal.limit));
        deals.push_back(std::move(deal));
    }
    for (ListRow *gone : std::exchange(m_rows, {})) {
        // It may be where the change came from, and still be in its handler.
        gone->hide();
        gone->deleteLater();
    }
    for (const Deal &deal : deals) {
        m_rows.push_back(makeRow(deal, scale));
        m_list->addWidget(m_rows.back());
    }
    m_nothing->setVisible(deals.empty());
    showNote(deals);
}

QWidget *OpenDealsCard::makeStep(const Opportunity &record) const
{
    const QDate today = m_desk.clock().today();
    const bool late = record.nextStepOn.isValid() && record.nextStepOn < today;
    auto *step = new QWidget;
    auto *row = new QHBoxLayout(step);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(tokens::Space3);
    row->addWidget(
        record.nextStep.isEmpty()
            ? new ElidedLabel(Common::tr("No next step"), FontRole::Small, TextColor::Danger)
            : new ElidedLabel(record.nextStep, FontRole::Small, TextColor::Secondary));
    // A long step is cut before its day.
    if (!record.nextStep.isEmpty() && record.nextStepOn.isValid())
        row->addWidget(new TextLabel(dueText(record.nextStepOn, today), FontRole::Small,
                                     late ? TextColor::Danger : TextColor::Secondary));
    row->addStretch(1);
    return step;
}

QWidget *OpenDealsCard::makeStage(const Deal &deal, int scale)
{
    auto *line = new StageLine;
    line->setStages(deal.days, deal.limit, scale);
    const int days = deal.days.empty() ? -1 : deal.days.back();
    QString words = deal.stage;
    TextColor color = TextColor::Secondary;
    if (days >= 0) {
        //: A stage and how long the opportunity has been in it
        words = tr("%1 for %n day(s)", nullptr, days).arg(words);
        if (deal.limit > 0 && days >= deal.limit * NearLimit) {
            //: Behind the days in a stage: the most that are usual
            words = tr("%1, limit %2").arg(words).arg(deal.limit);
            color = days > deal.limit ? TextColor::Danger : TextColor::Warn;
        }
    }
    QWidget *way = stacked(line, new MixedLine(LineRuns{{words, FontRole::Small, color}}));
    way->setFixedWidth(line->sizeHint().width());
    return way;
}

QWidget *OpenDealsCard::makeAmount(const Deal &deal)
{
    const Opportunity &record = deal.record;
    QStringList chance;
    if (record.expectedClose.isValid())
        chance.append(record.expectedClose.toString(QStringLiteral("yyyy-MM")));
    chance.append(percentText(deal.probability));
    auto *amount = new ElidedLabel(record.amount ? shortAmount(*record.amount, record.currency)
                                                 : QStringLiteral("—"),
                                   FontRole::BodyBold);
    auto *month =
        new ElidedLabel(chance.join(QStringLiteral(" · ")), FontRole::Small, TextColor::Secondary);
    for (ElidedLabel *each : {amount, month})
        each->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    QWidget *money = stacked(amount, month);
    money->setFixedWidth(AmountWidth);
    return money;
}

ListRow *OpenDealsCard::makeRow(const Deal &deal, int scale)
{
    const Opportunity &record = deal.record;
    auto *row = new ListRow(m_low ? LowRowHeight : RowHeight);
    row->setLineAbove(true);
    row->setAccessibleName(record.name);
    row->row()->setSpacing(tokens::Space5);
    row->row()->addWidget(
        stacked(new MixedLine(LineRuns{{record.name, FontRole::BodyBold}}), makeStep(record)), 1);
    row->row()->addWidget(makeStage(deal, scale));
    row->row()->addWidget(makeAmount(deal));
    connect(row, &ListRow::activated, this,
            [this, id = record.id] { Q_EMIT opportunityOpened(id); });
    return row;
}

void OpenDealsCard::showNote(const std::vector<Deal> &deals)
{
    if (deals.empty())
        return setNote({});
    // Amounts in different currencies are not added up.
    const QString currency = deals.front().record.currency;
    Money sum;
    Money weighted;
    QStringList parts{tr("%n open", nullptr, static_cast<int>(deals.size()))};
    for (const Deal &deal : deals) {
        if (deal.record.currency != currency)
            return setNote(parts.first());
        sum += deal.record.amount.value_or(Money());
        weighted += Money{deal.record.amount.value_or(Money()).minor * deal.probability / 100};
    }
    parts << shortAmount(sum, currency)
          << Common::tr("weighted %1").arg(shortAmount(weighted, currency));
    setNote(parts.join(QStringLiteral(" · ")));
}

} // namespace attache
