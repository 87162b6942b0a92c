#pragma once

#include "core/domain/stage_book.h"
#include "core/queries/opportunity_list.h"
#include "core/queries/record_history.h"
#include "core/store/workspace.h"
#include "ui/models/id_table_model.h"

#include <memory>

/// @file
/// The lists of moderate length: each reads all its rows, follows the file and keeps
/// what it is asked for in a filter. A workspace handed in must outlive the model.

namespace attache {

/// Opportunities: name, account, stage, amount, days in stage, expected close, next step, owner.
class OpportunityListModel : public SmallTableModel
{
    Q_OBJECT

public:
    explicit OpportunityListModel(Workspace &workspace, QObject *parent = nullptr);

    void setFilter(const OpportunityFilter &filter);
    void refresh();
    const OpportunityRow *opportunityAt(int row) const { return m_rows.find(recordAt(row)); }

protected:
    QVariant cell(qint64 id, QLatin1String key, int role) const override;

private:
    QString text(const OpportunityRow &row, QLatin1String key) const;
    void onChanged(const Changes &changes) override;

    Workspace &m_workspace;
    OpportunityFilter m_filter;
    StageBook m_stages;
    std::unique_ptr<FieldText> m_words;
    RowsById<OpportunityRow> m_rows;
};

/// The history of one record and of what belongs to it: at, title, changes ("Tier: B → A" a line),
/// and whether the step can be undone by itself.
class HistoryModel : public SmallTableModel
{
    Q_OBJECT

public:
    explicit HistoryModel(Workspace &workspace, QObject *parent = nullptr);

    void setRecord(const QString &table, qint64 id);
    void refresh();
    const HistoryStep *stepAt(int row) const { return m_rows.find(recordAt(row)); }

protected:
    QVariant cell(qint64 id, QLatin1String key, int role) const override;

private:
    void onChanged(const Changes &changes) override;
    QString changesText(const HistoryStep &step) const;

    Workspace &m_workspace;
    QString m_table;
    qint64 m_record = 0;
    RowsById<HistoryStep> m_rows; ///< by journal entry
};

} // namespace attache
