#pragma once

#include "ui/pages/import/import_column_row.h"
#include "ui/widgets/card.h"

class QStandardItemModel;
class QVBoxLayout;

namespace attache {

class ScrollBody;

/// The columns of a list, a line each: what stands in it, the field it goes to, which can be chosen
/// otherwise, and what should be known of it.
class ImportColumns final : public CardWidget
{
    Q_OBJECT

public:
    /// @p list outlives this.
    explicit ImportColumns(ImportPreviewModel &list, QWidget *parent = nullptr);

    /// One remark for each column of the list.
    void setRemarks(const std::vector<ColumnRemark> &remarks);
    /// With less room for samples, where the window is narrow.
    void setRoom(ImportColumnRow::Room room);
    /// The column at which the focus or a question is; -1 for none.
    int current() const { return m_current; }

Q_SIGNALS:
    void currentChanged(int column);
    void dateOrderChosen(attache::DateOrder order);
    /// To see what stands in columns of choices.
    void valuesRequested();
    /// To see the rows of whose cells in the column named @p header something is to be said.
    void rowsRequested(const QString &header);

private:
    void makeRows();
    void showTargets();
    void setCurrent(int column);

    ImportPreviewModel &m_list;
    QStandardItemModel *m_choices; ///< of all rows: they have the same ones
    ScrollBody *m_scroll;
    std::vector<ImportColumnRow *> m_rows;
    QWidget *m_head;
    int m_current = -1;
    ImportColumnRow::Room m_room = ImportColumnRow::Room::Wide;
};

} // namespace attache
