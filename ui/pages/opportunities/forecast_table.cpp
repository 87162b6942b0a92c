#include "ui/pages/opportunities/forecast_table.h"

#include "core/base/shared_text.h"
#include "core/base/tone.h"
#include "core/brief/figure_words.h"
#include "ui/base/roles.h"
#include "ui/models/day_text.h"

namespace attache {

namespace {

bool isNumber(int column)
{
    return column == ForecastTable::Amount || column == ForecastTable::Said ||
           column == ForecastTable::Capped || column >= ForecastTable::CappedAmount;
}

Tone toneOf(ForecastClass kind)
{
    return kind == ForecastClass::Commit ? Tone::Accent : Tone::Neutral;
}

} // namespace

void ForecastTable::setRows(std::vector<Row> rows, const FieldText *words, StageBook stages,
                            QDate today)
{
    beginResetModel();
    m_rows = std::move(rows);
    m_words = words;
    m_stages = std::move(stages);
    m_today = today;
    endResetModel();
}

const ForecastTable::Row *ForecastTable::rowAt(int row) const
{
    const auto at = static_cast<size_t>(row);
    return row >= 0 && at < m_rows.size() ? &m_rows[at] : nullptr;
}

int ForecastTable::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int ForecastTable::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : Columns;
}

QString ForecastTable::text(const Row &row, int column) const
{
    const OpportunityFacts &facts = *row.deal.facts;
    const auto money = [&](Money amount) { return m_words->money(amount, facts.currency); };
    switch (column) {
    case Expected:
        return facts.expectedClose.isValid() ? shortDay(facts.expectedClose, m_today)
                                             : Common::tr("No date");
    case AccountColumn:
        return facts.accountName;
    case Deal:
        return facts.name;
    case StageColumn:
        return m_stages.label(facts.stage, facts.stageSet);
    case Class:
        return labelOf(row.deal.kind);
    case Amount:
        return facts.amount ? money(*facts.amount) : QString();
    case Said:
        return percentText(row.deal.cap.said);
    case Capped:
        return row.deal.isCapped() ? percentText(row.deal.cap.capped) : QStringLiteral("–");
    case Reason: {
        QStringList reasons;
        for (const CapReason reason : row.deal.cap.reasons)
            reasons.append(labelOf(reason));
        return reasons.isEmpty() ? QStringLiteral("–") : reasons.join(QStringLiteral(" · "));
    }
    case SaidAmount:
        return money(row.deal.said);
    case WeightedAmount:
        return money(row.deal.weighted);
    case CappedAmount:
        return money(row.deal.capped);
    default:
        return {};
    }
}

QVariant ForecastTable::value(const Row &row, int column) const
{
    const OpportunityFacts &facts = *row.deal.facts;
    switch (column) {
    case Expected:
        return facts.expectedClose.isValid() ? facts.expectedClose : QDate(9999, 1, 1);
    case TierColumn:
        return facts.tier ? static_cast<int>(*facts.tier) : 99;
    case StageColumn:
        return m_stages.rank(facts.stage);
    case Class:
        return static_cast<int>(row.deal.kind);
    case Amount:
        return row.deal.amount.minor;
    case Said:
        return row.deal.cap.said;
    case Capped:
        return row.deal.cap.capped;
    case SaidAmount:
        return row.deal.said.minor;
    case WeightedAmount:
        return row.deal.weighted.minor;
    case CappedAmount:
        return row.deal.capped.minor;
    default:
        return text(row, column);
    }
}

QVariant ForecastTable::data(const QModelIndex &index, int role) const
{
    const Row *row = index.isValid() ? rowAt(index.row()) : nullptr;
    if (!row)
        return {};
    const int column = index.column();
    const OpportunityFacts &facts = *row->deal.facts;
    switch (role) {
    case Qt::DisplayRole:
        return text(*row, column);
    case Qt::AccessibleTextRole:
        return column == TierColumn && facts.tier ? labelOf(*facts.tier) : text(*row, column);
    case Qt::ToolTipRole:
        return column == Reason || column == Deal ? QVariant(text(*row, column)) : QVariant();
    case Qt::TextAlignmentRole:
        return isNumber(column) ? QVariant(Qt::AlignRight | Qt::AlignVCenter) : QVariant();
    case Roles::TierRole:
        return column == TierColumn && facts.tier ? QVariant(static_cast<int>(*facts.tier))
                                                  : QVariant();
    case Roles::ChainRole:
        return column == Chain ? QVariant::fromValue(row->chain) : QVariant();
    case Roles::IdRole:
        return row->id;
    case Roles::ValueRole:
        return value(*row, column);
    case Roles::ToneRole:
        if (column == Class)
            return static_cast<int>(toneOf(row->deal.kind));
        if ((column == Capped || column == Reason) && row->deal.isCapped())
            return static_cast<int>(Tone::Warn);
        if (column == Expected && facts.expectedClose.isValid() && facts.expectedClose < m_today)
            return static_cast<int>(Tone::Danger);
        return {};
    default:
        return {};
    }
}

QVariant ForecastTable::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole && isNumber(section))
        return QVariant(Qt::AlignRight | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Expected:
        return tr("Expected");
    case TierColumn:
        return FieldLabel::tr("Tier");
    case AccountColumn:
        return FieldLabel::tr("Account");
    case Deal:
        return TypeLabel::tr("Opportunity");
    case StageColumn:
        return FieldLabel::tr("Stage");
    case Class:
        return tr("Class");
    case Chain:
        return Common::tr("Decision chain");
    case Amount:
        return FieldLabel::tr("Amount");
    case Said:
        return Common::tr("Said");
    case Capped:
        return Common::tr("Capped");
    case Reason:
        return tr("Why");
    case SaidAmount:
        return tr("Amount said");
    case WeightedAmount:
        return tr("Weighted by stage");
    case CappedAmount:
        return tr("After caps");
    default:
        return {};
    }
}

} // namespace attache
