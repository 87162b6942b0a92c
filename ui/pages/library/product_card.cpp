#include "ui/pages/library/product_card.h"

#include "ui/base/tokens.h"
#include "ui/widgets/button.h"
#include "ui/widgets/label.h"
#include "ui/widgets/list_row.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

#include <algorithm>

namespace attache {

ProductCard::ProductCard(const QString &title, const QString &none, QWidget *parent)
    : CardWidget(title, parent)
    , m_none(new TextLabel(none, FontRole::Small, TextColor::Muted))
    , m_rows(addRows())
{
    setDense();
    // The line above the first row stays clear of the head.
    body()->insertSpacing(0, tokens::Space1);
    m_none->setWordWrap(true);
    m_none->hide();
    addWidget(m_none);
}

QStringList ProductCard::lines() const
{
    QStringList said;
    for (int i = 0; i < m_rows.size(); ++i)
        said.append(m_rows.at(i)->accessibleName());
    if (said.isEmpty())
        said.append(m_none->text());
    return said;
}

ListRow *ProductCard::rowSaying(const QString &words) const
{
    for (int i = 0; i < m_rows.size(); ++i) {
        auto *row = qobject_cast<ListRow *>(m_rows.at(i));
        if (row && row->accessibleName().contains(words))
            return row;
    }
    return nullptr;
}

void ProductCard::showRows(const std::vector<Row> &rows)
{
    std::vector<QString> keys;
    keys.reserve(rows.size());
    for (const Row &row : rows)
        keys.push_back(row.key);
    m_rows.setKeys(keys, [&rows](const QString &key) {
        return std::ranges::find(rows, key, &Row::key)->make();
    });
    m_none->setVisible(rows.empty());
}

ListRow *ProductCard::makeRow(int height, const QString &said, std::function<void()> run)
{
    auto *row = new ListRow(height);
    row->setLineAbove(true);
    row->setAccessibleName(said);
    connect(row, &ListRow::activated, row, std::move(run));
    return row;
}

ListRow *ProductCard::makeLinkRow(int height, const QString &said, const QString &link)
{
    return makeRow(height, said, [this, link] { Q_EMIT openRequested(link); });
}

void ProductCard::addEdit(const QString &text, const QString &field, bool writable)
{
    Button *button = addAction(text);
    button->setEnabled(writable);
    connect(button, &Button::clicked, this, [this, field] { Q_EMIT editRequested(field); });
}

Button *ProductCard::addLink(const QString &text, const QString &link)
{
    Button *button = addAction(text);
    connect(button, &Button::clicked, this, [this, link] { Q_EMIT openRequested(link); });
    return button;
}

QWidget *ProductCard::makeWords(const QString &text, TextColor color)
{
    auto *words = new TextLabel(text, FontRole::Small, color);
    words->setWordWrap(true);
    words->setAccessibleName(text);
    words->setContentsMargins(0, tokens::Space1, 0, 0);
    return words;
}

QWidget *ProductCard::twoLines(const QString &upper, const QString &lower)
{
    auto *holder = new QWidget;
    auto *column = new QVBoxLayout(holder);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addStretch(1);
    column->addWidget(new ElidedLabel(upper, FontRole::BodyBold));
    column->addWidget(new ElidedLabel(lower, FontRole::Small, TextColor::Secondary));
    column->addStretch(1);
    return holder;
}

} // namespace attache
