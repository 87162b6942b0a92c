#include "core/brief/links.h"
#include "core/domain/setting.h"
#include "core/domain/settings.h"
#include "core/queries/query_tables.h"
#include "ui/models/day_text.h"
#include "ui/models/list_models.h"

#include <QLocale>

namespace attache {

OpportunityListModel::OpportunityListModel(Workspace &workspace, QObject *parent)
    : SmallTableModel({{"name", QT_TRANSLATE_NOOP("Field", "Name")},
                       {"account", QT_TRANSLATE_NOOP("Field", "Account")},
                       {"stage", QT_TRANSLATE_NOOP("Field", "Stage")},
                       {"amount", QT_TRANSLATE_NOOP("Field", "Amount"), true},
                       {"days", QT_TRANSLATE_NOOP("Field", "Days in stage"), true},
                       {"expected_close", QT_TRANSLATE_NOOP("Field", "Expected close"), true},
                       {"next_step", QT_TRANSLATE_NOOP("Field", "Next step")},
                       {"owner", QT_TRANSLATE_NOOP("Field", "Owner")}},
                      parent)
    , m_workspace(workspace)
    , m_words(std::make_unique<FieldText>(workspace.connection(), QLocale()))
{
    followTables(workspace, TableSet(OpportunityListTables, tablesOf<Setting>));
}

void OpportunityListModel::setFilter(const OpportunityFilter &filter)
{
    m_filter = filter;
    refresh();
}

void OpportunityListModel::refresh()
{
    upToDate();
    auto stages = StageBook::read(m_workspace.connection());
    if (!took(stages))
        return;
    m_stages = *std::move(stages);
    auto rows = opportunities(m_workspace.connection(), m_filter);
    if (!took(rows))
        return;
    const auto wanted = m_rows.take(
        *std::move(rows), [](const OpportunityRow &row) { return row.opportunity.id.value(); });
    follow(wanted);
    m_rows.prune(wanted);
    announceRows({});
}

void OpportunityListModel::onChanged(const Changes &)
{
    refresh();
}

QString OpportunityListModel::text(const OpportunityRow &row, QLatin1String key) const
{
    const Opportunity &opportunity = row.opportunity;
    const QDate today = m_workspace.clock().today();
    if (key == QLatin1String("account"))
        return row.account;
    if (key == QLatin1String("stage"))
        return m_stages.label(opportunity.stage, opportunity.stageSet);
    if (key == QLatin1String("amount"))
        return opportunity.amount ? m_words->money(*opportunity.amount, opportunity.currency)
                                  : QString();
    if (key == QLatin1String("days")) {
        const int days = row.daysInStage(today);
        return days < 0 ? QString() : m_words->locale().toString(days);
    }
    const FieldInfo *field = recordTypeOf<Opportunity>().field(QString(key));
    return m_words->text(*field, field->get(&opportunity));
}

QVariant OpportunityListModel::cell(qint64 id, QLatin1String key, int role) const
{
    const OpportunityRow *row = m_rows.find(id);
    if (!row)
        return {};
    const QDate today = m_workspace.clock().today();
    const Opportunity &opportunity = row->opportunity;
    switch (role) {
    case Qt::DisplayRole:
        return text(*row, key);
    case Roles::ValueRole:
        if (key == QLatin1String("days"))
            return row->daysInStage(today);
        if (const FieldInfo *field = recordTypeOf<Opportunity>().field(QString(key)))
            return field->get(&opportunity);
        return {};
    case Roles::ToneRole:
        if (key == QLatin1String("days")) {
            const int limit = m_stages.dayLimit(opportunity.stage, row->tier, opportunity.stageSet);
            if (limit > 0 && row->daysInStage(today) > limit)
                return static_cast<int>(Tone::Danger);
        }
        if (key == QLatin1String("expected_close") && m_stages.isOpen(opportunity.stage) &&
            opportunity.expectedClose.isValid() && opportunity.expectedClose < today)
            return static_cast<int>(Tone::Danger);
        return {};
    case Roles::SubtitleRole:
        return key == QLatin1String("name") ? QVariant(row->account) : QVariant();
    case Roles::TierRole:
        return key == QLatin1String("account") ? QVariant(static_cast<int>(row->tier)) : QVariant();
    case Roles::LinkRole:
        return linkTo(opportunity.id);
    default:
        return {};
    }
}

} // namespace attache
