#pragma once

#include "core/queries/account_list.h"
#include "core/queries/field_text.h"
#include "core/store/workspace.h"
#include "ui/models/id_table_model.h"

#include <QHash>
#include <QTimer>

#include <memory>
#include <optional>

namespace attache {

/// The accounts that suit a query, in its order. All ids are known from the start; rows are read in
/// segments around what is asked for and only so many of them kept, so that a list of 100,000
/// takes no more than one of a hundred. Reading a segment takes about a millisecond and is done at
/// once, on the caller's thread.
///
/// Every field of an account and every custom field is a column, besides the accountcolumn ones;
/// views hide what is not wanted. Follows the file: what merely changed is announced as
/// such, what came, went or moved is inserted, removed or moved, so that selection and scrolling
/// stay with their accounts.
class AccountListModel : public IdTableModel
{
    Q_OBJECT

public:
    /// @p workspace must outlive the model.
    explicit AccountListModel(Workspace &workspace, QObject *parent = nullptr);
    ~AccountListModel() override;

    /// Reads the list anew; an error leaves an empty list.
    void setQuery(const AccountQuery &query);
    const AccountQuery &query() const { return m_query; }
    /// For a new day, a new language or changed settings: all that depends on them.
    void refresh();

    /// Null for a row that does not exist or whose account has just gone. Valid until the next
    /// call.
    const AccountRow *accountAt(int row) const;
    Id<Account> idAt(int row) const { return Id<Account>(recordAt(row)); }
    /// -1 when it is not in the list.
    int rowOf(Id<Account> id) const { return rowOfRecord(id.value()); }
    /// -1 when there is none.
    int columnOf(const QString &key) const;
    /// The columns a fresh list shows, in their order.
    static QStringList defaultColumns();
    /// The field that @p column shows; null for the accountcolumn ones.
    const FieldInfo *fieldAt(int column) const;
    /// Whether the list can be sorted by @p column.
    bool isSortable(int column) const;

    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;
    /// Changes a field of an account as one undo step; the value is as FieldType says. The region
    /// takes province and city in one line. What is refused changes nothing and is announced by
    /// failed().
    bool setData(const QModelIndex &index, const QVariant &value, int role) override;
    void sort(int column, Qt::SortOrder order) override;

Q_SIGNALS:
    void failed(const attache::Error &error);

private:
    struct Column
    {
        QString key;
        FieldInfo field; ///< no getter for the accountcolumn ones
        const char *label = nullptr;
        bool isField() const { return static_cast<bool>(field.get); }
    };
    using Segment = std::vector<AccountRow>;

    Result<void> readColumns();
    void onChanged(const Changes &changes) override;
    void forgetRows() override;
    Result<std::vector<qint64>> readIds();
    const Segment *segment(int number) const;

    QVariant fieldData(const Column &column, const AccountRow &row, int role) const;
    QVariant digestData(const QString &key, const AccountRow &row, int role) const;
    QString digestText(const QString &key, const AccountRow &row) const;
    QVariant chainData(const AccountRow &row, int role) const;
    Result<void> changeRegion(Id<Account> id, const QString &words);
    bool isNumber(const Column &column) const;

    Workspace &m_workspace;
    AccountList m_list;
    AccountQuery m_query;
    AccountListTerms m_terms;
    std::unique_ptr<FieldText> m_words;
    QTimer *m_rowsFailed;
    mutable std::optional<Error> m_rowsError;
    std::vector<Column> m_columns;
    mutable QHash<int, Segment> m_segments;
    mutable QList<int> m_recent; ///< segments, the last used last
};

} // namespace attache
