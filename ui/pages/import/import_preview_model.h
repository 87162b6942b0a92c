#pragma once

#include "core/exchange/import.h"
#include "ui/widgets/choice_delegate.h"

#include <QAbstractTableModel>

namespace attache {

/// The first rows of a foreign table; the row on top says what becomes of each column and can be
/// changed.
class ImportPreviewModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    using QAbstractTableModel::QAbstractTableModel;

    void setPreview(const RecordType &type, ImportPreview preview);
    void clear();
    const std::vector<ColumnMapping> &mapping() const { return m_preview.mapping; }
    bool isEmpty() const { return m_preview.mapping.empty(); }
    const ImportPreview &preview() const { return m_preview; }
    const RecordType *type() const { return m_type; }

    /// What a column can become, for the list in its cell: fields, new fields of each kind, or
    /// nothing.
    ChoiceDelegate::Choices choices() const;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation,
                        int role = Qt::DisplayRole) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;
    /// The value is one of choices(); a field taken by another column is taken from it.
    bool setData(const QModelIndex &index, const QVariant &value, int role) override;

Q_SIGNALS:
    void mappingChanged();

private:
    QString targetText(const ColumnMapping &column) const;
    QVariant mappingData(const ColumnMapping &column, int role) const;

    const RecordType *m_type = nullptr;
    ImportPreview m_preview;
};

} // namespace attache
