#pragma once

#include "ui/widgets/card.h"

#include <QAbstractTableModel>

namespace attache {

class ImportPreviewModel;
class TableView;

/// The first rows of a file as they stand there: what is above its header, the header, and rows.
/// The first column has the numbers of the rows.
class ImportFileModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    /// int of Kind.
    static constexpr int KindRole = Qt::UserRole + 100;
    enum Kind { Above, Header, Row };

    /// @p list outlives this.
    explicit ImportFileModel(ImportPreviewModel &list, QObject *parent = nullptr);

    /// How many rows stand above the header.
    int rowsAbove() const { return static_cast<int>(m_above.size()); }

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;

private:
    void take();
    Kind kindOf(int row) const;
    QString textAt(int row, int column) const;

    ImportPreviewModel &m_list;
    std::vector<std::pair<qint64, QString>> m_above; ///< number and text
};

/// The file as it stands, with the header in the colour of accent.
class ImportFileCard final : public CardWidget
{
    Q_OBJECT

public:
    explicit ImportFileCard(ImportPreviewModel &list, QWidget *parent = nullptr);

    /// Tints the column @p column of the list; none for -1.
    void setCurrent(int column);

private:
    void fit();

    ImportFileModel *m_model;
    TableView *m_table;
};

} // namespace attache
