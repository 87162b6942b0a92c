#pragma once

#include "ui/forms/field_editor_factory.h"
#include "ui/widgets/table_view.h"

#include <QElapsedTimer>
#include <QHash>

#include <vector>

namespace attache {

class ListModel;

/// The table of a list: its columns as wide as what stands in them and as many as usual until a
/// person chooses, every field edited in its cell by F2 or a double click, Enter to open, Delete to
/// remove, Esc to select nothing, typing to jump to a name.
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
    /// While the list is loading, as soon as it is read.
    void setCurrentId(qint64 id);
    /// Begins editing the field @p key of the current row; false where it is not edited here.
    bool editField(const QString &key);
    /// The keys of the columns that are shown, in their order.
    QStringList shownColumns() const;

Q_SIGNALS:
    /// Of the current row.
    void openRequested();
    void removeRequested();
    /// A value was picked for @p field of @p ids.
    void picked(const std::vector<qint64> &ids, const attache::FieldInfo &field,
                const QVariant &value);
    void failed(const attache::Error &error);

protected:
    /// Tab goes on to the next cell of the row that can be edited.
    void closeEditor(QWidget *editor, QAbstractItemDelegate::EndEditHint hint) override;
    void keyPressEvent(QKeyEvent *event) override;
    void keyboardSearch(const QString &search) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    /// Nobody has chosen, moved or resized columns.
    bool isUsual() const;
    void fitColumns();
    /// How wide a column is while nobody has chosen: as what stands in the first rows.
    int usualWidth(int column);
    int contentWidth(int column) const;
    void setUpColumns();
    QStringList columnKeys() const;
    void followColumns();
    SavedEditor *makeEditor(const QModelIndex &index) const;
    void onDoubleClick(const QModelIndex &index);
    bool isEditedInPlace(const QModelIndex &index) const;
    bool isPicked(const QModelIndex &index) const;
    void showPicks(const QModelIndex &index);
    bool pickByKey(const QString &key);
    std::vector<qint64> pickedRows(const QModelIndex &index) const;

    ListModel *m_model;
    Workspace &m_workspace;
    std::shared_ptr<const ReferenceData> m_reference;
    bool m_usual = true;                 ///< nobody has moved or resized columns
    bool m_arranging = false;            ///< what changes now is our doing
    QStringList m_keys;                  ///< of the columns, in the order of the model
    QByteArray m_before;                 ///< the columns before the model is reset
    bool m_usualBefore = true;           ///< the same of m_usual
    QHash<QString, int> m_contentWidths; ///< by column key, once there were rows
    qint64 m_wantedId = 0;
    QString m_typed;
    QElapsedTimer m_typedAt;
};

} // namespace attache
