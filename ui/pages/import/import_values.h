#pragma once

#include "core/exchange/foreign_values.h"
#include "ui/widgets/choice_delegate.h"

#include <QAbstractTableModel>

namespace attache {

/// What stands in columns of choices and what each of it means: the last column can be changed.
class ImportValuesModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { HeaderColumn, TextColumn, RowsColumn, MeaningColumn, ColumnCount };

    using QAbstractTableModel::QAbstractTableModel;

    /// @p fields are allFieldsOf(@p type). What the person has chosen before stays where the same
    /// value is there again.
    void setValues(const RecordType &type, std::vector<FieldInfo> fields,
                   std::vector<ForeignValue> values);
    void clear();
    bool isEmpty() const { return m_rows.empty(); }
    /// How many of the values stand for none of ours.
    int unknown() const;
    /// What is known of the values of one column, for a line of words.
    struct Summary
    {
        int values = 0;         ///< different ones
        qint64 unknownRows = 0; ///< that hold one which stands for none of ours
        int unknown = 0;        ///< of the values
        QString text;           ///< one that stands for something called otherwise
        QString meaning;        ///< what that is
        qint64 rows = 0;        ///< that hold it
    };
    Summary summaryOf(const QString &header, const QString &field) const;
    /// "field:text=key" for each that the person has chosen a meaning for, where a column of
    /// @p mapping still leads to that field.
    QStringList rules(const std::vector<ColumnMapping> &mapping) const;

    /// What the value of @p index may stand for.
    ChoiceDelegate::Choices choices(const QModelIndex &index) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation,
                        int role = Qt::DisplayRole) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role) override;

private:
    struct Row
    {
        ForeignValue value;
        QString chosen; ///< key; empty where the person has said nothing

        const QString &meaning() const { return chosen.isEmpty() ? value.value : chosen; }
    };
    QString meaningText(const Row &row) const;

    const FieldInfo *field(const Row &row) const;

    const RecordType *m_type = nullptr;
    std::vector<FieldInfo> m_fields;
    std::vector<Row> m_rows;
};

} // namespace attache
