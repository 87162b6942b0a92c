#pragma once

#include "core/exchange/import.h"

#include <QAbstractTableModel>
#include <QWidget>

class QSpacerItem;
class QVBoxLayout;

namespace attache {

class Button;
class ImportDifferencesModel;
class SegmentedControl;
class TableView;
class TextLabel;

/// The rows that could not be imported, then the cells of others that could not be taken as they
/// stand, each with why.
class RejectsModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    using QAbstractTableModel::QAbstractTableModel;

    void setRows(std::vector<RejectedRow> rejects, std::vector<ImportFinding> findings);
    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation,
                        int role = Qt::DisplayRole) const override;

private:
    std::vector<RejectedRow> m_rejects;
    std::vector<ImportFinding> m_findings;
};

/// What came of an import, or would come of it.
class ImportResult : public QWidget
{
    Q_OBJECT

public:
    explicit ImportResult(QWidget *parent = nullptr);

    /// @p rehearsal: nothing has been changed.
    void showReport(std::shared_ptr<const ImportReport> report, bool rehearsal);
    /// Shows of @p report only what is to be said of cells in the column named @p header.
    void showColumn(const ImportReport &report, const QString &header);
    /// "4,231 rows read: 4,200 new, 31 updated, …".
    static QString summary(const ImportReport &report);

    /// What becomes of the rows, after a rehearsal.
    ImportDifferencesModel *differences() const { return m_differences; }
    SegmentedControl *kinds() const { return m_kinds; }

Q_SIGNALS:
    void saveRejectsRequested();
    /// To see the deals that arrived without an account.
    void unassignedRequested();

private:
    void showDifferences(std::shared_ptr<const ImportReport> report);
    void layOutDifferences(QVBoxLayout *column);

    TextLabel *m_title;
    TextLabel *m_summary;
    TextLabel *m_notes;
    SegmentedControl *m_kinds;
    ImportDifferencesModel *m_differences;
    TableView *m_differenceTable;
    RejectsModel *m_rejects;
    TableView *m_table;
    Button *m_save;
    Button *m_unassigned;
    QSpacerItem *m_rest;
};

} // namespace attache
