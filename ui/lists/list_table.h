#pragma once

#include "ui/forms/field_editor_factory.h"
#include "ui/widgets/table_view.h"

#include <vector>

namespace attache {

class FieldDelegate;
class ListModel;

/// The table of a list: its columns as wide and as many as usual until a person chooses, every
/// field edited in its cell by F2 or a double click, Enter to open, Delete to remove, Esc to select
/// nothing.
class ListTable : public TableView
{
    Q_OBJECT

public:
    /// @p workspace and the model outlive the table.
    ListTable(ListModel *model, Workspace &workspace,
              std::shared_ptr<const ReferenceData> reference, QWidget *parent = nullptr);

    /// The usual columns in their usual order, as wide as the table allows.
    void resetColumns();
    /// Widths, order and choice of columns as the person left them; empty while they are the usual
    /// ones.
    QByteArray columns() const { return isUsual() ? QByteArray() : saveColumns(); }
    /// What columns() gave; the usual ones for an empty state.
    void setColumns(const QByteArray &state);
    /// The sort arrow where the order of the model is already.
    void showOrder(const QString &key, bool descending);
    /// The ids selected, in the order of the list.
    std::vector<qint64> selectedIds() const;
    qint64 currentId() const;
    void setCurrentId(qint64 id);
    /// Begins editing the field @p key of the current row; false where it is not edited here.
    bool editField(const QString &key);

Q_SIGNALS:
    /// Of the current row.
    void openRequested();
    void removeRequested();

protected:
    /// Tab goes on to the next cell of the row that can be edited.
    void closeEditor(QWidget *editor, QAbstractItemDelegate::EndEditHint hint) override;
    void keyPressEvent(QKeyEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    /// Nobody has chosen, moved or resized columns.
    bool isUsual() const;
    void fitColumns();
    void setUpColumns();
    QStringList columnKeys() const;
    void followColumns();
    SavedEditor *makeEditor(const QModelIndex &index) const;
    void onDoubleClick(const QModelIndex &index);
    bool isEditedInPlace(const QModelIndex &index) const;

    ListModel *m_model;
    Workspace &m_workspace;
    std::shared_ptr<const ReferenceData> m_reference;
    bool m_usual = true;       ///< nobody has moved or resized columns
    bool m_arranging = false;  ///< what changes now is our doing
    QStringList m_keys;        ///< of the columns, in the order of the model
    QByteArray m_before;       ///< the columns before the model is reset
    bool m_usualBefore = true; ///< the same of m_usual
};

} // namespace attache
