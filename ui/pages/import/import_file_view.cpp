#include "ui/pages/import/import_file_view.h"

#include "ui/base/roles.h"
#include "ui/base/tokens.h"
#include "ui/pages/import/import_preview_model.h"
#include "ui/widgets/cell_delegate.h"
#include "ui/widgets/table_view.h"

#include <QFont>
#include <QHeaderView>
#include <QPainter>

namespace attache {

namespace {

constexpr int LineHeight = 26;
constexpr int NumberWidth = 40;
constexpr int LeastRows = 4; ///< in sight
constexpr int LeastWidth = 64;
constexpr int MostWidth = 280;

/// A cell on the ground that its row and its column ask for.
class FileCellDelegate final : public CellDelegate
{
public:
    using CellDelegate::CellDelegate;
    int current = -1;

protected:
    void paintContent(QPainter *painter, const QStyleOptionViewItem &option,
                      const QModelIndex &index) const override
    {
        const Colors &colors = colorsFor(option.palette);
        const QRect ground = option.rect.adjusted(0, 0, 0, -tokens::Hairline);
        const auto kind = index.data(ImportFileModel::KindRole).toInt();
        if (index.column() == 0)
            painter->fillRect(ground, colors.window);
        else if (kind == ImportFileModel::Header)
            painter->fillRect(ground, colors.accentWeak);
        else if (kind == ImportFileModel::Row && index.column() - 1 == current)
            painter->fillRect(ground, colors.selection);
        CellDelegate::paintContent(painter, option, index);
    }
};

} // namespace

ImportFileModel::ImportFileModel(ImportPreviewModel &list, QObject *parent)
    : QAbstractTableModel(parent)
    , m_list(list)
{
    connect(&m_list, &QAbstractItemModel::modelReset, this, &ImportFileModel::take);
}

void ImportFileModel::take()
{
    beginResetModel();
    m_above.clear();
    const SourceChoices &choices = m_list.preview().choices;
    for (const SourceChoices::HeaderRow &row : choices.headerRows) {
        if (row.number < choices.headerRow)
            m_above.emplace_back(row.number, row.text);
    }
    endResetModel();
}

ImportFileModel::Kind ImportFileModel::kindOf(int row) const
{
    return row < rowsAbove() ? Above : row == rowsAbove() ? Header : Row;
}

int ImportFileModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() || m_list.isEmpty()
               ? 0
               : rowsAbove() + 1 + static_cast<int>(m_list.preview().rows.size());
}

int ImportFileModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() || m_list.isEmpty() ? 0 : m_list.columnCount() + 1;
}

QString ImportFileModel::textAt(int row, int column) const
{
    const ImportPreview &preview = m_list.preview();
    const auto at = static_cast<size_t>(row);
    switch (kindOf(row)) {
    case Above:
        return column == 0   ? QString::number(m_above[at].first)
               : column == 1 ? m_above[at].second
                             : QString();
    case Header:
        if (column == 0)
            return preview.choices.headerRow > 0 ? QString::number(preview.choices.headerRow)
                                                 : QString();
        return preview.mapping[static_cast<size_t>(column) - 1].header;
    case Row:
        break;
    }
    const size_t line = at - m_above.size() - 1;
    if (column > 0)
        return preview.rows[line].value(column - 1).simplified();
    return line < preview.numbers.size() ? QString::number(preview.numbers[line]) : QString();
}

QVariant ImportFileModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Kind kind = kindOf(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return textAt(index.row(), index.column());
    case KindRole:
        return kind;
    case Roles::ToneRole:
        return static_cast<int>(index.column() == 0 || kind == Above ? Tone::Muted
                                : kind == Header                     ? Tone::Accent
                                                                     : Tone::Neutral);
    case Qt::FontRole: {
        QFont font;
        font.setBold(kind == Header && index.column() > 0);
        return font;
    }
    case Qt::TextAlignmentRole: {
        const bool isNumber =
            index.column() == 0 ||
            (kind != Above &&
             m_list.preview().profiles[static_cast<size_t>(index.column()) - 1].kind() ==
                 CustomFieldKind::Number);
        return static_cast<int>((isNumber ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    }
    default:
        return {};
    }
}

ImportFileCard::ImportFileCard(ImportPreviewModel &list, QWidget *parent)
    : CardWidget(tr("The file as it stands"), parent)
    , m_model(new ImportFileModel(list, this))
    , m_table(new TableView)
{
    setDense();
    setNote(tr("The header is tinted"));
    layout()->setContentsMargins(tokens::Hairline, tokens::Space2 + 2, tokens::Hairline,
                                 tokens::Hairline);
    layout()->itemAt(0)->widget()->setContentsMargins(tokens::Space4, 0, tokens::Space4,
                                                      tokens::Space1);
    m_table->setFramed(false);
    m_table->setModel(m_model);
    m_table->setItemDelegate(new FileCellDelegate(m_table));
    m_table->setSelectionMode(QAbstractItemView::NoSelection);
    m_table->horizontalHeader()->hide();
    m_table->horizontalHeader()->setStretchLastSection(true);
    m_table->horizontalHeader()->setMinimumSectionSize(NumberWidth);
    m_table->verticalHeader()->setMinimumSectionSize(LineHeight);
    m_table->verticalHeader()->setDefaultSectionSize(LineHeight);
    m_table->setAccessibleName(tr("First rows of the file"));
    m_table->setMinimumHeight(LeastRows * LineHeight);
    addWidget(m_table, 1);
    connect(m_model, &QAbstractItemModel::modelReset, this, &ImportFileCard::fit);
}

void ImportFileCard::fit()
{
    m_table->clearSpans();
    if (m_model->columnCount() == 0)
        return;
    for (int row = 0; row < m_model->rowsAbove(); ++row) {
        if (m_model->columnCount() > 2)
            m_table->setSpan(row, 1, 1, m_model->columnCount() - 1);
    }
    m_table->resizeColumnsToContents();
    m_table->setColumnWidth(0, NumberWidth);
    for (int column = 1; column < m_model->columnCount(); ++column)
        m_table->setColumnWidth(column,
                                qBound(LeastWidth, m_table->columnWidth(column), MostWidth));
}

void ImportFileCard::setCurrent(int column)
{
    static_cast<FileCellDelegate *>(m_table->itemDelegate())->current = column;
    m_table->viewport()->update();
}

} // namespace attache
