#pragma once

#include "core/base/choice.h"
#include "ui/widgets/cell_delegate.h"

#include <functional>
#include <utility>
#include <vector>

namespace attache {

/// Edits a cell by a list that opens at once: the value of Qt::EditRole becomes the data of the
/// chosen entry. Drawn as text, or as a tag where the model has a tone.
class ChoiceDelegate : public CellDelegate
{
    Q_OBJECT

public:
    using Choices = std::vector<std::pair<QString, QVariant>>;
    using Offer = std::function<Choices(const QModelIndex &index)>;

    explicit ChoiceDelegate(Offer offer, QObject *parent = nullptr);

    QWidget *createEditor(QWidget *parent, const QStyleOptionViewItem &option,
                          const QModelIndex &index) const override;
    void setEditorData(QWidget *editor, const QModelIndex &index) const override;
    void setModelData(QWidget *editor, QAbstractItemModel *model,
                      const QModelIndex &index) const override;

private:
    Offer m_offer;
};

/// The words of enumeration @p E with its keys; @p none, where not empty, first, with an empty key.
template <typename E>
ChoiceDelegate::Choices choicesFor(const QString &none = {})
{
    ChoiceDelegate::Choices choices;
    if (!none.isEmpty())
        choices.emplace_back(none, QString());
    for (const Choice<E> &choice : choicesOf<E>)
        choices.emplace_back(labelOf(choice.value), QString::fromLatin1(choice.key));
    return choices;
}

} // namespace attache
