#include "ui/widgets/choice_delegate.h"

#include <QAbstractItemModel>
#include <QComboBox>
#include <QTimer>

namespace attache {

ChoiceDelegate::ChoiceDelegate(Offer offer, QObject *parent)
    : CellDelegate(parent)
    , m_offer(std::move(offer))
{
}

QWidget *ChoiceDelegate::createEditor(QWidget *parent, const QStyleOptionViewItem &,
                                      const QModelIndex &index) const
{
    auto *combo = new QComboBox(parent);
    const QVariant header = index.model()->headerData(index.column(), Qt::Horizontal);
    combo->setAccessibleName(header.toString());
    for (const auto &[text, data] : m_offer(index))
        combo->addItem(text, data);
    auto *self = const_cast<ChoiceDelegate *>(this);
    connect(combo, &QComboBox::activated, self, [self, combo] {
        Q_EMIT self->commitData(combo);
        Q_EMIT self->closeEditor(combo);
    });
    // Once the view has placed it.
    QTimer::singleShot(0, combo, &QComboBox::showPopup);
    return combo;
}

void ChoiceDelegate::setEditorData(QWidget *editor, const QModelIndex &index) const
{
    auto *combo = static_cast<QComboBox *>(editor);
    combo->setCurrentIndex(combo->findData(index.data(Qt::EditRole)));
}

void ChoiceDelegate::setModelData(QWidget *editor, QAbstractItemModel *model,
                                  const QModelIndex &index) const
{
    const QVariant chosen = static_cast<QComboBox *>(editor)->currentData();
    if (chosen != index.data(Qt::EditRole))
        model->setData(index, chosen, Qt::EditRole);
}

} // namespace attache
