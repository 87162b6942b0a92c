#include "ui/pages/import/import_columns.h"

#include "core/base/shared_text.h"
#include "ui/base/plain_words.h"
#include "ui/base/tokens.h"
#include "ui/pages/import/import_preview_model.h"
#include "ui/widgets/clear_layout.h"
#include "ui/widgets/label.h"
#include "ui/widgets/scroll_body.h"

#include <QHBoxLayout>
#include <QStandardItemModel>

#include <algorithm>

namespace attache {

ImportColumns::ImportColumns(ImportPreviewModel &list, QWidget *parent)
    : CardWidget(tr("Columns and fields"), parent)
    , m_list(list)
    , m_choices(new QStandardItemModel(this))
    , m_scroll(new ScrollBody)
    , m_head(ImportColumnRow::makeHead())
{
    setDense();
    layout()->setContentsMargins(0, tokens::Space2 + 2, 0, tokens::Hairline);
    layout()->itemAt(0)->widget()->setContentsMargins(tokens::Space4, 0, tokens::Space4, 0);
    addWidget(m_head);
    addWidget(new Separator);
    m_scroll->column()->setContentsMargins(0, 0, 0, 0);
    m_scroll->column()->setSpacing(0);
    addWidget(m_scroll, 1);
    connect(&m_list, &QAbstractItemModel::modelReset, this, &ImportColumns::makeRows);
    connect(&m_list, &QAbstractItemModel::dataChanged, this, &ImportColumns::showTargets);
}

void ImportColumns::makeRows()
{
    m_rows.clear();
    clearLayout(m_scroll->column());
    m_choices->clear();
    for (const auto &[text, key] : m_list.choices()) {
        auto *item = new QStandardItem(text);
        item->setData(key, Qt::UserRole);
        m_choices->appendRow(item);
    }
    const ImportPreview &preview = m_list.preview();
    for (int column = 0; column < m_list.columnCount(); ++column) {
        const auto at = static_cast<size_t>(column);
        auto *row = new ImportColumnRow(preview.mapping[at].header, preview.profiles[at].samples(),
                                        preview.isActivities ? nullptr : m_choices);
        connect(row, &ImportColumnRow::targetChosen, this, [this, column](const QString &key) {
            m_list.setData(m_list.index(0, column), key, Qt::EditRole);
        });
        connect(row, &ImportColumnRow::dateOrderChosen, this, &ImportColumns::dateOrderChosen);
        connect(row, &ImportColumnRow::valuesRequested, this, &ImportColumns::valuesRequested);
        connect(row, &ImportColumnRow::rowsRequested, this, [this, column] {
            Q_EMIT rowsRequested(m_list.mapping()[static_cast<size_t>(column)].header);
        });
        connect(row, &ImportColumnRow::entered, this, [this, column] { setCurrent(column); });
        ImportColumnRow::setRoom(row, m_room);
        m_scroll->column()->addWidget(row);
        m_rows.push_back(row);
    }
    m_scroll->column()->addStretch(1);
    // What few columns leave over belongs to the file below.
    setMaximumHeight(layout()->minimumSize().height() + m_list.columnCount() * tokens::RowHeight);
    m_current = -1;
    showTargets();
}

void ImportColumns::showTargets()
{
    for (size_t i = 0; i < m_rows.size(); ++i) {
        const QModelIndex target = m_list.index(0, static_cast<int>(i));
        m_rows[i]->setTarget(target.data(Qt::EditRole).toString(),
                             target.data(Qt::DisplayRole).toString());
    }
}

void ImportColumns::setRemarks(const std::vector<ColumnRemark> &remarks)
{
    int asked = -1;
    for (size_t i = 0; i < m_rows.size() && i < remarks.size(); ++i) {
        m_rows[i]->setRemark(remarks[i]);
        if (remarks[i].tone == Tone::Danger && asked < 0)
            asked = static_cast<int>(i);
    }
    setNote(remarks.empty() ? QString() : columnsSummary(m_list, remarks));
    if (m_current < 0 && asked >= 0)
        setCurrent(asked);
}

void ImportColumns::setRoom(ImportColumnRow::Room room)
{
    m_room = room;
    ImportColumnRow::setRoom(m_head, room);
    for (ImportColumnRow *row : m_rows)
        ImportColumnRow::setRoom(row, room);
}

void ImportColumns::setCurrent(int column)
{
    if (m_current == column)
        return;
    m_current = column;
    for (size_t i = 0; i < m_rows.size(); ++i)
        m_rows[i]->setCurrent(static_cast<int>(i) == column);
    Q_EMIT currentChanged(column);
}

} // namespace attache
